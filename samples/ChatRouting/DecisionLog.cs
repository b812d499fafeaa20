using GenAi.Taxonomy.Routing;

namespace ChatRouting;

/// <summary>The last decisions of the routers, and what each offering has cost since the service started. Thread-safe.</summary>
internal sealed class DecisionLog
{
    private const int Kept = 20;

    private readonly Lock _sync = new();
    private readonly LinkedList<LoggedDecision> _last = [];
    private readonly Dictionary<string, OfferingTotal> _totals = new(StringComparer.Ordinal);

    /// <param name="kind">What was asked for: Chat or Pictures.</param>
    /// <param name="decision">What the router did.</param>
    public void Add(string kind, RoutingDecision decision)
    {
        lock (_sync)
        {
            _last.AddFirst(new LoggedDecision(kind, decision));
            if (_last.Count > Kept)
                _last.RemoveLast();
            foreach (var attempt in decision.Attempts)
            {
                var total = _totals.GetValueOrDefault(attempt.Offering);
                _totals[attempt.Offering] = attempt.Failure is null ? total.WithAnswer(decision.Cost, decision.At) : total with { Failures = total.Failures + 1 };
            }
        }
    }

    /// <summary>The last decisions, the newest first.</summary>
    public IReadOnlyList<LoggedDecision> Last()
    {
        lock (_sync)
            return [.. _last];
    }

    public OfferingTotal TotalOf(string offering)
    {
        lock (_sync)
            return _totals.GetValueOrDefault(offering);
    }
}
