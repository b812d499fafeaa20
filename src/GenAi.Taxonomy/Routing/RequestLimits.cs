namespace GenAi.Taxonomy.Routing;

/// <summary>What one request is counted in, in the limits of its router. Not thread-safe.</summary>
internal sealed class RequestLimits(RouterLimits limits, IRateLedger ledger, string? tenant, RoutingTelemetry telemetry)
{
    private readonly List<RouteId> _refused = [];
    private RateGrant? _held;
    private bool _isClosed;

    /// <summary>Gets the refusal that ends soonest; null if there was none.</summary>
    public RateGrant? Refusal { get; private set; }

    /// <summary>Gets why the ledger could not be asked; null if it could.</summary>
    public Exception? Error { get; private set; }

    /// <summary>Returns whether a route may be called, by the answers of the ledger to this request.</summary>
    public bool MayFit(RouteId route) => !_isClosed && !_refused.Contains(route);

    /// <summary>Counts the request for a route.</summary>
    /// <returns>Whether there is room.</returns>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public async ValueTask<bool> TakeAsync(RouteId route, string provider, long tokens, CancellationToken cancellationToken)
    {
        var asked = limits.LimitsOf(tenant, route.Offering, provider);
        if (asked.Count == 0)
            return true;
        try
        {
            var grant = await ledger.TakeAsync(asked, tokens, cancellationToken).ConfigureAwait(false);
            if (grant.Exceeded is null)
            {
                _held = grant;
                return true;
            }

            Refusal = Refusal is { } earlier && earlier.ResetsAt <= grant.ResetsAt ? earlier : grant;
            _isClosed = limits.IsOfAll(grant.Exceeded, tenant);
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
        if (_held is not { } held)
            return;
        _held = null;
        // No answer waits for its settlement.
        if (tokens is { } used && used != held.Tokens)
            _ = SettleAsync(held, used);
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
