using System.Text.Json.Serialization;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// What a router did for one request: the offering, why, every attempt, the cost. Immutable. One that was read back from a cache keeps
/// router, offering, cost and the kinds of failure; selection, usage, times and exceptions are not stored.
/// </summary>
/// <remarks>
/// It is written as JSON and read back, to log or to store, without its <see cref="Selection"/> and without exceptions, whose messages can quote
/// what the user wrote. <see cref="ModelSelection.ToJson"/> writes the selection.
/// </remarks>
public sealed class RoutingDecision
{
    internal const string DefaultRouter = "default";

    private readonly object _router; // Its name, or the details.
    private readonly DateTime _at;
    private readonly byte _refusal;
    private readonly object? _usage;

    /// <summary>Initializes a new instance of the <see cref="RoutingDecision"/> class, such as for a test of what listens to decisions.</summary>
    /// <param name="router">The name of the router.</param>
    /// <param name="offering">The id of the offering that answered; null if none did.</param>
    /// <param name="attempts">Every attempt, in order.</param>
    public RoutingDecision(string router, string? offering, IReadOnlyList<RoutingAttempt> attempts)
    {
        ArgumentNullException.ThrowIfNull(router);
        ArgumentNullException.ThrowIfNull(attempts);
        _router = router;
        Offering = offering;
        Attempts = attempts;
    }

    /// <summary>Gets the id of the request, for a report of its outcome by <see cref="OutcomeFeedback.Report(string, decimal, string?)"/>.</summary>
    /// <value>Null unless the host collects outcomes and the request was answered.</value>
    public string? Id
    {
        get => (_router as Details)?.Id;
        init => _router = value is null ? _router : Detailed with { Id = value };
    }

    /// <value>The name of the router: the text of its key, or <c>default</c>.</value>
    public string Router => _router is Details details ? details.Router : (string)_router;

    /// <value>The id of the offering that answered; null where none did.</value>
    public string? Offering { get; }

    /// <value>Whether the caller cancelled the request before its answer; then there is no offering.</value>
    public bool IsCancelled { get; init; }

    /// <summary>Gets why there is no answer.</summary>
    /// <value>Null if there is one, or if the caller cancelled.</value>
    public RoutingRefusal? Refusal
    {
        get => _refusal == 0 ? null : (RoutingRefusal)(_refusal - 1);
        init => _refusal = value is { } refusal ? (byte)(refusal + 1) : (byte)0;
    }

    /// <summary>Gets the tenant whose request it is, whose policies hold.</summary>
    /// <value>Null if the router has no <see cref="RouterBuilder{TClient}.Tenant"/>, if it told none, and where the decision was read back from a cache.</value>
    public string? Tenant
    {
        get => (_router as Details)?.Tenant;
        init => _router = value is null ? _router : Detailed with { Tenant = value };
    }

    /// <value>
    /// Whether it was read back from a stored response, such as a cached one: the request was made, paid and told of before, so its
    /// <see cref="Cost"/> is not to be added up again.
    /// </value>
    public bool IsRestored { get; init; }

    /// <value>Every attempt, in order.</value>
    public IReadOnlyList<RoutingAttempt> Attempts { get; }

    /// <value>
    /// The selection among the routes: candidates, reasons, risks, controls. Ranked at the token estimate rounded down to an eighth; null
    /// where it was read back from a cache.
    /// </value>
    [JsonIgnore]
    public ModelSelection? Selection { get; init; }

    /// <value>When the request came.</value>
    public DateTimeOffset At
    {
        get => new(_at, TimeSpan.Zero);
        init => _at = value.UtcDateTime;
    }

    /// <value>From the request to the end of its answer.</value>
    public TimeSpan Duration { get; init; }

    /// <value>What of it the router itself took.</value>
    public TimeSpan Overhead { get; init; }

    /// <value>What the provider says the answer used; null where it does not say.</value>
    public ModelUsage? Usage
    {
        get => _usage is CommonCounts common ? common.Usage : _usage as ModelUsage?;
        init => _usage = value is { } usage ? CommonCounts.Of(usage) ?? (object)usage : null;
    }

    /// <value>
    /// US dollars for the usage of the answer and of every attempt before it whose usage and price are known, such as a filtered answer;
    /// where no attempt answered, of those alone. Null where usage or price of the answer is not known, and then never a guess.
    /// Where functions are invoked, each round is a request with a decision and a cost of its own; <c>OnDecision</c> hears of all of them.
    /// </value>
    public decimal? Cost { get; init; }

    /// <summary>Gets the US dollars that the budgets of the router count for the request.</summary>
    /// <value>
    /// <see cref="Cost"/> if the request was answered and that is known; else an estimate: what was reserved, or at least what was streamed. Null if the router
    /// has no budget, and if the decision was read back from a cache.
    /// </value>
    public decimal? Charged
    {
        get => (_router as Details)?.Charged;
        init => _router = value is null ? _router : Detailed with { Charged = value };
    }

    /// <value>What could not be checked before the call, each as a clause; the other checks held.</value>
    public IReadOnlyList<string> Unknowns { get; init; } = [];

    /// <summary>Sets what collects the outcome, and the id under which it knows the request.</summary>
    internal (OutcomeFeedback Feedback, string Id)? Feedback
    {
        init => _router = value is { } known ? Detailed with { Id = known.Id, Feedback = known.Feedback } : _router;
    }

    /// <summary>Reports how good the answer was, so that later selections of the router follow.</summary>
    /// <param name="score">From 0, useless, to 1, perfect.</param>
    /// <param name="source">Who or what judged it. Null: not stated.</param>
    /// <exception cref="InvalidOperationException">The host does not collect outcomes, the request got no answer, or too many requests were answered since.</exception>
    /// <exception cref="OutcomeException">The score is not from 0 to 1.</exception>
    public void ReportOutcome(decimal score, string? source = null)
    {
        if (_router is not Details { Feedback: { } feedback, Id: { } id })
            throw new InvalidOperationException("The outcome has nowhere to go: call AddOutcomeFeedback, and report on a request that was answered in this process. A decision that was read back can be reported by its Id.");
        if (!feedback.Report(id, score, source))
            throw new InvalidOperationException($"The request '{id}' is too long ago: report an OutcomeRecord with its task and offering to the OutcomeFeedback.");
    }

    /// <summary>The offering, the attempts and the cost in one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Offering ?? "no answer"} ({string.Join("; ", Attempts)}{(Cost is { } cost ? $"; {cost} USD" : "")})");

    private Details Detailed => _router as Details ?? new((string)_router);

    /// <summary>The name of a router with what few routers know: most decisions have none of it, and they are kept for a while.</summary>
    private sealed record Details(string Router)
    {
        public string? Tenant { get; init; }

        public decimal? Charged { get; init; }

        public string? Id { get; init; }

        public OutcomeFeedback? Feedback { get; init; }
    }

    /// <summary>A usage of text alone, as most are: the value itself is large, and most decisions are kept for a while.</summary>
    private sealed class CommonCounts(int input, int output, int cached, int reasoning)
    {
        public ModelUsage Usage => new() { InputTokens = input, OutputTokens = output, CachedInputTokens = cached, ReasoningTokens = reasoning };

        /// <summary>The counts, where there is nothing else to a usage and none is too large; else null.</summary>
        public static CommonCounts? Of(in ModelUsage usage)
        {
            CommonCounts common = unchecked(new((int)usage.InputTokens, (int)usage.OutputTokens, (int)usage.CachedInputTokens, (int)usage.ReasoningTokens));
            return common.Usage == usage ? common : null;
        }
    }
}
