using System.Text.Json;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests;

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
