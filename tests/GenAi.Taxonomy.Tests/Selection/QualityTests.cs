using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using static GenAi.Taxonomy.Tests.SelectionKit;

namespace GenAi.Taxonomy.Tests;

/// <summary>What a model is worth for a kind of task, by evaluations, by the vendor's tier and its age, or by nothing.</summary>
public class QualityTests
{
    private static readonly Source Vendor = new("vendor", "Vendor") { Uri = new("https://vendor.example/model") };
    private static readonly Source Independent = new("aider", "Aider") { Uri = new("https://aider.chat/docs/leaderboards") };

    private static int Of(ModelDescriptor model, ModelTask task) => new Quality(model).On(Today.DayNumber, each => each == task);

    private static BenchmarkScore Swe(decimal score, Source? source = null) => new("SWE-Bench Verified", score, source ?? Vendor);

    private static BenchmarkScore Aider(decimal score, Source? source = null) => new("Aider Polyglot", score, source ?? Independent);

    [Fact]
    public void On_NothingKnown_IsTheMiddleOfTheScale()
    {
        var model = new ModelDescriptor("acme/a");
        Assert.Equal(500, Of(model, ModelTasks.CodeTask));
        Assert.Equal([ReasonCode.QualityUnknown], new Quality(model).Reasons(model, _ => true).Select(reason => reason.Code));
    }

    [Theory]
    [InlineData(ModelTier.Frontier, 0, 900)]
    [InlineData(ModelTier.Balanced, 0, 700)]
    [InlineData(ModelTier.Compact, 0, 450)]
    [InlineData(ModelTier.Frontier, 365, 800)]
    [InlineData(ModelTier.Frontier, 73, 880)]
    [InlineData(ModelTier.Frontier, 3650, 700)]
    [InlineData(ModelTier.Frontier, -365, 900)]
    [InlineData(ModelTier.Frontier, null, 800)]
    public void On_TierAlone_LosesATenthAYearAndAFifthAtMost(ModelTier tier, int? daysAgo, int expected) =>
        Assert.Equal(expected, Of(new("acme/a") { Tier = tier, ReleaseDate = daysAgo is { } days ? Today.AddDays(-days) : null }, ModelTasks.CodeTask));

    [Theory]
    [InlineData(87.5, 875)]
    [InlineData(120, 1000)]
    [InlineData(-3, 0)]
    public void On_EvaluationOfTheHost_IsReadFromNoughtToAHundred(decimal score, int expected) =>
        Assert.Equal(expected, Of(new("acme/a") { Tier = ModelTier.Frontier, Benchmarks = [new("ours", score, Vendor) { Task = ModelTasks.Translation }] }, ModelTasks.Translation));

    [Theory]
    [InlineData("SWE-Bench Verified", 50, 400)]
    [InlineData("swe-bench verified", 90, 888)]
    [InlineData("swe-bench verified", 95, 900)]
    [InlineData("Aider Polyglot", 60, 675)]
    [InlineData("Aider Polyglot", 0, 125)]
    [InlineData("SWE-Bench Verified", 0, 100)]
    [InlineData("SWE-Bench Verified", 100, 900)] // The vendor's own word: no more than its best tier.
    public void On_PublicEvaluation_IsReadBetweenItsAnchors(string name, decimal score, int expected) =>
        Assert.Equal(expected, Of(new("acme/a") { Benchmarks = [new(name, score, Vendor)] }, ModelTasks.CodeTask));

    [Fact]
    public void On_EvaluationsOfOthers_CountInFull_TheVendorsOwnAreSaidToBeSuch()
    {
        var others = new ModelDescriptor("acme/a") { Benchmarks = [Aider(100)] };
        var own = new ModelDescriptor("acme/a") { Benchmarks = [Aider(100, Vendor)] };

        Assert.Equal(1000, Of(others, ModelTasks.CodeTask));
        Assert.Equal(900, Of(own, ModelTasks.CodeTask));
        Assert.Equal("its quality is taken from Aider Polyglot", Assert.Single(new Quality(others).Reasons(others, _ => true)).ToString());
        Assert.Equal("its quality is taken from its vendor's own Aider Polyglot", Assert.Single(new Quality(own).Reasons(own, _ => true)).ToString());
    }

    [Fact]
    public void On_SeveralEvaluationsOfAKind_AreAveragedAndIndependentOnesCountAlone()
    {
        Assert.Equal((400 + 900) / 2, Of(new("acme/a") { Benchmarks = [Swe(50), Aider(90, Vendor)] }, ModelTasks.CodeTask));
        Assert.Equal(400, Of(new("acme/a") { Benchmarks = [Swe(95), Aider(30)] }, ModelTasks.CodeTask));
        Assert.Equal(500, Of(new("acme/a") { Benchmarks = [new("Nobody's Bench", 90, Vendor)] }, ModelTasks.CodeTask));
    }

    [Fact]
    public void On_IndependentEvaluationOfAnotherKind_CountsOnlyForThatKind()
    {
        var model = new ModelDescriptor("acme/a") { Benchmarks = [new("ours", 20, Vendor) { Task = ModelTasks.Translation }, Swe(95)] };
        Assert.Equal(900, Of(model, ModelTasks.CodeTask));
        Assert.Equal(200, Of(model, ModelTasks.Translation));
    }

    [Theory]
    [InlineData(90, 100, "for")]
    [InlineData(30, -83, "against")]
    [InlineData(10, -100, "against")]
    public void On_TierWithIndependentEvaluationsOfOtherKinds_MovesALittle(decimal score, int moved, string word)
    {
        var model = new ModelDescriptor("acme/a") { Tier = ModelTier.Balanced, ReleaseDate = Today, Benchmarks = [Aider(score)] };
        Assert.Equal(700 + moved, Of(model, ModelTasks.Translation));
        var reasons = new Quality(model).Reasons(model, task => task == ModelTasks.Translation).ToArray();
        Assert.Equal([ReasonCode.QualityTier, ReasonCode.QualityBenchmark], reasons.Select(reason => reason.Code));
        Assert.Equal(("Aider Polyglot", word), (reasons[1].Subject, reasons[1].Actual));
    }

    [Fact]
    public void On_TierWithTheVendorsOwnEvaluations_DoesNotMove()
    {
        var model = new ModelDescriptor("acme/a") { Tier = ModelTier.Balanced, ReleaseDate = Today, Benchmarks = [Swe(95)] };
        Assert.Equal(700, Of(model, ModelTasks.Translation));
        Assert.Equal([ReasonCode.QualityTier], new Quality(model).Reasons(model, task => task == ModelTasks.Translation).Select(reason => reason.Code));
    }

    [Fact]
    public void Reasons_EvaluationsOfTheKind_NamesThoseThatCount()
    {
        var model = new ModelDescriptor("acme/a") { Tier = ModelTier.Balanced, Benchmarks = [Swe(95), Swe(90), Aider(90), new("ours", 50, Vendor) { Task = ModelTasks.Translation }] };
        Assert.Equal("Aider Polyglot", Assert.Single(new Quality(model).Reasons(model, task => task == ModelTasks.CodeTask)).Subject);
        var own = new ModelDescriptor("acme/a") { Benchmarks = [Swe(95), Swe(90), Aider(90, Vendor)] };
        Assert.Equal("SWE-Bench Verified, Aider Polyglot", Assert.Single(new Quality(own).Reasons(own, _ => true)).Subject);
    }

    [Theory]
    [InlineData(SelectionObjective.Cost, Criticality.High, 0, 0, 100, 0, 0)]
    [InlineData(SelectionObjective.Quality, Criticality.Low, 30, 60, 0, 0, 10)]
    [InlineData(SelectionObjective.Latency, Criticality.Low, 20, 20, 0, 60, 0)]
    [InlineData(SelectionObjective.Balanced, Criticality.Low, 35, 35, 15, 0, 15)]
    [InlineData(SelectionObjective.Balanced, Criticality.Medium, 35, 40, 10, 0, 15)]
    [InlineData(SelectionObjective.Balanced, Criticality.High, 35, 48, 2, 0, 15)]
    public void Weights_OfAnObjective_AddUpToAHundred(SelectionObjective objective, Criticality criticality, int fit, int quality, int cost, int latency, int risk)
    {
        var weights = ObjectiveWeights.Of(objective, criticality);
        Assert.Equal(new(fit, quality, cost, latency, risk), weights);
        Assert.Equal(100, weights.Sum);
    }
}
