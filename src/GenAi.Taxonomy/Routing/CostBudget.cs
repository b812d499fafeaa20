namespace GenAi.Taxonomy.Routing;

/// <summary>So many US dollars in each window. Requests reserve their estimate and settle at their cost. Thread-safe.</summary>
internal sealed class CostBudget(BudgetLimit limit)
{
    private readonly Lock _sync = new();
    private long _window = -1;
    private decimal _spent;
    private int _running;

    public BudgetLimit Limit => limit;

    /// <summary>Reserves an estimate in the window of a moment, or in a later one that has begun since.</summary>
    /// <returns>The window it counts in, or -1 where there is no room.</returns>
    public long Reserve(decimal estimate, DateTimeOffset now) => Reserve(estimate, estimate, now);

    /// <summary>
    /// Reserves what a request is expected to cost. What is only expected, and not certain, keeps no request out that runs alone: otherwise a budget
    /// smaller than the assumption would never be used.
    /// </summary>
    /// <returns>The window it counts in, or -1 where there is no room.</returns>
    public long Reserve(decimal certain, decimal expected, DateTimeOffset now)
    {
        var window = WindowOf(now);
        lock (_sync)
        {
            Turn(window);
            if (_spent >= limit.Usd || _spent + certain > limit.Usd || (_running > 0 && _spent + expected > limit.Usd))
                return -1;
            _spent += expected;
            _running++;
            return _window;
        }
    }

    /// <summary>Replaces the reservation of a request by its cost. A window that has ended is not changed.</summary>
    public void Settle(long window, decimal reserved, decimal cost)
    {
        lock (_sync)
        {
            if (window != _window)
                return;
            _spent += cost - reserved;
            _running--;
        }
    }

    public decimal SpentAt(DateTimeOffset now)
    {
        lock (_sync)
        {
            Turn(WindowOf(now));
            return _spent;
        }
    }

    public DateTimeOffset ResetsAfter(DateTimeOffset now) => new((WindowOf(now) + 1) * limit.Window.Ticks, TimeSpan.Zero);

    private long WindowOf(DateTimeOffset now) => now.UtcTicks / limit.Window.Ticks;

    private void Turn(long window)
    {
        if (window > _window)
            (_window, _spent, _running) = (window, 0, 0);
    }
}
