using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>Limits of requests and tokens a minute, of a route, a tenant and a router.</summary>
public class RouterLimitTests
{
    [Fact]
    public async Task Ask_LimitOfARouteReached_GoesToTheNextRouteUntilTheMinuteEnds()
    {
        using var kit = new RoutingKit(new("strong"), new("middle"), new("small"), router => router.LimitPerMinute(requests: 2, route: RoutingKit.StrongId));

        await kit.Ask();
        await kit.Ask();
        await kit.Ask();
        kit.Time.Advance(TimeSpan.FromMinutes(1));
        await kit.Ask();

        Assert.Equal([RoutingKit.StrongId, RoutingKit.StrongId, RoutingKit.MiddleId, RoutingKit.StrongId], kit.Decisions.Select(decision => decision.Offering));
    }

    [Fact]
    public async Task Ask_EveryRouteAtItsLimit_IsRefusedWithTheTimeToComeAgain()
    {
        using var kit = new RoutingKit(new("strong"), new("middle"), new("small"), router =>
        {
            foreach (var route in new[] { "lumen", RoutingKit.MiddleId, "pico" })
                router.LimitPerMinute(requests: 1, route: route);
        });
        for (var i = 0; i < 3; i++)
            await kit.Ask();

        var refused = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask());

        var end = new DateTimeOffset((RateLimit.MinuteOf(kit.Time.GetUtcNow()) + 1) * TimeSpan.TicksPerMinute, TimeSpan.Zero);
        Assert.Equal((RoutingRefusal.RateLimited, end), (refused.Reason, refused.ResetsAt));
        Assert.StartsWith("The limit of 1 request a minute is reached (IChatClient/default/route/lumen). The request may come again at ", refused.Message, StringComparison.Ordinal);
        Assert.Equal((RoutingRefusal.RateLimited, 0), (kit.Decisions[^1].Refusal, kit.Decisions[^1].Attempts.Count));
    }

    [Fact]
    public async Task Ask_LimitOfATenantReached_IsRefusedForThatTenantAlone()
    {
        var tenant = "North";
        using var kit = new RoutingKit(new("strong"), new("middle"), new("small"), router => router.Tenant(_ => tenant).LimitPerMinute(requests: 1, perTenant: true));

        await kit.Ask();
        tenant = "NORTH";
        var refused = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask());
        tenant = "south";
        await kit.Ask();

        Assert.Equal(RoutingRefusal.RateLimited, refused.Reason);
        Assert.Empty(refused.Attempts);
        Assert.Equal(["lumen/grand", null, "lumen/grand"], kit.Decisions.Select(decision => decision.Offering));
    }

    [Fact]
    public async Task Ask_FirstRouteFails_CountsOnceForTheTenantAndAtEachRoute()
    {
        using var kit = new RoutingKit(
            new("strong", new Reply { Error = new HttpRequestException("It is down.") }), new("middle"), new("small"),
            router => router.Tenant(_ => "north").LimitPerMinute(requests: 1, perTenant: true).LimitPerMinute(requests: 1, route: RoutingKit.MiddleId));

        await kit.Ask();

        Assert.Equal((RoutingKit.MiddleId, 2), (kit.Decisions[0].Offering, kit.Decisions[0].Attempts.Count));
        Assert.Equal(RoutingRefusal.RateLimited, (await Assert.ThrowsAsync<RoutingException>(() => kit.Ask())).Reason);
    }

    [Fact]
    public async Task Ask_LargerThanTheLimit_IsToldThatItNeverFits()
    {
        using var kit = new RoutingKit(new("strong"), new("middle"), new("small"), router => router.LimitPerMinute(tokens: 50));

        var refused = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(new string('a', 1000)));

        Assert.Equal((RoutingRefusal.RateLimited, null), (refused.Reason, refused.ResetsAt));
        Assert.Contains("never fits the limit of 50 tokens a minute", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, 40, true)] // The output that was reserved and not used is given back.
    [InlineData(0, 40, true)] // Nothing was reserved for the output.
    [InlineData(0, 5_000, false)] // What was used beyond the limit closes the minute.
    public async Task Ask_Tokens_CountAsReservedAndThenAsUsed(int maxOutput, int used, bool isServedAgain)
    {
        var usage = new UsageDetails { InputTokenCount = 10, OutputTokenCount = used };
        using var kit = new RoutingKit(new("strong", new Reply { Usage = usage }), new("middle"), new("small"), router => router.LimitPerMinute(tokens: 200));
        var options = maxOutput > 0 ? new ChatOptions { MaxOutputTokens = maxOutput } : null;

        await kit.Ask(options: options);
        var second = await Record.ExceptionAsync(() => kit.Ask(options: options));

        Assert.Equal(isServedAgain, second is null);
    }

    [Fact]
    public async Task Ask_LedgerFails_IsRefused()
    {
        using var kit = new RoutingKit(
            new("strong"), new("middle"), new("small"), router => router.LimitPerMinute(requests: 1), services => services.AddSingleton<IRateLedger, BrokenLedger>());

        var refused = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask());

        Assert.Equal(RoutingRefusal.RateLimitUnavailable, refused.Reason);
        Assert.Contains("It is down.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_Limit_PutsTheControlInPlace()
    {
        using var kit = new RoutingKit(new("strong"), new("middle"), new("small"), router => router.LimitPerMinute(requests: 1));

        Assert.Contains(kit.Client.GetService<ControlsInPlace>()!.Evidence, control => control.Control.Id == RiskControls.RateAndBudgetLimits.Id);
    }

    [Theory]
    [InlineData("RequestsPerMinute", "0", "r:Limits:0:RequestsPerMinute: '0' is not a whole number of at least 1, such as 60")]
    [InlineData("TokensPerMinute", "many", "r:Limits:0:TokensPerMinute: 'many' is not a whole number of at least 1, such as 60")]
    [InlineData("Route", "a/b", "r:Limits:0: needs RequestsPerMinute, TokensPerMinute, or both")]
    [InlineData("PerMinute", "5", "r:Limits:0:PerMinute: is not a property of a router")]
    public void Configure_WrongLimit_IsOneFault(string name, string value, string expected)
    {
        var builder = new RouterBuilder<IChatClient>();
        builder.Configure(new ConfigurationBuilder().AddInMemoryCollection([new($"r:Limits:0:{name}", value)]).Build().GetSection("r"));

        Assert.StartsWith(expected, Assert.Single(builder.Faults).ToString(), StringComparison.Ordinal);
        Assert.Empty(builder.Limits);
    }

    [Fact]
    public void Configure_Limit_IsRead()
    {
        var builder = new RouterBuilder<IChatClient>();
        builder.Configure(new ConfigurationBuilder().AddInMemoryCollection(
            [new("r:Limits:0:RequestsPerMinute", "60"), new("r:Limits:0:TokensPerMinute", "90000"), new("r:Limits:0:Route", "groq"), new("r:Limits:0:PerTenant", "true")]).Build().GetSection("r"));

        Assert.Empty(builder.Faults);
        Assert.Equal(new("groq", 60, 90_000, IsPerTenant: true), Assert.Single(builder.Limits));
    }

    [Theory]
    [InlineData("lumen/gran", "no route serves such an offering or provider; did you mean 'lumen/grand'")]
    [InlineData(null, "has a limit of requests or tokens per tenant and does not know whose requests it serves. Call Tenant(...)")]
    public async Task Start_LimitThatCannotHold_IsAFault(string? route, string expected)
    {
        var host = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        host.Services.AddGenAiTaxonomy(taxonomy => taxonomy.UseCatalog(RoutingKit.Catalog));
        host.Services.AddRoutedChatClient(router => router.Route(RoutingKit.StrongId, new ScriptedChatClient("strong")).LimitPerMinute(requests: 1, route: route, perTenant: route is null));
        using var app = host.Build();

        var fault = await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync());

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LimitPerMinute_WrongNumbers_AreRefused()
    {
        var builder = new RouterBuilder<IChatClient>();
        Assert.Throws<ArgumentException>(() => builder.LimitPerMinute());
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.LimitPerMinute(requests: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => builder.LimitPerMinute(tokens: -1));
        Assert.Throws<ArgumentException>(() => builder.LimitPerMinute(requests: 1, route: " "));
        Assert.Empty(builder.Limits);
    }

    private sealed class BrokenLedger : IRateLedger
    {
        public ValueTask<RateGrant> TakeAsync(IReadOnlyList<RateLimit> limits, long certain, long expected, CancellationToken cancellationToken = default) => throw new InvalidOperationException("It is down.");

        public ValueTask SettleAsync(RateGrant grant, long tokens, CancellationToken cancellationToken = default) => throw new InvalidOperationException("It is down.");
    }
}
