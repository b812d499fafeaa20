using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>Each requirement that can be loosened: from what, to what, and how many candidates that adds.</summary>
public class RelaxerTests
{
    private static readonly ModelOffering Wide = Of("acme/wide", 1000, null, 400);
    private static readonly ModelOffering Narrow = Of("acme/narrow", 800, 300, 200);

    [Fact]
    public void InputTokens_AreWhatStillFits()
    {
        AssertRelaxes(new() { InputTokens = 1500, OutputTokens = 100 }, "inputTokens", "1500", "900", 1, Wide, Narrow);
        AssertRelaxes(new() { InputTokens = 500, OutputTokens = 100 }, "inputTokens", "500", "300", 1, Narrow);
        AssertRelaxes(new() { InputTokens = 1500 }, "inputTokens", "1500", "1000", 1, Wide);
        AssertRelaxes(new() { InputTokens = 1, OutputTokens = 1000 }, "inputTokens", "1", "0", 1, Of("acme/even", 1000, null, 2000));
        Assert.DoesNotContain(Relax(new() { InputTokens = 100, OutputTokens = 900 }, Wide), relaxation => relaxation.Property == "inputTokens");
    }

    [Fact]
    public void OutputTokens_AreWhatStillFits()
    {
        AssertRelaxes(new() { InputTokens = 100, OutputTokens = 500 }, "outputTokens", "500", "400", 1, Wide, Narrow);
        AssertRelaxes(new() { InputTokens = 700, OutputTokens = 350 }, "outputTokens", "350", "300", 1, Wide);
        AssertRelaxes(new() { OutputTokens = 500 }, "outputTokens", "500", "400", 1, Wide);
        AssertRelaxes(new() { InputTokens = 1000, OutputTokens = 1 }, "outputTokens", "1", "0", 1, Wide);
    }

    [Fact]
    public void Ceilings_AreTheNextPrice()
    {
        ModelOffering[] offerings = [SelectionKit.Frontier, SelectionKit.Balanced];
        AssertRelaxes(new() { InputTokens = 1000, OutputTokens = 100, MaxCostPerRequest = 0.001m }, "maxCostPerRequest", "0.001", "0.0015", 1, offerings);
        AssertRelaxes(new() { MaxPricePerMillionTokens = 1 }, "maxPricePerMillionTokens", "1", "2", 1, offerings);
    }

    [Fact]
    public void KnowledgeCutoff_IsTheLatestThereIs() =>
        AssertRelaxes(new() { KnowledgeCutoff = new(2026, 1, 1) }, "knowledgeCutoff", "2026-01-01", "2025-03-31", 2, SelectionKit.Frontier, SelectionKit.Balanced);

    [Fact]
    public void AccessAndStages_AreAll()
    {
        AssertRelaxes(new() { Access = [AccessKind.SelfHosted] }, "access", "self-hosted", "unknown, pay-per-use, subscription, trial, self-hosted", 1, SelectionKit.Frontier);
        AssertRelaxes(new() { Stages = [ModelStage.Preview] }, "stages", "preview", "stable, preview, deprecated, retired", 1, SelectionKit.Frontier);
    }

    // Nobody asked for terms, so that plans and trials are left out: said where nothing is left.
    [Fact]
    public void Relax_AccessNotStatedAndNothingPasses_AddsPlansAndTrials()
    {
        AssertRelaxes(new() { AllowProviders = ["planet"] }, "access", "all but subscription, trial", "unknown, pay-per-use, subscription, trial", 1, SelectionKit.Plan, SelectionKit.Frontier);
        Assert.DoesNotContain(Relax(new(), SelectionKit.Plan, SelectionKit.Frontier), relaxation => relaxation.Property == "access");
    }

    [Fact]
    public void RiskLimits_AreOneStepHigherAndThenNone()
    {
        var relaxations = Relax(new() { Application = ApplicationAreas.CustomerService.SupportChatbot, RiskLimits = [new(Risks.Hallucination, Severity.Low)] }, SelectionKit.Frontier)
            .Where(relaxation => relaxation.Property == "riskLimits").Select(relaxation => relaxation.To);

        Assert.Equal(["any"], relaxations);
        Assert.Equal(
            ["hallucination medium"],
            Relax(new() { RiskLimits = [new(Risks.Hallucination, Severity.Low)], ControlsInPlace = [RiskControls.HumanReview] }, SelectionKit.Frontier)
                .Where(relaxation => relaxation.Property == "riskLimits").Select(relaxation => relaxation.To));
    }

    [Fact]
    public void ControlsInPlace_AreThoseRequired()
    {
        ModelRequirements requirements = new() { RequiredControls = [RiskControls.HumanReview, RiskControls.OutputFilter], ControlsInPlace = [RiskControls.OutputFilter] };
        AssertRelaxes(requirements, "controlsInPlace", "output-filter", "output-filter, human-review", 1, SelectionKit.Frontier);
        Assert.DoesNotContain(Relax(requirements with { ControlsInPlace = requirements.RequiredControls, OpenWeights = true }, SelectionKit.Frontier), relaxation => relaxation.Property == "controlsInPlace");
    }

    private static void AssertRelaxes(ModelRequirements requirements, string property, string from, string to, int would, params ModelOffering[] offerings) =>
        Assert.Equal(new(property, from, to, would), Assert.Single(Relax(requirements, offerings), relaxation => relaxation.Property == property));

    private static IReadOnlyList<Relaxation> Relax(ModelRequirements requirements, params ModelOffering[] offerings) =>
        SelectionKit.Select(requirements with { Unknown = UnknownFacts.Allow }, offerings).Relax;

    private static ModelOffering Of(string id, int? window, int? maxInput, int? maxOutput)
    {
        ModelDescriptor model = new(id) { Families = [ModelFamilies.LargeLanguageModel], Inputs = [Modalities.Text], Outputs = [Modalities.Text], Limits = new(window, maxInput, maxOutput) };
        return SelectionKit.Offering("acme", model, AccessKind.PayPerUse, HostingKind.FirstParty, SelectionKit.Tokens(3, 15));
    }
}
