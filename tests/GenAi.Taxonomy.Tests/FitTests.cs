namespace GenAi.Taxonomy.Tests;

/// <summary>Which family for which task and application.</summary>
public class FitTests
{
    private static readonly GenAiTaxonomy Default = GenAiTaxonomy.Default;

    [Fact]
    public void FitOf_NobodyHasSaid_IsNullAndNotUnsuited() =>
        Assert.Null(Default.FitOf(ModelFamilies.RerankingModel, ModelTasks.RobotControl));

    [Fact]
    public void FitOf_AGroupOfTasks_IsTheBestForAnyOfThem()
    {
        ModelTask group = Small.Task("music-work"), easy = Small.Task("hum", group), hard = Small.Task("compose", group);
        ModelFamily family = new("singer", "Singer") { Performs = [new(easy, Fit.Medium), new(hard, Fit.NotSuited)] };

        Assert.Equal(Fit.Medium, Small.Of(group, easy, hard, family).FitOf(family, group));
    }

    [Fact]
    public void FitOf_AHostsNarrowerTask_IsThatOfTheNearestBroaderOne()
    {
        ModelTask cartoon = Small.Task("cartoon-drawing", ModelTasks.ImageGeneration);
        var taxonomy = Default.ToBuilder().Add(cartoon).Build();

        Assert.Equal(Fit.High, taxonomy.FitOf(ModelFamilies.ImageGenerationModel, cartoon));
        Assert.Equal(Fit.NotSuited, taxonomy.FitOf(ModelFamilies.LargeLanguageModel, cartoon));
    }

    [Fact]
    public void FitOf_AHostsNarrowerTaskWithItsOwnFit_IsThatFit()
    {
        ModelTask cartoon = Small.Task("cartoon-drawing", ModelTasks.ImageGeneration);
        var taxonomy = Default.ToBuilder().Add(cartoon).Perform(ModelFamilies.ImageGenerationModel, cartoon, Fit.Low).Build();

        Assert.Equal(Fit.Low, taxonomy.FitOf(ModelFamilies.ImageGenerationModel, cartoon));
    }

    [Fact]
    public void FamiliesFor_AnyTask_HaveTheBestFirstAndTheUnsuitedLast() =>
        Assert.All(Default.All<ModelTask>(), task =>
        {
            var fits = Default.FamiliesFor(task).Select(entry => entry.Fit).ToList();
            Assert.Equal(fits.OrderDescending(), fits);
        });

    [Fact]
    public void FamiliesFor_ATask_PutThoseThatStateTheFitBeforeThoseThatInheritIt()
    {
        ModelTask sing = Small.Task("sing");
        ModelFamily top = new("top", "Top") { Performs = [sing] }, heir = Small.Family("heir", top), peer = new("peer", "Peer") { Performs = [sing] };

        Assert.Equal([top, peer, heir], Small.Of(sing, top, heir, peer).FamiliesFor(sing).Select(entry => entry.Target));
    }

    [Fact]
    public void FamiliesFor_ATask_CarryTheSourceOfTheFit() =>
        Assert.Contains(
            Sources.Article003,
            Default.FamiliesFor(ModelTasks.Forecasting).Single(entry => entry.Target == ModelFamilies.ForecastingModel).Sources);

    // The articles' selection rules as far as the graph alone answers them.
    [Theory]
    [InlineData("image-generation", "image-generation-model", "large-language-model")] // S5
    [InlineData("forecasting", "forecasting-model", "large-language-model")] // S10
    [InlineData("anomaly-and-fraud-detection", "tabular-model", "large-language-model")] // C13
    [InlineData("text-classification", "encoder-language-model", "large-language-model")] // S11
    [InlineData("recommendation", "recommender-model", "large-language-model")] // C20
    [InlineData("music-generation", "music-generation-model", "large-language-model")] // S7
    [InlineData("conversation", "large-language-model", "encoder-language-model")] // S6
    public void FamiliesFor_ATask_RankTheRightKindAbove(string task, string better, string worse)
    {
        var ids = Default.FamiliesFor(Default.Find<ModelTask>(task)!).Where(entry => entry.Fit > Fit.NotSuited).Select(entry => entry.Target.Id).ToList();

        Assert.Contains(better, ids);
        Assert.True(!ids.Contains(worse) || ids.IndexOf(better) < ids.IndexOf(worse), string.Join(", ", ids));
    }

    [Theory]
    [InlineData("legal-research")] // S8
    [InlineData("diagnosis-assistance")]
    public void FamiliesFor_AnApplicationOfASpecialistDomain_PutTheTunedModelFirst(string application) =>
        Assert.Equal(ModelFamilies.DomainTunedLlm, Default.FamiliesFor(Default.Find<ApplicationArea>(application)!)[0].Target);

    [Theory]
    [InlineData("large-language-model", "dubbing-and-localization", Fit.Low)]
    [InlineData("large-language-model", "meeting-transcription", Fit.Low)]
    [InlineData("large-language-model", "storyboarding", Fit.Low)]
    [InlineData("image-generation-model", "customized-learning-material", Fit.Medium)]
    [InlineData("image-generation-model", "narrative-co-creation", Fit.Medium)]
    [InlineData("reranking-model", "recruitment-screening", Fit.Low)]
    [InlineData("domain-tuned-llm", "personalized-tutoring", Fit.Medium)]
    public void FitOf_KindThatSuppliesAPart_IsNoHigherThanThePart(string family, string application, Fit fit) =>
        Assert.Equal(fit, Default.FitOf(Default.Find<ModelFamily>(family)!, Default.Find<ApplicationArea>(application)!));

    [Theory]
    [InlineData("reasoning-model", "code-documentation")]
    [InlineData("domain-tuned-llm", "translation")]
    [InlineData("prompt-injection-detector", "prompt-injection-detection")]
    [InlineData("entity-recognition-model", "personal-data-detection")]
    [InlineData("code-model", "text-to-sql")]
    [InlineData("time-series-foundation-model", "forecasting")]
    public void FitOf_KindMadeForATask_IsHigh(string family, string task) =>
        Assert.Equal(Fit.High, Default.FitOf(Default.Find<ModelFamily>(family)!, Default.Find<ModelTask>(task)!));

    [Theory]
    [InlineData("large-language-model", "personal-data-in-prompt", Severity.High)]
    [InlineData("retrieval-augmented-system", "confidential-data-leak", Severity.High)]
    [InlineData("retrieval-augmented-system", "hallucination", Severity.Medium)]
    [InlineData("ai-agent", "prompt-injection", Severity.High)]
    public void RisksOf_AKind_AreAsSevereAsAnExpertRatesThem(string family, string risk, Severity severity) =>
        Assert.Equal(severity, Default.RisksOf(Default.Find<ModelFamily>(family)!).Single(exposure => exposure.Risk.Id == risk).Severity);

    [Fact]
    public void FamiliesFor_FraudDetection_MarkTheLanguageModelAsDisputed()
    {
        var entry = Default.FamiliesFor(ApplicationAreas.FinancialServices.FraudDetection).Single(each => each.Target == ModelFamilies.LargeLanguageModel);

        Assert.True(entry.IsDisputed);
        Assert.True(entry.Fit <= Fit.Low);
        Assert.Contains(Sources.Article000, entry.Sources);
    }

    // S13
    [Fact]
    public void ControlsOf_TheRisksOfACriticalApplication_PutAPersonInCharge() =>
        Offences.None(Default.All<ApplicationArea>()
            .Where(application => application.Criticality == Criticality.High)
            .Where(application => !Default.RisksOf(application)
                .SelectMany(exposure => Default.ControlsOf(exposure.Risk))
                .Any(control => control == RiskControls.HumanReview || control == RiskControls.HumanInTheLoopApproval))
            .Select(application => application.Id));
}
