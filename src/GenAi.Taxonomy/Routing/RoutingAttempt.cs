namespace GenAi.Taxonomy.Routing;

/// <summary>One call of one client. Immutable.</summary>
public sealed class RoutingAttempt
{
    private const long None = -1;

    // Boxed: most attempts answer.
    private readonly object? _failure;
    private readonly long _firstContent;

    /// <summary>Initializes a new instance of the <see cref="RoutingAttempt"/> class.</summary>
    /// <param name="offering">The id of the offering.</param>
    /// <param name="failure">Why it failed; null if it answered.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="timeToFirstContent">How long it took to the first content; null if there was none, or if it does not stream.</param>
    public RoutingAttempt(string offering, RouteFailure? failure = null, TimeSpan duration = default, TimeSpan? timeToFirstContent = null)
    {
        ArgumentNullException.ThrowIfNull(offering);
        Offering = offering;
        _failure = failure;
        Duration = duration;
        _firstContent = timeToFirstContent?.Ticks ?? None;
    }

    /// <value>The id of the offering.</value>
    public string Offering { get; }

    /// <value>Why it failed; null where it answered.</value>
    public RouteFailure? Failure => _failure as RouteFailure?;

    /// <value>How long it took, with the client's own retries.</value>
    public TimeSpan Duration { get; }

    /// <value>How long it took to the first content; null where it failed before or does not stream.</value>
    public TimeSpan? TimeToFirstContent => _firstContent == None ? null : new(_firstContent);

    /// <summary>The offering and how it went.</summary>
    public override string ToString() => Failure is { } failure
        ? FormattableString.Invariant($"{Offering}: {Words.Of(failure.Kind)} after {Duration.TotalMilliseconds:0} ms{Detail(failure)}")
        : FormattableString.Invariant($"{Offering}: answered after {Duration.TotalMilliseconds:0} ms");

    private static string Detail(RouteFailure failure) => failure.Status is { } status ? FormattableString.Invariant($" (HTTP {status})") : "";
}
