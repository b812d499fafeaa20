using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Routing;

/// <content>What a request used and cost.</content>
internal sealed partial class RequestRun<TClient>
{
    /// <summary>Charges a stream that ends early, and whose usage will not be known, at least what was streamed.</summary>
    /// <param name="outputTokens">The tokens of what was streamed, by estimate.</param>
    /// <param name="soFar">The usage reported so far; null where there is none.</param>
    public void SettleStreamed(long outputTokens, in ModelUsage? soFar)
    {
        if (_account is null || _firstContent == 0)
            return;
        var (input, output) = soFar is { } reported ? (reported.InputTokens, reported.OutputTokens) : (0, 0);
        (input, output) = (long.Max(_needs.InputTokens, input), long.Max(outputTokens, output));
        Limits?.Settle(input + output);
        if (_current!.CostOf(new(input, output), Now) is { } cost)
            Budget?.SettleAtLeast(cost);
    }

    // A refused answer is paid for as well.
    private void Charge(in ModelUsage? usage)
    {
        if (usage is not { } used || _current!.CostOf(used, Now) is not { } cost)
            return;
        Budget?.Settle(cost);
        _refusedCost = ((_refusedCost as decimal?) ?? 0) + cost;
    }

    private RoutingDecision Finish(RouteTarget<TClient>? target, in ModelUsage? usage, bool isCancelled = false, RoutingRefusal? refusal = null)
    {
        _isOver = true;
        var cost = usage is { } used ? target?.CostOf(used, Now) : null;
        Limits?.Settle(usage is { } counts ? counts.InputTokens + counts.OutputTokens : null);
        if (usage is { } measured && _account is not null)
            target?.Measure(measured.OutputTokens);
        var counted = cost is null && target is not null ? Budget?.Reserved : null;
        // What failed before any content is taken to cost nothing; of what broke off after it nobody knows: the estimate stands.
        Budget?.Settle(target is null && _firstContent == 0 ? 0 : cost);
        if (_refusedCost is decimal refused)
            cost = target is null ? refused : cost + refused;
        var duration = _router.Time.GetElapsedTime(_started);
        var feedback = target is null ? null : _router.Feedback;
        var decision = new RoutingDecision(_router.Name, target?.Offering.Id, _attempts)
        {
            Feedback = feedback is null ? null : (feedback, feedback.Remember(_shape.Selection.Requirements, target!.Offering.Id, cost)),
            Selection = _shape.Selection,
            Tenant = _tenant,
            Refusal = refusal,
            At = Now,
            Duration = duration,
            Overhead = duration - _inCalls,
            Usage = usage,
            Cost = cost,
            Charged = Budget?.Charged,
            IsCancelled = isCancelled,
            Unknowns = UnknownsOf(target, counted),
        };
        _router.Publish(decision, _trace);
        return decision;
    }

    private IReadOnlyList<string> UnknownsOf(RouteTarget<TClient>? target, decimal? counted)
    {
        IReadOnlyList<string> unknowns = _needs.Unknowns ?? (IReadOnlyList<string>)[];
        if (_needs.Size is { } size && target is not null && target.Offering.Model.ImageSizes.Count == 0)
            unknowns = [.. unknowns, $"image size: which sizes {target.Offering.Model.Id} makes is not known, so that {size} was not checked"];
        if (counted is { } estimate)
            unknowns = [.. unknowns, FormattableString.Invariant($"cost: the usage or the price of the answer is not known, so that the budget counts the estimate of {estimate} USD")];
        return unknowns;
    }
}
