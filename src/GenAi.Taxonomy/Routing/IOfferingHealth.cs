namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Knows which offerings are failing and how fast the others answer. Implementations are thread-safe and quick: they are asked for
/// every request. The default keeps this in memory; a shared store can take its place.
/// </summary>
public interface IOfferingHealth
{
    /// <summary>
    /// Whether a request may go to an offering now. False while it cools down; after that true for one request, the probe, until its
    /// outcome is reported.
    /// </summary>
    /// <param name="offering">The id of the offering.</param>
    bool TryEnter(string offering);

    /// <summary>How an offering does.</summary>
    /// <param name="offering">The id of the offering.</param>
    OfferingState GetState(string offering);

    /// <summary>Reports an answer: the offering is well.</summary>
    /// <param name="offering">The id of the offering.</param>
    /// <param name="latency">The time to the first content, or to the whole answer where it does not stream.</param>
    void ReportSuccess(string offering, TimeSpan latency);

    /// <summary>Reports a failure that calls for a cool-down.</summary>
    /// <param name="offering">The id of the offering.</param>
    /// <param name="failure">The failure; the wait that the provider asks for is honoured.</param>
    void ReportFailure(string offering, in RouteFailure failure);

    /// <summary>Reports that a request ended without saying anything about the offering: cancelled, or refused for its content.</summary>
    /// <param name="offering">The id of the offering.</param>
    void ReportNothing(string offering);
}
