namespace GenAi.Taxonomy.Routing;

/// <summary>One call of one client. Immutable.</summary>
public sealed class RoutingAttempt
{
    private const long None = -1;

    // Boxed: most attempts answer.
    private readonly object? _failure;
    private readonly RouteId _route;
    private readonly long _firstContent;

    /// <summary>Initializes a new instance of the <see cref="RoutingAttempt"/> class.</summary>
    /// <param name="offering">The id of the offering.</param>
    /// <param name="failure">Why it failed; null if it answered.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="timeToFirstContent">How long it took to the first content; null if there was none, or if it does not stream.</param>
    /// <param name="instance">The name of the client, if several serve the offering; else null.</param>
    public RoutingAttempt(string offering, RouteFailure? failure = null, TimeSpan duration = default, TimeSpan? timeToFirstContent = null, string? instance = null)
        : this(new RouteId(offering ?? throw new ArgumentNullException(nameof(offering)), instance), failure, duration, timeToFirstContent)
    {
    }

    internal RoutingAttempt(RouteId route, in RouteFailure? failure, TimeSpan duration, TimeSpan? timeToFirstContent)
    {
        _route = route;
        _failure = failure;
        Duration = duration;
        _firstContent = timeToFirstContent?.Ticks ?? None;
    }

    /// <value>The id of the offering.</value>
    public string Offering => _route.Offering;

    /// <summary>Gets the name of the client that was called, if several serve the offering.</summary>
    /// <value>Null if the offering has one client.</value>
    public string? Instance => _route.Instance;

    /// <summary>Gets the route that was called.</summary>
    internal RouteId Route => _route;

    /// <value>Why it failed; null where it answered.</value>
    public RouteFailure? Failure => _failure as RouteFailure?;

    /// <value>How long it took, with the client's own retries.</value>
    public TimeSpan Duration { get; }

    /// <value>How long it took to the first content; null where it failed before or does not stream.</value>
    public TimeSpan? TimeToFirstContent => _firstContent == None ? null : new(_firstContent);

    /// <summary>The offering and how it went.</summary>
    public override string ToString() => Failure is { } failure
        ? FormattableString.Invariant($"{_route}: {Words.Of(failure.Kind)} after {Duration.TotalMilliseconds:0} ms{Detail(failure)}")
        : FormattableString.Invariant($"{_route}: answered after {Duration.TotalMilliseconds:0} ms");

    private static string Detail(RouteFailure failure) => failure.Status is { } status ? FormattableString.Invariant($" (HTTP {status})") : "";
}
