using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Selection;
using static GenAi.Taxonomy.Tests.Selection.SelectionKit;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>When several models are put together, and which.</summary>
public class CompositionTests
{
    private static readonly ModelOffering Omni = SelectionKit.Offering(
        "omni",
        new("omni/all")
        {
            Families = [ModelFamilies.OmniModel],
            Inputs = [Modalities.Text, Modalities.Image],
            Outputs = [Modalities.Text, Modalities.Image],
            ImageSizes = [new(1024, 1024)],
            Tier = ModelTier.Frontier,
            Limits = new(400_000, null, 32_000),
        },
        AccessKind.PayPerUse, HostingKind.FirstParty, new PriceList(
            PriceRate.PerMillion(Meter.TextInput, 1), PriceRate.PerMillion(Meter.TextOutput, 4), new PriceRate(Meter.ImageOutput, 0.001m, PriceUnit.Image)));

    [Fact]
    public void Composition_OneModelDoesItAll_IsNone() =>
        Assert.Empty(SelectionKit.Select(new() { Outputs = [Modalities.Text, Modalities.Image] }, Omni).Composition);

    [Fact]
    public void Composition_OneOutputThatNothingGives_IsNone() =>
        Assert.Empty(SelectionKit.Select(new() { Outputs = [Modalities.Video] }).Composition);

    [Fact]
    public void Composition_OneTaskThatAModelDoes_IsNone()
    {
        var selection = SelectionKit.Select(new() { Tasks = [ModelTasks.Translation] });

        Assert.NotNull(selection.Best);
        Assert.Empty(selection.Composition);
    }

    [Fact]
    public void Composition_TasksThatOneModelDoes_IsNone() =>
        Assert.Empty(SelectionKit.Select(new() { Tasks = [ModelTasks.Summarization, ModelTasks.Translation] }, Balanced, Compact).Composition);

    [Fact]
    public void Composition_ApplicationOfLowCriticality_TakesTheModelsThatWinTheirTasksAlone()
    {
        var application = ApplicationAreas.MediaEntertainment.Storyboarding;
        Assert.Equal(Criticality.Low, application.Criticality);
        // Four times the price: worth it for a task of medium stakes, not for one of low.
        var (grand, cheap) = (Chat("acme/grand", ModelTier.Frontier, 0.08m, 0.32m, ModelFamilies.LargeLanguageModel, [Modalities.Text]), Chat("acme/cheap", ModelTier.Compact, 0.02m, 0.08m, ModelFamilies.LargeLanguageModel, [Modalities.Text]));
        ModelOffering[] catalog = [Painter, grand, cheap];

        var part = SelectionKit.Select(new() { Application = application }, catalog).Composition.Single(part => part.Role == "script-writing");

        Assert.Equal(SelectionKit.Select(new() { Tasks = [ModelTasks.ScriptWriting] }, catalog).Best!.Offering, part.Candidate!.Offering);
        Assert.NotEqual(SelectionKit.Select(new() { Tasks = [ModelTasks.ScriptWriting], Criticality = Criticality.Low }, catalog).Best!.Offering, part.Candidate.Offering);
    }

    [Fact]
    public void Composition_NothingDoesTheWhole_NamesAPartThatTheCatalogLacks()
    {
        var composition = SelectionKit.Select(new() { Tasks = [ModelTasks.ImageGeneration, ModelTasks.VideoGeneration] }, Painter).Composition;

        Assert.Equal(["image-generation brush/canvas", "video-generation "], composition.Select(part => $"{part.Role} {part.Candidate?.Offering.Id}"));
    }

    [Fact]
    public void Composition_TextBesidePictures_HasRoomForTheTextGiven()
    {
        var cramped = Chat("acme/cramped", ModelTier.Balanced, 0.01m, 0.01m, ModelFamilies.LargeLanguageModel, [Modalities.Text]);
        ModelOffering tiny = new("acme", "cramped", new("acme/cramped")
        {
            Families = cramped.Model.Families,
            Inputs = [Modalities.Text],
            Outputs = [Modalities.Text],
            Tier = ModelTier.Frontier,
            Limits = new(8_000, null, 4_000),
        })
        {
            Access = AccessKind.PayPerUse,
            Prices = Tokens(0.01m, 0.01m),
        };
        ModelRequirements requirements = new() { Outputs = [Modalities.Text, Modalities.Image], Objective = SelectionObjective.Cost };

        Assert.Equal(tiny, SelectionKit.Select(requirements, tiny, Balanced, Painter).Composition[0].Candidate!.Offering);
        Assert.Equal(Balanced, SelectionKit.Select(requirements with { InputTokens = 100_000, OutputTokens = 1000 }, tiny, Balanced, Painter).Composition[0].Candidate!.Offering);
    }

    [Theory]
    [InlineData(1024, "brush/canvas")]
    [InlineData(512, "brush/sketch")]
    [InlineData(4096, "brush/sketch")] // None gives it out: the part is named all the same.
    public void Composition_PicturesOfASize_AreOfThatSizeWhereAnyModelHasIt(int size, string id) => Assert.Equal(
        id,
        SelectionKit.Select(new() { Outputs = [Modalities.Text, Modalities.Image], ImageSize = new(size, size), Objective = SelectionObjective.Cost }, Balanced, Painter, Sketcher)
            .Composition[1].Candidate!.Offering.Id);

    [Fact]
    public void Composition_FurtherTasksOfAnApplication_FallToThoseWhoDoThem()
    {
        ModelTask core = new("core", "Core") { Consumes = [Modalities.Text], Produces = [Modalities.Text] };
        ModelTask further = new("further", "Further") { Consumes = [Modalities.Text], Produces = [Modalities.Image] };
        ModelTask alike = new("alike", "Alike") { Consumes = [Modalities.Text], Produces = [Modalities.Text] };
        ApplicationArea use = new("use", "Use") { Tasks = [core, further, alike] };
        var selector = With(builder => builder.Add(core, further, alike, use)
            .Suit(ModelFamilies.LargeLanguageModel, core, Fit.High)
            .Suit(ModelFamilies.LargeLanguageModel, alike, Fit.Medium)
            .Suit(ModelFamilies.ImageGenerationModel, further, Fit.High), Balanced, Painter);

        // What the best does well enough itself needs nobody else.
        Assert.Equal(["core lumen/middle", "further brush/canvas"], Parts(selector.Select(new() { Application = use })));
        // Nothing takes so much; each part stands for itself.
        Assert.Equal(["core lumen/middle", "further brush/canvas"], Parts(selector.Select(new() { Application = use, InputTokens = 10_000_000 })));
        // The output asked for is that of a further task: the part for it does that task.
        Assert.Equal(["text lumen/middle", "image brush/canvas"], Parts(selector.Select(new() { Application = use, Outputs = [Modalities.Text, Modalities.Image] })));
    }

    [Fact]
    public void Composition_FurtherTaskThatTheBestBarelyDoes_FallsToAnother()
    {
        ModelTask core = new("core", "Core") { Consumes = [Modalities.Text], Produces = [Modalities.Text] };
        ModelTask hard = new("hard", "Hard") { Consumes = [Modalities.Text], Produces = [Modalities.Text] };
        ApplicationArea use = new("use", "Use") { Tasks = [core, hard] };
        var selector = With(builder => builder.Add(core, hard, use)
            .Suit(ModelFamilies.LargeLanguageModel, core, Fit.High)
            .Suit(ModelFamilies.LargeLanguageModel, hard, Fit.Low)
            .Suit(ModelFamilies.DomainTunedLlm, core, Fit.NotSuited)
            .Suit(ModelFamilies.DomainTunedLlm, hard, Fit.High), Balanced, Legal);

        Assert.Equal(["core lumen/middle", "hard juris/counsel"], Parts(selector.Select(new() { Application = use })));
    }

    [Fact]
    public void Composition_OfAPattern_HasItsSpecialModelsAndNoLanguageModel()
    {
        ModelTask core = new("core", "Core") { Consumes = [Modalities.Text], Produces = [Modalities.Text] };
        ModelFamily idle = new("idle", "Idle");
        ModelFamily pattern = new("pattern", "Pattern")
        {
            Kind = FamilyKind.System,
            ComposedOf = [ModelFamilies.EmbeddingModel, ModelFamilies.LargeLanguageModel, ModelFamilies.GenerativeAi, idle, ModelFamilies.SpeechSynthesisModel],
            Performs = [new(core, Fit.High)],
        };
        var selector = With(builder => builder.Add(core, idle, pattern).Suit(ModelFamilies.LargeLanguageModel, core, Fit.High), Balanced, Embedder, Speaker);

        Assert.Equal(["embedding-model lumen/vectors", "speech-synthesis-model vox/reader"], Parts(selector.Select(new() { Tasks = [core] })));
    }

    [Fact]
    public void Composition_PartOfAPatternForATaskOfTheUse_StandsOnceAndIsOfTheKindMadeForIt()
    {
        ModelTask core = new("core", "Core") { Consumes = [Modalities.Text], Produces = [Modalities.Text] };
        ApplicationArea use = new("use", "Use") { Tasks = [core, ModelTasks.Embedding] };
        ModelFamily pattern = new("pattern", "Pattern")
        {
            Kind = FamilyKind.System,
            ComposedOf = [ModelFamilies.EmbeddingModel, ModelFamilies.SpeechSynthesisModel],
            Performs = [new(core, Fit.High)],
            Suits = [new(use, Fit.High)],
        };
        var selector = With(builder => builder.Add(core, use, pattern).Suit(ModelFamilies.LargeLanguageModel, core, Fit.High), Balanced, Embedder, Speaker);

        Assert.Equal(["core lumen/middle", "embedding lumen/vectors", "speech-synthesis-model vox/reader"], Parts(selector.Select(new() { Application = use })));
    }

    [Fact]
    public void Unknowns_PartsThatFailOnlyWhatIsAsked_AreNotSaidToBeMissing()
    {
        var application = ApplicationAreas.CustomerService.SupportChatbot;

        Assert.DoesNotContain(SelectionKit.Select(new() { Application = application, Regions = ["mars"] }).Unknowns, reason => reason.Code == ReasonCode.FamilyNotInCatalog && SelectionKit.Taxonomy.Find(reason.Subject!) is ModelTask);
        Assert.Contains(
            new Reason(ReasonCode.FamilyNotInCatalog, "video-generation"),
            SelectionKit.Select(new() { Tasks = [ModelTasks.ImageGeneration, ModelTasks.VideoGeneration] }, Painter).Unknowns);
    }

    private static string[] Parts(ModelSelection selection) => [.. selection.Composition.Select(part => $"{part.Role} {part.Candidate?.Offering.Id}")];

    private static ModelSelector With(Func<TaxonomyBuilder, TaxonomyBuilder> add, params IReadOnlyList<ModelOffering> offerings) =>
        new(add(SelectionKit.Taxonomy.ToBuilder()).Build(), CatalogOf(offerings), new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Now));
}
