using System.Collections.Concurrent;
using System.Globalization;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace GenAi.Taxonomy.Redis;

/// <summary>
/// Counts budgets in Redis: all processes that use one server and one key prefix share them. Exact to 10^-12 dollars. The clock is that of Redis. Thread-safe.
/// </summary>
internal sealed partial class RedisBudgetLedger(RedisLink link, TimeProvider time, ILoggerFactory? loggers = null) : IBudgetLedger
{
    private const decimal UnitsOfADollar = 1_000_000_000_000;
    private const decimal MaxUsd = 9_000_000;
    private const int MostPending = 10_000;

    private static readonly string ReserveScript = RedisScript.Read("reserve.lua");
    private static readonly string SettleScript = RedisScript.Read("settle.lua");
    private static readonly string StateScript = RedisScript.Read("state.lua");
    private static readonly string ChargeScript = RedisScript.Read("charge.lua");

    private readonly ILogger _logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<RedisBudgetLedger>();
    private readonly InMemoryBudgetLedger _local = new(time);
    private readonly ConcurrentQueue<Entry> _pending = new();

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">An amount is negative, a budget is above 9,000,000 dollars, or a window is no whole number of milliseconds.</exception>
    public async ValueTask<BudgetReservation> ReserveAsync(
        IReadOnlyList<BudgetLimit> budgets, decimal certain, decimal expected, TimeSpan lifetime, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(budgets);
        ArgumentOutOfRangeException.ThrowIfNegative(certain);
        ArgumentOutOfRangeException.ThrowIfLessThan(expected, certain);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lifetime, TimeSpan.Zero);
        foreach (var budget in budgets)
            Check(budget);

        var id = Guid.NewGuid().ToString("N");
        try
        {
            await WritePendingAsync(cancellationToken).ConfigureAwait(false);
            var result = (RedisResult[])(await link.AskAsync(database => database.ScriptEvaluateAsync(ReserveScript, KeysOf(budgets),
                [id, Units(certain), Units(expected), (long)Math.Ceiling(lifetime.TotalMilliseconds), .. budgets.SelectMany(budget => (RedisValue[])[Units(budget.Usd), Milliseconds(budget)])]),
                cancellationToken).ConfigureAwait(false))!;
            if ((int)result[0] == 1)
                return BudgetReservation.Granted(budgets, certain, expected, new Hold(id));
            var full = budgets[(int)result[1] - 1];
            return BudgetReservation.Refused(StateOf(full, (string)result[2]!, (long)result[3]));
        }
        catch (Exception error) when (IsAway(error) && link.Options.LocalShare > 0)
        {
            LogLocalShare(_logger, link.Options.LocalShare, error);
            var shares = budgets.Select(budget => new BudgetLimit(budget.Key, budget.Usd * link.Options.LocalShare, budget.Window)).ToArray();
            var local = await _local.ReserveAsync(shares, certain, expected, lifetime, cancellationToken).ConfigureAwait(false);
            return local.Exceeded is { } exceeded ? BudgetReservation.Refused(exceeded) : BudgetReservation.Granted(budgets, certain, expected, new LocalHold(id, local, time.GetUtcNow()));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">This kind of ledger did not grant the reservation.</exception>
    public async ValueTask SettleAsync(BudgetReservation reservation, decimal cost, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reservation);
        ArgumentOutOfRangeException.ThrowIfNegative(cost);
        switch (reservation.State)
        {
            case LocalHold local:
                await _local.SettleAsync(local.Reservation, cost, cancellationToken).ConfigureAwait(false);
                if (cost > 0)
                    Keep(new(ChargeScript, KeysOf(reservation.Budgets), [local.Id, Units(cost), .. reservation.Budgets.SelectMany(budget => (RedisValue[])[Milliseconds(budget), WindowOf(budget, local.At)])]));
                break;
            case Hold hold:
                var entry = new Entry(SettleScript, KeysOf(reservation.Budgets), [hold.Id, Units(cost)]);
                try
                {
                    await WriteAsync(entry, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception error) when (IsAway(error))
                {
                    Keep(entry);
                    LogPending(_logger, _pending.Count, error);
                }

                break;
            default:
                throw new ArgumentException("The reservation was not granted by this kind of ledger: settle it where it was reserved.", nameof(reservation));
        }
    }

    /// <inheritdoc/>
    public async ValueTask<BudgetState> GetStateAsync(BudgetLimit budget, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(budget);
        Check(budget);
        var result = (RedisResult[])(await link.AskAsync(
            database => database.ScriptEvaluateAsync(StateScript, [AccountOf(budget)], [Milliseconds(budget)]), cancellationToken).ConfigureAwait(false))!;
        return StateOf(budget, (string)result[0]!, (long)result[1]);
    }

    private static void Check(BudgetLimit budget)
    {
        if (budget.Usd > MaxUsd)
            throw new ArgumentOutOfRangeException(nameof(budget), string.Create(CultureInfo.InvariantCulture, $"The budget '{budget.Key}' of {budget.Usd} USD is above the {MaxUsd:N0} USD that Redis can count exactly."));
        if (budget.Window.Ticks % TimeSpan.TicksPerMillisecond != 0)
            throw new ArgumentOutOfRangeException(nameof(budget), $"The window {budget.Window} of the budget '{budget.Key}' is no whole number of milliseconds.");
    }

    private static bool IsAway(Exception error) => error is RedisConnectionException or RedisTimeoutException or TimeoutException;

    // Rounded up, so that no fraction is lost.
    private static string Units(decimal usd) => decimal.Ceiling(usd * UnitsOfADollar).ToString("0", CultureInfo.InvariantCulture);

    private static long Milliseconds(BudgetLimit budget) => budget.Window.Ticks / TimeSpan.TicksPerMillisecond;

    private static BudgetState StateOf(BudgetLimit budget, string used, long window) =>
        new(budget, decimal.Parse(used, CultureInfo.InvariantCulture) / UnitsOfADollar, new((window + 1) * budget.Window.Ticks, TimeSpan.Zero));

    private static long WindowOf(BudgetLimit budget, DateTimeOffset at) => at.UtcTicks / budget.Window.Ticks;

    /// <summary>Keeps what is to be written when Redis answers again. Redis counts each entry once, so one that is sent twice does no harm.</summary>
    private void Keep(Entry entry)
    {
        if (_pending.Count < MostPending)
            _pending.Enqueue(entry);
        else
            LogLost(_logger, MostPending);
    }

    private async Task WriteAsync(Entry entry, CancellationToken cancellationToken) =>
        await link.AskAsync(database => database.ScriptEvaluateAsync(entry.Script, entry.Keys, entry.Values), cancellationToken).ConfigureAwait(false);

    private async Task WritePendingAsync(CancellationToken cancellationToken)
    {
        while (_pending.TryDequeue(out var next))
        {
            try
            {
                await WriteAsync(next, cancellationToken).ConfigureAwait(false);
            }
            catch
            {
                _pending.Enqueue(next);
                throw;
            }
        }
    }

    private RedisKey AccountOf(BudgetLimit budget) => link.KeyOf("budget", string.Create(CultureInfo.InvariantCulture, $"{Milliseconds(budget)}:{budget.Key}"));

    private RedisKey[] KeysOf(IEnumerable<BudgetLimit> budgets) => [.. budgets.SelectMany(budget => (RedisKey[])[AccountOf(budget), AccountOf(budget).Append(":ends")])];

    [LoggerMessage(1, LogLevel.Warning, "Redis does not answer: this process spends {Share} of each budget by itself until it does")]
    private static partial void LogLocalShare(ILogger logger, decimal share, Exception error);

    [LoggerMessage(2, LogLevel.Warning, "Redis does not answer: {Count} settlements wait until it does")]
    private static partial void LogPending(ILogger logger, int count, Exception error);

    [LoggerMessage(4, LogLevel.Error, "Redis does not answer and {Most} entries wait already: one more is lost, and its reservation will count as what was certain")]
    private static partial void LogLost(ILogger logger, int most);

    private sealed record Hold(string Id);

    private sealed record LocalHold(string Id, BudgetReservation Reservation, DateTimeOffset At);

    /// <summary>A script that waits to be run.</summary>
    private sealed record Entry(string Script, RedisKey[] Keys, RedisValue[] Values);
}
