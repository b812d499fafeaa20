using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>What an expert accepts for tasks with a kind of model made for them, and for the uses of single industries, on the built-in catalog.</summary>
public class SpecializedUseTests
{
    private static readonly ModelSelector Selector = new(timeProvider: new FakeTimeProvider(new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero)));

    [Theory]
    [InlineData("text-to-sql", "large-language-model")]
    [InlineData("model-as-judge", "large-language-model")]
    [InlineData("inpainting", "image-generation-model omni-model")]
    [InlineData("diarization", "speech-recognition-model")]
    [InlineData("prompt-injection-detection", "prompt-injection-detector guardrail-model")]
    [InlineData("personal-data-detection", "entity-recognition-model large-language-model")]
    public void SelectBest_SpecializedTask_IsOfAFittingKind(string task, string kinds) => Assert.All(
        Selector.Select(new() { Tasks = [Find<ModelTask>(task)] }).Models.Take(3), model => Assert.True(IsOf(model.Model, kinds), model.Model.Id));

    [Theory]
    [InlineData("forecasting", "time-series-foundation-model")]
    [InlineData("diarization", "diarization-model")]
    [InlineData("prompt-injection-detection", "prompt-injection-detector")]
    public void SelectBest_OnOwnMachines_IsTheSpecializedKind(string task, string kind) => Assert.All(
        Selector.Select(new() { Tasks = [Find<ModelTask>(task)], Deployment = [DeploymentKind.SelfHosted] }).Models.Take(2),
        model => Assert.True(IsOf(model.Model, kind), model.Model.Id));

    [Fact]
    public void Select_PersonalDataOnASmallMachine_IsAnEntityModel() => Assert.All(
        Selector.Select(new() { Tasks = [ModelTasks.PersonalDataDetection], Deployment = [DeploymentKind.SelfHosted], MaxMemoryGb = 8 }).Models.Take(2),
        model => Assert.True(IsOf(model.Model, "entity-recognition-model"), model.Model.Id));

    [Fact]
    public void Select_Diarization_EveryCandidateLabelsSpeakers()
    {
        var selection = Selector.Select(new() { Tasks = [ModelTasks.Diarization] });
        Assert.NotEmpty(selection.Candidates);
        Assert.All(selection.Candidates, candidate => Assert.Equal(Support.Supported, candidate.Offering.Supports(Capabilities.SpeakerLabels)));
    }

    [Theory]
    [InlineData("text-classification")]
    [InlineData("content-moderation")]
    [InlineData("information-extraction")]
    [InlineData("sentiment-analysis")]
    public void Select_OtherTask_NeverADetectorOfPromptInjection(string task) => Assert.DoesNotContain(
        Selector.Select(new() { Tasks = [Find<ModelTask>(task)], Deployment = [DeploymentKind.Cloud, DeploymentKind.SelfHosted] }).Candidates,
        candidate => IsOf(candidate.Offering.Model, "prompt-injection-detector"));

    [Theory]
    [InlineData("policyholder-assistant")]
    [InlineData("citizen-service-assistant")]
    [InlineData("benefit-eligibility")]
    [InlineData("insurance-claims-handling")]
    [InlineData("know-your-customer")]
    [InlineData("medical-coding")]
    [InlineData("e-discovery")]
    [InlineData("contract-review")]
    [InlineData("regulatory-monitoring")]
    [InlineData("business-intelligence")]
    [InlineData("it-operations")]
    [InlineData("code-migration")]
    [InlineData("model-evaluation")]
    [InlineData("security-operations")]
    [InlineData("technician-assistant")]
    [InlineData("farm-advisory")]
    [InlineData("property-listing")]
    [InlineData("shopping-assistant")]
    public void SelectBest_UseOfLanguage_IsALanguageModelForConversation(string application) => Assert.True(
        IsOf(Best(application), "large-language-model") && !IsOf(Best(application), "code-model"), Best(application).Id);

    [Theory]
    [InlineData("clinical-scribe", "speech-recognition-model")]
    [InlineData("call-center-quality", "speech-recognition-model")]
    [InlineData("packaging-design", "image-generation-model omni-model")]
    [InlineData("virtual-staging", "image-generation-model omni-model")]
    [InlineData("llm-guardrails", "guardrail-model prompt-injection-detector")]
    public void SelectBest_UseOfSoundPicturesOrPrompts_IsTheKindForIt(string application, string kinds) =>
        Assert.True(IsOf(Best(application), kinds), Best(application).Id);

    [Theory] // The catalog has such kinds for one's own machines alone, and says which to look for.
    [InlineData("insurance-underwriting", "tabular-model")]
    [InlineData("anti-money-laundering", "tabular-model")]
    [InlineData("tenant-screening", "tabular-model")]
    [InlineData("property-valuation", "tabular-model")]
    [InlineData("churn-prediction", "tabular-model")]
    [InlineData("network-fault-management", "tabular-model")]
    [InlineData("load-forecasting", "forecasting-model")]
    [InlineData("yield-forecasting", "forecasting-model")]
    [InlineData("quality-inspection", "vision-recognition-model")]
    [InlineData("infrastructure-inspection", "vision-recognition-model")]
    [InlineData("crop-monitoring", "vision-recognition-model")]
    public void Select_PredictionAndRecognition_NamesTheKindToLookFor(string application, string kind)
    {
        var selection = Selector.Select(new() { Application = Find<ApplicationArea>(application) });
        Assert.Null(selection.Best);
        Assert.Equal(kind, selection.Families[0].Family.Id);
    }

    private static T Find<T>(string id)
        where T : Concept => GenAiTaxonomy.Default.Find<T>(id)!;

    private static ModelDescriptor Best(string application) => Selector.SelectBest(new() { Application = Find<ApplicationArea>(application) })!.Model;

    private static bool IsOf(ModelDescriptor model, string kinds) =>
        model.Families.Any(family => kinds.Split(' ').Any(kind => GenAiTaxonomy.Default.IsA(family, Find<ModelFamily>(kind))));
}
