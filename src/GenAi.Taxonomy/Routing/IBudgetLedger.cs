namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Counts what requests cost against budgets. Implementations are thread-safe. The services of a host hold an <see cref="InMemoryBudgetLedger"/> unless
/// the host registers another ledger, such as one that many machines share.
/// </summary>
/// <remarks>
/// <para>
/// Amounts are US dollars, at least 0 and whole multiples of 10^-12 dollars, so that a ledger can count in integers of that unit. The ledger has a clock of its
/// own: windows begin at multiples of their length from 0001-01-01 UTC.
/// </para>
/// <para>
/// A router reserves before it calls a route and waits for the answer. It settles each granted reservation once, when it knows the cost, and does not wait for
/// that. So a request that its first route answers waits for one call and makes two. A request that goes on to a more expensive route settles first and reserves again;
/// it makes these calls in that order, without waiting in between.
/// </para>
/// <para>
/// If <see cref="ReserveAsync"/> throws, the request is refused with <see cref="RoutingRefusal.BudgetUnavailable"/>: a budget that cannot be counted is not
/// spent. If <see cref="SettleAsync"/> throws, the router logs it.
/// </para>
/// </remarks>
public interface IBudgetLedger
{
    /// <summary>
    /// Reserves an estimate in all of some budgets, or in none of them. A budget has room if its limit is not used up and <paramref name="certain"/> fits into
    /// the rest; while other reservations of its window are unsettled, <paramref name="expected"/> must fit too. What is only expected refuses no request that
    /// runs alone, since a budget smaller than the expectation could never be used otherwise. A reservation counts as <paramref name="expected"/> until it is settled.
    /// </summary>
    /// <param name="budgets">The budgets, at least one, each key once.</param>
    /// <param name="certain">What the request costs by its input and by the output that it limits itself.</param>
    /// <param name="expected">What the request costs with the output that is expected; at least <paramref name="certain"/>.</param>
    /// <param name="lifetime">
    /// How long the request may take. A ledger that outlives the process counts a reservation as settled at <paramref name="certain"/> after that, since the
    /// process may have crashed; a later settlement corrects the amount.
    /// </param>
    /// <param name="cancellationToken">The cancellation of the caller. If it is cancelled, nothing stays reserved for longer than <paramref name="lifetime"/>.</param>
    /// <returns>The reservation, granted or refused.</returns>
    ValueTask<BudgetReservation> ReserveAsync(
        IReadOnlyList<BudgetLimit> budgets, decimal certain, decimal expected, TimeSpan lifetime, CancellationToken cancellationToken = default);

    /// <summary>
    /// Replaces a granted reservation by what the request cost; a cost of 0 releases it. A window that has ended is not changed. A second settlement of the
    /// same reservation has no effect.
    /// </summary>
    /// <param name="reservation">A reservation that this ledger granted.</param>
    /// <param name="cost">The cost; more than what was reserved is possible.</param>
    /// <param name="cancellationToken">A cancellation; routers give none.</param>
    ValueTask SettleAsync(BudgetReservation reservation, decimal cost, CancellationToken cancellationToken = default);

    /// <summary>Returns how much of a budget is used in the running window.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="cancellationToken">A cancellation.</param>
    ValueTask<BudgetState> GetStateAsync(BudgetLimit budget, CancellationToken cancellationToken = default);
}
