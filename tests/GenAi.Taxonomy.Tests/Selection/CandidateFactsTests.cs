using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Time.Testing;
using static GenAi.Taxonomy.Tests.Selection.SelectionKit;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>What a selection says of its candidates and of what it does not know, fact by fact.</summary>
public class CandidateFactsTests
{
    [Fact]
    public void Reasons_PreferredCapabilities_AreThoseThatItHas() => Assert.Equal(
        ["tool-calling"],
        SelectionKit.Select(new() { Prefers = [Capabilities.ToolCalling, Capabilities.StructuredOutput] }, Compact).Best!.Reasons
            .Where(reason => reason.Code == ReasonCode.PreferredCapability).Select(reason => reason.Subject));

    [Theory]
    [InlineData(1, null, true)]
    [InlineData(1, 300, false)]
    [InlineData(0, null, false)]
    public void Reasons_LatencyThatNobodyDeclared_IsSaidWhereItCounts(int weight, int? milliseconds, bool isSaid)
    {
        var offering = Timed("acme", milliseconds);
        var other = Timed("other", 500);
        var best = SelectionKit.Select(new() { Weights = new(1, 1, 1, weight, 1) }, offering, other).Candidates.Single(candidate => candidate.Offering == offering);

        Assert.Equal(isSaid, best.Reasons.Any(reason => reason.Code == ReasonCode.LatencyUnknown));
        Assert.Equal(milliseconds is null, best.Parts.Latency is null);
    }

    [Fact]
    public void Reasons_OutputAlone_NameTheKindThatGivesItOut()
    {
        Assert.Contains(new Reason(ReasonCode.SuitsOutput, "text", null, "large-language-model"), SelectionKit.Select(new(), Balanced).Best!.Reasons);
        Assert.Contains(
            new Reason(ReasonCode.SuitsOutput, "text"),
            SelectionKit.Select(new(), SelectionKit.Offering("x", new("x/y") { Inputs = [Modalities.Text], Outputs = [Modalities.Text] }, AccessKind.PayPerUse)).Best!.Reasons);
    }

    [Fact]
    public void Costs_NothingToPay_IsAPriceOnlyWhereRequestsArePaid()
    {
        var free = SelectionKit.Select(new() { InputTokens = 100, OutputTokens = 10 }, SelectionKit.Offering("gift", Compact.Model, AccessKind.PayPerUse, prices: Tokens(0, 0))).Best!;
        var own = SelectionKit.Select(new() { InputTokens = 100, OutputTokens = 10, Access = [AccessKind.SelfHosted] }, Local).Best!;
        var unknown = SelectionKit.Select(new(), Bare).Best!;

        Assert.Equal(0, free.EstimatedCost);
        Assert.Equal(0, free.ComparedCost);
        Assert.Equal(1, free.Parts.Cost);
        Assert.Null(own.EstimatedCost);
        Assert.Null(own.Parts.Cost);
        Assert.Null(unknown.EstimatedCost);
        Assert.Null(unknown.ComparedCost);
        Assert.Null(unknown.Parts.Cost);
    }

    [Fact]
    public void Risks_WithABest_AreIts_WithoutOneThoseOfTheKindThatSuitsBest()
    {
        ModelRequirements requirements = new() { Tasks = [ModelTasks.ImageGeneration] };
        var withBest = SelectionKit.Select(requirements, Painter);
        var without = SelectionKit.Select(requirements, Balanced);

        Assert.Equal(withBest.Best!.Risks.Select(risk => risk.ToString()), withBest.Risks.Select(risk => risk.ToString()));
        Assert.Null(without.Best);
        Assert.Equal(ModelFamilies.ImageGenerationModel, without.Families[0].Family);
        Assert.Contains(without.Risks, risk => risk.Subject == ModelFamilies.ImageGenerationModel);
        Assert.DoesNotContain(without.Risks, risk => risk.Subject is ModelFamily && risk.Subject != ModelFamilies.ImageGenerationModel);
    }

    [Fact]
    public void Risks_OfAHostedBest_HaveThoseOfItsHosting() =>
        Assert.Contains(SelectionKit.Select(new() { Application = ApplicationAreas.CustomerService.SupportChatbot }, Resold).Risks, risk => risk.Paths.Any(path => path.Concepts[0] is ModelTrait));

    [Fact]
    public void Unknowns_ManyFacts_AreInOrderOfHowOftenTheyKeptAnOfferingOut()
    {
        var open = SelectionKit.Offering("open", new("open/a")
        {
            Families = [ModelFamilies.LargeLanguageModel],
            Inputs = [Modalities.Text],
            Outputs = [Modalities.Text],
            Licence = "MIT",
        });
        var unknowns = SelectionKit.Select(new() { Licences = ["MIT"], Requires = [Capabilities.ToolCalling] }, open, Balanced, Legal, Frontier).Unknowns
            .Where(reason => reason.IsUnknown || reason.Actual is not null).Select(reason => reason.ToString()).ToList();

        Assert.Equal(["3 more might fit: the licence is not known", "1 more might fit: no source says whether tool-calling is there"], unknowns);
    }

    [Fact]
    public void Unknowns_FactsOfEveryKind_AreToldAsSuch()
    {
        ModelOffering blank = new("x", "y", new("x/y") { Families = [ModelFamilies.LargeLanguageModel] });
        ModelRequirements requirements = new()
        {
            InputTokens = 10,
            OutputTokens = 10,
            MaxCostPerRequest = 1,
            Access = [AccessKind.PayPerUse],
            Deployment = [DeploymentKind.Cloud],
            Licences = ["MIT"],
            OpenWeights = true,
            KnowledgeCutoff = new(2025, 1, 1),
            Regions = ["eu"],
            DataHandling = ["no-training"],
        };

        Assert.Equal(
            [
                "1 more might fit: the data handling is not known",
                "1 more might fit: the inputs are not known",
                "1 more might fit: the knowledge cut-off is not known",
                "1 more might fit: the licence is not known",
                "1 more might fit: the openness is not known",
                "1 more might fit: the outputs are not known",
                "1 more might fit: the place is not known",
                "1 more might fit: the price for a request is not known",
                "1 more might fit: the regions are not known",
                "1 more might fit: the terms of access are not known",
            ],
            SelectionKit.Select(requirements, blank).Unknowns.Where(reason => reason.Actual is not null && !reason.ToString().Contains("the context-window", StringComparison.Ordinal)
                && !reason.ToString().Contains("the max-", StringComparison.Ordinal)).Select(reason => reason.ToString()).Order(StringComparer.Ordinal));
        Assert.Contains(SelectionKit.Select(requirements, blank).Unknowns, reason => reason.ToString() == "1 more might fit: the context-window is not known");
    }

    [Fact]
    public void Unknowns_KnownTermsThatAreNotAllowed_AreNoUnknownFacts()
    {
        Assert.False(IsUnknown(new(), SelectionKit.Plan, ReasonCode.Access));
        Assert.True(IsUnknown(new() { Access = [AccessKind.PayPerUse] }, SelectionKit.Bare, ReasonCode.Access));
        Assert.False(IsUnknown(new() { Deployment = [DeploymentKind.SelfHosted] }, SelectionKit.Balanced, ReasonCode.Deployment));
        Assert.True(IsUnknown(new() { Deployment = [DeploymentKind.Cloud] }, SelectionKit.Bare, ReasonCode.Deployment));
        Assert.True(IsUnknown(new() { Licences = ["MIT"] }, SelectionKit.Bare, ReasonCode.Licence));
        Assert.False(IsUnknown(new(), SelectionKit.Old, ReasonCode.Lifecycle));
        Assert.False(IsUnknown(new(), SelectionKit.Painter, ReasonCode.MissingOutputModality));
        Assert.True(IsUnknown(new(), SelectionKit.Offering("x", new("x/y") { Outputs = [Modalities.Text] }), ReasonCode.MissingInputModality));

        static bool IsUnknown(ModelRequirements requirements, ModelOffering offering, ReasonCode code) =>
            Assert.Single(SelectionKit.Select(requirements, offering).Rejected).Reasons.Single(reason => reason.Code == code).IsUnknown;
    }

    [Fact]
    public void Unknowns_OldCatalog_SaysOfWhichDayAndHowOld()
    {
        Assert.Contains(
            "the catalog speaks for 2025-10-01, 106 days ago: newer models and prices are missing",
            Selector(CatalogOf([Balanced], new(2025, 10, 1))).Select(new()).Unknowns.Select(reason => reason.ToString()));
        Assert.DoesNotContain(Selector(ModelCatalog.Empty).Select(new()).Unknowns, reason => reason.Code == ReasonCode.CatalogStale);
    }

    [Fact]
    public void Unknowns_KindsOfWhichThereIsNoModel_AreThoseThatSuitBest()
    {
        Assert.Contains(new Reason(ReasonCode.FamilyNotInCatalog, "video-generation-model"), SelectionKit.Select(new() { Tasks = [ModelTasks.VideoGeneration] }).Unknowns);
        Assert.DoesNotContain(SelectionKit.Select(new() { Tasks = [ModelTasks.ImageGeneration] }).Unknowns, reason => reason.Code == ReasonCode.FamilyNotInCatalog);
    }

    [Fact]
    public void Families_OutputThatIsAKindOfWhatATaskYields_AreThoseForTheTask()
    {
        var selection = SelectionKit.Select(new() { Inputs = [Modalities.TimeSeries], Outputs = [Modalities.TimeSeries] });

        Assert.Contains(selection.Families, entry => entry.Family == ModelFamilies.ForecastingModel && entry.Fit >= Fit.Medium);
        Assert.Contains(selection.Unknowns, reason => reason.Code == ReasonCode.FamilyNotInCatalog);
    }

    [Fact]
    public void Unknowns_WhatNoKindOfModelSuits_NameNone()
    {
        ModelTask odd = new("odd", "Odd") { Consumes = [Modalities.Text], Produces = [Modalities.Text] };
        ModelFamily middling = new("middling", "Middling") { Performs = [new(odd, Fit.Medium)] };

        Assert.Empty(Of(builder => builder.Add(odd)).Select(new() { Tasks = [odd] }).Unknowns);
        Assert.Equal(
            [new Reason(ReasonCode.FamilyNotInCatalog, "middling")],
            Of(builder => builder.Add(odd, middling)).Select(new() { Tasks = [odd] }).Unknowns.Where(reason => reason.Code == ReasonCode.FamilyNotInCatalog));
    }

    [Theory]
    [InlineData("not-in-allow-list", "families", null, null, "its families are not known, so not among those allowed")]
    [InlineData("data-handling", "zero-retention", null, null, "whether zero-retention holds is not known")]
    [InlineData("licence", null, "Apache-2.0", "MIT", "its licence is Apache-2.0, not MIT")]
    [InlineData("licence", null, null, "MIT", "its licence is not known")]
    [InlineData("knowledge-cutoff", null, null, "2025-04-01", "how far its knowledge reaches is not known")]
    [InlineData("weights-not-open", "open-weights", null, null, "whether its weights are open is not known")]
    [InlineData("image-size-not-supported", "1x1", null, null, "whether it produces 1x1 is not known")]
    [InlineData("catalogue-stale", null, null, null, "no date says how old the catalog is")]
    [InlineData("quality-benchmark", "evaluations", null, null, "best evidence evaluations")]
    [InlineData("quality-benchmark", "arena", "1.2 (1.0–1.4)", null, "best evidence arena; ability 1.2 (1.0–1.4)")]
    [InlineData("quality-tier", "frontier", null, null, "not measured; its vendor's frontier tier, its release date unknown")]
    [InlineData("quality-benchmark", "arena", null, "vendor", "best evidence arena, reported by its vendor alone")]
    [InlineData("quality-tier", "frontier", "2025-09-01", null, "not measured; its vendor's frontier tier, released 2025-09-01")]
    [InlineData("suits-output", "text", null, null, "produces text")]
    [InlineData("suits-output", "text", "High", null, "well suited to produce text")]
    [InlineData("context-window-exceeded", null, null, "200000", "its context window of an unknown number of tokens is below the 200,000 of input and reserved output")]
    [InlineData("context-window-exceeded", null, "many", "200000", "its context window of many tokens is below the 200,000 of input and reserved output")]
    [InlineData("deployment", "self-hosted", null, null, "runs on machines of its user, which is not allowed")]
    [InlineData("task-not-suited", "t", "", null, "its kind is not known, so not known to suit t")]
    [InlineData("task-not-suited", "t", null, null, "is not suited for t")]
    public void ToString_EachCode_IsAClause(string code, string? subject, string? actual, string? required, string clause) =>
        Assert.Equal(clause, new Reason(CodeOf(code), subject, actual, required).ToString());

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Selector_OfManyConceptsOfAKind_SaysHowManyItHandles(int count, bool isHandled)
    {
        var more = Enumerable.Range(0, count - SelectionKit.Taxonomy.All<Capability>().Count).Select(number => new Capability($"more-{number}", $"More {number}"));
        var selector = Of(builder => builder.Add(more));

        if (isHandled)
            Assert.NotNull(selector.SelectBest(new()));
        else
            Assert.Contains("up to 64 concepts of the kind Capability", Assert.Throws<NotSupportedException>(() => selector.SelectBest(new())).Message, StringComparison.Ordinal);
    }

    // The last of so many has its bit too.
    [Fact]
    public void Selector_LastOfManyConcepts_IsTold()
    {
        Capability last = new("very-last", "Very last");
        var more = Enumerable.Range(0, 63 - SelectionKit.Taxonomy.All<Capability>().Count).Select(number => new Capability($"more-{number}", $"More {number}"));
        ModelOffering able = new("x", "able", new("x/able")
        {
            Families = [ModelFamilies.LargeLanguageModel],
            Inputs = [Modalities.Text],
            Outputs = [Modalities.Text],
            Capabilities = new Dictionary<Capability, Support> { [last] = Support.Supported },
        })
        { Access = AccessKind.PayPerUse, Prices = Tokens(50, 50) };
        ModelSelector selector = new(SelectionKit.Taxonomy.ToBuilder().Add(more).Add(last).Build(), CatalogOf([Balanced, able]), new FakeTimeProvider(Now));

        Assert.Equal(able, selector.SelectBest(new() { Requires = [last] }));
    }

    [Fact]
    public void Selector_WithoutACatalog_TakesTheEmbeddedAndTheTaxonomyGiven()
    {
        var taxonomy = SelectionKit.Taxonomy.ToBuilder().Add(new ModelTask("own", "Own") { Consumes = [Modalities.Text], Produces = [Modalities.Text] })
            .Suit(ModelFamilies.LargeLanguageModel, new ModelTask("own", "Own"), Fit.High).Build();
        using ModelSelector selector = new(taxonomy, timeProvider: new FakeTimeProvider(Now));

        Assert.NotNull(selector.SelectBest(new() { Tasks = [taxonomy.Find<ModelTask>("own")!] }));
    }

    private static ReasonCode CodeOf(string id) =>
        typeof(ReasonCode).GetProperties().Where(property => property.PropertyType == typeof(ReasonCode)).Select(property => (ReasonCode)property.GetValue(null)!).Single(code => code.Id == id);

    private static ModelOffering Timed(string provider, int? milliseconds) => new(provider, "timed", Balanced.Model)
    {
        Access = AccessKind.PayPerUse,
        Prices = Tokens(1, 5),
        TimeToFirstToken = milliseconds is { } time ? TimeSpan.FromMilliseconds(time) : null,
    };

    private static ModelSelector Of(Func<TaxonomyBuilder, TaxonomyBuilder> add) =>
        new(add(SelectionKit.Taxonomy.ToBuilder()).Build(), CatalogOf([Balanced]), new FakeTimeProvider(Now));
}
