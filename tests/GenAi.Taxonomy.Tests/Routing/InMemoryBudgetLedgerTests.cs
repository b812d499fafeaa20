using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>The contract of a ledger, kept by the one in memory.</summary>
public class InMemoryBudgetLedgerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    private static readonly BudgetLimit Hour = new("hour", 10, TimeSpan.FromHours(1));
    private static readonly BudgetLimit Day = new("day", 3, TimeSpan.FromDays(1));

    private readonly FakeTimeProvider _time = new(Noon);
    private readonly InMemoryBudgetLedger _ledger;

    public InMemoryBudgetLedgerTests() => _ledger = new(_time);

    [Fact]
    public async Task Reserve_UpToTheLimit_IsGrantedAndNotBeyond()
    {
        Assert.Null((await Reserve(6, Hour)).Exceeded);
        Assert.Equal(new(Hour, 6, Noon.AddHours(1)), (await Reserve(4.000000000001m, Hour)).Exceeded);
        Assert.Null((await Reserve(4, Hour)).Exceeded);
        Assert.Equal(10, (await Reserve(0, Hour)).Exceeded!.Used);
        Assert.Equal(10, await Used(Hour));
    }

    [Fact]
    public async Task Reserve_NoRoomInOneOfTwo_ReservesInNone()
    {
        Assert.Equal(Day, (await Reserve(4, Hour, Day)).Exceeded!.Budget);
        Assert.Equal((0m, 0m), (await Used(Hour), await Used(Day)));
        Assert.Null((await Reserve(3, Hour, Day)).Exceeded);
        Assert.Equal((3m, 3m), (await Used(Hour), await Used(Day)));
    }

    [Fact]
    public async Task Reserve_OutputOnlyExpected_RefusesNoRequestThatRunsAlone()
    {
        var alone = await _ledger.ReserveAsync([Day], 0.1m, 5, TimeSpan.MaxValue);
        Assert.Null(alone.Exceeded);
        Assert.NotNull((await Reserve(0.1m, Day)).Exceeded);
        await _ledger.SettleAsync(alone, 0.3m);
        var first = await _ledger.ReserveAsync([Day], 0.1m, 1, TimeSpan.MaxValue);
        Assert.Null(first.Exceeded);
        Assert.NotNull((await _ledger.ReserveAsync([Day], 0.1m, 2, TimeSpan.MaxValue)).Exceeded);
        Assert.Null((await _ledger.ReserveAsync([Day], 0.1m, 1.5m, TimeSpan.MaxValue)).Exceeded);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Settle_AnyCost_ReplacesTheEstimateOnce(int cost)
    {
        var held = await Reserve(3, Hour, Day);
        await _ledger.SettleAsync(held, cost);
        await _ledger.SettleAsync(held, 1);
        Assert.Equal(((decimal)cost, (decimal)cost), (await Used(Hour), await Used(Day)));
    }

    [Fact]
    public async Task Settle_WindowThatHasEnded_ChangesTheOtherAlone()
    {
        _time.Advance(TimeSpan.FromMinutes(59));
        var old = await Reserve(2, Hour, Day);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((0m, 2m), (await Used(Hour), await Used(Day)));
        Assert.Null((await Reserve(9, Hour)).Exceeded);
        await _ledger.SettleAsync(old, 1);
        Assert.Equal((9m, 1m), (await Used(Hour), await Used(Day)));
    }

    [Fact]
    public async Task Reserve_ClockThatGoesBack_CountsInTheWindowThatHasBegun()
    {
        var clock = new Clock { Now = Noon };
        var ledger = new InMemoryBudgetLedger(clock);
        await ledger.ReserveAsync([Hour], 1, 1, TimeSpan.MaxValue);
        clock.Now = Noon.AddSeconds(-10);
        var held = await ledger.ReserveAsync([Hour], 2, 2, TimeSpan.MaxValue);
        Assert.Equal(new(Hour, 3, Noon.AddHours(1)), await ledger.GetStateAsync(Hour));
        await ledger.SettleAsync(held, 0);
        Assert.Equal(1, (await ledger.GetStateAsync(Hour)).Used);
    }

    [Fact]
    public async Task Reserve_ManyKeys_ForgetsTheWindowsThatHaveEnded()
    {
        var live = new BudgetLimit("live", 1, TimeSpan.FromDays(1));
        await Reserve(0.5m, live);
        for (var i = 0; i < 3000; i++)
        {
            await Reserve(0.5m, new BudgetLimit($"tenant {i}", 1, TimeSpan.FromMinutes(1)));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(0.5m, await Used(live));
        Assert.InRange(_ledger.Count, 1, 1100);
    }

    [Fact]
    public async Task Arguments_ThatAreWrong_AreRefused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await _ledger.ReserveAsync([Hour], -1, 1, TimeSpan.MaxValue));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await _ledger.ReserveAsync([Hour], 2, 1, TimeSpan.MaxValue));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await _ledger.SettleAsync(await Reserve(1, Hour), -1));
        await Assert.ThrowsAsync<ArgumentException>(async () => await _ledger.SettleAsync(BudgetReservation.Granted([Hour], 1, 1), 1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _ledger.ReserveAsync([Hour], 1, 1, TimeSpan.MaxValue, new(true)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BudgetLimit("a", 0, TimeSpan.FromDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BudgetLimit("a", 1, TimeSpan.Zero));
        Assert.Throws<ArgumentException>(() => new BudgetLimit(" ", 1, TimeSpan.FromDays(1)));
    }

    private ValueTask<BudgetReservation> Reserve(decimal amount, params BudgetLimit[] budgets) => _ledger.ReserveAsync(budgets, amount, amount, TimeSpan.MaxValue);

    private async Task<decimal> Used(BudgetLimit budget) => (await _ledger.GetStateAsync(budget)).Used;

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
