using System.Text.Json;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>Routers without a container, and what a host's own tests and health checks need of a router.</summary>
public class RouterBuildTests
{
    private readonly FakeTimeProvider _time = new(SelectionKit.Now);

    [Fact]
    public async Task Build_WithoutServices_RoutesOverTheEmbeddedCatalog()
    {
        var client = new ScriptedChatClient("a");
        using (var routed = new RouterBuilder<IChatClient>().Route("openai/gpt-4.1", _ => client).Build(new Given(_time, ModelCatalog.Default)))
            Assert.Equal("openai/gpt-4.1", (await routed.GetResponseAsync("Hi")).GetRoutingDecision()!.Offering);
        Assert.True(client.IsDisposed);
    }

    [Fact]
    public void Build_SeveralFaults_AreReportedTogether()
    {
        var wrong = Assert.Throws<OptionsValidationException>(() =>
            new RouterBuilder<IChatClient>().Route("openai/gpt-4.l", new ScriptedChatClient("a")).Provider("opnai", new ScriptedChatClient("b")).Build());
        Assert.Equal(2, wrong.Failures.Count());
    }

    [Fact]
    public async Task Build_PoliciesGiven_BindTheRouter()
    {
        var policies = new Fixed(new("house") { DenyProviders = ["lumen"] });
        using var routed = new RouterBuilder<IChatClient>()
            .Provider("lumen", new ScriptedChatClient("strong")).Route(RoutingKit.MiddleId, new ScriptedChatClient("middle")).Build(new Given(_time, RoutingKit.Catalog, policies));
        Assert.Equal(RoutingKit.MiddleId, (await routed.GetResponseAsync("Hi")).GetRoutingDecision()!.Offering);
    }

    [Fact]
    public async Task Configure_Section_SetsRoutesAndBounds()
    {
        var services = new ServiceCollection().AddGenAiTaxonomy(t => t.UseCatalog(RoutingKit.Catalog)).AddSingleton<TimeProvider>(_time)
            .AddKeyedSingleton<IChatClient>("one", new ScriptedChatClient("one")).AddModelRequirements("cheap", known => known with { Objective = SelectionObjective.Cost }).BuildServiceProvider();
        var router = new RouterBuilder<IChatClient>().Configure(Section(
            ("Routes:0:Offering", RoutingKit.StrongId), ("Routes:0:Client", "one"), ("Routes:1:Provider", "pico"), ("Routes:1:Client", "one"), ("Require:0", "cheap"),
            ("Budgets:0:Usd", "0.5"), ("Budgets:0:Window", "1.00:00:00"), ("Budgets:0:Key", "house"), ("maxAttempts", "2"), ("AttemptTimeout", "00:00:20"), ("TotalTimeout", "00:01:00")));
        using var client = router.Build(services);
        Assert.Equal((2, TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(1)), (router.MaxAttempts, router.AttemptTimeout, router.TotalTimeout));
        Assert.Equal(new BudgetLimit("house", 0.5m, TimeSpan.FromDays(1)), Assert.Single(await client.GetService<IRouterStatus>()!.GetBudgetsAsync()).Budget);
        Assert.Equal(RoutingKit.SmallId, (await client.GetResponseAsync("Hi")).GetRoutingDecision()!.Offering);
    }

    [Fact]
    public void Configure_FurtherProperties_AreSet()
    {
        var router = new RouterBuilder<IChatClient>().Configure(Section(
            ("Routes:0:Offering", RoutingKit.StrongId), ("Routes:0:Client", "one"), ("Routes:0:Name", "west"), ("Routes:0:Weight", "2.5"),
            ("KeepsOrder", "true"), ("AssumedOutputTokens", "0"), ("Canaries:0:Offering", RoutingKit.StrongId), ("Canaries:0:Share", "0.05"),
            ("Health:FailureRatio", "0.4"), ("Health:MinimumThroughput", "7"), ("Health:SamplingDuration", "00:00:10"), ("Health:ConsecutiveFailures", "2"),
            ("Health:BreakDuration", "00:00:03"), ("Health:MaxBreakDuration", "00:01:00")));
        Assert.Equal(("west", 2.5), (router.Routes[0].Name, router.Routes[0].Weight));
        Assert.Equal((true, 0, (RoutingKit.StrongId, 0.05)), (router.KeepsOrder, router.AssumedOutputTokens, Assert.Single(router.Canaries)));
        Assert.Equal((0.4, 7, 2), (router.Health.FailureRatio, router.Health.MinimumThroughput, router.Health.ConsecutiveFailures));
        Assert.Equal(
            (TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(3), TimeSpan.FromMinutes(1)), (router.Health.SamplingDuration, router.Health.BreakDuration, router.Health.MaxBreakDuration));
        Assert.Empty(router.Faults);
    }

    [Fact]
    public void Configure_FurtherPropertiesThatAreWrong_AreReported()
    {
        var router = new RouterBuilder<IChatClient>().Configure(Section(
            ("KeepsOrder", "perhaps"), ("AssumedOutputTokens", "-1"), ("Canaries:0:Offering", "a/b"), ("Canaries:1:Offering", "a/b"), ("Canaries:1:Share", "2"),
            ("Health:FailureRatio", "1.5"), ("Health:Failures", "1"), ("Health:BreakDuration", "2.00:00:00")));
        Assert.Equal(
            ["R:AssumedOutputTokens", "R:Canaries:0", "R:Canaries:1:Share", "R:Health:BreakDuration", "R:Health:FailureRatio", "R:Health:Failures", "R:KeepsOrder"],
            router.Faults.Select(fault => fault.Where).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Canary_WithoutARoute_IsAFault()
    {
        var wrong = Assert.Throws<OptionsValidationException>(() =>
            new RouterBuilder<IChatClient>().Route("openai/gpt-4.1", new ScriptedChatClient("a")).Canary("openai/gpt-4.l", 0.1).Build());
        Assert.Contains("canary 'openai/gpt-4.l': no route serves such an offering; did you mean 'openai/gpt-4.1'", Assert.Single(wrong.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Configure_WrongSection_EveryFaultIsReported()
    {
        var router = new RouterBuilder<IChatClient>().Configure(Section(
            ("Route:0", "x"), ("Routes:0:Offering", RoutingKit.StrongId), ("Routes:1:Client", "k"), ("Budgets:0:Usd", "-1"), ("Budgets:0:Window", "soon"), ("Budgets:1:Usd", "1"),
            ("MaxAttempts", "0"), ("AttemptTimeout", "2.00:00:00"), ("Require:0", " ")));
        var wrong = Assert.Throws<OptionsValidationException>(() => router.Build(new Given(_time, RoutingKit.Catalog)));
        foreach (var fault in new[]
        {
            "R:Route: is not a property of a router; did you mean 'Routes'", "R:Routes:0: has no Client", "R:Routes:1: needs either an Offering or a Provider",
            "R:Budgets:0:Usd: '-1' is not US dollars", "R:Budgets:0:Window: 'soon' is not a time", "R:Budgets:1: needs Usd and Window",
            "R:MaxAttempts: '0' is not a number", "R:AttemptTimeout: '2.00:00:00' is not a time", "R:Require:0: is blank",
        })
            Assert.Contains(fault, wrong.Message, StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(() => new RouterBuilder<IChatClient>().Configure(new ConfigurationBuilder().Build().GetSection("R")).Build());
    }

    [Fact]
    public async Task GetRoutes_OneCoolsDown_IsNotAvailableUntilItRecovers()
    {
        using var kit = new RoutingKit(new("strong", Reply.Status(401)), new("middle"), new("small"));
        var status = kit.Client.GetService<IRouterStatus>()!;
        Assert.All(status.GetRoutes(), route => Assert.True(route.IsAvailable));
        await kit.Ask();
        Assert.Equal(
            [(RoutingKit.StrongId, false), (RoutingKit.MiddleId, true), (RoutingKit.SmallId, true)], status.GetRoutes().Select(route => (route.Offering, route.IsAvailable)));
        Assert.Equal(FailureKind.Authentication, status.GetRoutes()[0].State.LastFailure);
        kit.Time.Advance(TimeSpan.FromHours(1));
        Assert.True(status.GetRoutes()[0].IsAvailable);
    }

    [Fact]
    public void Serialize_Decision_ComesBackWithoutMessages()
    {
        var decision = new RoutingDecision(
            "default", "nova/middle", [new("lumen/grand", new(FailureKind.RateLimited, new InvalidOperationException("SECRET"), 429, TimeSpan.FromSeconds(2))), new("nova/middle")])
        {
            Tenant = "acme",
            Cost = 0.25m,
            At = SelectionKit.Now,
            Usage = new(10, 5) { ReasoningTokens = 2 },
            Unknowns = ["tokens"],
        };
        var json = JsonSerializer.Serialize(decision);
        Assert.DoesNotContain("SECRET", json, StringComparison.Ordinal);
        var back = JsonSerializer.Deserialize<RoutingDecision>(json)!;
        Assert.Equal(
            (decision.ToString(), decision.Tenant, decision.At, decision.Usage, (TimeSpan?)TimeSpan.FromSeconds(2)),
            (back.ToString(), back.Tenant, back.At, back.Usage, back.Attempts[0].Failure!.Value.RetryAfter));
        Assert.Equal(decision.Unknowns, back.Unknowns);
    }

    private static IConfigurationSection Section(params (string Key, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(value => KeyValuePair.Create($"R:{value.Key}", (string?)value.Value))).Build().GetSection("R");

    private sealed class Fixed(GovernancePolicy policy) : IGovernancePolicies
    {
        public GovernancePolicy For(ApplicationArea? application = null, string? tenant = null) => policy;
    }

    private sealed class Given(TimeProvider time, ModelCatalog catalog, IGovernancePolicies? policies = null) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType == typeof(TimeProvider) ? time : serviceType == typeof(ModelCatalog) ? catalog : serviceType == typeof(IGovernancePolicies) ? policies : null;
    }
}
