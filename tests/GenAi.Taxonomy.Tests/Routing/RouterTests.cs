using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>For what a ranking is made and how long it is kept, and what is told of a request that no call was made for.</summary>
public class RouterTests
{
    [Theory]
    [InlineData(3, 7)]
    [InlineData(4, 8)]
    [InlineData(5, 8)]
    [InlineData(1000, 896)]
    [InlineData(1020, 1024)]
    public async Task Ranking_IsMadeForTheThreeHighestBitsOfTheTokens(int estimate, int ranked)
    {
        using var kit = new RoutingKit(new("strong"), new("middle"), new("small"), router => router.EstimateTokens(_ => estimate));
        await kit.Ask();
        Assert.Equal(ranked, kit.Decisions[0].Selection!.Requirements.InputTokens);
    }

    [Fact]
    public async Task Ranking_IsKeptForADay()
    {
        using var kit = new RoutingKit(new("strong"), new("middle"), new("small"));
        await kit.Ask();
        kit.Time.Advance(TimeSpan.FromHours(11));
        await kit.Ask();
        kit.Time.Advance(TimeSpan.FromHours(2));
        await kit.Ask();
        Assert.Same(kit.Decisions[0].Selection, kit.Decisions[1].Selection);
        Assert.NotSame(kit.Decisions[1].Selection, kit.Decisions[2].Selection);
    }

    [Fact]
    public async Task Ranking_TenantsInTurn_IsKeptForEach()
    {
        var tenant = "";
        using var kit = new RoutingKit(
            new("strong"), new("middle"), new("small"), router => router.Tenant(_ => tenant),
            services => services.AddGovernancePolicy(new("acme") { Tenants = ["acme"], DenyProviders = ["lumen"] }));
        foreach (var each in (string[])["acme", "beta", "acme", "beta", "ACME"])
        {
            tenant = each;
            await kit.Ask();
        }

        Assert.Equal(["nova/middle", "lumen/grand", "nova/middle", "lumen/grand", "nova/middle"], kit.Decisions.Select(decision => decision.Offering));
        Assert.Same(kit.Decisions[0].Selection, kit.Decisions[2].Selection);
        Assert.Same(kit.Decisions[1].Selection, kit.Decisions[3].Selection);
        Assert.Same(kit.Decisions[0].Selection, kit.Decisions[4].Selection);
    }

    [Fact]
    public async Task Ranking_WhereARateChangesByTheHour_IsKeptForAMinute()
    {
        ModelOffering byNight = new("night", "grand", RoutingKit.Strong.Model)
        {
            Access = AccessKind.PayPerUse,
            Prices = new(
                PriceRate.PerMillion(Meter.TextInput, 3), PriceRate.PerMillion(Meter.TextOutput, 15),
                new PriceRate(Meter.TextInput, 0.000001m) { DailyFrom = new(16, 0), DailyUntil = new(0, 0) }),
        };
        FakeTimeProvider time = new(SelectionKit.Now);
        List<RoutingDecision> decisions = [];
        var all = new ServiceCollection();
        all.AddSingleton<TimeProvider>(time);
        all.AddGenAiTaxonomy(taxonomy => taxonomy.UseCatalog(SelectionKit.CatalogOf([byNight])));
        all.AddRoutedChatClient(router => router.Route("night/grand", new ScriptedChatClient("night")).OnDecision(decisions.Add));
        using var services = all.BuildServiceProvider();
        foreach (var seconds in (int[])[0, 50, 20])
        {
            time.Advance(TimeSpan.FromSeconds(seconds));
            await services.GetRequiredService<IChatClient>().GetResponseAsync("Hi");
        }

        Assert.Same(decisions[0].Selection, decisions[1].Selection);
        Assert.NotSame(decisions[1].Selection, decisions[2].Selection);
    }

    [Fact]
    public async Task Route_LocalClient_IsUsedThoughNoDeploymentIsStated()
    {
        ModelOffering local = new("ollama", "grand", RoutingKit.Strong.Model) { Access = AccessKind.SelfHosted, Hosting = HostingKind.Local };
        List<RoutingDecision> decisions = [];
        var all = new ServiceCollection();
        all.AddGenAiTaxonomy(taxonomy => taxonomy.UseCatalog(SelectionKit.CatalogOf([local])));
        all.AddRoutedChatClient(router => router.Route("ollama/grand", new ScriptedChatClient("local")).OnDecision(decisions.Add));
        using var services = all.BuildServiceProvider();

        await services.GetRequiredService<IChatClient>().GetResponseAsync("Hi");

        Assert.Single(Assert.Single(decisions).Attempts);
    }

    [Fact]
    public async Task Refused_BeforeAnyCall_IsADecisionToo()
    {
        using var kit = new RoutingKit(new("strong"), new("middle"), new("small"));
        await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new() { ModelId = "nobody/nothing" }));
        var wrong = new ChatOptions { AdditionalProperties = new() { [RoutingKeys.Require] = """{"inputTokens":-1}""" } };
        Assert.Equal(RoutingRefusal.BadRequirements, (await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: wrong))).Reason);
        Assert.Equal([null, null], kit.Decisions.Select(decision => decision.Offering));
        Assert.All(kit.Decisions, decision => Assert.Empty(decision.Attempts));
    }
}
