using System.Text.Json;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace GenAi.Taxonomy.Tests.Routing;

public class RoutingRequestTests
{
    private static readonly AITool Tool = AIFunctionFactory.Create(() => "sunny", "weather", "Tells the weather.");

    private readonly ScriptedChatClient _strong = new("strong");
    private readonly ScriptedChatClient _middle = new("middle");
    private readonly ScriptedChatClient _small = new("small");

    [Fact]
    public async Task Require_DeniedProvider_IsNotCalledEvenAsAFallback()
    {
        using var kit = new RoutingKit(_strong, new("middle", Reply.Status(503)), _small);
        var response = await kit.Ask(options: new ChatOptions().Require(new() { DenyProviders = ["lumen"] }));
        Assert.Equal("small", response.ModelId);
        Assert.Equal(0, _strong.Calls);
    }

    [Fact]
    public async Task Require_CalledTwice_AddsUp()
    {
        using var kit = new RoutingKit(_strong, _middle, _small);
        var options = new ChatOptions().Require(new() { DenyProviders = ["lumen"] }).Require(new() { MaxPricePerMillionTokens = 0.5m });
        Assert.Equal("small", (await kit.Ask(options: options)).ModelId);
    }

    [Fact]
    public async Task Require_MisspeltName_FailsBeforeAnyCall()
    {
        using var kit = new RoutingKit(_strong, _middle, _small);
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new ChatOptions().Require(new() { DenyProviders = ["lumin"] })));
        Assert.Equal(RoutingRefusal.BadRequirements, error.Reason);
        Assert.Contains("'lumen'", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _strong.Calls + _middle.Calls + _small.Calls);
    }

    [Fact]
    public async Task Require_AllowListThatSharesNothingWithTheRouters_IsNoAllowanceForAll()
    {
        using var kit = new RoutingKit(_strong, _middle, _small, r => r.Require(new ModelRequirements { AllowProviders = ["lumen"] }));
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new ChatOptions().Require(new() { AllowProviders = ["nova"] })));
        Assert.Equal(RoutingRefusal.BadRequirements, error.Reason);
        Assert.Equal(0, _strong.Calls + _middle.Calls + _small.Calls);
    }

    [Fact]
    public async Task GetResponse_AnyOptions_AreUnchangedAndOursNotSentOn()
    {
        using var kit = new RoutingKit(_strong, _middle, _small);
        var options = new ChatOptions { ModelId = RoutingKit.MiddleId, Temperature = 0.5f, AdditionalProperties = new() { ["theirs"] = 1 } }.Require(new() { DenyProviders = ["pico"] });
        var before = JsonSerializer.Serialize(options, AIJsonUtilities.DefaultOptions);
        await kit.Ask(options: options);
        Assert.Equal(before, JsonSerializer.Serialize(options, AIJsonUtilities.DefaultOptions));
        var sent = _middle.Asked.Single().Options!;
        Assert.Null(sent.ModelId);
        Assert.Equal(0.5f, sent.Temperature);
        Assert.Equal(["theirs"], sent.AdditionalProperties!.Keys);
    }

    [Theory]
    [InlineData("nova/middle")]
    [InlineData("Nova/Middle")]
    [InlineData("middle")]
    public async Task ModelId_NameOfARoute_Pins(string name)
    {
        using var kit = new RoutingKit(_strong, _middle, _small);
        Assert.Equal("middle", (await kit.Ask(options: new() { ModelId = name })).ModelId);
    }

    [Fact]
    public async Task ModelId_Failing_DoesNotGoToAnotherModel()
    {
        using var kit = new RoutingKit(_strong, new("middle", Reply.Status(503)), _small);
        Assert.Single((await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new() { ModelId = RoutingKit.MiddleId }))).Attempts);
        Assert.Equal(0, _strong.Calls + _small.Calls);
    }

    [Fact]
    public async Task ModelId_Unknown_IsAnErrorWithTheNearest()
    {
        using var kit = new RoutingKit(_strong, _middle, _small);
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new() { ModelId = "midle" }));
        Assert.Equal(RoutingRefusal.UnknownModel, error.Reason);
        Assert.Contains("nova/middle", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grand-2024-05-13")]
    [InlineData("lumen/grand-2024-05-13")]
    public async Task ModelId_AnotherSnapshotOfARoute_IsAnErrorThatNamesTheRoute(string name)
    {
        using var kit = new RoutingKit(_strong, _middle, _small);
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new() { ModelId = name }));
        Assert.Equal(RoutingRefusal.UnknownModel, error.Reason);
        Assert.Contains("'lumen/grand'", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _strong.Calls + _middle.Calls + _small.Calls);
    }

    [Fact]
    public async Task ModelId_ThatIsDenied_IsNotCalled()
    {
        using var kit = new RoutingKit(_strong, _middle, _small, r => r.Require(new ModelRequirements { DenyModels = [RoutingKit.MiddleId] }));
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new() { ModelId = RoutingKit.MiddleId }));
        Assert.Equal(RoutingRefusal.NothingMatches, error.Reason);
        Assert.Equal(0, _middle.Calls);
    }

    [Fact]
    public async Task GetResponse_ToolsNeeded_GoToModelsThatCallTools()
    {
        using var kit = new RoutingKit(new("strong", Reply.Status(503)), new("middle", Reply.Status(503)), _small);
        await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new() { Tools = [Tool] }));
        Assert.Equal(0, _small.Calls);
    }

    [Fact]
    public async Task GetResponse_NeedsNothingOffers_SaysWhyForEachRoute()
    {
        using var kit = new RoutingKit(_strong, _middle, _small);
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new() { Tools = [new HostedWebSearchTool()] }));
        Assert.Equal(RoutingRefusal.NothingMatches, error.Reason);
        Assert.All(RoutingKit.Catalog.Offerings, offering => Assert.Contains(offering.Id, error.Message, StringComparison.Ordinal));
        Assert.Equal(3, error.Selection!.Rejected.Count);
    }

    [Fact]
    public async Task GetResponse_TooLongForTheSmallOne_IsNotSentThere()
    {
        using var kit = new RoutingKit(new("strong", Reply.Status(503)), new("middle", Reply.Status(503)), _small);
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(new string('a', 4 * 9000)));
        Assert.Equal(2, error.Attempts.Count);
        Assert.Equal(0, _small.Calls);
    }

    [Theory]
    [InlineData(4 * 7_993, 1)] // 7,994 with the last piece, 4 of the message: 7,998 tokens of 8,000.
    [InlineData(4 * 7_996, 0)]
    public async Task GetResponse_AtTheLimit_IsHeldAgainstTheEstimateItself(int characters, int calls)
    {
        using var kit = new RoutingKit(_strong, _middle, _small, r => r.Require(new ModelRequirements { AllowModels = [RoutingKit.SmallId] }));
        await Record.ExceptionAsync(() => kit.Ask(new string('a', characters)));
        Assert.Equal(calls, _small.Calls);
    }

    [Fact]
    public async Task GetResponse_TooLongForAll_SaysHowLong()
    {
        using var kit = new RoutingKit(_strong, _middle, _small);
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(new string('a', 4 * 500_000)));
        Assert.Equal(RoutingRefusal.NothingMatches, error.Reason);
        Assert.Equal(0, _strong.Calls + _middle.Calls + _small.Calls);
    }

    [Fact]
    public async Task ConversationId_KnownHere_KeepsItsClient()
    {
        var middle = new ScriptedChatClient("middle", new Reply { Conversation = "conv-1" });
        using var kit = new RoutingKit(_strong, middle, _small);
        await kit.Ask(options: new() { ModelId = RoutingKit.MiddleId });
        Assert.Equal("middle", (await kit.Ask(options: new() { ConversationId = "conv-1" })).ModelId);
        Assert.Equal(0, _strong.Calls);
    }

    [Fact]
    public async Task ConversationId_OfAFailingClient_DoesNotGoElsewhere()
    {
        var middle = new ScriptedChatClient("middle", new Reply { Conversation = "conv-1" }, Reply.Status(503));
        using var kit = new RoutingKit(_strong, middle, _small);
        await kit.Ask(options: new() { ModelId = RoutingKit.MiddleId });
        await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new() { ConversationId = "conv-1" }));
        Assert.Equal(0, _strong.Calls + _small.Calls);
    }

    [Fact]
    public async Task ConversationId_NotKnown_IsAnErrorThatSaysWhatToDo()
    {
        using var kit = new RoutingKit(_strong, _middle, _small);
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new() { ConversationId = "elsewhere" }));
        Assert.Equal(RoutingRefusal.UnknownConversation, error.Reason);
        Assert.Equal("strong", (await kit.Ask(options: new() { ConversationId = "elsewhere", ModelId = RoutingKit.StrongId })).ModelId);
    }

    [Fact]
    public async Task ToolResultTurn_StaysOnItsOffering()
    {
        using var kit = new RoutingKit(_strong, new("middle", new Reply { Said = "", Contents = [new FunctionCallContent("id-1", "weather")] }, Reply.Text), _small);
        List<ChatMessage> history = [new(ChatRole.User, "Weather?")];
        history.AddMessages(await kit.Client.GetResponseAsync(history, new() { ModelId = RoutingKit.MiddleId }));
        history.Add(new(ChatRole.Tool, [new FunctionResultContent("id-1", "sunny")]));
        Assert.Equal("middle", (await kit.Client.GetResponseAsync(history, new() { Tools = [Tool] })).ModelId);
        Assert.Equal(0, _strong.Calls);
    }

    [Fact]
    public async Task ToolResultTurn_OfADeadOffering_GoesOnWithoutForeignReasoningAndIds()
    {
        var call = new Reply { Said = "", Contents = [new TextReasoningContent("hm") { ProtectedData = "signed" }, new FunctionCallContent("toolu:strange/id", "weather")] };
        using var kit = new RoutingKit(_strong, new("middle", call, Reply.Status(503)), _small);
        List<ChatMessage> history = [new(ChatRole.User, "Weather?")];
        history.AddMessages(await kit.Client.GetResponseAsync(history, new() { ModelId = RoutingKit.MiddleId }));
        history.Add(new(ChatRole.Tool, [new FunctionResultContent("toolu:strange/id", "sunny")]));
        var before = JsonSerializer.Serialize(history, AIJsonUtilities.DefaultOptions);
        Assert.Equal("strong", (await kit.Client.GetResponseAsync(history, new() { Tools = [Tool] })).ModelId);
        var sent = _strong.Asked.Single().Messages;
        Assert.DoesNotContain(sent, message => message.Contents.Any(content => content is TextReasoningContent));
        Assert.Equal("call00001", sent[1].Contents.OfType<FunctionCallContent>().Single().CallId);
        Assert.Equal("call00001", sent[2].Contents.OfType<FunctionResultContent>().Single().CallId);
        Assert.Equal(before, JsonSerializer.Serialize(history, AIJsonUtilities.DefaultOptions));
    }

    [Fact]
    public async Task Decision_ReadBackFromACache_KeepsOfferingAttemptsAndCost()
    {
        using var kit = new RoutingKit(new("strong", Reply.Status(503)), _middle, _small);
        var cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));
        var client = kit.Client.AsBuilder().UseDistributedCache(cache).Build();
        var fresh = (await client.GetResponseAsync("Hi")).GetRoutingDecision()!;
        var cached = (await client.GetResponseAsync("Hi")).GetRoutingDecision()!;
        Assert.Equal(1, _middle.Calls);
        Assert.Equal((fresh.Offering, fresh.Cost, fresh.Router), (cached.Offering, cached.Cost, cached.Router));
        Assert.Equal(
            fresh.Attempts.Select(attempt => (attempt.Offering, attempt.Failure?.Kind, attempt.Failure?.Status)),
            cached.Attempts.Select(attempt => (attempt.Offering, attempt.Failure?.Kind, attempt.Failure?.Status)));
        Assert.Null(cached.Selection);
        Assert.Equal((false, true), (fresh.IsRestored, cached.IsRestored));
        Assert.Single(kit.Decisions);
    }

    [Fact]
    public async Task Require_IsPartOfACachesKey()
    {
        using var kit = new RoutingKit(_strong, _middle, _small);
        var client = kit.Client.AsBuilder().UseDistributedCache(new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()))).Build();
        await client.GetResponseAsync("Hi");
        Assert.Equal("middle", (await client.GetResponseAsync("Hi", new ChatOptions().Require(new() { DenyProviders = ["lumen"] }))).ModelId);
    }

    [Fact]
    public async Task Budget_UsedUp_StopsBeforeTheCallAndSaysWhenItResets()
    {
        // A request costs 1000 x 3 + 100 x 15 = 0.0045 USD on the strong one.
        using var kit = new RoutingKit(_strong, _middle, _small, r => r.Budget(0.01m, TimeSpan.FromDays(1)));
        for (var i = 0; i < 3; i++)
            await kit.Ask();
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask());
        Assert.Equal(RoutingRefusal.BudgetExceeded, error.Reason);
        Assert.Equal(new DateTimeOffset(SelectionKit.Now.Date.AddDays(1), TimeSpan.Zero), error.ResetsAt);
        Assert.Equal(3, _strong.Calls);
        kit.Time.Advance(TimeSpan.FromDays(1));
        await kit.Ask();
        Assert.Equal(4, _strong.Calls);
    }

    [Fact]
    public async Task Budget_RoomForACheaperOneOnly_TakesThat()
    {
        using var kit = new RoutingKit(_strong, _middle, _small, r => r.Budget(0.001m, TimeSpan.FromDays(1)));
        // 1000 tokens of output alone are 0.015 USD on the strong one, 0.005 on the middle one, 0.0004 on the small one.
        Assert.Equal("small", (await kit.Ask(options: new() { MaxOutputTokens = 1000 })).ModelId);
    }

    [Fact]
    public async Task Budget_FailedRequest_CostsNothing()
    {
        using var kit = new RoutingKit(new("strong", Reply.Status(400), Reply.Text), _middle, _small, r => r.Budget(0.016m, TimeSpan.FromDays(1)));
        await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new() { MaxOutputTokens = 1000 }));
        Assert.Equal("strong", (await kit.Ask(options: new() { MaxOutputTokens = 1000 })).ModelId);
    }

    [Fact]
    public async Task MaxCostPerRequest_IsHeldAgainstTheEstimateItself()
    {
        using var kit = new RoutingKit(_strong, _middle, _small, r => r.Require(new ModelRequirements { MaxCostPerRequest = 0.0051m }));
        Assert.Equal("middle", (await kit.Ask(options: new() { MaxOutputTokens = 1000 })).ModelId);
        Assert.Equal("small", (await kit.Ask(options: new() { MaxOutputTokens = 1023 })).ModelId);
    }

    [Fact]
    public async Task RequiredControl_NotInPlace_RefusesBeforeAnyCall()
    {
        using var kit = new RoutingKit(_strong, _middle, _small, r => r.Require(new ModelRequirements
        {
            Application = ApplicationAreas.Healthcare.DiagnosisAssistance,
            RequiredControls = [RiskControls.HumanReview],
        }));
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask());
        Assert.Equal(RoutingRefusal.ControlMissing, error.Reason);
        Assert.Contains("human-review", error.Message, StringComparison.Ordinal);
        Assert.Contains("diagnosis", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("unqualified-advice", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _strong.Calls + _middle.Calls + _small.Calls);
    }
}
