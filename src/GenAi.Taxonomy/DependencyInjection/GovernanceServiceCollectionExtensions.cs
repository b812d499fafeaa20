using System.Diagnostics.CodeAnalysis;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Governance;
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
    /// <param name="section">The section that holds the properties of <see cref="GovernancePolicyOptions"/>.</param>
    public static IServiceCollection AddGovernancePolicy(this IServiceCollection services, string name, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        services.AddGovernancePolicy(name, _ => { });
        var read = new OptionsSection(section, PolicySchema.Instance);
        services.AddSingleton<IValidateOptions<GovernancePolicyOptions>>(new SectionCheck<GovernancePolicyOptions>(name, read));
        services.Configure<GovernancePolicyOptions>(name, options => read.Readable().Bind(options));
        services.AddSingleton<IOptionsChangeTokenSource<GovernancePolicyOptions>>(new ConfigurationChangeTokenSource<GovernancePolicyOptions>(name, section));
        return services;
    }

    /// <summary>Adds a policy in code, checked when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name of the policy.</param>
    /// <param name="configure">Sets the properties.</param>
    public static IServiceCollection AddGovernancePolicy(this IServiceCollection services, string name, Action<GovernancePolicyOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddGenAiTaxonomy();
        services.AddOptions<GovernancePolicyOptions>(name).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GovernancePolicyOptions>, PolicyCheck>());
        services.TryAddSingleton<NamedPolicies>();
        services.TryAddKeyedTransient(name, (provider, key) => provider.GetRequiredService<NamedPolicies>().Get((string)key!));
        if (!services.Any(service => service.ImplementationInstance is PolicyName known && known.Name == name))
            services.AddSingleton(new PolicyName(name));
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
}
