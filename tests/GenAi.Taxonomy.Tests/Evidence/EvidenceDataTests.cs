using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Tests.Architecture;

namespace GenAi.Taxonomy.Tests.Evidence;

/// <summary>The evidence that comes with the package.</summary>
public class EvidenceDataTests
{
    private static readonly EvidenceData Data = EvidenceData.Default;
    private static readonly ModelTask[] Tasks = [.. GenAiTaxonomy.Default.All<ModelTask>()];

    [Fact]
    public void Default_Counts_AreThoseOfTheData()
    {
        Assert.Equal(384, Data.Benchmarks.Count);
        Assert.Equal(new DateOnly(2026, 8, 20), Data.AsOf);
        Assert.InRange(Data.GetMeasured(ModelTasks.ComplexReasoning).Count, 250, 400);
    }

    [Fact]
    public void Default_EveryBenchmark_HasTasksOfTheTaxonomy()
    {
        Assert.All(Data.Benchmarks, benchmark => Assert.All(benchmark.Tasks, Assert.NotNull));
        Assert.Equal(["fortress-adversarial", "fortress-benign", "strongreject"], Data.Benchmarks.Where(benchmark => benchmark.Tasks.Count == 0).Select(benchmark => benchmark.Id));
    }

    [Fact]
    public void Default_EveryPublisherAndLicense_IsInTheNotice()
    {
        var notice = File.ReadAllText(Path.Combine(Repository.Folder, "src", "GenAi.Taxonomy", "NOTICE"));

        Offences.None(Data.Benchmarks.Select(benchmark => benchmark.Publisher).OfType<string>().Where(publisher => !notice.Contains(publisher, StringComparison.Ordinal)));
        Offences.None(Data.Benchmarks.Select(benchmark => benchmark.License).Where(license => license.Length == 0));
    }

    [Fact]
    public void Default_EveryMeasuredModel_IsInTheCatalog() =>
        Offences.None(Tasks.SelectMany(Data.GetMeasured).Select(ability => ability.ModelId).Where(id => ModelCatalog.Default.FindModel(id) is null));

    [Fact]
    public void Default_Figures_AreThoseThatMayBeShipped()
    {
        var scores = ModelCatalog.Default.Models.SelectMany(Data.GetScores).ToArray();

        Assert.InRange(scores.Length, 3_000, 6_000);
        Offences.None(scores
            .Where(score => !score.IsVendorReported && (score.Benchmark.Publisher == "LMArena" || score.Benchmark.License.StartsWith("none", StringComparison.Ordinal) || score.Benchmark.License.StartsWith("single", StringComparison.Ordinal)))
            .Select(score => score.Benchmark.Id));
        Offences.None(scores.Select(score => score.Source.Uri!.Host).Where(host => host.Contains("artificialanalysis", StringComparison.Ordinal)));
        Assert.All(scores, score => Assert.NotNull(score.Source.Date));
    }

    [Fact]
    public void Default_EveryTask_RanksItsModelsByValueOrPosition()
    {
        foreach (var abilities in Tasks.Select(Data.GetMeasured))
        {
            Assert.Equal(abilities.Select(ability => ability.ModelId).Distinct(), abilities.Select(ability => ability.ModelId));
            Assert.All(abilities.Zip(abilities.Skip(1)), pair =>
                Assert.True(pair.First.Position is { } position ? position.Position <= pair.Second.Position!.Position : pair.First.Value >= pair.Second.Value));
        }
    }

    [Fact]
    public void FindAbility_EveryMeasuredModel_IsAsInTheList()
    {
        foreach (var task in Tasks)
        {
            foreach (var ability in Data.GetMeasured(task))
            {
                var found = Data.FindAbility(ModelCatalog.Default.FindModel(ability.ModelId)!, task)!;
                Assert.Equal((ability.Value, ability.Quality, ability.Position?.Position, ability.Basis), (found.Value, found.Quality, found.Position?.Position, found.Basis));
                Assert.InRange(found.Quality, 0, 1000);
                Assert.InRange(found.Families, 1, 218);
                Assert.NotEmpty(found.Strongest);
            }
        }
    }

    [Fact]
    public void FindAbility_LanguageModelWithoutEvaluations_IsTierAndDate()
    {
        ModelDescriptor Unmeasured(ModelTier? tier, DateOnly? released) =>
            new("acme/rocket-1") { Families = [ModelFamilies.LargeLanguageModel], Tier = tier, ReleaseDate = released };

        var frontier = Data.FindAbility(Unmeasured(ModelTier.Frontier, new(2026, 9, 1)), ModelTasks.CodeReview)!;
        var older = Data.FindAbility(Unmeasured(ModelTier.Frontier, new(2025, 9, 1)), ModelTasks.CodeReview)!;
        var unknownTier = Data.FindAbility(Unmeasured(null, new(2026, 9, 1)), ModelTasks.CodeReview)!;

        Assert.Equal((EvidenceBasis.Prior, 0), (frontier.Basis, frontier.Families));
        Assert.True(frontier.Quality > older.Quality);
        Assert.True(frontier.Quality > unknownTier.Quality);
        Assert.True(unknownTier.High - unknownTier.Low > frontier.High - frontier.Low);
        Assert.Null(Data.FindAbility(Unmeasured(ModelTier.Frontier, null), ModelTasks.CodeReview));
    }

    [Fact]
    public void FindAbility_LanguageModelForAnotherKindsTask_IsUnknown()
    {
        ModelDescriptor model = new("acme/rocket-1") { Families = [ModelFamilies.LargeLanguageModel], Tier = ModelTier.Frontier, ReleaseDate = new(2026, 9, 1) };

        Assert.All(
            (ModelTask[])[ModelTasks.Reranking, ModelTasks.SpeechRecognition, ModelTasks.Embedding, ModelTasks.ImageGeneration, ModelTasks.VideoGeneration, ModelTasks.CreativeWriting],
            task => Assert.Null(Data.FindAbility(model, task)));
    }

    [Fact]
    public void FindAbility_OtherKindWithoutEvaluations_IsUnknown()
    {
        ModelDescriptor model = new("acme/painter-1") { Families = [ModelFamilies.ImageGenerationModel], Tier = ModelTier.Frontier, ReleaseDate = new(2026, 9, 1) };

        Assert.All(Tasks, task => Assert.Null(Data.FindAbility(model, task)));
    }

    [Fact]
    public void FindAbility_TaskWithoutBenchmarks_IsMeasuredByItsBroaderTask()
    {
        var model = ModelCatalog.Default.FindModel(Data.GetMeasured(ModelTasks.CodeTask)[0].ModelId)!;
        ModelTask own = new("cobol-migration", "Cobol migration") { Broader = [ModelTasks.CodeTranslation] };

        Assert.Equal(Data.FindAbility(model, ModelTasks.CodeTask)!.Value, Data.FindAbility(model, own)!.Value);
    }

    [Fact]
    public void Strongest_ForATask_AreBenchmarksOfThatTask()
    {
        foreach (var ability in Data.GetMeasured(ModelTasks.AutonomousCoding).Take(20))
        {
            Assert.InRange(ability.Strongest.Count, 1, 4);
            Assert.Equal(ability.Strongest.Select(benchmark => benchmark.Family).Distinct(), ability.Strongest.Select(benchmark => benchmark.Family));
            var own = ability.Strongest.Count(benchmark => benchmark.Tasks.Contains(ModelTasks.AutonomousCoding));
            Assert.True(own == ability.Strongest.Count || own == 0, ability.ModelId);
        }

        Assert.All(Data.GetMeasured(ModelTasks.AutonomousCoding)[0].Strongest, benchmark => Assert.Contains(ModelTasks.AutonomousCoding, benchmark.Tasks));
    }

    [Theory]
    [InlineData("speech-synthesis")]
    [InlineData("content-moderation")]
    [InlineData("music-generation")]
    [InlineData("three-d-generation")]
    [InlineData("robot-control")]
    [InlineData("forecasting")]
    [InlineData("object-detection")]
    public void For_TaskWithoutPublicEvaluation_IsNull(string task) => Assert.Null(Ability.For(GenAiTaxonomy.Default.Find<ModelTask>(task)!));

    [Fact]
    public void TaskAbilities_Table_NamesTasksAndBoardsThatExist()
    {
        Offences.None(TaskAbilities.Tasks.Where(task => GenAiTaxonomy.Default.Find<ModelTask>(task) is null));
        Offences.None(TaskAbilities.Boards.Keys.Where(board => Data.FindBenchmark(board) is null));
        Assert.Equal(Ability.All.Where(ability => !ability.IsFitted), Ability.All.Where(ability => TaskAbilities.BoardOf(ability) is not null));
    }

    [Fact]
    public void FindAbility_Faithfulness_IsAPositionOnItsBoard()
    {
        var model = ModelCatalog.Default.Models.First(each => Data.FindAbility(each, Ability.Faithfulness) is not null);
        var found = Data.FindAbility(model, Ability.Faithfulness)!;

        Assert.Null(found.Value);
        Assert.Equal("vectara-factual-consistency", found.Position!.Board.Id);
        Assert.InRange(found.Position.Position, 1, found.Position.Of);
    }

    [Theory]
    [InlineData(0, 0, 500)]
    [InlineData(1, .2, 653)]
    [InlineData(4, .1, 1000)]
    [InlineData(-4, .1, 0)]
    public void Quality_Ability_IsTheCautiousValueOnTheScale(double value, double uncertainty, int expected) =>
        Assert.Equal(expected, QualityScale.FromAbility(value, uncertainty));

    [Theory]
    [InlineData(1, 1, 500)]
    [InlineData(1, 8, 770)]
    [InlineData(8, 8, 230)]
    public void Quality_Position_IsANormalScore(int position, int of, int expected) =>
        Assert.Equal(expected, QualityScale.FromPosition(new(Data.Benchmarks[0], position, of)));
}
