namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Reports the routes of a router with their state, such as for a health check. A routed client of any kind answers to
/// <c>client.GetService&lt;IRouterStatus&gt;()</c>. Thread-safe.
/// </summary>
public interface IRouterStatus
{
    /// <summary>Gets the name of the router.</summary>
    string Router { get; }

    /// <summary>Returns every offering that the router can call, in ordinal order of ids, with its state now.</summary>
    IReadOnlyList<RouteStatus> GetRoutes();
}
