namespace GenAi.Taxonomy.Routing;

/// <summary>What one request has reserved in the budgets of its router. Not thread-safe.</summary>
internal sealed class RequestBudget(IBudgetLedger ledger, IReadOnlyList<BudgetLimit> budgets, TimeSpan lifetime, RoutingTelemetry telemetry)
{
    private BudgetReservation? _held;
    private List<RouteId>? _refused;
    private decimal _certain;
    private decimal _expected;

    /// <summary>Gets the estimate of the route that is called; null if nothing is reserved.</summary>
    public decimal? Reserved => _held is null ? null : _expected;

    /// <summary>Gets what was settled so far.</summary>
    public decimal Charged { get; private set; }

    /// <summary>Gets the budget that had no room when it was asked last; null if there was none.</summary>
    public BudgetState? Exceeded { get; private set; }

    /// <summary>Gets why the ledger could not be asked; null if it could.</summary>
    public Exception? Error { get; private set; }

    /// <summary>Gets a value indicating whether a route was refused.</summary>
    public bool IsShort => _refused is not null;

    /// <summary>Returns whether a route may fit, by the last answer of the ledger.</summary>
    public bool MayFit(RouteId route, decimal certain) => Error is null && _refused?.Contains(route) != true && (Exceeded is not { } full || (full.Used < full.Budget.Usd && full.Used + certain <= full.Budget.Usd));

    /// <summary>Reserves the estimate for a route, in place of that for the route before it.</summary>
    /// <returns>Whether there is room.</returns>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public async ValueTask<bool> ReserveAsync(RouteId route, decimal certain, decimal expected, CancellationToken cancellationToken)
    {
        (_certain, _expected) = (certain, expected);
        // What an earlier attempt reserved and did not spend covers a cheaper one.
        if (_held is { } held && certain <= held.Certain && expected <= held.Expected)
            return true;
        Settle(0);
        try
        {
            var answer = await ledger.ReserveAsync(budgets, certain, expected, lifetime, cancellationToken).ConfigureAwait(false);
            Exceeded = answer.Exceeded;
            _held = Exceeded is null ? answer : null;
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            telemetry.LedgerFailed(error);
            Error = error;
        }

        if (_held is null)
            (_refused ??= []).Add(route);
        return _held is not null;
    }

    /// <summary>Replaces what is reserved by the cost; null leaves the estimate.</summary>
    public void Settle(decimal? cost)
    {
        if (_held is not { } held)
            return;
        _held = null;
        var amount = cost ?? _expected;
        Charged += amount;
        // No answer waits for its settlement. One in memory is done here and now.
        _ = SettleAsync(held, amount);
    }

    /// <summary>Replaces what is reserved by an amount, or by what was certain before the call if that is more.</summary>
    public void SettleAtLeast(decimal amount) => Settle(decimal.Max(_certain, amount));

    private async Task SettleAsync(BudgetReservation held, decimal cost)
    {
        try
        {
            await ledger.SettleAsync(held, cost, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            telemetry.LedgerFailed(error);
        }
    }
}
