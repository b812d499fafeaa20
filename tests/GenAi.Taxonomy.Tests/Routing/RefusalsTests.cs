using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>What is said where no call was made.</summary>
public class RefusalsTests
{
    [Fact]
    public async Task Of_ConversationWhoseHolderIsNotAllowed_SaysWhoHoldsItAndWhyNot()
    {
        using var kit = new RoutingKit(new("strong", new Reply { Conversation = "c1" }), new("middle"), new("small"));
        await kit.Ask();
        var options = new ChatOptions { ConversationId = "c1" }.Require(new() { DenyProviders = ["lumen", "pico"] });
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: options));
        Assert.Equal(RoutingRefusal.NothingMatches, error.Reason);
        Assert.StartsWith($"The conversation is held by {RoutingKit.StrongId}, which does not meet the requirements: ", error.Message, StringComparison.Ordinal);
        Assert.Contains("provider lumen is denied", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("pico", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(RoutingKit.MiddleId, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_ConversationWhoseHolderIsNoRouteHere_SaysThatNoRouteServesIt()
    {
        var conversations = new InMemoryConversationStore();
        await conversations.SetAsync("c1", "acme/rocket");
        using var kit = new RoutingKit(new("strong"), new("middle"), new("small"), services: all => all.AddSingleton<IConversationStore>(conversations));
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new() { ConversationId = "c1" }));
        Assert.Equal("The conversation is held by acme/rocket, which does not meet the requirements: no route serves it.", error.Message);
    }

    [Fact]
    public async Task Of_ConversationThatANamedClientHolds_IsRefusedForTheBudgetAlone()
    {
        var conversations = new InMemoryConversationStore();
        await conversations.SetAsync("c1", RoutingKit.StrongId + "#second");
        using var kit = new RoutingKit(
            new("strong"), new("middle"), new("small"),
            router => router.Route(RoutingKit.StrongId, new ScriptedChatClient("second"), "second").Budget(0.0001m, TimeSpan.FromHours(1)),
            all => all.AddSingleton<IConversationStore>(conversations));
        await kit.Ask(options: new() { ConversationId = "c1" });
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new() { ConversationId = "c1" }));
        Assert.Equal(RoutingRefusal.BudgetExceeded, error.Reason);
    }

    [Fact]
    public async Task Of_RequestThatDoesNotFitTheHolderOfItsConversation_NamesTheHoldersWindow()
    {
        var tokens = 10L;
        using var kit = new RoutingKit(
            new("strong", new Reply { Conversation = "c1" }), new("middle"), new("small"), router => router.EstimateTokens(_ => tokens));
        await kit.Ask();
        tokens = 200_000;
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new() { ConversationId = "c1" }));
        Assert.Equal(
            "The request, estimated at 200004 tokens of input with 0 of output reserved, does not fit lumen/grand, which holds the conversation, within its limits and price ceiling; the largest context window is 200000 tokens.",
            error.Message);
    }

    [Fact]
    public async Task Of_BudgetsThatAreSpent_NamesTheTightest()
    {
        using var kit = new RoutingKit(
            new("strong"), new("middle"), new("small"),
            router => router.Budget(1, TimeSpan.FromDays(1)).Budget(0.001m, TimeSpan.FromHours(1)).Budget(1.5m, TimeSpan.FromDays(7)));
        await kit.Ask();
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask());
        Assert.Equal(RoutingRefusal.BudgetExceeded, error.Reason);
        Assert.StartsWith("The budget of 0.001 USD in 01:00:00 ", error.Message, StringComparison.Ordinal);
        Assert.Equal(kit.Time.GetUtcNow().AddHours(1), error.ResetsAt!.Value, TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task Of_RequestThatFitsNowhere_NamesTheLargestWindow()
    {
        using var kit = new RoutingKit(new("strong"), new("middle"), new("small"), router => router.EstimateTokens(_ => 400_000).Budget(0.000001m, TimeSpan.FromDays(1)));
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask());
        Assert.Equal(RoutingRefusal.NothingMatches, error.Reason);
        Assert.Contains("400004 tokens of input", error.Message, StringComparison.Ordinal);
        Assert.Contains("the largest context window is 400000 tokens", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_PriceCeilingBelowEveryEstimate_IsNoMatterOfTheBudget()
    {
        using var kit = new RoutingKit(new("strong"), new("middle"), new("small"), router => router.Budget(1, TimeSpan.FromDays(1)).EstimateTokens(_ => 1_000));
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new ChatOptions().Require(new() { InputTokens = 10, MaxCostPerRequest = 0.00000001m })));
        Assert.Equal(RoutingRefusal.NothingMatches, error.Reason);
    }
}
