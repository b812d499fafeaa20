using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// What a router did for one request: the offering, why, every attempt, the cost. Immutable. One that was read back from a cache keeps
/// router, offering, cost and the kinds of failure; selection, usage, times and exceptions are not stored.
/// </summary>
public sealed class RoutingDecision
{
    internal const string DefaultRouter = "default";

    private readonly DateTime _at;

    internal RoutingDecision(string router, string? offering, IReadOnlyList<RoutingAttempt> attempts)
    {
        Router = router;
        Offering = offering;
        Attempts = attempts;
    }

    /// <value>The name of the router: the text of its key, or <c>default</c>.</value>
    public string Router { get; }

    /// <value>The id of the offering that answered; null where none did.</value>
    public string? Offering { get; }

    /// <value>Whether the caller cancelled the request before its answer; then there is no offering.</value>
    public bool IsCancelled { get; internal init; }

    /// <value>Every attempt, in order.</value>
    public IReadOnlyList<RoutingAttempt> Attempts { get; }

    /// <value>
    /// The selection among the routes: candidates, reasons, risks, controls. Ranked at the token estimate rounded down to an eighth; null
    /// where it was read back from a cache.
    /// </value>
    public ModelSelection? Selection { get; internal init; }

    /// <value>When the request came.</value>
    public DateTimeOffset At
    {
        get => new(_at, TimeSpan.Zero);
        internal init => _at = value.UtcDateTime;
    }

    /// <value>From the request to the end of its answer.</value>
    public TimeSpan Duration { get; internal init; }

    /// <value>What of it the router itself took.</value>
    public TimeSpan Overhead { get; internal init; }

    /// <value>What the provider says was used; null where it does not say.</value>
    public ModelUsage? Usage => Used as ModelUsage? ?? UsageReading.Of(Used as UsageDetails);

    /// <summary>The provider's own account where that is all, for it is large as a value and seldom read.</summary>
    internal object? Used { get; init; }

    /// <value>US dollars for the usage; null where usage or price is not known, and then never a guess.</value>
    public decimal? Cost { get; internal init; }

    /// <value>What could not be checked before the call, each as a clause; the other checks held.</value>
    public IReadOnlyList<string> Unknowns { get; internal init; } = [];

    /// <summary>The offering, the attempts and the cost in one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Offering ?? "no answer"} ({string.Join("; ", Attempts)}{(Cost is { } cost ? $"; {cost} USD" : "")})");
}
