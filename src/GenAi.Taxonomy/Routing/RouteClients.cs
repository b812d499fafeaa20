using GenAi.Taxonomy.Catalog;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Routing;

/// <summary>The clients of the routes, each made or found once.</summary>
internal sealed class RouteClients<TClient> : IDisposable
    where TClient : class
{
    private readonly (RouteSpec<TClient> Spec, TClient Client)[] _routes;
    private readonly Dictionary<string, string> _regions;
    private readonly Dictionary<RouteSpec<TClient>, ModelOffering> _bound = new(ReferenceEqualityComparer.Instance);

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

    /// <summary>Every offering that can be called. One that has left the catalog stays as it was; a route of its own comes before its provider's.</summary>
    public IReadOnlyCollection<RouteTarget<TClient>> TargetsOf(ModelCatalog catalog)
    {
        List<RouteTarget<TClient>> targets = [];
        foreach (var (spec, client) in _routes.Where(route => route.Spec.Offering is not null))
        {
            if (OfferingOf(spec, catalog) is { } offering)
                targets.Add(new(Placed(offering, spec.Offering!), client, null, null, spec.Name, spec.Weight));
        }

        var own = targets.Select(target => target.Offering.Id).ToHashSet(StringComparer.Ordinal);
        // What is deployed is called by the name of its deployment, of several by the first.
        var deployments = catalog.Deployments.GroupBy(deployment => deployment.Value, deployment => deployment.Key)
            .ToDictionary(names => names.Key, names => names.Min(StringComparer.Ordinal)!, StringComparer.Ordinal);
        foreach (var (spec, client) in _routes.Where(route => route.Spec.Provider is not null))
        {
            string? account = null;
            var bound = BoundModel.Of(client);
            var only = bound is null ? null : BoundModel.OfferingOf(bound, spec.Provider!, catalog);
            foreach (var offering in catalog.Offerings.Where(each => string.Equals(each.Provider, spec.Provider, StringComparison.OrdinalIgnoreCase)))
            {
                if (own.Contains(offering.Id) || (bound is not null && offering.Id != only?.Id))
                    continue;
                // As the catalog spells the provider, however the host does.
                account ??= new RouteId($"{offering.Provider}/*", spec.Name).ToString();
                targets.Add(new(
                    Placed(offering, offering.Id), client, bound ?? deployments.GetValueOrDefault(offering.Id) ?? offering.IdAtProvider, account, spec.Name, spec.Weight));
            }
        }

        // The clients of one offering side by side, in the order of the first.
        return [.. targets.GroupBy(target => target.Offering.Id, StringComparer.Ordinal).SelectMany(clients => clients.DistinctBy(target => target.Id.ToString(), StringComparer.Ordinal))];
    }

    // A client does not change when the catalog does: where a name comes to mean another provider's offering, it stays with the one before.
    private ModelOffering? OfferingOf(RouteSpec<TClient> spec, ModelCatalog catalog)
    {
        var known = _bound.GetValueOrDefault(spec);
        var found = catalog.Resolve(spec.Offering!).Offering;
        if (known is not null && found?.Provider != known.Provider)
            found = catalog.FindOffering(known.Id) ?? known;
        if (found is not null)
            _bound[spec] = found;
        return found;
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
