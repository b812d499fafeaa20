namespace GenAi.Taxonomy.Routing;

/// <summary>
/// The leases of one call: at the health of its offering and, at a route of a provider, at that of the account behind it. What an implementation of the
/// host throws is logged, and the route counts as healthy. Safe by default. Not thread-safe.
/// </summary>
internal struct HealthLease
{
    private long _offering;
    private long _account;

    /// <summary>Whether a failure is one of the account, whatever offering was called.</summary>
    public static bool IsOfAccount(FailureKind kind) => kind is FailureKind.Authentication or FailureKind.QuotaExceeded or FailureKind.Network;

    /// <summary>How a route does: as ill as its offering or its account, and as fast as its offering.</summary>
    public static OfferingState StateOf<TClient>(Router<TClient> router, RouteTarget<TClient> target)
        where TClient : class
    {
        try
        {
            var state = router.Health.GetState(target.Id.ToString());
            if (target.Account is null || router.Health.GetState(target.Account) is not { RecoversAt: { } at } account || at <= state.RecoversAt)
                return state;
            return account with { Latency = state.Latency };
        }
        catch (Exception error)
        {
            router.Telemetry.HealthFailed(error);
            return default;
        }
    }

    public bool TryEnter<TClient>(Router<TClient> router, RouteTarget<TClient> target)
        where TClient : class
    {
        try
        {
            var isOpen = router.Health.TryEnter(target.Id.ToString(), out _offering);
            if (target.Account is not { } account)
                return isOpen;
            // Asked in either case, for a request that goes in all the same.
            if (router.Health.TryEnter(account, out _account) && isOpen)
                return true;
            Release(router, target);
            return false;
        }
        catch (Exception error)
        {
            router.Telemetry.HealthFailed(error);
            return true;
        }
    }

    public readonly void Succeed<TClient>(Router<TClient> router, RouteTarget<TClient> target, TimeSpan latency)
        where TClient : class
    {
        try
        {
            router.Health.ReportSuccess(target.Id.ToString(), _offering, latency);
            if (target.Account is { } account)
                router.Health.ReportSuccess(account, _account, latency);
        }
        catch (Exception error)
        {
            router.Telemetry.HealthFailed(error);
        }
    }

    public readonly void Fail<TClient>(Router<TClient> router, RouteTarget<TClient> target, in RouteFailure failure)
        where TClient : class
    {
        try
        {
            var isOfAccount = target.Account is not null && IsOfAccount(failure.Kind);
            if (isOfAccount)
                router.Health.ReportFailure(target.Account!, _account, failure);
            else
                router.Health.ReportFailure(target.Id.ToString(), _offering, failure);
            if (isOfAccount)
                router.Health.ReportInconclusive(target.Id.ToString(), _offering);
            else if (target.Account is { } account)
                router.Health.ReportInconclusive(account, _account);
        }
        catch (Exception error)
        {
            router.Telemetry.HealthFailed(error);
        }
    }

    /// <summary>The call said nothing about the route, or was not made.</summary>
    public readonly void Release<TClient>(Router<TClient> router, RouteTarget<TClient> target)
        where TClient : class
    {
        try
        {
            router.Health.ReportInconclusive(target.Id.ToString(), _offering);
            if (target.Account is { } account)
                router.Health.ReportInconclusive(account, _account);
        }
        catch (Exception error)
        {
            router.Telemetry.HealthFailed(error);
        }
    }
}
