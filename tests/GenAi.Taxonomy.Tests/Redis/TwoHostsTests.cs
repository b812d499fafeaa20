using System.Net;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Redis;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Tests.Routing.Sdk;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GenAi.Taxonomy.Tests.Redis;

/// <summary>A user's set-up: two web hosts with one server, tenants, a budget for each tenant, a limit, and two providers with their own clients.</summary>
public class TwoHostsTests(RedisServer server) : IClassFixture<RedisServer>
{
    private const string First = "openai/model-1";
    private const string Second = "anthropic/model-2";

    [RedisFact]
    public async Task Budget_OfATenant_IsSpentByBothHostsTogether()
    {
        await using var site = await SiteAsync(router => router.Budget(0.000_2m, TimeSpan.FromDays(3650), "spend", perTenant: true));

        List<HttpStatusCode> north = [];
        for (var i = 0; north.LastOrDefault() != HttpStatusCode.PaymentRequired; i++)
            north.Add((await site.AskAsync(i % 2, "north")).Status);

        // Each answer costs 57 millionths of a dollar, of which a request reserves the part for its input.
        Assert.InRange(north.Count(status => status == HttpStatusCode.OK), 3, 60);
        Assert.Equal(HttpStatusCode.PaymentRequired, (await site.AskAsync(0, "NORTH")).Status);
        Assert.Equal(HttpStatusCode.PaymentRequired, (await site.AskAsync(1, "north")).Status);
        Assert.Equal((HttpStatusCode.OK, First), await site.AskAsync(0, "south"));
        Assert.Equal((HttpStatusCode.OK, First), await site.AskAsync(1, "south"));
    }

    [RedisFact]
    public async Task Limit_OfAProvider_HoldsForBothHostsTogether()
    {
        // A minute of the server may end in between: then it is asked again.
        for (var isInOneMinute = false; !isInOneMinute;)
        {
            await using var site = await SiteAsync(router => router.LimitPerMinute(requests: 4, route: "openai"));
            var minute = RateLimit.MinuteOf(DateTimeOffset.UtcNow);
            List<string?> answered = [];
            for (var i = 0; i < 6; i++)
                answered.Add((await site.AskAsync(i % 2, "north")).Offering);
            isInOneMinute = minute == RateLimit.MinuteOf(DateTimeOffset.UtcNow);
            if (isInOneMinute)
                Assert.Equal([First, First, First, First, Second, Second], answered);
        }
    }

    [RedisFact]
    public async Task Route_FailsOneHost_IsLeftAloneByTheOther()
    {
        await using var site = await SiteAsync(_ => { }, isFirstDown: true);
        var opened = await site.HearsOfAnOpeningAsync(1);

        Assert.Equal((HttpStatusCode.OK, Second), await site.AskAsync(0, "north"));
        await opened;
        Assert.Equal((HttpStatusCode.OK, Second), await site.AskAsync(1, "north"));

        Assert.Equal((1, 2), (site.FirstProvider.Calls, site.SecondProvider.Calls));
    }

    private async Task<Site> SiteAsync(Action<RouterBuilder<IChatClient>> configure, bool isFirstDown = false)
    {
        var (openAi, anthropic) = (Wire.All["openai"], Wire.All["anthropic"]);
        var first = isFirstDown ? await ProviderServer.StartAsync(openAi, Routing.Sdk.Fault.ServerError) : await ProviderServer.StartAsync((_, _) => openAi.Text("Good morning", false));
        var second = await ProviderServer.StartAsync((_, _) => anthropic.Text("Good morning", false));
        var prefix = Guid.NewGuid().ToString("N");
        return new(first, second, [await HostAsync(first, second, prefix, configure), await HostAsync(first, second, prefix, configure)]);
    }

    private async Task<WebApplication> HostAsync(ProviderServer first, ProviderServer second, string prefix, Action<RouterBuilder<IChatClient>> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddGenAiTaxonomy(taxonomy => taxonomy.UseCatalog(SelectionKit.CatalogOf([
            RoutingKit.Offering(First, ModelTier.Frontier, 200_000, 3, 15, [Modalities.Text]), RoutingKit.Offering(Second, ModelTier.Balanced, 200_000, 3, 15, [Modalities.Text])])));
        builder.Services.AddGenAiTaxonomyRedis(null, options =>
        {
            (options.KeyPrefix, options.Connection) = (prefix, server.Connection);
            options.Timeout = TimeSpan.FromMinutes(2);
            options.Health.ConsecutiveFailures = 1;
            options.Health.BreakDuration = TimeSpan.FromMinutes(2); // No test waits for the probe.
        });
        builder.Services.AddRoutedChatClient(router =>
        {
            router.KeepsOrder = true;
            router.AssumedOutputTokens = 0;
            router.Route(First, Wire.All["openai"].Client(first.Address)).Route(Second, Wire.All["anthropic"].Client(second.Address));
            router.Tenant(services => services.GetRequiredService<IHttpContextAccessor>().HttpContext?.Request.Headers["X-Tenant"].ToString());
            configure(router);
        });
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(AnswerAsync);
        await app.StartAsync();
        return app;
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        try
        {
            var answer = await context.RequestServices.GetRequiredService<IChatClient>().GetResponseAsync("Hi", cancellationToken: context.RequestAborted);
            await context.Response.WriteAsync(answer.GetRoutingDecision()!.Offering!);
        }
        catch (RoutingException refused)
        {
            context.Response.StatusCode = refused.Reason == RoutingRefusal.BudgetExceeded ? StatusCodes.Status402PaymentRequired : StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsync(refused.Message);
        }
    }

    private sealed class Site(ProviderServer first, ProviderServer second, WebApplication[] hosts) : IAsyncDisposable
    {
        private readonly HttpClient _http = new();

        public ProviderServer FirstProvider => first;

        public ProviderServer SecondProvider => second;

        public async Task<(HttpStatusCode Status, string Offering)> AskAsync(int host, string tenant)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, hosts[host].Urls.Single());
            request.Headers.Add("X-Tenant", tenant);
            using var response = await _http.SendAsync(request);
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }

        /// <summary>Returns, once a host listens, what ends when it hears that a route is left alone.</summary>
        public async Task<Task> HearsOfAnOpeningAsync(int host)
        {
            var health = (RedisOfferingHealth)hosts[host].Services.GetRequiredService<IOfferingHealth>();
            await health.Listening;
            var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            health.Applied += news =>
            {
                if (news.Kind == HealthNewsKind.Opened)
                    heard.TrySetResult();
            };
            return heard.Task.WaitAsync(TimeSpan.FromMinutes(2));
        }

        public async ValueTask DisposeAsync()
        {
            _http.Dispose();
            foreach (var host in hosts)
                await host.DisposeAsync();
            first.Dispose();
            second.Dispose();
        }
    }
}
