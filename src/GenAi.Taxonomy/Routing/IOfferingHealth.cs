namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Knows which routes fail and how fast the others answer. Implementations are thread-safe and quick: a router asks for every request, and waits. Each router
/// has an <see cref="InMemoryOfferingHealth"/> of its own, since its keys and quotas are its own. An implementation that the host registers serves all of its
/// routers. What an implementation throws is logged, and the route counts as healthy.
/// </summary>
/// <remarks>
/// The id of a route is that of its offering, with <c>#</c> and the name of the client if several clients serve it: <c>azure/gpt-4o</c>,
/// <c>azure/gpt-4o#west</c>. A failure of a whole account (its key, its quota, its address) at a route of a provider is reported as <c>provider/*</c>, or
/// <c>provider/*#name</c>, instead of the offering that was called: it holds for all that the client serves.
/// </remarks>
public interface IOfferingHealth
{
    /// <summary>
    /// Returns whether a request may go to a route now. During a cool-down it may not; after that one request may, the probe, until its outcome is reported.
    /// </summary>
    /// <param name="route">The id of the route.</param>
    /// <param name="lease">
    /// Goes with the report of the outcome, which tells a call that began before a cool-down from one that began after it. Set in either case: a request that
    /// has no other choice goes on all the same.
    /// </param>
    bool TryEnter(string route, out long lease);

    /// <summary>Returns the state of a route.</summary>
    /// <param name="route">The id of the route.</param>
    OfferingState GetState(string route);

    /// <summary>Reports an answer: the route is healthy, unless it has failed since the call began.</summary>
    /// <param name="route">The id of the route.</param>
    /// <param name="lease">The lease of the call.</param>
    /// <param name="latency">The time to the first content, or to the whole answer if it does not stream.</param>
    void ReportSuccess(string route, long lease, TimeSpan latency);

    /// <summary>Reports a failure that counts against the route. The implementation decides whether the route cools down.</summary>
    /// <param name="route">The id of the route.</param>
    /// <param name="lease">The lease of the call.</param>
    /// <param name="failure">The failure; an implementation respects the wait that the provider asks for.</param>
    void ReportFailure(string route, long lease, in RouteFailure failure);

    /// <summary>Reports that a request ended without saying anything about the route: it was cancelled, or refused for its content.</summary>
    /// <param name="route">The id of the route.</param>
    /// <param name="lease">The lease of the call.</param>
    void ReportInconclusive(string route, long lease);
}
