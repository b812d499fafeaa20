using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>What unknown usage and wrong answers cost, and that a request which fails once is tried again if no other route can take over.</summary>
public class RoutedMoneyTests
{
    [Theory]
    [InlineData(500, 2)]
    [InlineData(400, 1)]
    [InlineData(429, 1)]
    public async Task SingleRoute_FailureThatMayPass_IsTriedAgainOnce(int status, int calls)
    {
        var strong = new ScriptedChatClient("strong", Reply.Status(status));
        using var kit = new RoutingKit(strong, new("middle"), new("small"), r => r.Health.ConsecutiveFailures = 5);
        await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new() { ModelId = RoutingKit.StrongId }));
        Assert.Equal(calls, strong.Calls);
    }

    [Fact]
    public async Task SingleRoute_WithoutFailover_IsTriedOnce()
    {
        var strong = new ScriptedChatClient("strong", Reply.Status(500));
        using var kit = new RoutingKit(strong, new("middle"), new("small"));
        await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new ChatOptions { ModelId = RoutingKit.StrongId }.WithoutFailover()));
        Assert.Equal(1, strong.Calls);
    }

    [Fact]
    public async Task StreamThatBreaks_AfterContent_IsRefusedWithItsTimes()
    {
        using var kit = new RoutingKit(new("strong", new Reply { Breaks = new IOException("reset") }), new("middle"), new("small"));
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Stream());
        Assert.Equal(RoutingRefusal.StreamBroken, error.Reason);
        Assert.NotNull(Assert.Single(error.Attempts).TimeToFirstContent);
        Assert.DoesNotContain("No route answered", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownUsage_UnderABudget_CountsAtTheEstimateAndIsSaid()
    {
        using var kit = new RoutingKit(new("strong", new Reply { Usage = null }), new("middle"), new("small"), r =>
        {
            r.Budget(10, TimeSpan.FromDays(1));
            r.AssumedOutputTokens = 1000;
        });
        await kit.Ask();
        var decision = Assert.Single(kit.Decisions);
        Assert.Null(decision.Cost);
        Assert.Contains(decision.Unknowns, clause => clause.Contains("the budget counts the estimate of 0.015", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 3, null)]
    [InlineData(2, 0, null)]
    [InlineData(2, 3, 4)]
    public async Task Embeddings_WrongNumberOrLength_GoToTheNextOfferingOfTheModel(int vectors, int length, int? asked)
    {
        var (wrong, right) = (new Vectors(vectors, length), new Vectors(2, asked ?? 3));
        var router = Kit.EmbeddingRouter(
            Kit.Catalogue(Kit.Embedding("x/e", "v/e", 0.1m), Kit.Embedding("y/e", "v/e", 0.2m)), routes => routes.CheapestFirst().Route("x/e", wrong).Route("y/e", right));
        var answer = await router.Client.GenerateAsync(["one", "two"], new() { Dimensions = asked });
        Assert.Equal((2, "y/e"), (answer.Count, answer.GetRoutingDecision()!.Offering));
        Assert.Equal(FailureKind.InvalidResponse, answer.GetRoutingDecision()!.Attempts[0].Failure!.Value.Kind);
    }

    [Fact]
    public void Usage_PicturesOfAChatAnswer_AreChargedByTheirTokensOrUnknown()
    {
        UsageDetails usage = new() { InputTokenCount = 10, OutputTokenCount = 1290 };
        DataContent picture = new(new byte[] { 1 }, "image/png");
        var prices = new PriceList(PriceRate.PerMillion(Meter.TextInput, 0), PriceRate.PerMillion(Meter.TextOutput, 2.5m), PriceRate.PerMillion(Meter.ImageOutput, 30));
        Assert.Equal(0.0387m, Cost(picture));
        Assert.Null(Cost(new TextContent("Here it is:"), picture));
        Assert.Equal(0.003225m, Cost(new TextContent("No picture.")));

        decimal? Cost(params AIContent[] contents) =>
            prices.TotalOf(UsageReading.OfChat(new(new ChatMessage(ChatRole.Assistant, contents)) { Usage = usage })!.Value, DateTimeOffset.UnixEpoch);
    }

    private sealed class Vectors(int count, int length) : IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(Enumerable.Range(0, count).Select(_ => new Embedding<float>(new float[length]))));

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
