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
        if (_attempts.Length == 0 && _needs.Preferred is { } preferred)
        {
            foreach (var target in _shape.Ranked)
            {
                if (target.Offering.Id == preferred && IsOpen(target) && _lease.TryEnter(_router, target))
                    return target;
            }
        }

        foreach (var target in _shape.IsByLatency ? ByLatency() : _shape.Ranked)
        {
            if (!IsOpen(target))
                continue;
            if (_lease.TryEnter(_router, target))
                return target;
            var state = HealthLease.StateOf(_router, target);
            // What has failed again and again is the last hope of a request that was not tried anywhere, and of no other.
            var isDead = state.Failures >= DeadAfter;
            if (state.RecoversAt is not { } at || (isDead && _attempts.Length > 0)
                || (soonest is not null && (isDead, at).CompareTo((isSoonestDead, recovery)) >= 0))
            {
                continue;
            }

            (soonest, recovery, isSoonestDead) = (target, at, isDead);
        }

        if (soonest is null)
            return Again();
        // It goes in all the same, with a lease of its own.
        _lease.TryEnter(_router, soonest);
        return soonest;
    }

    // No other route can take over, so that a failure which may pass is tried again, once.
    private RouteTarget<TClient>? Again()
    {
        // A conversation that a provider holds could receive the turn twice.
        return _needs.Only is null && _attempts is [{ Failure: { } failure } first] && MayPass(failure)
            && Array.Find(_shape.Ranked, each => ReferenceEquals(each.Id, first.Route)) is { } target && HasRoom(target) && _lease.TryEnter(_router, target)
            ? target
            : null;
    }

    // The router's own time-out has no status: another wait as long would hardly help.
    private static bool MayPass(in RouteFailure failure) =>
        failure.Kind is FailureKind.ServerError or FailureKind.Network or FailureKind.InvalidResponse or FailureKind.EmptyResponse
        || (failure.Kind == FailureKind.Timeout && failure.Status is not null);

    private bool IsOpen(RouteTarget<TClient> target) =>
        !IsTried(target)
        && (_needs.Only is null || target.Id.ToString() == _needs.Only || target.Offering.Id == _needs.Only)
        && target.Holds(_needs)
        && (_largerThan < 0 || target.Window > _largerThan)
        && (_shape.MaxCost is not { } ceiling || target.Estimate(_needs, Now) is not { } cost || cost <= ceiling)
        && HasRoom(target);

    private bool HasRoom(RouteTarget<TClient> target) =>
        (Budget is not { IsShort: true } || Budget.MayFit(target.Id, target.Estimate(_needs, Now) ?? 0)) && Limits?.MayFit(target.Id) != false;

    // If a whole account failed, everything else that its client serves counts as tried; if the model did, so do its other clients.
    private bool IsTried(RouteTarget<TClient> target)
    {
        foreach (var attempt in _attempts)
        {
            if (ReferenceEquals(attempt.Route, target.Id))
                return true;
            if (attempt.Failure is not { } failure)
                continue;
            if (attempt.Offering == target.Offering.Id && !IsOfInstance(failure.Kind))
                return true;
            if (HealthLease.IsOfAccount(failure.Kind)
                && Array.Find(_shape.Ranked, each => ReferenceEquals(each.Id, attempt.Route)) is { } tried && ReferenceEquals(tried.Client, target.Client))
            {
                return true;
            }
        }

        return false;
    }

    // Another client of the same offering may answer where this one has a limit, a key, a quota, an address or a server of its own.
    private static bool IsOfInstance(FailureKind kind) =>
        kind is FailureKind.RateLimited or FailureKind.NotFound or FailureKind.ServerError || HealthLease.IsOfAccount(kind);

    // What is not measured yet is tried first, once, so that it is.
    private RouteTarget<TClient>[] ByLatency() =>
        [.. _shape.Ranked.OrderBy(target => HealthLease.StateOf(_router, target).Latency ?? target.Offering.TimeToFirstToken ?? TimeSpan.Zero)];

    /// <summary>Reserves what a route costs and counts the request for it, or for the next route for which there is room, and begins the attempt.</summary>
    /// <returns>Whether there is one.</returns>
    private async ValueTask<bool> ReserveAsync(RouteTarget<TClient> first)
    {
        for (var target = first; target is not null; target = Choose())
        {
            bool isReserved;
            try
            {
                isReserved = await HasBudgetAsync(target).ConfigureAwait(false) && await IsWithinLimitsAsync(target).ConfigureAwait(false);
            }
            catch (Exception error)
            {
                _lease.Release(_router, target);
                if (_cancellation.IsCancellationRequested)
                    Cancel(error);
                throw;
            }

            var left = TimeLeft;
            if (isReserved && left > TimeSpan.Zero)
                return Begin(target, left);
            _lease.Release(_router, target);
            if (isReserved)
                return false;
        }

        return false;
    }

    private ValueTask<bool> HasBudgetAsync(RouteTarget<TClient> target)
    {
        if (Budget is null)
            return new(true);
        var (certain, expected) = Cost(target);
        return Budget.ReserveAsync(target.Id, certain, expected, _cancellation);
    }

    private ValueTask<bool> IsWithinLimitsAsync(RouteTarget<TClient> target)
    {
        if (Limits is null)
            return new(true);
        var certain = _needs.InputTokens + _needs.OutputTokens;
        var expected = _needs.OutputTokens > 0 || typeof(TClient) != typeof(IChatClient) ? certain : certain + target.ExpectedOutput(_router.Builder.AssumedOutputTokens);
        return Limits.TakeAsync(target.Id, target.Offering.Provider, certain, expected, _cancellation);
    }

    private bool Begin(RouteTarget<TClient> target, TimeSpan left)
    {
        _current = target;
        _firstContent = 0;
        _deadline = _router.Deadlines.Rent(left < _router.Builder.AttemptTimeout ? left : _router.Builder.AttemptTimeout, _cancellation);
        _attemptStarted = _router.Time.GetTimestamp();
        _isCalling = true;
        return true;
    }

    /// <summary>Returns what a route costs for certain, and what it is expected to cost.</summary>
    private (decimal Certain, decimal Expected) Cost(RouteTarget<TClient> target)
    {
        var certain = target.Estimate(_needs, Now);
        // Requests at the same time would spend a budget several times if their output counted only when it is there.
        var expected = _needs.OutputTokens > 0 || typeof(TClient) != typeof(IChatClient) ? certain
            : target.Estimate(_needs, Now, target.ExpectedOutput(_router.Builder.AssumedOutputTokens)) ?? certain;
        return (certain ?? 0, decimal.Max(certain ?? 0, expected ?? 0));
    }
}
