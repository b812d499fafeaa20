using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>The host's say in which route comes first: a stated order, canaries, conversations that stay, and clients that are disposed once.</summary>
public class RouteOrderTests
{
    private static readonly ScriptedChatClient Strong = new("strong"), Middle = new("middle"), Small = new("small");

    [Fact]
    public async Task KeepsOrder_RoutesThatMeetTheRequirements_AreTriedAsAdded()
    {
        using var kit = new RoutingKit(new("strong"), new("middle", Reply.Status(500)), new("small", Reply.Status(500)), r =>
        {
            r.Routes.Reverse();
            r.KeepsOrder = true;
        });
        Assert.Equal("strong", (await kit.Ask()).ModelId);
        Assert.Equal([RoutingKit.SmallId, RoutingKit.MiddleId, RoutingKit.StrongId], kit.Decisions[0].Attempts.Select(attempt => attempt.Offering));
        await kit.Ask(new string('a', 40_000));
        Assert.DoesNotContain(kit.Decisions[1].Attempts, attempt => attempt.Offering == RoutingKit.SmallId);
    }

    [Theory]
    [InlineData(0.04, "middle")]
    [InlineData(0.05, "small")]
    [InlineData(0.14, "small")]
    [InlineData(0.16, "strong")]
    public async Task Canary_RequestsOfItsShare_TryItFirst(double drawn, string model)
    {
        using var kit = new RoutingKit(Strong, Middle, Small, r =>
        {
            r.Canary(RoutingKit.MiddleId, 0.05).Canary(RoutingKit.SmallId, 0.1);
            r.NextShare = () => drawn;
        });
        Assert.Equal(model, (await kit.Ask()).ModelId);
    }

    [Fact]
    public async Task Canary_ThatFails_LeavesTheRequestToTheOthers()
    {
        using var kit = new RoutingKit(Strong, new("middle", Reply.Status(500)), Small, r => r.Canary(RoutingKit.MiddleId, 1));
        Assert.Equal("strong", (await kit.Ask()).ModelId);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.6)]
    [InlineData(double.NaN)]
    public void Canary_ShareOutOfRange_Throws(double share) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RouterBuilder<IChatClient>().Canary("a/b", 0.5).Canary("c/d", share));

    [Fact]
    public async Task Conversation_AfterAFailover_StaysUnlessItNeedsMore()
    {
        var strong = new ScriptedChatClient("strong", Reply.Status(500), Reply.Text);
        using var kit = new RoutingKit(strong, new("middle", Reply.Status(500), Reply.Text), Small, r => r.Health.ConsecutiveFailures = 5);
        var first = await kit.Ask();
        Assert.Equal("small", first.ModelId);
        List<ChatMessage> turns = [new(ChatRole.User, "Hi"), .. first.Messages, new(ChatRole.User, "And now?")];
        Assert.Equal("small", (await kit.Client.GetResponseAsync(turns)).ModelId);
        turns.Add(new(ChatRole.User, [new DataContent(new byte[] { 1 }, "image/png")]));
        Assert.Equal("strong", (await kit.Client.GetResponseAsync(turns)).ModelId);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Options_HintsThatTheModelDoesNotSupport_AreDropped(bool supported)
    {
        var client = new ScriptedChatClient("a");
        var router = Kit.ChatRouter(Kit.Catalogue(Kit.Chat("x/a", effortControl: supported)), routes => routes.Route("x/a", client));
        var options = new ChatOptions { Seed = 7, Temperature = 0.5f, Reasoning = new() { Effort = ReasoningEffort.High, Output = ReasoningOutput.Summary } };
        await router.Client.GetResponseAsync("Hi", options);
        var sent = Assert.Single(client.Asked).Options!;
        Assert.Equal(supported ? ReasoningEffort.High : null, sent.Reasoning!.Effort);
        Assert.Equal((7, 0.5f, ReasoningOutput.Summary), (sent.Seed, sent.Temperature, sent.Reasoning.Output));
        Assert.Equal(ReasoningEffort.High, options.Reasoning.Effort);
    }

    [Fact]
    public void Dispose_ClientOfTwoRoutes_IsDisposedOfOnce()
    {
        var shared = new Disposable();
        var services = new ServiceCollection();
        services.AddGenAiTaxonomy(taxonomy => taxonomy.UseCatalog(RoutingKit.Catalog));
        services.AddRoutedChatClient(r => r.Route(RoutingKit.StrongId, _ => shared).Route(RoutingKit.MiddleId, _ => shared)).UseFunctionInvocation();
        using (var provider = services.BuildServiceProvider())
            provider.GetRequiredService<IChatClient>().Dispose();
        Assert.Equal(1, shared.Disposals);
    }

    private sealed class Disposable() : DelegatingChatClient(new ScriptedChatClient("shared"))
    {
        public int Disposals { get; private set; }

        protected override void Dispose(bool disposing)
        {
            Disposals++;
            base.Dispose(disposing);
        }
    }
}
