namespace GenAi.Taxonomy.Routing;

/// <summary>A limit of the cost in each window of time. Immutable, compared by value.</summary>
public sealed record BudgetLimit
{
    /// <summary>Initializes a new instance of the <see cref="BudgetLimit"/> class.</summary>
    /// <param name="key">The key under which a ledger counts it. Routers that use the same key share the budget.</param>
    /// <param name="usd">The US dollars in each window, more than 0.</param>
    /// <param name="window">The length of a window, more than zero.</param>
    /// <exception cref="ArgumentException">The key is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount or the window is not positive.</exception>
    public BudgetLimit(string key, decimal usd, TimeSpan window)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(usd);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(window, TimeSpan.Zero);
        (Key, Usd, Window) = (key, usd, window);
    }

    /// <summary>Gets the key under which a ledger counts the budget; <c>IChatClient/default/1.00:00:00</c>, for example, unless the host states one.</summary>
    public string Key { get; }

    /// <summary>Gets the US dollars in each window.</summary>
    public decimal Usd { get; }

    /// <summary>Gets the length of a window.</summary>
    public TimeSpan Window { get; }

    /// <summary>Gets the number of the window of a moment; a window begins at its number times its length after 0001-01-01 UTC.</summary>
    internal long WindowOf(DateTimeOffset moment) => moment.UtcTicks / Window.Ticks;
}
