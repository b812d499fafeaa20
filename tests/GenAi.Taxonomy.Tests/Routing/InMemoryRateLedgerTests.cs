using CsCheck;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>The contract of a ledger of requests and tokens, kept by the one in memory.</summary>
public class InMemoryRateLedgerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Noon);
    private readonly InMemoryRateLedger _ledger;

    public InMemoryRateLedgerTests() => _ledger = new(_time);

    [Fact]
    public async Task Take_OneOfTwoReached_CountsInNeither()
    {
        RateLimit wide = new("wide", 3, 1000), narrow = new("narrow", null, 100);

        var refused = await _ledger.TakeAsync([wide, narrow], 101, 101);

        Assert.Equal((narrow, Noon.AddMinutes(1)), (refused.Exceeded, refused.ResetsAt));
        for (var i = 0; i < 3; i++)
            Assert.Null((await _ledger.TakeAsync([wide], 1, 1)).Exceeded);
        Assert.Equal(wide, (await _ledger.TakeAsync([wide], 1, 1)).Exceeded);
    }

    [Fact]
    public async Task Settle_MinuteThatHasEnded_ChangesNothing()
    {
        RateLimit limit = new("a", null, 100);
        var grant = await _ledger.TakeAsync([limit], 10, 10);
        _time.Advance(TimeSpan.FromMinutes(1));
        await _ledger.TakeAsync([limit], 1, 1);

        await _ledger.SettleAsync(grant, 1000);

        Assert.Null((await _ledger.TakeAsync([limit], 99, 99)).Exceeded);
    }

    [Fact]
    public async Task Take_ClockGoesBack_StaysInTheMinuteThatHasBegun()
    {
        RateLimit limit = new("a", 1, null);
        var clock = new Clock { Now = Noon.AddMinutes(1) };
        var ledger = new InMemoryRateLedger(clock);
        await ledger.TakeAsync([limit], 0, 0);

        clock.Now = Noon;

        Assert.Equal(limit, (await ledger.TakeAsync([limit], 0, 0)).Exceeded);
    }

    [Law]
    [Fact]
    public Task Take_AnySequence_IsGrantedExactlyWhereThereIsRoom() => Gen.Select(Gen.Long[1, 6], Gen.Long[1, 300], Gen.Select(Gen.Long[0, 120], Gen.Int[0, 40]).Array[1, 60]).CheckAsync(
        async sequence =>
        {
            var (requests, tokens, steps) = sequence;
            var time = new FakeTimeProvider(Noon);
            var ledger = new InMemoryRateLedger(time);
            RateLimit[] limits = [new("a", requests, tokens)];
            Dictionary<long, (long Requests, long Tokens)> passed = [];
            foreach (var (asked, seconds) in steps)
            {
                var minute = RateLimit.MinuteOf(time.GetUtcNow());
                var before = passed.GetValueOrDefault(minute);
                var grant = await ledger.TakeAsync(limits, asked, asked);
                Assert.Equal(before.Requests < requests && before.Tokens + asked <= tokens, grant.Exceeded is null);
                if (grant.Exceeded is null)
                {
                    await ledger.SettleAsync(grant, asked / 2);
                    passed[minute] = (before.Requests + 1, before.Tokens + (asked / 2));
                }

                time.Advance(TimeSpan.FromSeconds(seconds));
            }
        },
        quick: 50,
        full: 2000);

    [Fact]
    public async Task Arguments_ThatAreWrong_AreRefused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await _ledger.TakeAsync([new("a", 1, null)], -1, 1));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await _ledger.SettleAsync(new([], 0, 0), -1));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _ledger.TakeAsync([new("a", 1, null)], 1, 1, new(true)));
        Assert.Throws<ArgumentException>(() => new RateLimit("a", null, null));
        Assert.Throws<ArgumentException>(() => new RateLimit(" ", 1, null));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RateLimit("a", 0, null));
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
