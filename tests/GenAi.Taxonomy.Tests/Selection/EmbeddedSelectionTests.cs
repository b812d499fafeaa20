using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>The rules of the articles on real models: the embedded catalog, on the day for which it speaks.</summary>
public class EmbeddedSelectionTests
{
    private static readonly ModelSelector Selector = new(
        timeProvider: new FakeTimeProvider(new(ModelCatalog.Default.AsOf.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)));

    [Theory] // S1, S3, S6, S8
    [InlineData("summarization")]
    [InlineData("conversation")]
    [InlineData("article-writing")]
    public void SelectBest_TextTask_IsALanguageModel(string task) =>
        Assert.Contains(Best(new() { Tasks = [Task(task)] }).Families, family => GenAiTaxonomy.Default.IsA(family, ModelFamilies.LargeLanguageModel));

    [Fact] // S2, S5
    public void Select_ImageGeneration_OnlyModelsThatMakePictures()
    {
        var selection = Selector.Select(new() { Tasks = [ModelTasks.ImageGeneration] });
        Assert.NotNull(selection.Best);
        Assert.All(selection.Candidates, candidate => Assert.Contains(Modalities.Image, candidate.Offering.Outputs));
    }

    [Theory] // S4, S7, S12
    [InlineData("video-generation", "video")]
    [InlineData("speech-synthesis", "audio")]
    public void Select_MediaTask_OnlyModelsThatMakeIt(string task, string output) => Assert.All(
        Selector.Select(new() { Tasks = [Task(task)] }).Candidates,
        candidate => Assert.Contains(candidate.Offering.Outputs, each => each.Id == output || GenAiTaxonomy.Default.BroaderClosure(each).Any(broader => broader.Id == output)));

    [Fact] // S9
    public void Composition_TextAndPictures_JoinsALanguageAndAnImageModel()
    {
        var selection = Selector.Select(new() { Outputs = [Modalities.Text, Modalities.Image] });
        Assert.Equal(["text", "image"], selection.Composition.Select(part => part.Role));
        Assert.All(selection.Composition, part => Assert.NotNull(part.Candidate));
    }

    [Theory] // kinds of which no source has a model
    [InlineData("recommendation", "recommender-model")]
    public void Unknowns_KindThatTheCatalogLacks_IsSaid(string task, string family) => Assert.Contains(
        new Reason(ReasonCode.FamilyNotInCatalog, family), Selector.Select(new() { Tasks = [Task(task)] }).Unknowns);

    [Theory] // S5, S10, S11: kinds that run on one's own machine only
    [InlineData("forecasting", "forecasting-model")]
    [InlineData("tabular-prediction", "tabular-model")]
    [InlineData("object-detection", "vision-recognition-model")]
    public void Candidates_SpecializedKind_RunOnOwnMachines(string task, string family)
    {
        var offered = Selector.Select(new() { Tasks = [Task(task)], Deployment = [DeploymentKind.SelfHosted] });
        Assert.Contains(offered.Best!.Offering.Model.Families, IsOfKind);
        Assert.DoesNotContain(Selector.Select(new() { Tasks = [Task(task)] }).Candidates, candidate => candidate.Offering.Model.Families.Any(IsOfKind));

        bool IsOfKind(ModelFamily each) => GenAiTaxonomy.Default.IsA(each, GenAiTaxonomy.Default.Find<ModelFamily>(family)!);
    }

    [Fact] // S16
    public void SelectBest_LowBudget_IsCheaperThanNineInTen()
    {
        var candidates = Selector.Select(new() { Tasks = [ModelTasks.Summarization], Objective = SelectionObjective.Cost, Access = [AccessKind.PayPerUse] }).Candidates;
        Assert.True(candidates[0].ComparedCost * 5 < candidates[candidates.Count / 2].ComparedCost);
    }

    [Fact]
    public void SelectBest_HighCriticality_NoCompactModelWinsWhereAFrontierModelIsACandidate() => Assert.All(
        GenAiTaxonomy.Default.All<ApplicationArea>().Where(application => application.Criticality == Criticality.High),
        application =>
        {
            var selection = Selector.Select(new() { Application = application });
            if (selection.Candidates.Any(candidate => candidate.Offering.Model.Tier == ModelTier.Frontier))
                Assert.NotEqual(ModelTier.Compact, selection.Best!.Offering.Model.Tier);
        });

    [Fact]
    public void Tied_EveryTask_HoldsModelsWhoseAbilitiesEvidenceDoesNotSeparate() => Assert.All(
        GenAiTaxonomy.Default.All<ModelTask>(),
        task =>
        {
            ModelAbility[] tied = [.. Selector.Select(new() { Tasks = [task], Objective = SelectionObjective.Quality }).Tied.Select(model => model.Best.Ability).OfType<ModelAbility>()];
            if (tied.Length == 0)
                return;
            var widest = tied.Max(ability => ability.High - ability.Low);
            Assert.True(tied.Max(ability => ability.Value) - tied.Min(ability => ability.Value) <= widest + 0.02, task.Id);
        });

    [Theory]
    [InlineData("eu/")]
    [InlineData("us/")]
    [InlineData("global/")]
    public void Catalog_KeyOfAGeographyAtAzure_EndsWithTheModelThatItServes(string geography) => Assert.All(
        ModelCatalog.Default.Offerings.Where(offering => offering.Provider == "azure" && offering.IdAtProvider.StartsWith(geography, StringComparison.Ordinal)),
        offering => Assert.True(
            ModelCatalog.Default.FindOffering($"azure/{offering.IdAtProvider[geography.Length..]}")?.Lifecycle.RetiredOn is null || offering.Lifecycle.RetiredOn is not null,
            offering.Id));

    [Fact]
    public void Select_OnOwnMachines_LicenseWithoutCommercialUseIsNotFirstAmongEquals()
    {
        var selection = Selector.Select(new() { Application = ApplicationAreas.FinancialServices.CreditScoring, Deployment = [DeploymentKind.SelfHosted] });
        Assert.DoesNotContain("non-commercial", selection.Best!.Offering.Model.LicenseConditions);
        Assert.Contains(selection.Candidates, candidate => candidate.Offering.Model.LicenseConditions.Contains("non-commercial"));
    }

    [Fact]
    public void Select_SupportChatbotAtItsLimits_EveryCandidateHasWhatIsNeeded()
    {
        var selection = Selector.Select(new()
        {
            Application = ApplicationAreas.CustomerService.SupportChatbot,
            Inputs = [Modalities.Text, Modalities.Image],
            Requires = [Capabilities.ToolCalling, Capabilities.StructuredOutput],
            InputTokens = 180_000,
            OutputTokens = 30_000,
            Objective = SelectionObjective.Cost,
        });
        Assert.NotEmpty(selection.Candidates);
        foreach (var candidate in selection.Candidates)
        {
            var offering = candidate.Offering;
            Assert.Contains(Modalities.Image, offering.Inputs);
            Assert.Equal(Support.Supported, offering.Supports(Capabilities.ToolCalling));
            Assert.Equal(Support.Supported, offering.Supports(Capabilities.StructuredOutput));
            Assert.True(offering.Limits is { ContextWindow: >= 210_000, MaxOutput: >= 30_000 });
            Assert.True(offering.Access is not (AccessKind.Subscription or AccessKind.Trial));
            Assert.Equal(offering.Prices!.Estimate(new(180_000, 30_000), new(selection.Date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)).Total, candidate.EstimatedCost);
        }

        Assert.Contains(selection.Candidates, candidate => candidate.Offering.Provider == "anthropic");
        Assert.Contains(selection.Candidates, candidate => candidate.Offering.Provider == "google");
    }

    private static ModelTask Task(string id) => GenAiTaxonomy.Default.Find<ModelTask>(id)!;

    private static ModelDescriptor Best(ModelRequirements requirements) => Selector.SelectBest(requirements)!.Model;
}
