namespace GenAi.Taxonomy.Routing;

/// <summary>The answer of a ledger to one request for a reservation. Immutable.</summary>
public sealed class BudgetReservation
{
    private BudgetReservation(IReadOnlyList<BudgetLimit> budgets, decimal certain, decimal expected, BudgetState? exceeded, object? state) =>
        (Budgets, Certain, Expected, Exceeded, State) = (budgets, certain, expected, exceeded, state);

    /// <summary>Gets the budgets in which it is reserved.</summary>
    /// <value>Empty if it is refused.</value>
    public IReadOnlyList<BudgetLimit> Budgets { get; }

    /// <summary>Gets what the request costs without output that is only expected, in US dollars.</summary>
    public decimal Certain { get; }

    /// <summary>Gets what is reserved, in US dollars.</summary>
    public decimal Expected { get; }

    /// <summary>Gets the budget that has no room.</summary>
    /// <value>Null if the reservation is granted.</value>
    public BudgetState? Exceeded { get; }

    /// <summary>Gets what the ledger keeps with the reservation for its settlement.</summary>
    /// <value>Null unless the ledger sets it.</value>
    public object? State { get; }

    /// <summary>Returns a reservation that is granted.</summary>
    /// <param name="budgets">The budgets in which it is reserved.</param>
    /// <param name="certain">What the request costs without output that is only expected, in US dollars.</param>
    /// <param name="expected">What is reserved, in US dollars.</param>
    /// <param name="state">What the ledger keeps with it for its settlement. Null: nothing.</param>
    public static BudgetReservation Granted(IReadOnlyList<BudgetLimit> budgets, decimal certain, decimal expected, object? state = null)
    {
        ArgumentNullException.ThrowIfNull(budgets);
        return new(budgets, certain, expected, null, state);
    }

    /// <summary>Returns a reservation that is refused.</summary>
    /// <param name="exceeded">The budget that has no room; if there are several, any of them.</param>
    public static BudgetReservation Refused(BudgetState exceeded)
    {
        ArgumentNullException.ThrowIfNull(exceeded);
        return new([], 0, 0, exceeded, null);
    }
}
