namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Knows which offerings are failing and how fast the others answer. Implementations are thread-safe and quick: they are asked for
/// every request. Each router keeps its own in memory, since its keys and quotas are its own; one that the host registers, a shared store
/// for example, serves all of its routers. What an implementation throws is logged, and the request goes on.
/// </summary>
/// <remarks>
/// A failure of a whole account (its key, its quota, its address) at a route of a provider is told under <c>provider/*</c>, in place of
/// the offering that happened to be called: it holds for all that the route serves.
/// </remarks>
public interface IOfferingHealth
{
    /// <summary>
    /// Whether a request may go to an offering now. False while it cools down; after that true for one request, the probe, until its
    /// outcome is reported.
    /// </summary>
    /// <param name="offering">The id of the offering, or <c>provider/*</c>.</param>
    /// <param name="visit">
    /// Goes with the report of the outcome, so that the outcome of a call that began before a cool-down is told from one after it. Set in
    /// either case: a request without another choice goes in all the same.
    /// </param>
    bool TryEnter(string offering, out long visit);

    /// <summary>How an offering does.</summary>
    /// <param name="offering">The id of the offering, or <c>provider/*</c>.</param>
    OfferingState GetState(string offering);

    /// <summary>Reports an answer: the offering is well, unless it has failed since the call began.</summary>
    /// <param name="offering">The id of the offering, or <c>provider/*</c>.</param>
    /// <param name="visit">As <see cref="TryEnter"/> gave it.</param>
    /// <param name="latency">The time to the first content, or to the whole answer where it does not stream.</param>
    void ReportSuccess(string offering, long visit, TimeSpan latency);

    /// <summary>Reports a failure that counts against the offering. Whether it cools down is up to the implementation.</summary>
    /// <param name="offering">The id of the offering, or <c>provider/*</c>.</param>
    /// <param name="visit">As <see cref="TryEnter"/> gave it.</param>
    /// <param name="failure">The failure; the wait that the provider asks for is honoured.</param>
    void ReportFailure(string offering, long visit, in RouteFailure failure);

    /// <summary>Reports that a request ended without saying anything about the offering: cancelled, or refused for its content.</summary>
    /// <param name="offering">The id of the offering, or <c>provider/*</c>.</param>
    /// <param name="visit">As <see cref="TryEnter"/> gave it.</param>
    void ReportNothing(string offering, long visit);
}
