namespace GenAi.Taxonomy.Routing;

/// <summary>The routers of a container that are being made on each thread, so that one that is met again is an error and no endless circle.</summary>
internal sealed class RoutersInMaking : IDisposable
{
    private readonly ThreadLocal<List<RouterStep>> _steps = new(() => []);

    /// <summary>Makes or finds the client of a route.</summary>
    /// <exception cref="RouterCircleException">The router is being made already.</exception>
    public TClient ClientOf<TClient>(object identity, string router, RouteSpec<TClient> route, Func<RouteSpec<TClient>, TClient> make)
        where TClient : class
    {
        var steps = _steps.Value!;
        var before = steps.FindIndex(step => ReferenceEquals(step.Identity, identity));
        if (before >= 0)
            throw new RouterCircleException(new(steps[before..]));
        steps.Add(new(identity, router, route.ToString()));
        try
        {
            return make(route);
        }
        finally
        {
            steps.RemoveAt(steps.Count - 1);
        }
    }

    public void Dispose() => _steps.Dispose();
}
