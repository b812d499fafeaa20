using GenAi.Taxonomy.Catalog;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Routing;

/// <summary>The clients of the routes, each made or found once.</summary>
internal sealed class RouteClients<TClient> : IDisposable
    where TClient : class
{
    private readonly (RouteSpec<TClient> Spec, TClient Client)[] _routes;
    private readonly Dictionary<string, string> _regions;

    /// <exception cref="RouterCircleException">A route leads back to the router.</exception>
    public RouteClients(RouterBuilder<TClient> builder, IServiceProvider services)
    {
        _regions = builder.ClientRegions;
        var making = services.GetRequiredService<RoutersInMaking>();
        _routes = [.. builder.Routes.Select(spec => (spec, making.ClientOf(builder, builder.Title, spec, Make)))];

        TClient Make(RouteSpec<TClient> spec) => spec.Client ?? spec.Factory?.Invoke(services) ?? services.GetRequiredKeyedService<TClient>(spec.Key);
    }

    /// <summary>The routes as stated, with their clients.</summary>
    public IReadOnlyList<(RouteSpec<TClient> Spec, TClient Client)> Routes => _routes;

    /// <summary>Every offering that can be called. One that has left the catalogue stays as it was; a route of its own comes before its provider's.</summary>
    public IReadOnlyCollection<RouteTarget<TClient>> TargetsOf(ModelCatalog catalog, RouteBoard<TClient>? before)
    {
        var targets = new Dictionary<string, RouteTarget<TClient>>(StringComparer.Ordinal);
        foreach (var (spec, client) in _routes.Where(route => route.Spec.Offering is not null))
        {
            var offering = catalog.Resolve(spec.Offering!).Offering ?? before?.Routed.Resolve(spec.Offering!).Offering;
            if (offering is not null)
                targets.TryAdd(offering.Id, new(Placed(offering, spec.Offering!), client, null));
        }

        foreach (var (spec, client) in _routes.Where(route => route.Spec.Provider is not null))
        {
            string? account = null;
            foreach (var offering in catalog.Offerings.Where(each => string.Equals(each.Provider, spec.Provider, StringComparison.OrdinalIgnoreCase)))
            {
                // As the catalogue spells it, however the host does.
                account ??= $"{offering.Provider}/*";
                targets.TryAdd(offering.Id, new(Placed(offering, offering.Id), client, offering.IdAtProvider, account));
            }
        }

        return targets.Values;
    }

    /// <summary>Returns the offering as its client is set up: in the region stated for it; one that could be chosen and was not stated does not count.</summary>
    private ModelOffering Placed(ModelOffering offering, string name) =>
        _regions.TryGetValue(name, out var region) || _regions.TryGetValue(offering.Id, out region) || _regions.TryGetValue(offering.Provider, out region) ? offering.In([region])
        : offering.SelectableRegions.Count > 0 ? offering.In(offering.Regions)
        : offering;

    /// <summary>Disposes of each client that a factory made, once, though several routes may share it.</summary>
    public void Dispose()
    {
        foreach (var client in _routes.Where(route => route.Spec.Factory is not null).Select(route => route.Client).Distinct<object>(ReferenceEqualityComparer.Instance))
            (client as IDisposable)?.Dispose();
    }
}
