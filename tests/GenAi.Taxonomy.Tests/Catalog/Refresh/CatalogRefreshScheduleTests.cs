using CsCheck;
using GenAi.Taxonomy.Catalog.Refresh;
using static GenAi.Taxonomy.Tests.Catalog.Refresh.RefreshKit;

namespace GenAi.Taxonomy.Tests.Catalog.Refresh;

public class CatalogRefreshScheduleTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(7);

    [Fact]
    public async Task ExecuteAsync_FailuresAndRecovery_BackOffAndReturnToTheInterval()
    {
        using var site = await LoopbackSite.StartAsync(LoopbackSite.Status(503));
        var time = new NotedTime();
        var options = new CatalogRefreshOptions
        {
            Source = site.Address,
            Interval = TimeSpan.FromMinutes(10),
            RetryDelay = TimeSpan.FromMinutes(2),
            Jitter = 0.2,
            Timeout = Timeout,
        };
        using var refresh = Over(site.Address, ours => ours.Timeout = Timeout, time);
        using var service = new CatalogRefreshService(refresh, options, time);
        await service.StartAsync(default);

        (int Minutes, bool Fails)[] course = [(2, true), (4, true), (8, true), (10, true), (10, false), (10, false), (2, true), (4, true), (10, false)];
        for (var i = 0; i < course.Length; i++)
        {
            var (minutes, fails) = course[i];
            await HangGuard.UntilAsync(() => Waits(time).Length > i);
            var wait = Waits(time)[i];
            Assert.InRange(wait / TimeSpan.FromMinutes(minutes), 0.8, 1.2);
            Assert.Equal(i + 1, site.Requests);
            Assert.Equal(fails, refresh.Status.LastError is not null);
            site.Answer = i + 1 < course.Length && course[i + 1].Fails ? LoopbackSite.Status(503) : LoopbackSite.Sends(BytesOf(Second));
            time.Advance(wait - TimeSpan.FromTicks(1));
            Assert.Equal(i + 1, site.Requests);
            time.Advance(TimeSpan.FromTicks(1));
        }

        await service.StopAsync(default);
    }

    [Theory]
    [InlineData(429, "900", 15)]
    [InlineData(503, "900", 15)]
    [InlineData(503, "+20 minutes", 20)]
    [InlineData(429, "99999999", 24 * 60)]
    [InlineData(429, "+5000 minutes", 24 * 60)]
    [InlineData(429, "5", 2)]
    [InlineData(429, "-5 minutes", 2)]
    [InlineData(503, "soon", 2)]
    [InlineData(503, "-900", 2)]
    [InlineData(500, "900", 2)]
    public async Task ExecuteAsync_RetryAfter_IsHonouredWithinADay(int status, string retryAfter, int minutes)
    {
        var time = new NotedTime();
        var header = retryAfter.EndsWith(" minutes", StringComparison.Ordinal)
            ? time.GetUtcNow().AddMinutes(int.Parse(retryAfter[..^8], System.Globalization.CultureInfo.InvariantCulture)).ToString("R")
            : retryAfter;
        using var site = await LoopbackSite.StartAsync(context =>
        {
            context.Response.Headers.RetryAfter = header;
            return LoopbackSite.Status(status)(context);
        });
        var options = new CatalogRefreshOptions { Source = site.Address, Interval = TimeSpan.FromMinutes(10), RetryDelay = TimeSpan.FromMinutes(2), Jitter = 0, Timeout = Timeout };
        using var refresh = Over(site.Address, ours => ours.Timeout = Timeout, time);
        using var service = new CatalogRefreshService(refresh, options, time);
        await service.StartAsync(default);
        await HangGuard.UntilAsync(() => Waits(time).Length > 0);
        // The date form has whole seconds.
        Assert.InRange(Waits(time)[0], TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(minutes));

        site.Answer = LoopbackSite.Sends(BytesOf(Second));
        time.Advance(Waits(time)[0]);
        await HangGuard.UntilAsync(() => Waits(time).Length > 1);
        Assert.Equal((2, TimeSpan.FromMinutes(10)), (site.Requests, Waits(time)[1]));
        await service.StopAsync(default);
    }

    [Fact, Law]
    public void Wait_Asked_IsNeverShortenedByJitter() =>
        Gen.Select(Gen.Double[0, 0.5], Gen.Double[0, 0.999999], Gen.Int[1, 86_400]).Check((jitter, chance, asked) =>
            Assert.True(CatalogRefreshService.Wait(new() { Jitter = jitter }, 1, chance, TimeSpan.FromSeconds(asked)) >= TimeSpan.FromSeconds(asked)));

    [Fact, Law]
    public void Wait_AnyOptions_StaysWithinJitterOfBackOffAndInterval() =>
        Gen.Select(Gen.Long[1, 30L * 24 * 3600], Gen.Long[1, 30L * 24 * 3600], Gen.Double[0, 0.5], Gen.Int[0, 5000], Gen.Double[0, 0.999999])
            .Check((interval, retry, jitter, failures, chance) =>
            {
                var options = new CatalogRefreshOptions { Interval = TimeSpan.FromSeconds(interval), RetryDelay = TimeSpan.FromSeconds(retry), Jitter = jitter };
                var plain = failures == 0 ? interval : Math.Min(interval, retry * Math.Pow(2, failures - 1));
                var wait = CatalogRefreshService.Wait(options, failures, chance).TotalSeconds;
                Assert.InRange(wait, (plain * (1 - jitter)) - 1e-6, (plain * (1 + jitter)) + 1e-6);
                Assert.True(wait > 0);
            });

    [Fact]
    public void Wait_Chances_ReachBothBounds()
    {
        var options = new CatalogRefreshOptions { Interval = TimeSpan.FromMinutes(10), Jitter = 0.1 };

        Assert.Equal(TimeSpan.FromMinutes(9), CatalogRefreshService.Wait(options, 0, 0));
        Assert.Equal(TimeSpan.FromMinutes(10), CatalogRefreshService.Wait(options, 0, 0.5));
        Assert.InRange(CatalogRefreshService.Wait(options, 0, 0.9999), TimeSpan.FromMinutes(10.99), TimeSpan.FromMinutes(11));
    }

    private static TimeSpan[] Waits(NotedTime time) => [.. time.Waits.Where(wait => wait != Timeout && wait > TimeSpan.Zero)];
}
