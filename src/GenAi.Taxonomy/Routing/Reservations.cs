namespace GenAi.Taxonomy.Routing;

/// <summary>What one request holds of its router's budgets: nothing, or an estimate in each of them. Safe by default. Not thread-safe.</summary>
internal struct Reservations
{
    private Hold[]? _held;

    /// <summary>Holds an estimate in every budget, in the place of what was held before; nothing where one of them has no room.</summary>
    public bool TryHold(CostBudget[] budgets, decimal estimate, DateTimeOffset now)
    {
        Settle(0);
        var held = new Hold[budgets.Length];
        for (var i = 0; i < budgets.Length; i++)
        {
            held[i] = new(budgets[i], budgets[i].Reserve(estimate, now), estimate);
            if (held[i].Window >= 0)
                continue;
            foreach (var hold in held.AsSpan(0, i))
                hold.Settle(0);
            return false;
        }

        _held = held;
        return true;
    }

    /// <summary>Puts the cost in the place of what is held; null leaves the estimate standing.</summary>
    public void Settle(decimal? cost)
    {
        if (_held is { } held && cost is { } known)
        {
            foreach (var hold in held)
                hold.Settle(known);
        }

        _held = null;
    }

    private readonly record struct Hold(CostBudget Budget, long Window, decimal Estimate)
    {
        public void Settle(decimal cost) => Budget.Settle(Window, Estimate, cost);
    }
}
