namespace GenAi.Taxonomy.Routing;

/// <summary>What one request holds of its router's budgets: nothing, or an estimate in each of them. Safe by default. Not thread-safe.</summary>
internal struct Reservations
{
    private Hold[]? _held;

    /// <summary>Gets the reserved amount; null where nothing is reserved.</summary>
    public readonly decimal? Reserved => _held is [var first, ..] ? first.Expected : null;

    /// <summary>Reserves an estimate in every budget, in the place of what was reserved before; nothing where one of them has no room.</summary>
    /// <param name="budgets">The budgets.</param>
    /// <param name="certain">What the request costs by its input and the output that it reserves itself.</param>
    /// <param name="expected">What it costs with the output that is expected; at least <paramref name="certain"/>.</param>
    /// <param name="now">The moment.</param>
    public bool TryHold(CostBudget[] budgets, decimal certain, decimal expected, DateTimeOffset now)
    {
        Settle(0);
        var held = new Hold[budgets.Length];
        for (var i = 0; i < budgets.Length; i++)
        {
            held[i] = new(budgets[i], budgets[i].Reserve(certain, expected, now), certain, expected);
            if (held[i].Window >= 0)
                continue;
            foreach (var hold in held.AsSpan(0, i))
                hold.Settle(0);
            return false;
        }

        _held = held;
        return true;
    }

    /// <summary>Replaces what is reserved by the cost; null leaves the estimate.</summary>
    public void Settle(decimal? cost)
    {
        foreach (var hold in _held ?? [])
            hold.Settle(cost ?? hold.Expected);
        _held = null;
    }

    /// <summary>Replaces what is reserved by an amount, or by what was certain before the call where that is more.</summary>
    public void SettleAtLeast(decimal amount)
    {
        foreach (var hold in _held ?? [])
            hold.Settle(decimal.Max(hold.Certain, amount));
        _held = null;
    }

    private readonly record struct Hold(CostBudget Budget, long Window, decimal Certain, decimal Expected)
    {
        public void Settle(decimal cost) => Budget.Settle(Window, Expected, cost);
    }
}
