using CsCheck;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GenAi.Taxonomy.Tests.Redis;

/// <summary>Budgets that processes share, against a real server.</summary>
public class RedisBudgetLedgerTests(RedisServer server) : IClassFixture<RedisServer>
{
    // A window that no test outlives.
    private static readonly TimeSpan Window = TimeSpan.FromDays(3650);
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly string _prefix = Guid.NewGuid().ToString("N");

    [RedisFact]
    public async Task Reserve_TwoProcesses_ShareTheBudgetToTheLastDigit()
    {
        BudgetLimit[] budget = [new("b", 8_999_999.999_999_999_999m, Window)];
        var (one, two) = (server.Ledger(_prefix), server.Ledger(_prefix));

        var first = await one.ReserveAsync(budget, 8_999_999m, 8_999_999.999_999_999_998m, Lifetime);
        var full = await two.ReserveAsync(budget, 0.000_000_000_002m, 0.000_000_000_002m, Lifetime);
        var last = await two.ReserveAsync(budget, 0.000_000_000_001m, 0.000_000_000_001m, Lifetime);

        Assert.Null(first.Exceeded);
        Assert.Equal(8_999_999.999_999_999_998m, full.Exceeded!.Used);
        Assert.Null(last.Exceeded);
        Assert.Equal(8_999_999.999_999_999_999m, (await one.GetStateAsync(budget[0])).Used);
    }

    [RedisFact]
    public async Task Settle_Twice_CountsOnce()
    {
        BudgetLimit[] budgets = [new("a", 10, Window), new("b", 20, Window)];
        var ledger = server.Ledger(_prefix);
        var reservation = await ledger.ReserveAsync(budgets, 1, 2, Lifetime);

        await ledger.SettleAsync(reservation, 0.5m);
        await ledger.SettleAsync(reservation, 7);

        Assert.Equal(0.5m, (await ledger.GetStateAsync(budgets[0])).Used);
        Assert.Equal(0.5m, (await ledger.GetStateAsync(budgets[1])).Used);
    }

    [RedisFact]
    public async Task Reserve_OneBudgetOfTwoIsFull_ReservesInNeither()
    {
        BudgetLimit[] budgets = [new("a", 10, Window), new("b", 1, Window)];
        var ledger = server.Ledger(_prefix);

        var refused = await ledger.ReserveAsync(budgets, 2, 2, Lifetime);

        Assert.Equal("b", refused.Exceeded!.Budget.Key);
        Assert.Equal(0, (await ledger.GetStateAsync(budgets[0])).Used);
    }

    [RedisFact]
    public async Task Reserve_ScriptCacheFlushed_GoesOn()
    {
        BudgetLimit[] budget = [new("a", 10, Window)];
        var ledger = server.Ledger(_prefix);
        await ledger.ReserveAsync(budget, 1, 1, Lifetime);

        await server.Connection.GetServer("127.0.0.1", server.Port).ScriptFlushAsync();
        await ledger.ReserveAsync(budget, 1, 1, Lifetime);

        Assert.Equal(2, (await ledger.GetStateAsync(budget[0])).Used);
    }

    [RedisFact]
    public async Task Reserve_ReservationOfACrashedProcess_CountsAsCertainAndSettlesLate()
    {
        BudgetLimit[] budget = [new("a", 10, Window)];
        var ledger = server.Ledger(_prefix);
        var lost = await ledger.ReserveAsync(budget, 1, 9, Lifetime);
        var ends = server.Connection.GetDatabase().HashScan($"{{{_prefix}}}:budget:{(long)Window.TotalMilliseconds}:a").Select(field => (string)field.Name!).Single(name => name.StartsWith("held:", StringComparison.Ordinal))[5..];
        // Its end is moved into the past, as if its lifetime were over.
        await server.Connection.GetDatabase().SortedSetAddAsync($"{{{_prefix}}}:budget:{(long)Window.TotalMilliseconds}:a:ends", ends, 1);

        var next = await ledger.ReserveAsync(budget, 5, 5, Lifetime);
        Assert.Null(next.Exceeded);
        Assert.Equal(6, (await ledger.GetStateAsync(budget[0])).Used);
        await ledger.SettleAsync(lost, 3);
        Assert.Equal(8, (await ledger.GetStateAsync(budget[0])).Used);
    }

    [RedisFact]
    public async Task Reserve_ManyAtOnce_NeverSpendsMoreThanTheBudget()
    {
        BudgetLimit[] budget = [new("a", 1, Window)];
        IBudgetLedger[] processes = [server.Ledger(_prefix), server.Ledger(_prefix), server.Ledger(_prefix), server.Ledger(_prefix)];

        var granted = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Request(processes[i % 4], i)));

        var spent = granted.Sum();
        Assert.Equal(spent, (await processes[0].GetStateAsync(budget[0])).Used);
        Assert.InRange(spent, 0.95m, 1);

        async Task<decimal> Request(IBudgetLedger ledger, int i)
        {
            var estimate = 0.001m * (1 + (i % 7));
            var reservation = await ledger.ReserveAsync(budget, estimate, estimate, Lifetime);
            if (reservation.Exceeded is not null)
                return 0;
            await ledger.SettleAsync(reservation, estimate);
            return estimate;
        }
    }

    [RedisFact]
    public Task AnySequence_CountsAsTheLedgerInMemory() => Gen.Int[0, 9].Select(Gen.Long[0, 4_000_000_000_000], Gen.Long[0, 2_000_000_000_000]).List[1, 12].SampleAsync(
        async steps =>
        {
            var prefix = Guid.NewGuid().ToString("N");
            BudgetLimit[] budgets = [new("a", 5, Window), new("b", 7.5m, Window)];
            var (shared, memory) = (server.Ledger(prefix), (IBudgetLedger)new InMemoryBudgetLedger());
            List<(BudgetReservation Shared, BudgetReservation Memory)> open = [];
            foreach (var (kind, units, more) in steps)
            {
                var amount = units / 1_000_000_000_000m;
                if (kind < 6)
                {
                    BudgetLimit[] some = kind % 3 == 0 ? budgets : [budgets[kind % 2]];
                    var expected = amount + (more / 1_000_000_000_000m);
                    var (one, other) = (await shared.ReserveAsync(some, amount, expected, Lifetime), await memory.ReserveAsync(some, amount, expected, Lifetime));
                    if (one.Exceeded?.Budget != other.Exceeded?.Budget || one.Exceeded?.Used != other.Exceeded?.Used)
                        return false;
                    if (one.Exceeded is null)
                        open.Add((one, other));
                }
                else if (open.Count > 0)
                {
                    var (one, other) = open[(int)(units % open.Count)];
                    await shared.SettleAsync(one, amount);
                    await memory.SettleAsync(other, amount);
                }
            }

            return await shared.GetStateAsync(budgets[0]) == await memory.GetStateAsync(budgets[0]) && await shared.GetStateAsync(budgets[1]) == await memory.GetStateAsync(budgets[1]);
        },
        iter: 60, seed: "0000KGtZWY9B", threads: 1);

    [RedisFact]
    public async Task Reserve_BudgetThatCannotBeCounted_IsAFault()
    {
        var ledger = server.Ledger(_prefix);

        var large = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await ledger.ReserveAsync([new("a", 9_000_000.01m, Window)], 1, 1, Lifetime));
        var uneven = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await ledger.ReserveAsync([new("a", 1, TimeSpan.FromTicks(10_001))], 1, 1, Lifetime));

        Assert.Contains("above the 9,000,000 USD", large.Message, StringComparison.Ordinal);
        Assert.Contains("no whole number of milliseconds", uneven.Message, StringComparison.Ordinal);
    }

    [RedisFact]
    public async Task Conversation_OfOneProcess_IsKnownToTheOther()
    {
        var (one, two) = (server.MakeProcess(_prefix).GetRequiredService<IConversationStore>(), server.MakeProcess(_prefix).GetRequiredService<IConversationStore>());

        await one.SetAsync("c1", "openai/gpt-6-luna");

        Assert.Equal("openai/gpt-6-luna", await two.FindAsync("c1"));
        Assert.Null(await two.FindAsync("c2"));
        Assert.NotNull(await server.Connection.GetDatabase().KeyTimeToLiveAsync($"{{{_prefix}}}:conversation:c1"));
    }

    [RedisFact]
    public void Options_Wrong_AreToldAtStartOneByOne()
    {
        var error = Assert.Throws<OptionsValidationException>(() => server.MakeProcess("a{b", options => (options.Database, options.LocalShare, options.ConversationLifetime) = (-2, 1.5m, TimeSpan.Zero)).GetRequiredService<IBudgetLedger>());

        Assert.Equal(4, error.Failures.Count());
    }
}
