using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Selection;
using static GenAi.Taxonomy.Tests.Selection.EvidenceKit;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>What the quality of a model is taken from.</summary>
public class QualityTableTests
{
    private static readonly DateOnly Recent = SelectionKit.Today.AddDays(-30);
    private static readonly Source Ours = new("ours", "Ours");

    [Fact]
    public void Quality_Measured_IsCautiousByItsUncertainty()
    {
        var index = Index(Of(("a/sure", 1, .1), ("a/unsure", 1, .6)), [Chat("a/sure"), Chat("a/unsure")]);
        Assert.Equal((int)Math.Round(500 + (170 * .95)), QualityOf("a/sure", index).Value);
        Assert.Equal((int)Math.Round(500 + (170 * .7)), QualityOf("a/unsure", index).Value);
        Assert.Equal(QualityBasis.Measured, QualityOf("a/sure", index).Basis);
    }

    [Fact]
    public void Quality_UnmeasuredSuccessor_CountsAsItsNearestMeasuredPredecessor()
    {
        var lines = new ModelLines([["a/m1", "a/m2", "a/m3", "a/m4"]]);
        var index = Index(Of(("a/m1", 2, .1), ("a/m2", 1, .1)), [Chat("a/m2"), Chat("a/m3"), Chat("a/m4", tier: ModelTier.Frontier, released: Recent)], lines);
        var measured = QualityOf("a/m2", index).Value;
        Assert.Equal((measured + 1, QualityBasis.Predecessor), (QualityOf("a/m3", index).Value, QualityOf("a/m3", index).Basis));
        Assert.Equal((measured + 2, "a/m2"), (QualityOf("a/m4", index).Value, QualityOf("a/m4", index).Ability!.ModelId));
        Assert.Equal("not yet measured; counted as a/m2, ability 1.0 (0.9–1.1)", Compile(index, new()).Use.QualityReasonsOf(2).Single().ToString());
    }

    [Fact]
    public void Quality_SuccessorAtTheSamePrice_StandsBeforeItsPredecessor()
    {
        var index = Index(Of(("a/m1", 1, .1)), [Chat("a/m1"), Chat("a/m2")], new([["a/m1", "a/m2"]]));
        Assert.Equal(["a/m2", "a/m1"], Order(index, new()));
        var dearer = Index(Of(("a/m1", 1, .1)), [Chat("a/m1"), Chat("a/m2", 2)], new([["a/m1", "a/m2"]]));
        Assert.Equal(["a/m1", "a/m2"], Order(dearer, new()));
    }

    [Fact]
    public void Quality_Prior_NeverExceedsAMeasuredSuccessor()
    {
        var index = Index(Of(("a/m2", -1, .1)), [Chat("a/m1", tier: ModelTier.Frontier, released: Recent), Chat("a/m2")], new([["a/m1", "a/m2"]]));
        Assert.Equal((QualityOf("a/m2", index).Value, QualityBasis.Prior), (QualityOf("a/m1", index).Value, QualityOf("a/m1", index).Basis));
    }

    [Fact]
    public void Quality_Prior_CountsTheLowEndOfItsRange()
    {
        var index = Index(Of(), [Chat("a/m", tier: ModelTier.Frontier, released: AbilityPrior.Origin)]);
        Assert.Equal((int)Math.Round(500 + (170 * (-.03 + .76 - .61))), QualityOf("a/m", index).Value);
    }

    [Fact]
    public void Quality_NothingKnown_IsBelowMeasuredModels()
    {
        var index = Index(Of(("a/bad", -1.5, .1)), [Chat("a/bad"), Chat("a/unknown", tier: ModelTier.Frontier)]);
        Assert.Equal(QualityBasis.Unknown, QualityOf("a/unknown", index).Basis);
        Assert.True(QualityOf("a/unknown", index).Value < QualityOf("a/bad", index).Value);
        Assert.Equal(ReasonCode.QualityUnknown, Compile(index, new()).Use.QualityReasonsOf(1).Single().Code);
    }

    [Fact]
    public void Quality_TaskWithoutEvaluations_GoesByTheLineAndSaysSo()
    {
        ModelRequirements moderation = new() { Tasks = [ModelTasks.ContentModeration] };
        var index = Index(Of(("a/m1", 3, .1)), [Chat("a/m1"), Chat("a/m2")], new([["a/m1", "a/m2"]]));
        Assert.True(QualityOf("a/m1", index, moderation).Value < QualityOf("a/m2", index, moderation).Value);
        Assert.Equal("no public evaluation of this task is in the data", Compile(index, moderation).Use.QualityReasonsOf(0).Single().ToString());
    }

    [Fact]
    public void Quality_TaskWithoutEvaluations_GoesByTheTierOfTheVendor()
    {
        ModelRequirements moderation = new() { Tasks = [ModelTasks.ContentModeration] };
        var index = Index(Of(), [Chat("a/new"), Chat("a/small", tier: ModelTier.Compact), Chat("a/grand", tier: ModelTier.Frontier)], new([["a/grand", "a/new"]]));
        Assert.True(QualityOf("a/small", index, moderation).Value < QualityOf("a/grand", index, moderation).Value);
        Assert.True(QualityOf("a/new", index, moderation).Value > QualityOf("a/grand", index, moderation).Value);
        Assert.Equal("no public evaluation of this task is in the data; its vendor's frontier tier", Compile(index, moderation).Use.QualityReasonsOf(0).Single().ToString());
    }

    [Fact]
    public void Quality_KindMadeForDocuments_IsNotTheWorstForWantOfEvaluations()
    {
        ModelRequirements reading = new() { Tasks = [ModelTasks.OpticalCharacterRecognition] };
        var reader = SelectionKit.Offering("a", new("a/reader") { Families = [ModelFamilies.DocumentUnderstandingModel], Inputs = [Modalities.Document], Outputs = [Modalities.Text] });
        var index = Index(Of(), [reader, Chat("a/m")]);
        Assert.Equal(QualityBasis.KindNotMeasured, QualityOf("a/reader", index, reading).Basis);
        Assert.True(QualityOf("a/reader", index, reading).Value > QualityOf("a/m", index, reading).Value);
        var row = Array.IndexOf(index.Models, "a/reader");
        Assert.Equal(
            "no public evaluation of a document-understanding-model for this task is in the data",
            Compile(index, reading).Use.QualityReasonsOf(Array.FindIndex(index.Offerings, offering => offering.Model.Id == index.Models[row])).Single().ToString());
    }

    [Fact]
    public void Quality_PredecessorThatOnlyReads_SaysNothingOfPictures()
    {
        ModelRequirements pictures = new() { Tasks = [ModelTasks.VisualQuestionAnswering] };
        var sees = SelectionKit.Offering("a", new("a/m2") { Families = [ModelFamilies.VisionLanguageModel], Inputs = [Modalities.Text, Modalities.Image], Outputs = [Modalities.Text] });
        var index = Index(Of(("a/m1", 1, .1)), [Chat("a/m1"), sees], new([["a/m1", "a/m2"]]));
        Assert.Equal(QualityBasis.Unknown, QualityOf("a/m2", index, pictures).Basis);
        Assert.Equal(QualityBasis.Predecessor, QualityOf("a/m2", index).Basis);
    }

    [Fact]
    public void Quality_AnotherKindsTask_IgnoresTheGeneralAbility() =>
        Assert.Equal(QualityBasis.Unknown, QualityOf("a/m", Index(Of(("a/m", 3, .1)), [Chat("a/m")]), new() { Tasks = [ModelTasks.Reranking] }).Basis);

    [Fact]
    public void Quality_DatedVariant_CountsAsItsPlainModel()
    {
        var index = Index(Of(("a/m", 1, .1)), [Chat("a/m"), Chat("a/m-2025-10-01"), Chat("a/m-latest")]);
        Assert.Equal(QualityOf("a/m", index).Value, QualityOf("a/m-2025-10-01", index).Value);
        Assert.Equal(QualityBasis.Unknown, QualityOf("a/m-latest", index).Basis);
    }

    [Theory]
    [InlineData(87.5, 875)]
    [InlineData(120, 1000)]
    [InlineData(-3, 0)]
    public void Quality_ScoreOfTheHost_CountsBeforeEvidence(decimal score, int expected)
    {
        var model = new ModelDescriptor("a/m") { Families = [ModelFamilies.LargeLanguageModel], Benchmarks = [new("ours", score, Ours) { Task = ModelTasks.Translation }, new("SWE-Bench Verified", 95, Ours)] };
        var index = Index(Of(("a/m", 0, .1)), [SelectionKit.Offering("lumen", model)]);
        Assert.Equal((expected, QualityBasis.Host), (QualityOf("a/m", index, new() { Tasks = [ModelTasks.Translation] }).Value, QualityOf("a/m", index, new() { Tasks = [ModelTasks.Translation] }).Basis));
        Assert.Equal(QualityBasis.Measured, QualityOf("a/m", index, new() { Tasks = [ModelTasks.CodeReview] }).Basis);
    }

    [Fact]
    public void MedianCompact_EmbeddedData_IsThatOfTheCatalog()
    {
        foreach (var ability in Ability.All)
        {
            int[] measured = [.. ModelCatalog.Default.Models.Where(model => model.Tier == ModelTier.Compact)
                .Select(model => EvidenceData.Default.FindAbility(model, ability)).OfType<ModelAbility>()
                .Where(each => each.Basis != EvidenceBasis.Prior).Select(each => each.Quality).Order()];
            if (measured.Length < 10 || !ability.IsFitted && ability == Ability.Faithfulness)
                continue;
            Assert.InRange(QualityScale.MedianCompact(ability), measured[measured.Length / 2] - 30, measured[measured.Length / 2] + 30);
        }
    }

    [Fact]
    public void Reasons_EvaluationsOfTheTaskKnown_NameThoseAlone()
    {
        var selection = new ModelSelector(timeProvider: new Microsoft.Extensions.Time.Testing.FakeTimeProvider(SelectionKit.Now)).Select(new() { Tasks = [ModelTasks.Translation] });
        var best = selection.Candidates.First(candidate => candidate.Offering.Id == "openrouter/deepseek/deepseek-v4-flash");

        // Its strongest figures include Apex, a test in mathematics.
        var named = best.Reasons.Single(reason => reason.Code == ReasonCode.QualityBenchmark).Subject!;
        Assert.Contains("Global MMLU", named, StringComparison.Ordinal);
        Assert.DoesNotContain("Apex", named, StringComparison.Ordinal);
    }

    [Fact]
    public void Reasons_Measured_NameThePlaceAndNoEvaluationOfAnotherKind()
    {
        // The first is a successor that nobody has measured yet; the best measured model comes at the price that its evidence is worth.
        var best = new ModelSelector(timeProvider: new Microsoft.Extensions.Time.Testing.FakeTimeProvider(SelectionKit.Now))
            .Select(new() { Tasks = [ModelTasks.Translation], Objective = SelectionObjective.Quality })
            .Candidates.Where(candidate => candidate.Ability?.Basis == EvidenceBasis.Measured && candidate.Reasons.Any(reason => reason.Code == ReasonCode.QualityRank))
            .MaxBy(candidate => candidate.Parts.Quality)!;
        var reasons = best.Reasons;
        Assert.Equal(("translation", "1"), reasons.Where(reason => reason.Code == ReasonCode.QualityRank).Select(reason => (reason.Subject, reason.Actual)).Single());
        Assert.DoesNotMatch("(?i)swe-|terminal|livecode", Assert.Single(reasons, reason => reason.Code == ReasonCode.QualityBenchmark).Subject!);
    }

    [Theory]
    [InlineData("text-classification")]
    [InlineData("summarization")]
    [InlineData("information-extraction")]
    [InlineData("sentiment-analysis")]
    [InlineData("conversation")]
    public void Reasons_TaskThatIsNoAgents_NameNoEvaluationOfAgentsAlone(string task)
    {
        var agents = EvidenceData.Default.Benchmarks
            .Where(benchmark => benchmark.Tasks.Count > 0 && benchmark.Tasks.All(each => GenAiTaxonomy.Default.IsA(each, ModelTasks.AgentTask)))
            .Select(benchmark => benchmark.Name).ToHashSet();

        var named = new ModelSelector(timeProvider: new Microsoft.Extensions.Time.Testing.FakeTimeProvider(SelectionKit.Now))
            .Select(new() { Tasks = [GenAiTaxonomy.Default.Find<ModelTask>(task)!] }).Candidates.Take(300)
            .SelectMany(candidate => candidate.Reasons.Where(reason => reason.Code == ReasonCode.QualityBenchmark))
            .SelectMany(reason => reason.Subject!.Split(", ")).ToHashSet();

        Assert.NotEmpty(named);
        Assert.Empty(named.Intersect(agents));
    }
}
