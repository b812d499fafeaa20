namespace GenAi.Taxonomy.Routing;

/// <summary>What one request is counted in, in the limits of its router. Not thread-safe.</summary>
internal sealed class RequestLimits(RouterLimits limits, IRateLedger ledger, string? tenant, RoutingTelemetry telemetry)
{
    private readonly List<RouteId> _refused = [];
    private RateGrant? _ofRequest; // With the limits of the router and the tenant, which count a request once, whatever the number of its attempts.
    private RateGrant? _ofAttempt;
    private bool _isClosed;

    /// <summary>Gets the refusal that ends soonest; null if there was none, or the request fits none of the limits at any time.</summary>
    public RateGrant? Refusal { get; private set; }

    /// <summary>Gets the limit that the request never fits, and the tokens of the request; null if there is none.</summary>
    public (RateLimit Limit, long Tokens)? NeverFits { get; private set; }

    /// <summary>Gets why the ledger could not be asked; null if it could.</summary>
    public Exception? Error { get; private set; }

    /// <summary>Returns whether a route may be called, by the answers of the ledger to this request.</summary>
    public bool MayFit(RouteId route) => !_isClosed && !_refused.Contains(route);

    /// <summary>Counts the request for a route.</summary>
    /// <param name="route">The route.</param>
    /// <param name="provider">Its provider.</param>
    /// <param name="certain">The tokens of the input and of the output that the request limits itself.</param>
    /// <param name="expected">The tokens with the output that is expected.</param>
    /// <param name="cancellationToken">The cancellation of the caller.</param>
    /// <returns>Whether there is room.</returns>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public async ValueTask<bool> TakeAsync(RouteId route, string provider, long certain, long expected, CancellationToken cancellationToken)
    {
        var asked = limits.LimitsOf(tenant, route.Offering, provider, withShared: _ofRequest is null);
        if (asked.Count == 0)
            return true;
        try
        {
            var grant = await ledger.TakeAsync(asked, certain, expected, cancellationToken).ConfigureAwait(false);
            if (grant.Exceeded is not { } exceeded)
            {
                _ = _ofRequest is null ? _ofRequest = grant : _ofAttempt = grant;
                return true;
            }

            if (certain > exceeded.Tokens)
                NeverFits = (exceeded, certain);
            else
                Refusal = Refusal is { } earlier && earlier.ResetsAt <= grant.ResetsAt ? earlier : grant;
            _isClosed = limits.IsShared(exceeded, tenant);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            telemetry.RateLedgerFailed(error);
            (Error, _isClosed) = (error, true);
        }

        _refused.Add(route);
        return false;
    }

    /// <summary>Replaces the tokens counted by those used; null leaves them.</summary>
    public void Settle(long? tokens)
    {
        foreach (var held in new[] { _ofRequest, _ofAttempt })
        {
            // No answer waits for its settlement.
            if (held is not null && tokens is { } used && used != held.Tokens)
                _ = SettleAsync(held, used);
        }

        (_ofRequest, _ofAttempt) = (null, null);
    }

    private async Task SettleAsync(RateGrant held, long tokens)
    {
        try
        {
            await ledger.SettleAsync(held, tokens, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            telemetry.RateLedgerFailed(error);
        }
    }
}
