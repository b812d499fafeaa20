using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>What a request is said to have used and to have cost, and what budgets make of it.</summary>
public class RoutingAccountTests
{
    // 1000 x 3 + 100 x 15 on the strong one, 1000 x 1 + 100 x 5 on the middle one, 1000 x 0.1 + 100 x 0.4 on the small one.
    private const decimal OfStrong = 0.0045m;
    private const decimal OfMiddle = 0.0015m;
    private const decimal OfSmall = 0.00014m;

    private readonly ScriptedChatClient _middle = new("middle");
    private readonly ScriptedChatClient _small = new("small");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Budget_StreamThatEndsEarlyAfterContent_KeepsItsEstimate(bool breaks)
    {
        var strong = new ScriptedChatClient("strong", new Reply { Breaks = breaks ? new IOException("reset") : null });
        using var kit = new RoutingKit(strong, _middle, _small, r => r.Budget(0.02m, TimeSpan.FromDays(1)));
        var options = new ChatOptions { MaxOutputTokens = 1000, ModelId = RoutingKit.StrongId }; // 0.015 USD and a little.
        await Record.ExceptionAsync(Ask);
        kit.Time.Advance(TimeSpan.FromMinutes(3));
        var error = await Assert.ThrowsAsync<RoutingException>(Ask);
        Assert.Equal(RoutingRefusal.BudgetExceeded, error.Reason);
        Assert.Equal(1, strong.Calls);

        async Task Ask()
        {
            await foreach (var update in kit.Client.GetStreamingResponseAsync("Hi", options))
            {
                if (!breaks && update.Text.Length > 0)
                    break;
            }
        }
    }

    [Fact]
    public async Task Budget_StreamThatFailsBeforeContent_CostsNothing()
    {
        var strong = new ScriptedChatClient("strong", new Reply { Said = "", Breaks = new IOException("reset") });
        using var kit = new RoutingKit(strong, _middle, _small, r => r.Budget(0.02m, TimeSpan.FromDays(1)));
        for (var i = 0; i < 3; i++)
        {
            var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Stream(options: new() { MaxOutputTokens = 1000, ModelId = RoutingKit.StrongId }));
            Assert.Equal(RoutingRefusal.AttemptsFailed, error.Reason);
        }
    }

    [Fact]
    public async Task Usage_UnderFunctionInvocation_IsOfItsRoundAlone()
    {
        var call = new Reply { Said = "", Contents = [new FunctionCallContent("c1", "answer")], Finish = ChatFinishReason.ToolCalls };
        using var kit = new RoutingKit(new("strong", call, new Reply()), _middle, _small, pipeline: builder => builder.UseFunctionInvocation());
        var response = await kit.Ask(options: new() { Tools = [AIFunctionFactory.Create(() => "42", "answer")] });
        Assert.Equal(2000, response.Usage!.InputTokenCount);
        Assert.Equal([1000, 1000], kit.Decisions.Select(decision => decision.Usage!.Value.InputTokens));
        Assert.Equal([OfStrong, OfStrong], kit.Decisions.Select(decision => decision.Cost));
        Assert.Same(kit.Decisions[^1], response.GetRoutingDecision());
    }

    [Theory]
    [InlineData(1000, 0)]
    [InlineData(1000, 200)]
    [InlineData(5_000_000_000, 0)]
    public async Task Usage_WhateverItHolds_IsAsTheProviderTellsIt(long input, long written)
    {
        var told = new UsageDetails { InputTokenCount = input, OutputTokenCount = 100, CachedInputTokenCount = 300, ReasoningTokenCount = 40 };
        if (written > 0)
            told.AdditionalCounts = new() { ["CacheCreationInputTokens"] = written };
        using var kit = new RoutingKit(new("strong", new Reply { Usage = told }), _middle, _small);
        Assert.Equal(
            new(input, 100) { CachedInputTokens = 300, ReasoningTokens = 40, CacheWriteTokens = written },
            (await kit.Ask()).GetRoutingDecision()!.Usage);
    }

    [Fact]
    public async Task Cost_ReaderLeavesAtTheFinishReason_IsOfTheUsageSeen()
    {
        using var kit = new RoutingKit(new("strong"), _middle, _small);
        await foreach (var update in kit.Client.GetStreamingResponseAsync("Hi"))
        {
            if (update.FinishReason is not null)
                break;
        }

        Assert.Equal(OfStrong, Assert.Single(kit.Decisions).Cost);
    }

    [Fact]
    public async Task Cost_ReaderLeavesBeforeTheEnd_IsNotThatOfTheUsageSoFar()
    {
        var soFar = new UsageContent(new() { InputTokenCount = 1000, OutputTokenCount = 1 });
        using var kit = new RoutingKit(new("strong", new Reply { Contents = [soFar] }), _middle, _small);
        await foreach (var update in kit.Client.GetStreamingResponseAsync("Hi"))
        {
            if (update.Text.Length > 0)
                break;
        }

        Assert.Null(Assert.Single(kit.Decisions).Cost);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cost_RefusedAnswerWithUsage_IsPartOfItAndOfTheBudget(bool streams)
    {
        using var kit = new RoutingKit(new("strong", Reply.Filtered), _middle, _small, r =>
        {
            r.FailurePolicy = new FailurePolicy { OnContentFilter = FailureAction.Next };
            r.Budget(OfStrong + OfMiddle, TimeSpan.FromDays(1));
        });
        if (streams)
            await kit.Stream();
        else
            await kit.Ask();

        Assert.Equal(OfStrong + OfMiddle, Assert.Single(kit.Decisions).Cost);
        Assert.Equal(1000, kit.Decisions[0].Usage!.Value.InputTokens);
        Assert.Equal(RoutingRefusal.BudgetExceeded, (await Assert.ThrowsAsync<RoutingException>(() => kit.Ask())).Reason);
    }

    [Fact]
    public async Task Cost_EveryAnswerRefused_IsOfAllOfThem()
    {
        using var kit = new RoutingKit(
            new("strong", Reply.Filtered), new("middle", Reply.Filtered), new("small", Reply.Filtered),
            r => r.FailurePolicy = new FailurePolicy { OnContentFilter = FailureAction.Next });
        await Assert.ThrowsAsync<RoutingException>(() => kit.Ask());
        Assert.Null(Assert.Single(kit.Decisions).Offering);
        Assert.Equal(OfStrong + OfMiddle + OfSmall, kit.Decisions[0].Cost);
    }

    [Fact]
    public async Task Cost_RefusedAnswerThatIsGivenAsItIs_CountsOnce()
    {
        using var kit = new RoutingKit(new("strong", Reply.Filtered), _middle, _small);
        Assert.Equal(OfStrong, (await kit.Ask()).GetRoutingDecision()!.Cost);
    }

    [Fact]
    public async Task Cost_AnswerThatTellsNoUsage_IsNotThatOfWhatWasRefused()
    {
        using var kit = new RoutingKit(
            new("strong", Reply.Filtered), new("middle", new Reply { Usage = null }), _small,
            r => r.FailurePolicy = new FailurePolicy { OnContentFilter = FailureAction.Next });
        Assert.Null((await kit.Ask()).GetRoutingDecision()!.Cost);
    }
}
