namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Counts budgets in the memory of the process: every router that uses it shares them, other processes do not. Reservations end with the process, so that their
/// lifetime does not matter. Thread-safe.
/// </summary>
/// <param name="timeProvider">The clock. Null: that of the system.</param>
public sealed class InMemoryBudgetLedger(TimeProvider? timeProvider = null) : IBudgetLedger
{
    // Budgets of tenants can be many; those whose window is over are removed at this number.
    private const int SweepAt = 1024;

    private readonly TimeProvider _timeProvider = timeProvider ?? TimeProvider.System;
    private readonly Lock _sync = new();
    private readonly Dictionary<(string Key, TimeSpan Window), Account> _accounts = [];

    /// <summary>Gets the number of accounts that are kept.</summary>
    internal int Count => _accounts.Count;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, or <paramref name="expected"/> is less than <paramref name="certain"/>.</exception>
    public ValueTask<BudgetReservation> ReserveAsync(
        IReadOnlyList<BudgetLimit> budgets, decimal certain, decimal expected, TimeSpan lifetime, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(budgets);
        ArgumentOutOfRangeException.ThrowIfNegative(certain);
        ArgumentOutOfRangeException.ThrowIfLessThan(expected, certain);
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<BudgetReservation>(cancellationToken);
        var now = _timeProvider.GetUtcNow();
        var windows = new long[budgets.Count];
        lock (_sync)
        {
            for (var i = 0; i < windows.Length; i++)
            {
                var account = AccountOf(budgets[i], now);
                if (!account.HasRoom(budgets[i].Usd, certain, expected))
                    return new(BudgetReservation.Refused(account.StateOf(budgets[i])));
            }

            for (var i = 0; i < windows.Length; i++)
                windows[i] = AccountOf(budgets[i], now).Reserve(expected);
        }

        return new(BudgetReservation.Granted(budgets, certain, expected, new Hold(windows)));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">This kind of ledger did not grant the reservation.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cost is negative.</exception>
    public ValueTask SettleAsync(BudgetReservation reservation, decimal cost, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reservation);
        ArgumentOutOfRangeException.ThrowIfNegative(cost);
        if (reservation.State is not Hold hold)
            throw new ArgumentException("The reservation was not granted by this kind of ledger: settle it where it was reserved.", nameof(reservation));
        lock (_sync)
        {
            for (var i = 0; !hold.IsSettled && i < hold.Windows.Length; i++)
            {
                if (_accounts.TryGetValue(NameOf(reservation.Budgets[i]), out var account))
                    account.Settle(hold.Windows[i], cost - reservation.Expected);
            }

            hold.IsSettled = true;
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<BudgetState> GetStateAsync(BudgetLimit budget, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(budget);
        lock (_sync)
            return new(AccountOf(budget, _timeProvider.GetUtcNow()).StateOf(budget));
    }

    private static (string Key, TimeSpan Window) NameOf(BudgetLimit budget) => (budget.Key, budget.Window);

    private Account AccountOf(BudgetLimit budget, DateTimeOffset now)
    {
        if (!_accounts.TryGetValue(NameOf(budget), out var account))
        {
            if (_accounts.Count >= SweepAt)
                RemoveEnded(now);
            _accounts[NameOf(budget)] = account = new();
        }

        account.Turn(budget.WindowOf(now));
        return account;
    }

    private void RemoveEnded(DateTimeOffset now)
    {
        foreach (var (name, account) in _accounts)
        {
            if (account.Window < now.UtcTicks / name.Window.Ticks)
                _accounts.Remove(name);
        }
    }

    private sealed class Hold(long[] windows)
    {
        public long[] Windows => windows;

        public bool IsSettled { get; set; }
    }

    /// <summary>What one budget counts in its running window.</summary>
    private sealed class Account
    {
        private decimal _used;
        private int _running;

        public long Window { get; private set; } = -1;

        /// <summary>Begins the window of a moment. A clock that goes back stays in the window that has begun.</summary>
        public void Turn(long window)
        {
            if (window > Window)
                (Window, _used, _running) = (window, 0, 0);
        }

        public bool HasRoom(decimal limit, decimal certain, decimal expected) =>
            _used < limit && _used + certain <= limit && (_running == 0 || _used + expected <= limit);

        public long Reserve(decimal expected)
        {
            _used += expected;
            _running++;
            return Window;
        }

        public void Settle(long window, decimal difference)
        {
            if (window != Window)
                return;
            _used += difference;
            _running--;
        }

        public BudgetState StateOf(BudgetLimit budget) => new(budget, _used, new((Window + 1) * budget.Window.Ticks, TimeSpan.Zero));
    }
}
