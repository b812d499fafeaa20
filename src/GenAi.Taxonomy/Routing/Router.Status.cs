namespace GenAi.Taxonomy.Routing;

/// <content>What a router reports of its routes.</content>
internal sealed partial class Router<TClient>
{
    string IRouterStatus.Router => Name;

    public IReadOnlyList<RouteStatus> GetRoutes()
    {
        var now = Time.GetUtcNow();
        return [.. _board.Targets.OrderBy(target => target.Id.ToString(), StringComparer.Ordinal).Select(target =>
        {
            var state = HealthLease.StateOf(this, target);
            return new RouteStatus(target.Offering.Id, state, state.RecoversAt is null || state.RecoversAt <= now) { Instance = target.Id.Instance };
        })];
    }

    public ValueTask<IReadOnlyList<BudgetState>> GetBudgetsAsync(string? tenant, CancellationToken cancellationToken) => Budgets.GetStatesAsync(tenant, cancellationToken);

    /// <summary>Gets the routes as stated, with their clients.</summary>
    public IReadOnlyList<(RouteSpec<TClient> Spec, TClient Client)> Routes => _clients.Routes;

    /// <summary>The circle of routers on which this one is, also where it shows only now that all are made; null where there is none that can be seen.</summary>
    public RouterCircle? FindCircle() => FindCircle(this, [], [this]);

    private RouterCircle? FindCircle(Router<TClient> at, List<RouterStep> way, HashSet<Router<TClient>> seen)
    {
        foreach (var (spec, client) in at._clients.Routes)
        {
            if (RouterBehind.Of(client) is not { } next)
                continue;
            way.Add(new(at.Builder, at.Builder.Title, spec.ToString()));
            if (ReferenceEquals(next, this))
                return new(way);
            if (seen.Add(next) && FindCircle(next, way, seen) is { } circle)
                return circle;
            way.RemoveAt(way.Count - 1);
        }

        return null;
    }
}
