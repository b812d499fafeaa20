namespace GenAi.Taxonomy.Routing;

/// <summary>So many US dollars in each window. Requests reserve their estimate and settle at their cost. Thread-safe.</summary>
internal sealed class CostBudget(BudgetLimit limit)
{
    private readonly Lock _sync = new();
    private long _window = -1;
    private decimal _spent;

    public BudgetLimit Limit => limit;

    /// <summary>Reserves an estimate where there is room for it in the window of a moment, or in a later one that has begun since.</summary>
    /// <returns>The window it counts in, or -1 where there is no room.</returns>
    public long Reserve(decimal estimate, DateTimeOffset now)
    {
        var window = WindowOf(now);
        lock (_sync)
        {
            Turn(window);
            if (_spent >= limit.Usd || _spent + estimate > limit.Usd)
                return -1;
            _spent += estimate;
            return _window;
        }
    }

    /// <summary>Puts what a request cost in the place of what it had reserved; a window that is over is left as it was.</summary>
    public void Settle(long window, decimal reserved, decimal cost)
    {
        lock (_sync)
        {
            if (window == _window)
                _spent += cost - reserved;
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
            (_window, _spent) = (window, 0);
    }
}
