using System.Diagnostics;
using System.Reflection;
using GenAi.Taxonomy.Benchmarks;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.Architecture;

/// <summary>What the paths of every request may allocate. Budgets, not measurements: those are in docs/benchmarks.md.</summary>
[Collection(nameof(Alone))]
public class AllocationBudgetTests
{
    // Without optimisation every asynchronous method that is entered costs an object.
    private static readonly bool IsOptimised =
        typeof(ModelSelector).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };

    private static readonly ModelSelector Selector = new();

    [Fact]
    public void SelectBest_SameRequirements_AllocatesNothing()
    {
        var requirements = Support();
        Assert.Equal(0, BytesOf(() => Selector.SelectBest(requirements)));
    }

    [Fact]
    public void SelectBest_NewRequirements_AllocatesTheirChecksAlone()
    {
        var requirements = BytesOf(() => Support());
        Assert.InRange(BytesOf(() => Selector.SelectBest(Support())) - requirements, 1, 3584);
    }

    [Fact]
    public void Select_TenExplained_StaysUnderABudgetThatTheCatalogDoesNotSet()
    {
        var requirements = Support();
        var survivors = Selector.Select(requirements).Candidates.Count;
        // A rank of 32 bytes for each survivor, as the list grows; the rest is the ten.
        Assert.InRange(BytesOf(() => Selector.Select(requirements).Candidates.Take(10).Sum(candidate => candidate.Reasons.Count)), 1, (survivors * 32 * 4) + 40_000);
    }

    [Fact]
    public void TotalOf_Response_AllocatesNothing()
    {
        var offering = ModelCatalog.Default.Offerings.First(offering => offering.Prices is not null && offering.Access == AccessKind.PayPerUse);
        var usage = new ModelUsage { InputTokens = 12_000, CachedInputTokens = 8_000, OutputTokens = 900 };
        Assert.Equal(0, BytesOf(() => offering.Prices!.TotalOf(usage, DateTimeOffset.UnixEpoch)));
    }

    [Theory]
    [InlineData("openai/gpt-4o")]
    [InlineData("OpenAI/GPT-4o")]
    [InlineData("gpt-4o-2024-11-20")]
    [InlineData("us.anthropic.claude-sonnet-4-5-20250929-v1:0")]
    [InlineData("no-such-model-at-all")]
    public void Resolve_AnyName_AllocatesNothing(string name) => Assert.Equal(0, BytesOf(() => ModelCatalog.Default.Resolve(name)));

    [Theory]
    [InlineData(10, false)]
    [InlineData(20, true)]
    public void RoutedChat_ThreeHealthyRoutes_AddsAKilobyteToTheDirectCall(int messages, bool withTools)
    {
        using var stub = new StubClient();
        var services = new ServiceCollection();
        services.AddGenAiTaxonomy();
        services.AddRoutedChatClient(r => r
            .Route("openai/gpt-5.4-mini", stub).Route("anthropic/claude-haiku-4-5", stub).Route("google/gemini-3.6-flash", stub)
            .Require(new ModelRequirements { Objective = SelectionObjective.Cost }));
        using var provider = services.BuildServiceProvider();
        var router = provider.GetRequiredService<IChatClient>();
        ChatMessage[] history = [.. Enumerable.Range(0, messages).Select(i => new ChatMessage(i % 2 == 0 ? ChatRole.User : ChatRole.Assistant, $"This is message number {i} of a chat."))];
        var options = withTools ? new ChatOptions { Tools = [AIFunctionFactory.Create((string city) => city, "look_up", "Looks something up for a city.")] } : null;
        var direct = BytesOf(() => stub.GetResponseAsync(history, options));
        Assert.InRange(BytesOf(() => router.GetResponseAsync(history, options)) - direct, 1, IsOptimised ? 1024 : 2048);
    }

    private static ModelRequirements Support() => new()
    {
        Application = ApplicationAreas.CustomerService.SupportChatbot,
        Inputs = [Modalities.Text, Modalities.Image],
        Requires = [Capabilities.ToolCalling],
        InputTokens = 100_000,
        OutputTokens = 4_000,
    };

    /// <summary>Of one call once it is warm: the least of several, for a timer or a table that grows may fall into one of them.</summary>
    private static long BytesOf<T>(Func<T> call)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 50; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            call();
            least = long.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
