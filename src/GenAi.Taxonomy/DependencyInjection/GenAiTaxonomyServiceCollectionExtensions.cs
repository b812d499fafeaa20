using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the taxonomy, the catalog and the selector.</summary>
public static class GenAiTaxonomyServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="GenAiTaxonomy"/>, <see cref="IModelCatalogSource"/>, <see cref="ModelCatalog"/> (the current snapshot),
    /// <see cref="IModelSelector"/>, <see cref="RiskAssessor"/>, <see cref="ControlsInPlace"/> and <see cref="IGovernancePolicies"/>. Call it as often as you like: the contributions add up, in the order of the calls.
    /// What is registered before stays, so everything can be replaced.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="contribute">Adds to the taxonomy and the catalog. Null: the built-in knowledge as it is.</param>
    /// <remarks>
    /// <para>Taxonomy and catalog are built on first use; their faults are reported then, or at start-up where requirements are added.</para>
    /// <para>
    /// The selector holds requirements to the policies meant for their application and for all tenants, and throws a
    /// <see cref="GovernanceException"/> if nothing can meet both. Requirements for one tenant are narrowed before it, with
    /// <c>policies.For(application, tenant).Apply(requirements)</c>.
    /// </para>
    /// </remarks>
    public static IServiceCollection AddGenAiTaxonomy(this IServiceCollection services, Action<TaxonomyContribution>? contribute = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (contribute is not null)
            services.AddSingleton(new ContributionAction(contribute));
        services.TryAddSingleton(provider => new Contributions(provider.GetServices<ContributionAction>()));
        services.TryAddSingleton(provider => provider.GetRequiredService<Contributions>().Taxonomy);
        services.TryAddSingleton<IModelCatalogSource>(provider => new StaticCatalogSource(provider.GetRequiredService<Contributions>().Catalog));
        services.TryAddTransient(provider => provider.GetRequiredService<IModelCatalogSource>().Current);
        services.TryAddSingleton<IModelSelector>(provider => new GovernedSelector(
            new(
                provider.GetRequiredService<GenAiTaxonomy>(),
                provider.GetRequiredService<IModelCatalogSource>(),
                provider.GetService<TimeProvider>(),
                provider.GetService<ILogger<ModelSelector>>(),
                outcomes: provider.GetService<OutcomeQuality>()),
            provider.GetRequiredService<IGovernancePolicies>(),
            provider.GetRequiredService<ControlsInPlace>()));
        GovernanceServiceCollectionExtensions.AddGovernance(services);
        return services;
    }

    /// <summary>
    /// Adds the host's own outcomes: how well offerings did its tasks. The selector counts them beside the evidence in the data. Calls add up; the
    /// last one sets the weight.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Adds outcomes, from records or from a file of JSON lines.</param>
    /// <remarks>The outcomes are read on first use; their faults are an <see cref="OutcomeException"/> then, or at start-up where requirements are added.</remarks>
    public static IServiceCollection AddOutcomeQuality(this IServiceCollection services, Action<OutcomeQualityOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddGenAiTaxonomy();
        services.Configure(configure);
        services.TryAddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<OutcomeQualityOptions>>().Value;
            return new OutcomeQuality(options.Records, provider.GetRequiredService<GenAiTaxonomy>(), provider.GetRequiredService<ModelCatalog>(), options.CatalogWeight);
        });
        return services;
    }

    /// <summary>
    /// Adds <see cref="OutcomeFeedback"/>, which collects how good the answers of routers were: <see cref="RoutingDecision.ReportOutcome"/> and
    /// <see cref="OutcomeFeedback.Report(string, decimal, string?)"/> report to it, and all routers of the host select by it, beside the outcomes of
    /// <see cref="AddOutcomeQuality"/>. The last call holds.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="path">A file of JSON lines that is read at the start and to which every report is appended; only one process can use it. Null: none.</param>
    /// <param name="capacity">The number of reports that count for each offering and task, at least 1; older ones no longer do.</param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is less than 1.</exception>
    public static IServiceCollection AddOutcomeFeedback(this IServiceCollection services, string? path = null, int capacity = 500)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        services.AddGenAiTaxonomy();
        return services.AddSingleton(provider => new OutcomeFeedback(
            provider.GetRequiredService<GenAiTaxonomy>(), provider.GetRequiredService<IModelCatalogSource>(), provider.GetService<OutcomeQuality>(),
            provider.GetService<TimeProvider>(), path, capacity));
    }

    /// <summary>
    /// Adds named requirements from configuration, checked when the host starts: unknown properties, ids and values stop it,
    /// all at once and with the nearest right ones. They are found by their name as key. Calls of the same name add up: the later one sets what it names.
    /// An edit while the host runs is checked in the same way: if it is wrong, the last good requirements stay in use and the log says why.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name; also the key under which <see cref="ModelRequirements"/> are found.</param>
    /// <param name="section">The section that holds the properties of <see cref="ModelRequirements"/>.</param>
    public static IServiceCollection AddModelRequirements(this IServiceCollection services, string name, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        AddRequirements(services, name).Configure<GenAiTaxonomy, IModelCatalogSource>((stated, taxonomy, catalog) => stated.Read(section, taxonomy, catalog.Current));
        services.AddSingleton<IOptionsChangeTokenSource<Stated<ModelRequirements>>>(new ConfigurationChangeTokenSource<Stated<ModelRequirements>>(name, section));
        return services;
    }

    /// <summary>Adds named requirements in code, checked when the host starts.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name; also the key under which <see cref="ModelRequirements"/> are found.</param>
    /// <param name="configure">Returns the requirements, made of those that were added under the name before.</param>
    public static IServiceCollection AddModelRequirements(this IServiceCollection services, string name, Func<ModelRequirements, ModelRequirements> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        AddRequirements(services, name).Configure(stated => stated.Value = configure(stated.Value!));
        return services;
    }

    private static OptionsBuilder<Stated<ModelRequirements>> AddRequirements(IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        services.AddGenAiTaxonomy();
        services.TryAddSingleton<IValidateOptions<Stated<ModelRequirements>>>(provider => new StatedCheck<ModelRequirements>(
            "Requirements", provider.GetRequiredService<GenAiTaxonomy>(), provider.GetRequiredService<IModelCatalogSource>()));
        services.TryAddKeyedTransient(name, (provider, key) => provider.GetRequiredService<NamedRequirements>().Get((string)key!));
        services.TryAddSingleton<NamedRequirements>();
        return services.AddOptions<Stated<ModelRequirements>>(name).Configure(stated => stated.Value ??= new()).ValidateOnStart();
    }
}
