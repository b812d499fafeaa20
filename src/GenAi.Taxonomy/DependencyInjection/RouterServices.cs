using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Routing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The services of a router that is built without a container: those that are given, and the defaults of the others. Thread-safe.</summary>
internal sealed class RouterServices : IKeyedServiceProvider
{
    private readonly IServiceProvider? _given;
    private readonly Dictionary<Type, object> _defaults;

    public RouterServices(IServiceProvider? given)
    {
        _given = given;
        var taxonomy = given?.GetService<GenAiTaxonomy>() ?? GenAiTaxonomy.Default;
        var controls = given?.GetService<ControlsInPlace>() ?? ControlsInPlace.None;
        _defaults = new()
        {
            [typeof(GenAiTaxonomy)] = taxonomy,
            [typeof(IModelCatalogSource)] = new StaticCatalogSource(given?.GetService<ModelCatalog>() ?? ModelCatalog.Default),
            [typeof(ControlsInPlace)] = controls,
            [typeof(RiskAssessor)] = new RiskAssessor(taxonomy, controls, given?.GetService<TimeProvider>()),
            [typeof(IGovernancePolicies)] = new PolicySet(taxonomy, []),
            [typeof(RequestScope)] = new RequestScope(this),
            [typeof(RoutersInMaking)] = new RoutersInMaking(),
        };
    }

    public object? GetService(Type serviceType) => _given?.GetService(serviceType) ?? _defaults.GetValueOrDefault(serviceType);

    public object? GetKeyedService(Type serviceType, object? serviceKey) => (_given as IKeyedServiceProvider)?.GetKeyedService(serviceType, serviceKey);

    public object GetRequiredKeyedService(Type serviceType, object? serviceKey) =>
        GetKeyedService(serviceType, serviceKey) ?? throw new InvalidOperationException($"No {serviceType.Name} is registered under the key '{serviceKey}'.");
}
