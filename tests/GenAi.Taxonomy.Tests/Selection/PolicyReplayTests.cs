using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>Two sets of requirements on recorded requests, by hand where it can be calculated.</summary>
public class PolicyReplayTests
{
    private static readonly ModelCatalog Catalog = SelectionKit.CatalogOf([SelectionKit.Frontier, SelectionKit.Compact]);
    private static readonly ModelSelector Selector = new(null, Catalog, new FakeTimeProvider(SelectionKit.Now));
    private static readonly ModelRequirements Request = new() { Tasks = [ModelTasks.QuestionAnswering], InputTokens = 1000, OutputTokens = 100 };
    private static readonly ModelRequirements Frontier = new() { AllowModels = [SelectionKit.Frontier.Model.Id] };
    private static readonly ModelRequirements Compact = new() { AllowModels = [SelectionKit.Compact.Model.Id] };

    [Fact]
    public void Compare_ChoicesObserved_CountTheRecordedScoresAndCosts()
    {
        var replay = Compare([.. Recorded(SelectionKit.Frontier, 0.9m, 0.5m, 10)], Frontier, Frontier);
        Assert.Equal((0.9, 0.9, 0.9), Rounded(replay.First.Quality));
        Assert.Equal((0.5, 0.5, 0.5), Rounded(replay.First.Cost!.Value));
        Assert.Equal((0.0, 0.0, 0.0), replay.QualityDifference);
        Assert.Equal([KeyValuePair.Create(SelectionKit.Frontier.Model.Id, 1.0)], replay.First.Shares);
        Assert.Equal((0.0, 0.0, true), (replay.First.Unobserved, replay.First.Refused, replay.HasVerdict));
    }

    [Fact]
    public void Compare_ChoiceNotObserved_CountsTheShrunkenEstimateAndThePrice()
    {
        var replay = Compare([.. Recorded(SelectionKit.Frontier, 0.9m, null, 30), .. Recorded(SelectionKit.Compact, 0.4m, null, 10)], Frontier, Compact);
        var best = Selector.Select(Compact.And(Request)).Best!;
        var estimate = (double)(((8 * best.Quality) + 4) / 18);
        Assert.Equal(((30 * estimate) + 4) / 40, replay.Second.Quality.Mean, 9);
        Assert.Equal((double)best.EstimatedCost!.Value, replay.Second.Cost!.Value.Mean, 9);
        Assert.Equal((0.25, 0.75, false), (replay.First.Unobserved, replay.Second.Unobserved, replay.HasVerdict));
        Assert.StartsWith("No verdict: 75 % of the choices", replay.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_SecondBetterWhereTheyDiffer_SaysSo()
    {
        var (capped, large) = (new ModelRequirements { MaxCostPerRequest = 0.01m, Objective = SelectionObjective.Quality }, Request with { InputTokens = 10_000 });
        var replay = Compare(
            [.. Recorded(SelectionKit.Frontier, 0.9m, null, 80), .. Recorded(SelectionKit.Compact, 0.2m, null, 20).Select(each => (large, each.Item2))], capped, Frontier);
        Assert.Equal((0.0, 0.2, true), (replay.First.Unobserved, replay.Second.Unobserved, replay.HasVerdict));
        Assert.Equal([(SelectionKit.Frontier.Model.Id, 0.8), (SelectionKit.Compact.Model.Id, 0.2)], replay.First.Shares.Select(share => (share.Key, share.Value)));
        Assert.Equal(0.76, replay.First.Quality.Mean, 9);
        Assert.InRange(replay.QualityDifference.Low, 0.05, replay.QualityDifference.Mean);
        Assert.True(replay.CostDifference!.Value.Low > 0);
        Assert.StartsWith("The second set is better: +0.1", replay.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_SetThatRefuses_CountsNothingForIt()
    {
        var replay = Compare([.. Recorded(SelectionKit.Frontier, 0.9m, 0.5m, 4)], Frontier, new() { AllowModels = [SelectionKit.Frontier.Model.Id], MaxCostPerRequest = 0.0000001m });
        Assert.Equal((1.0, 0.0, 0.0), (replay.Second.Refused, replay.Second.Quality.Mean, replay.Second.Unobserved));
        Assert.Equal("The first set is better: the second differs by -0.900 (-0.900 to -0.900) in quality, -0.500000 USD (-0.500000 to -0.500000) a request.", replay.ToString());
    }

    [Fact]
    public void Compare_SameInput_GivesTheSameIntervals()
    {
        (ModelRequirements, OutcomeRecord)[] recorded = [.. Recorded(SelectionKit.Frontier, 1, 0.1m, 7), .. Recorded(SelectionKit.Frontier, 0.3m, 0.4m, 5)];
        Assert.Equal(Compare(recorded, Frontier, Compact).QualityDifference, Compare(recorded, Frontier, Compact).QualityDifference);
    }

    [Fact]
    public void Compare_BadInput_Throws()
    {
        Assert.Throws<ArgumentException>(() => Compare([], Frontier, Compact));
        Assert.Throws<OutcomeException>(() => Compare([(Request, new("question-answering", "acme/nothing", 1))], Frontier, Compact));
    }

    private static PolicyReplay Compare((ModelRequirements, OutcomeRecord)[] recorded, ModelRequirements first, ModelRequirements second) =>
        PolicyReplay.Compare(recorded, first, second, Selector, catalog: Catalog);

    private static IEnumerable<(ModelRequirements, OutcomeRecord)> Recorded(ModelOffering offering, decimal score, decimal? cost, int count) =>
        Enumerable.Range(0, count).Select(_ => (Request, new OutcomeRecord("question-answering", offering.Id, score) { Cost = cost }));

    private static (double, double, double) Rounded((double Mean, double Low, double High) interval) => (Math.Round(interval.Mean, 9), Math.Round(interval.Low, 9), Math.Round(interval.High, 9));
}
