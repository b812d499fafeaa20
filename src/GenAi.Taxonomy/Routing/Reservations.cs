namespace GenAi.Taxonomy.Routing;

/// <summary>What one request holds of its router's budgets: nothing, or an estimate in each of them. Safe by default. Not thread-safe.</summary>
internal struct Reservations
{
    private (CostBudget Budget, long Window)[]? _held;
    private decimal _estimate;

    /// <summary>Holds an estimate in every budget, in the place of what was held before; nothing where one of them has no room.</summary>
    public bool TryHold(CostBudget[] budgets, decimal estimate, DateTimeOffset now)
    {
        Settle(0);
        var held = new (CostBudget Budget, long Window)[budgets.Length];
        for (var i = 0; i < budgets.Length; i++)
        {
            held[i] = (budgets[i], budgets[i].Reserve(estimate, now));
            if (held[i].Window >= 0)
                continue;
            foreach (var (budget, window) in held.AsSpan(0, i))
                budget.Settle(window, estimate, 0);
            return false;
        }

        (_held, _estimate) = (held, estimate);
        return true;
    }

    /// <summary>Puts the cost in the place of what is held; null leaves the estimate standing.</summary>
    public void Settle(decimal? cost)
    {
        if (_held is { } held && cost is { } known)
        {
            foreach (var (budget, window) in held)
                budget.Settle(window, _estimate, known);
        }

        _held = null;
    }
}
