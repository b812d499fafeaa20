using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.Redis;

/// <summary>Limits that processes share, against a real server, whose minutes pass as they do.</summary>
public class RedisRateLedgerTests(RedisServer server) : IClassFixture<RedisServer>
{
    [RedisFact]
    public async Task Take_TwoProcesses_ShareTheLimit() => await InOneMinute(async (one, two, limit) =>
    {
        RateLimit[] limits = [limit(3, null), limit(null, 100)];
        List<RateGrant> grants = [await one.TakeAsync(limits, 40, 40), await two.TakeAsync(limits, 40, 40), await one.TakeAsync(limits, 40, 40), await two.TakeAsync(limits, 20, 20), await one.TakeAsync(limits, 0, 0)];
        return (grants, () =>
        {
            Assert.Equal([null, null, limits[1], null, limits[0]], grants.Select(grant => grant.Exceeded));
            Assert.Equal(grants[0].Minute * TimeSpan.TicksPerMinute, grants[0].ResetsAt.AddMinutes(-1).UtcTicks);
        }
        );
    });

    [RedisFact]
    public async Task Settle_UsedMoreOrLess_CountsWhatWasUsed() => await InOneMinute(async (one, two, limit) =>
    {
        RateLimit[] limits = [limit(null, 100)];
        List<RateGrant> grants = [await one.TakeAsync(limits, 90, 90)];
        await one.SettleAsync(grants[0], 10);
        grants.Add(await two.TakeAsync(limits, 80, 80));
        await two.SettleAsync(grants[1], 95);
        grants.Add(await one.TakeAsync(limits, 1, 1));
        return (grants, () => Assert.Equal([null, null, limits[0]], grants.Select(grant => grant.Exceeded)));
    });

    [RedisFact]
    public async Task Take_ManyAtOnce_PassesNoMoreThanTheLimit() => await InOneMinute(async (one, two, limit) =>
    {
        RateLimit[] limits = [limit(100, null)];
        var grants = (await Task.WhenAll(Enumerable.Range(0, 400).Select(i => (i % 2 == 0 ? one : two).TakeAsync(limits, 1, 1).AsTask()))).ToList();
        return (grants, () => Assert.Equal(100, grants.Count(grant => grant.Exceeded is null)));
    });

    [RedisFact]
    public async Task Take_ServerAway_CountsByItself()
    {
        await using var away = new ServiceCollection()
            .AddGenAiTaxonomyRedis("127.0.0.1:1,abortConnect=false,connectTimeout=100", options => options.KeyPrefix = "away").BuildServiceProvider();
        var ledger = away.GetRequiredService<IRateLedger>();
        RateLimit[] limits = [new("a", null, 1_000)];

        var first = await ledger.TakeAsync(limits, 900, 900);
        await ledger.SettleAsync(first, 100);
        var second = await ledger.TakeAsync(limits, 900, 900);

        Assert.Equal((null, null), (first.Exceeded, second.Exceeded));
        Assert.NotNull(second.State);
    }

    /// <summary>Asks again with other keys where a minute of the server ended in between.</summary>
    private async Task InOneMinute(Func<IRateLedger, IRateLedger, Func<long?, long?, RateLimit>, Task<(List<RateGrant> Grants, Action Check)>> ask)
    {
        while (true)
        {
            var prefix = Guid.NewGuid().ToString("N");
            using var one = server.MakeProcess(prefix);
            using var two = server.MakeProcess(prefix);
            var (grants, check) = await ask(
                one.GetRequiredService<IRateLedger>(), two.GetRequiredService<IRateLedger>(), (requests, tokens) => new($"{requests}/{tokens}", requests, tokens));
            if (grants.Select(grant => grant.Minute).Distinct().Count() > 1)
                continue;
            check();
            return;
        }
    }
}
