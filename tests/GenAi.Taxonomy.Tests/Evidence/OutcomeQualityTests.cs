using CsCheck;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Evidence;

/// <summary>What the host's own outcomes change.</summary>
public sealed class OutcomeQualityTests
{
    private static readonly ModelOffering Other = SelectionKit.Chat("acme/other", ModelTier.Frontier, 3, 15, ModelFamilies.LargeLanguageModel, [Modalities.Text]);
    private static readonly ModelCatalog Catalog = SelectionKit.CatalogOf([SelectionKit.Frontier, Other, SelectionKit.Compact]);
    private static readonly ModelRequirements Answers = new() { Tasks = [ModelTasks.QuestionAnswering], Objective = SelectionObjective.Quality };

    [Fact]
    public void Select_GoodOutcomes_ChangeTheChoiceAndAreSaid()
    {
        var before = Select([]);
        var last = before.Candidates[^1].Offering;
        var after = Select(Outcomes(last, "question-answering", 1, 40));

        Assert.NotEqual(before.Best!.Offering, after.Best!.Offering);
        Assert.Equal(last, after.Best.Offering);
        Assert.Contains("your own 40 outcomes of question-answering: 1 of 1 on average", after.Best.Reasons.Select(reason => reason.ToString()));
        Assert.DoesNotContain(after.Candidates.Skip(1).SelectMany(candidate => candidate.Reasons), reason => reason.Code == ReasonCode.QualityOutcomes);
    }

    [Theory]
    [InlineData(1, 8, 1)]
    [InlineData(8, 8, 0.5)]
    [InlineData(100, 8, 0.25)]
    [InlineData(3, 1, 0)]
    [InlineData(3, 1000, 1)]
    public void Quality_Outcomes_CountBesideTheData(int count, int weight, double score)
    {
        var data = QualityOf([], weight);
        var expected = ((weight * data) + (1000 * (decimal)score * count)) / (weight + count);

        Assert.Equal((int)expected, QualityOf(Outcomes(Other, "question-answering", (decimal)score, count), weight));
    }

    [Fact]
    public void Quality_OutcomeOfABroaderTask_CountsForANarrowerOneOnly()
    {
        var broader = ModelTasks.QuestionAnswering.Broader[0];
        Assert.Equal(QualityOf(Outcomes(Other, "question-answering", 1, 5)), QualityOf(Outcomes(Other, broader.Id, 1, 5)));
        var wide = Answers with { Tasks = [broader] };
        Assert.Equal(QualityOf([], requirements: wide), QualityOf(Outcomes(Other, "question-answering", 1, 5), requirements: wide));
    }

    [Fact]
    public void Quality_OutcomesOfSeveralOfferingsOfAModel_CountTogether()
    {
        var resold = SelectionKit.Offering("reseller", Other.Model, AccessKind.PayPerUse, HostingKind.Intermediary, SelectionKit.Tokens(2, 9));
        var catalog = SelectionKit.CatalogOf([Other, resold]);
        OutcomeRecord[] apart = [.. Outcomes(Other, "question-answering", 1, 3), .. Outcomes(resold, "question-answering", 0.5m, 3)];
        var index = new SelectionIndex(GenAiTaxonomy.Default, catalog, outcomes: new(apart, catalog: catalog));

        Assert.Equal(6, new CompiledRequirements(Answers, index, SelectionKit.Now).QualityOf(0).Outcomes);
    }

    [Fact, Law]
    public void Quality_OneBetterOutcomeMore_IsNoLower() =>
        Gen.Select(Gen.Int[0, 10].List[0, 30], Gen.Int[0, 10], Gen.Int[1, 50]).Check((scores, one, weight) =>
        {
            var records = scores.SelectMany(score => Outcomes(Other, "question-answering", score / 10m, 1)).ToList();
            var before = QualityOf(records, weight);
            var best = decimal.Max(one / 10m, (before + 1) / 1000m);
            if (best <= 1)
                Assert.InRange(QualityOf([.. records, .. Outcomes(Other, "question-answering", best, 1)], weight), before, 1000);
        });

    [Fact]
    public void New_BadRecords_AreAllToldAtOnce()
    {
        var error = Assert.Throws<OutcomeException>(() => new OutcomeQuality(
        [
            new("question-answring", Other.Id, 0.5m), new("question-answering", "acme/othr", 0.5m), new("question-answering", Other.Id, 1.5m),
            new("question-answering", Other.Id, 1) { Cost = -1 }, null!, new(null!, Other.Id, 1),
        ], catalog: Catalog));

        Assert.Equal(
        [
            "outcome 1: names the unknown task 'question-answring'; did you mean 'question-answering'?",
            "outcome 2: names the unknown offering 'acme/othr'; did you mean 'acme/other'?",
            "outcome 3: has the score 1.5: a number from 0 to 1 was expected",
            "outcome 4: has the cost -1: an amount of at least 0 US dollars was expected",
            "outcome 5: is null",
        ], error.Faults.Take(5).Select(fault => fault.ToString()));
        Assert.Equal(6, error.Faults.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public void New_WeightOutOfRange_IsRefused(int weight) => Assert.Throws<ArgumentOutOfRangeException>(() => new OutcomeQuality([], catalogWeight: weight));

    [Fact]
    public void ReadLines_File_GivesItsRecords()
    {
        using var file = new TextFile("""
            {"task":"question-answering","offering":"acme/other","score":0.75,"cost":0.0021,"at":"2026-01-10T08:00:00Z","source":"support desk"}

            {"task":"question-answering","offering":"acme/other","score":1,"cost":null}
            """);

        Assert.Equal(
        [
            new("question-answering", "acme/other", 0.75m) { Cost = 0.0021m, At = new(2026, 1, 10, 8, 0, 0, TimeSpan.Zero), Source = "support desk" },
            new("question-answering", "acme/other", 1),
        ], OutcomeQuality.ReadLines(file.Path));
    }

    [Fact]
    public void ReadLines_BadLines_AreAllToldWithTheirNumbers()
    {
        using var file = new TextFile("""
            {"task":"question-answering","offering":"acme/other","score":"good"}
            []
            {"task":"question-answering","offering":"acme/other","scor":1}
            {"task":7,"offering":"acme/other","score":1,"at":"yesterday"}
            nothing
            """);

        var faults = Assert.Throws<OutcomeException>(() => OutcomeQuality.ReadLines(file.Path)).Faults.Select(fault => fault.ToString()).ToArray();

        Assert.Equal(
        [
            "outcomes.jsonl, line 1: 'score' is \"good\": a number was expected",
            "outcomes.jsonl, line 2: is a list: an object with task, offering, score, cost, at, source was expected",
            "outcomes.jsonl, line 3: has the unknown property 'scor'; did you mean 'score'?",
            "outcomes.jsonl, line 3: has no 'score'",
            "outcomes.jsonl, line 4: 'task' is a number: a text was expected",
            "outcomes.jsonl, line 4: 'at' is 'yesterday': a time such as 2026-11-30T12:00:00Z was expected",
        ], faults[..6]);
        Assert.StartsWith("outcomes.jsonl, line 5: is not JSON", faults[6], StringComparison.Ordinal);
    }

    [Fact]
    public void AddOutcomeQuality_CalledTwice_AddsUp()
    {
        using var file = new TextFile($$"""{"task":"question-answering","offering":"{{Other.Id}}","score":1}""");
        var services = new ServiceCollection().AddSingleton<TimeProvider>(new FakeTimeProvider(SelectionKit.Now))
            .AddGenAiTaxonomy(taxonomy => taxonomy.UseCatalog(Catalog))
            .AddOutcomeQuality(outcomes => outcomes.AddLines(file.Path))
            .AddOutcomeQuality(outcomes => outcomes.Add(Outcomes(Other, "question-answering", 1, 2)));
        using var provider = services.BuildServiceProvider();

        var candidate = provider.GetRequiredService<IModelSelector>().Select(Answers).Candidates.Single(each => each.Offering == Other);

        Assert.Contains("your own 3 outcomes of question-answering: 1 of 1 on average", candidate.Reasons.Select(reason => reason.ToString()));
    }

    private static ModelSelection Select(IEnumerable<OutcomeRecord> records) =>
        new ModelSelector(null, Catalog, new FakeTimeProvider(SelectionKit.Now), new OutcomeQuality(records, catalog: Catalog)).Select(Answers);

    private static int QualityOf(IEnumerable<OutcomeRecord> records, int weight = OutcomeQuality.DefaultCatalogWeight, ModelRequirements? requirements = null)
    {
        var index = new SelectionIndex(GenAiTaxonomy.Default, Catalog, outcomes: new(records, catalog: Catalog, catalogWeight: weight));
        return new CompiledRequirements(requirements ?? Answers, index, SelectionKit.Now).QualityOf(Array.IndexOf(index.Offerings, Other)).Value;
    }

    private static IEnumerable<OutcomeRecord> Outcomes(ModelOffering offering, string task, decimal score, int count) =>
        Enumerable.Range(0, count).Select(_ => new OutcomeRecord(task, offering.Id, score));

    private sealed class TextFile : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("outcomes");

        public TextFile(string text) => File.WriteAllText(Path, text);

        public string Path => System.IO.Path.Combine(_folder.FullName, "outcomes.jsonl");

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
