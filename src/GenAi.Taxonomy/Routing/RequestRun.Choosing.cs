using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <content>Which candidate comes next.</content>
internal sealed partial class RequestRun<TClient>
{
    // So many failed probes in a row, and an offering is taken as dead.
    private const int DeadAfter = 3;

    private RouteTarget<TClient>? Choose()
    {
        RouteTarget<TClient>? soonest = null;
        var (recovery, isSoonestDead) = (DateTimeOffset.MaxValue, false);
        if (_attempts.Length == 0 && (_needs.Preferred ?? _router.DrawCanary()) is { } preferred)
        {
            foreach (var target in _shape.Ranked)
            {
                if (target.Offering.Id == preferred && IsOpen(target) && Enter(target))
                    return target;
            }
        }

        foreach (var target in _shape.IsByLatency ? ByLatency() : _shape.Ranked)
        {
            if (!IsOpen(target))
                continue;
            if (Enter(target))
                return target;
            var state = RouteVisit.StateOf(_router, target);
            // What has failed again and again is the last hope of a request that was not tried anywhere, and of no other.
            var isDead = state.Failures >= DeadAfter;
            if (state.RecoversAt is not { } at || (isDead && _attempts.Length > 0)
                || (soonest is not null && (isDead, at).CompareTo((isSoonestDead, recovery)) >= 0) || !Reserve(target))
            {
                continue;
            }

            (soonest, recovery, isSoonestDead) = (target, at, isDead);
        }

        if (soonest is null)
            return Again();
        // It goes in all the same, with a visit of its own.
        _visit.TryEnter(_router, soonest);
        return soonest;

        bool Enter(RouteTarget<TClient> target)
        {
            if (!_visit.TryEnter(_router, target))
                return false;
            if (Reserve(target))
                return true;
            _visit.Leave(_router, target);
            return false;
        }
    }

    // No other route can take over, so that a failure which may pass is tried again, once.
    private RouteTarget<TClient>? Again()
    {
        // A conversation that a provider holds could receive the turn twice.
        if (_needs.Only is not null || _attempts is not [{ Failure: { } failure } first] || !MayPass(failure) || Array.Find(_shape.Ranked, each => each.Offering.Id == first.Offering) is not { } target
            || !_visit.TryEnter(_router, target))
        {
            return null;
        }

        if (Reserve(target))
            return target;
        _visit.Leave(_router, target);
        return null;
    }

    // The router's own time-out has no status: another wait as long would hardly help.
    private static bool MayPass(in RouteFailure failure) =>
        failure.Kind is FailureKind.ServerError or FailureKind.Network or FailureKind.InvalidResponse or FailureKind.EmptyResponse
        || (failure.Kind == FailureKind.Timeout && failure.Status is not null);

    private bool IsOpen(RouteTarget<TClient> target) =>
        !IsTried(target)
        && (_needs.Only is null || target.Offering.Id == _needs.Only)
        && target.Holds(_needs)
        && (_largerThan < 0 || target.Window > _largerThan)
        && (_shape.MaxCost is not { } ceiling || target.Estimate(_needs, Now) is not { } cost || cost <= ceiling);

    // Where a whole account failed, everything else that its client serves counts as tried.
    private bool IsTried(RouteTarget<TClient> target)
    {
        foreach (var attempt in _attempts)
        {
            if (ReferenceEquals(attempt.Offering, target.Offering.Id))
                return true;
            if (attempt.Failure is { } failure && RouteVisit.IsOfAccount(failure.Kind)
                && Array.Find(_shape.Ranked, each => ReferenceEquals(each.Offering.Id, attempt.Offering)) is { } tried && ReferenceEquals(tried.Client, target.Client))
            {
                return true;
            }
        }

        return false;
    }

    // What is not measured yet is tried first, once, so that it is.
    private RouteTarget<TClient>[] ByLatency() =>
        [.. _shape.Ranked.OrderBy(target => RouteVisit.StateOf(_router, target).Latency ?? target.Offering.TimeToFirstToken ?? TimeSpan.Zero)];

    private bool Reserve(RouteTarget<TClient> target)
    {
        if (_router.Budgets.Length == 0)
            return true;
        var certain = target.Estimate(_needs, Now);
        // Requests at the same time would spend a budget several times if their output counted only when it is there.
        var expected = _needs.OutputTokens > 0 || typeof(TClient) != typeof(IChatClient) ? certain
            : target.Estimate(_needs, Now, target.ExpectedOutput(_router.Builder.AssumedOutputTokens)) ?? certain;
        return _reserved.TryHold(_router.Budgets, certain ?? 0, expected ?? 0, Now);
    }
}
