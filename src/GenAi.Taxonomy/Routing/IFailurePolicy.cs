namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Tells kinds of failure apart and says what follows. Implementations are thread-safe. One of the host's own handles what it
/// knows and leaves the rest to <see cref="FailurePolicy.Default"/>.
/// </summary>
public interface IFailurePolicy
{
    /// <summary>Classifies what an attempt threw. The caller's own cancellation is never asked about.</summary>
    /// <param name="exception">What was thrown, as the client threw it.</param>
    RouteFailure Classify(Exception exception);

    /// <summary>What follows from a failure.</summary>
    /// <param name="failure">The failure.</param>
    FailureVerdict Decide(in RouteFailure failure);
}
