using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Selection;
using static GenAi.Taxonomy.Tests.Selection.SelectionKit;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>What somebody who chooses models for a living expects of less usual requirements.</summary>
public class MeaningTests
{
    [Fact]
    public void ComparedBy_PicturesBesideText_SaysThatTextAloneIsCountedAndHoldsNoCeiling()
    {
        var both = new ModelRequirements { Outputs = [Modalities.Text, Modalities.Image] };
        var model = new ModelDescriptor("brush/omni") { Families = [ModelFamilies.OmniModel], Inputs = [Modalities.Text], Outputs = [Modalities.Text, Modalities.Image], Limits = new(100_000, null, 8_000) };
        var offering = SelectionKit.Offering("brush", model, AccessKind.PayPerUse, HostingKind.FirstParty, SelectionKit.Tokens(2, 12));
        Assert.Equal("a million tokens of text alone, three of input to one of output", SelectionKit.Select(both, offering).Best!.ComparedBy);
        Assert.Equal("the text of a request", SelectionKit.Select(both with { InputTokens = 1000, OutputTokens = 100 }, offering).Best!.ComparedBy);
        Assert.Throws<RequirementsException>(() => SelectionKit.Select(both with { InputTokens = 1000, MaxCostPerRequest = 1 }, offering));
    }

    [Fact]
    public void Select_TextTaskWithPicturesGiven_AdvisesAndOffersOnlyWhatSees()
    {
        var selection = SelectionKit.Select(new() { Tasks = [ModelTasks.QuestionAnswering], Inputs = [Modalities.Text, Modalities.Image] });
        Assert.Equal(Frontier.Model, selection.Best!.Offering.Model);
        Assert.Equal(Fit.NotSuited, selection.Families.Single(entry => entry.Family == ModelFamilies.LargeLanguageModel).Fit);
        Assert.Contains("does not accept image", selection.Families.Single(entry => entry.Family == ModelFamilies.LargeLanguageModel).Reasons[0].ToString(), StringComparison.Ordinal);
        Assert.Contains(Modalities.Image, SelectionKit.Taxonomy.InputsOf(selection.Families[0].Family));
    }

    [Fact]
    public void Select_SeveralTasks_WantsAModelThatDoesThemAll() => Assert.All(
        SelectionKit.Select(new() { Tasks = [ModelTasks.Summarization, ModelTasks.Translation] }).Candidates,
        candidate => Assert.Equal([ModelTasks.Summarization, ModelTasks.Translation], candidate.Reasons.Where(reason => reason.Code == ReasonCode.SuitsTask).Select(reason => ModelTasks.All.Single(task => task.Id == reason.Subject))));

    [Fact]
    public void Select_TasksThatNoOneModelDoes_ComposesOneForEach()
    {
        var selection = SelectionKit.Select(new() { Tasks = [ModelTasks.Summarization, ModelTasks.ImageGeneration] });
        Assert.Null(selection.Best);
        Assert.Equal(["summarization", "image-generation"], selection.Composition.Select(part => part.Role));
        Assert.All(selection.Composition, part => Assert.NotNull(part.Candidate));
    }

    [Fact]
    public void Select_OutputsThatLeaveOutWhatTheTaskYields_WantsBoth() => Assert.Equal(
        [Modalities.Text, Modalities.Image],
        SelectionKit.Select(new() { Tasks = [ModelTasks.ImageGeneration], Outputs = [Modalities.Text] }).Outputs);

    [Fact]
    public void Select_ApplicationWithOutputsStated_TakesTheTaskThatYieldsThem()
    {
        var application = ApplicationAreas.MarketingAdvertising.BannerAds;
        Assert.Equal("graphic-design", Assert.Single(SelectionKit.Select(new() { Application = application, Outputs = [Modalities.Image] }).Tasks).Id);
        var text = SelectionKit.Select(new() { Application = application, Outputs = [Modalities.Text] });
        Assert.Equal([Modalities.Text], text.Outputs);
        Assert.DoesNotContain(ModelTasks.GraphicDesign, text.Tasks);
    }

    [Fact]
    public void Composition_AskedOfTheWhole_HoldsForThePartsThatCanMeetIt()
    {
        var selection = SelectionKit.Select(new()
        {
            Outputs = [Modalities.Text, Modalities.Image],
            Requires = [Capabilities.ToolCalling, Capabilities.StructuredOutput],
            InputTokens = 100_000,
            ImageSize = new(512, 512),
        });
        Assert.Equal([true, true], selection.Composition.Select(part => part.Candidate is not null));
        Assert.Equal(Support.Supported, selection.Composition[0].Candidate!.Offering.Supports(Capabilities.StructuredOutput));
        Assert.Equal(Sketcher, selection.Composition[1].Candidate!.Offering);
    }

    [Fact]
    public void Composition_HighCriticality_CountsForItsPartsToo()
    {
        var selection = SelectionKit.Select(new() { Criticality = Criticality.High, Outputs = [Modalities.Text, Modalities.Image] });
        Assert.NotEqual(Compact.Model, selection.Composition[0].Candidate!.Offering.Model);
    }

    [Fact]
    public void Composition_Roles_StandOnce() => Assert.All(
        GenAiTaxonomy.Default.All<ApplicationArea>().Select(application => SelectionKit.Select(new() { Application = application }).Composition),
        parts => Assert.Equal(parts.Select(part => part.Role).Distinct(), parts.Select(part => part.Role)));

    [Fact]
    public void Obligations_TextOfMediumCriticality_AreNeitherOfMediaNorOfHighRisk()
    {
        var ids = SelectionKit.Select(new() { Tasks = [ModelTasks.Summarization] }).Obligations.Select(due => due.Obligation.Id).ToList();
        Assert.Contains("eu-mark-synthetic-content", ids);
        Assert.DoesNotContain(ids, id => id.StartsWith("eu-human-oversight", StringComparison.Ordinal));
        Assert.DoesNotContain("eu-disclose-interaction", ids);
    }

    [Fact]
    public void Obligations_ControlInPlace_AreMet()
    {
        var selection = SelectionKit.Select(new() { Outputs = [Modalities.Image], ControlsInPlace = [RiskControls.ProvenanceAndWatermarking, RiskControls.ProvenanceVerification] });
        Assert.True(selection.Obligations.Single(due => due.Obligation.Id == "eu-mark-synthetic-content").IsMet);
        Assert.False(selection.Obligations.Single(due => due.Obligation.Id == "eu-ai-literacy").IsMet);
    }

    [Fact]
    public void Select_RateCeilingOnEmbeddings_ComparesInputAlone()
    {
        var requirements = new ModelRequirements { Outputs = [Modalities.EmbeddingVector], MaxPricePerMillionTokens = 0.02m };
        Assert.Equal(Embedder, SelectionKit.Select(requirements).Best!.Offering);
        Assert.DoesNotContain(Embedder, SelectionKit.Select(requirements with { MaxPricePerMillionTokens = 0.019m }).Candidates.Select(candidate => candidate.Offering));
    }

    [Fact]
    public void Select_RateCeilingOnImages_DoesNotTakeAnImageForTokens() => Assert.Equal(
        "its price for a million tokens, three of input to one of output is not known",
        Assert.Single(SelectionKit.Select(new() { Outputs = [Modalities.Image], MaxPricePerMillionTokens = 10 }, Painter).Rejected[0].Reasons).ToString());

    [Fact]
    public void Select_RequestCeilingOnSpeech_IsAFaultThatSaysWhy() => Assert.Contains(
        "the price covers only a million characters read aloud",
        Assert.Throws<RequirementsException>(() => SelectionKit.Select(new() { Outputs = [Modalities.Speech], MaxCostPerRequest = 1 })).Message, StringComparison.Ordinal);

    [Fact]
    public void EstimatedCost_FeeForEachRequest_IsPartOfIt()
    {
        var offering = Offering("x", Balanced.Model, AccessKind.PayPerUse, HostingKind.Cloud, new([.. Tokens(1, 1).Rates, new(Meter.Request, 0.005m, PriceUnit.Request)]));
        Assert.Equal(0.006m, SelectionKit.Select(new() { InputTokens = 1000 }, offering).Best!.EstimatedCost);
    }

    [Fact]
    public void Select_ZeroRatesOnUnknownTerms_AreNotAPrice()
    {
        var free = Offering("x", Balanced.Model, AccessKind.Unknown, HostingKind.Cloud, Tokens(0, 0));
        Assert.Null(SelectionKit.Select(new() { Objective = SelectionObjective.Cost }, free).Best);
        Assert.Null(SelectionKit.Select(new() { Objective = SelectionObjective.Cost, Access = [AccessKind.SelfHosted] }, Local).Best!.ComparedCost);
    }

    [Fact]
    public void Select_TokensBeyondAllNumbers_DoesNotOverflow() =>
        Assert.Equal([ReasonCode.ContextWindowExceeded, ReasonCode.OutputLimitExceeded], Assert.Single(SelectionKit.Select(
            new() { InputTokens = long.MaxValue, OutputTokens = long.MaxValue, Objective = SelectionObjective.Cost }, Balanced).Rejected).Reasons.Select(reason => reason.Code));

    [Fact]
    public void Select_TaxonomyWithoutSmallAndLargeLanguageModels_StillSelects()
    {
        var taxonomy = GenAiTaxonomy.Default.ToBuilder().Remove(ModelFamilies.SmallLanguageModel).Build();
        var selection = new ModelSelector(taxonomy, SelectionKit.Catalog, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(Now)).Select(new() { Deployment = [DeploymentKind.SelfHosted] });
        Assert.Equal([Local], selection.Candidates.Select(candidate => candidate.Offering));
        Assert.NotNull(selection.Composition);
    }

    [Fact]
    public void Select_ConceptOfAnotherTaxonomy_IsAFaultThatNamesIt()
    {
        var faults = Assert.Throws<RequirementsException>(() => SelectionKit.Select(new() { Tasks = [new("own-task", "Own")], Weights = default(ObjectiveWeights) })).Faults;
        Assert.Equal(["tasks", "weights"], faults.Select(fault => fault.Where));
        Assert.StartsWith("'own-task' is not in the taxonomy of this selector: add it to the builder", faults[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_LatencyThatNobodyDeclared_IsAFault() => Assert.Contains(
        "declare ModelOffering.TimeToFirstToken", Assert.Throws<RequirementsException>(() => SelectionKit.Select(new() { Objective = SelectionObjective.Latency })).Message, StringComparison.Ordinal);

    [Fact]
    public void Select_PreviewAndReseller_AreSaidToBeSuch()
    {
        var candidates = SelectionKit.Select(new() { Tasks = [ModelTasks.Summarization] }).Candidates;
        Assert.Contains(ReasonCode.Preview, candidates.Single(candidate => candidate.Offering == Preview).Reasons.Select(reason => reason.Code));
        Assert.Contains(ReasonCode.Intermediary, candidates.Single(candidate => candidate.Offering == Resold).Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void Select_Penalise_RanksTheUnknownLower()
    {
        var twin = Offering("twin", new("twin/model") { Families = Balanced.Model.Families, Inputs = [Modalities.Text], Outputs = [Modalities.Text], Tier = ModelTier.Balanced, ReleaseDate = Balanced.Model.ReleaseDate }, AccessKind.PayPerUse, HostingKind.FirstParty, Balanced.Prices);
        double Score(UnknownFacts unknown) => SelectionKit.Select(new() { Requires = [Capabilities.ToolCalling], Unknown = unknown }, twin).Best!.Score;
        Assert.Equal(0.05, Score(UnknownFacts.Allow) - Score(UnknownFacts.Penalise), 6);
    }

    [Fact]
    public void Select_ModelOfTwoKinds_DoesWhatEitherDoes()
    {
        var both = Offering("x", new("x/y") { Families = [ModelFamilies.OmniModel, ModelFamilies.ImageGenerationModel], Inputs = [Modalities.Text, Modalities.Image], Outputs = [Modalities.Text, Modalities.Image] });
        Assert.NotNull(SelectionKit.Select(new() { Tasks = [ModelTasks.ArticleWriting] }, both).Best);
        Assert.NotNull(SelectionKit.Select(new() { Tasks = [ModelTasks.ImageEditing], Unknown = UnknownFacts.Allow }, both).Best);
    }

    [Fact]
    public void Select_SmallModelThatSees_StaysSmall()
    {
        var small = Offering("x", new("x/y") { Families = [ModelFamilies.SmallLanguageModel, ModelFamilies.MultimodalLlm], Inputs = [Modalities.Text], Outputs = [Modalities.Text] });
        Assert.Equal("Low", SelectionKit.Select(new() { Tasks = [ModelTasks.ArticleWriting], MinimumFit = Fit.Low }, small).Best!.Reasons.Single(reason => reason.Code == ReasonCode.SuitsTask).Actual);
    }
}
