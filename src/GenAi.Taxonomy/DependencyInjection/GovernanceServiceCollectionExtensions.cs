using System.Diagnostics.CodeAnalysis;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers policies and controls in place.</summary>
public static class GovernanceServiceCollectionExtensions
{
    /// <summary>
    /// Adds a policy from configuration, checked when the host starts: unknown properties, ids and values, and blank limits, stop it, all
    /// at once and with the nearest right ones. <see cref="IGovernancePolicies"/> tells which policies hold for a use; a single
    /// <see cref="GovernancePolicy"/> is found by its name as key. Calls of the same name add up: the later one sets what it names.
    /// Routers hold every request to the policies meant for its application and tenant, and so does <see cref="GenAi.Taxonomy.Selection.IModelSelector"/> for
    /// those of all tenants. An edit while the host runs that is wrong leaves the last good policy in use, and the log says why.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the policy.</param>
    /// <param name="section">The section that holds the properties of <see cref="GovernancePolicy"/>.</param>
    public static IServiceCollection AddGovernancePolicy(this IServiceCollection services, string name, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        AddPolicy(services, name).Configure<GenAiTaxonomy, IModelCatalogSource>((stated, taxonomy, catalog) => stated.Read(section, taxonomy, catalog.Current));
        services.AddSingleton<IOptionsChangeTokenSource<Stated<GovernancePolicy>>>(new ConfigurationChangeTokenSource<Stated<GovernancePolicy>>(name, section));
        return services;
    }

    /// <summary>Adds a policy in code, checked when the host starts. A policy of the same name that was added before is narrowed by it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="policy">The policy.</param>
    public static IServiceCollection AddGovernancePolicy(this IServiceCollection services, GovernancePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        AddPolicy(services, policy.Name).Configure(stated => stated.Value = GovernancePolicy.Merge(stated.Value!, policy, RequirementTable.OfPolicies));
        return services;
    }

    /// <summary>
    /// Declares that a control is in place for the whole host, every router included, with the evidence for it. What is attached to one
    /// client, such as with <c>UseHumanReview</c>, is in place for the requests that pass it and needs no declaration.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="evidence">The control and how one knows; see <see cref="ControlInPlace.Attested"/>.</param>
    public static IServiceCollection AddRiskControl(this IServiceCollection services, ControlInPlace evidence)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(evidence);
        services.AddGenAiTaxonomy();
        services.AddSingleton(evidence);
        return services;
    }

    /// <summary>Declares that a control is in place for the whole host by registering what implements it, as a singleton unless it is registered already.</summary>
    /// <typeparam name="TImplementation">What implements the control.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="control">The control.</param>
    public static IServiceCollection AddRiskControl<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TImplementation>(
        this IServiceCollection services, RiskControl control)
        where TImplementation : class
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddRiskControl(ControlInPlace.Implemented(control, typeof(TImplementation).FullName ?? typeof(TImplementation).Name));
        services.TryAddSingleton<TImplementation>();
        return services;
    }

    /// <summary>What is there even where a host registers no policy and no control.</summary>
    internal static void AddGovernance(IServiceCollection services)
    {
        services.TryAddSingleton(provider => new ControlsInPlace(provider.GetServices<ControlInPlace>()));
        services.TryAddSingleton(provider => new RiskAssessor(
            provider.GetRequiredService<GenAiTaxonomy>(), provider.GetRequiredService<ControlsInPlace>(), provider.GetService<TimeProvider>()));
        services.TryAddSingleton<IGovernancePolicies>(provider =>
            (IGovernancePolicies?)provider.GetService<NamedPolicies>() ?? new PolicySet(provider.GetRequiredService<GenAiTaxonomy>(), []));
    }

    private static OptionsBuilder<Stated<GovernancePolicy>> AddPolicy(IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        services.AddGenAiTaxonomy();
        services.TryAddSingleton<IValidateOptions<Stated<GovernancePolicy>>>(provider => new StatedCheck<GovernancePolicy>(
            "Policy", provider.GetRequiredService<GenAiTaxonomy>(), provider.GetRequiredService<IModelCatalogSource>()));
        services.TryAddSingleton<NamedPolicies>();
        services.TryAddKeyedTransient(name, (provider, key) => provider.GetRequiredService<NamedPolicies>().Get((string)key!));
        if (!services.Any(service => service.ImplementationInstance is PolicyName known && known.Name == name))
            services.AddSingleton(new PolicyName(name));
        return services.AddOptions<Stated<GovernancePolicy>>(name).Configure(stated => stated.Value ??= new(name)).ValidateOnStart();
    }
}
