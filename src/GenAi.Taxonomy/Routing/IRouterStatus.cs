namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Reports the routes of a router with their state, such as for a health check. A routed client of any kind answers to
/// <c>client.GetService&lt;IRouterStatus&gt;()</c>. Thread-safe.
/// </summary>
public interface IRouterStatus
{
    /// <summary>Gets the name of the router.</summary>
    string Router { get; }

    /// <summary>Returns every offering that the router can call, once for each of its clients, in ordinal order of ids, with its state now.</summary>
    IReadOnlyList<RouteStatus> GetRoutes();

    /// <summary>Returns every budget of the router with what is used of it, as its ledger counts now.</summary>
    /// <param name="tenant">The tenant whose own budgets are returned. Null: those of requests without a tenant.</param>
    /// <param name="cancellationToken">A cancellation.</param>
    ValueTask<IReadOnlyList<BudgetState>> GetBudgetsAsync(string? tenant = null, CancellationToken cancellationToken = default);
}
