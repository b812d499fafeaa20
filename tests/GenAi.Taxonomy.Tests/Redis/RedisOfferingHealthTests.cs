using GenAi.Taxonomy.Redis;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.Redis;

/// <summary>What one process learns of a route reaches the others.</summary>
public class RedisOfferingHealthTests(RedisServer server) : IClassFixture<RedisServer>
{
    private const string Route = "openai/gpt-6-luna";
    private readonly string _prefix = Guid.NewGuid().ToString("N");

    [RedisFact]
    public async Task Route_FailsOneProcess_IsLeftAloneByTheOthersAndProbedByOne()
    {
        var (one, two) = (await HealthAsync(), await HealthAsync());

        var opened = Next(two, HealthNewsKind.Opened);
        one.TryEnter(Route, out var lease);
        one.ReportFailure(Route, lease, new(FailureKind.RateLimited, RetryAfter: TimeSpan.FromMilliseconds(1)));
        await opened;
        Assert.NotNull(two.GetState(Route).RecoversAt);

        // After the wait the first process to ask sends the probe. The other waits for its outcome.
        var probed = Next(two, HealthNewsKind.Probed);
        while (!one.TryEnter(Route, out lease))
            await Task.Yield();
        await probed;
        Assert.False(two.TryEnter(Route, out _));

        var closed = Next(two, HealthNewsKind.Closed);
        one.ReportSuccess(Route, lease, TimeSpan.FromMilliseconds(120));
        await closed;
        Assert.Null(two.GetState(Route).RecoversAt);
        Assert.Equal(TimeSpan.FromMilliseconds(120), two.GetState(Route).Latency);
        Assert.True(two.TryEnter(Route, out _));
    }

    [RedisFact]
    public async Task Process_StartsLater_KnowsWhatTheOthersLeaveAlone()
    {
        var (one, two) = (await HealthAsync(), await HealthAsync());
        var opened = Next(two, HealthNewsKind.Opened);
        one.TryEnter(Route, out var lease);
        one.ReportFailure(Route, lease, new(FailureKind.RateLimited, RetryAfter: TimeSpan.FromMinutes(30)));
        await opened;

        var late = await HealthAsync();

        Assert.False(late.TryEnter(Route, out _));
        Assert.InRange(late.GetState(Route).RecoversAt!.Value - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(31));
    }

    [RedisFact]
    public void SharesHealth_False_LeavesEachRouterItsOwn() =>
        Assert.Null(server.MakeProcess(_prefix, options => options.SharesHealth = false).GetService<IOfferingHealth>());

    [Theory]
    [InlineData("")]
    [InlineData("a|Opened|x|ServerError|r")]
    [InlineData("a|Nothing|1|ServerError|r")]
    public void News_ThatCannotBeRead_IsNone(string text) => Assert.Null(HealthNews.Parse(text));

    private async Task<RedisOfferingHealth> HealthAsync()
    {
        var health = (RedisOfferingHealth)server.MakeProcess(_prefix, options => options.Health.BreakDuration = TimeSpan.FromMilliseconds(1)).GetRequiredService<IOfferingHealth>();
        await health.Listening;
        return health;
    }

    private static Task Next(RedisOfferingHealth health, HealthNewsKind kind)
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        health.Applied += news =>
        {
            if (news.Kind == kind)
                heard.TrySetResult();
        };
        return heard.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }
}
