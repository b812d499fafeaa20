using GenAi.Taxonomy;
using GenAi.Taxonomy.Selection;

namespace Advisor.Output;

/// <summary>A situation somebody is in, and what that asks of a model.</summary>
internal sealed record Situation(string Name, string Title, string Question, ModelRequirements Requirements)
{
    public static IReadOnlyList<Situation> All { get; } =
    [
        new(
            "marketing-campaign",
            "A marketing campaign, in text and pictures",
            "Posts with a text and a picture for a brand that must look good; a person picks among the drafts.",
            new()
            {
                Application = ApplicationAreas.MarketingAdvertising.SocialMediaGraphics,
                Outputs = [Modalities.Text, Modalities.Image],
                Objective = SelectionObjective.Quality,
            }),
        new(
            "clinical-trial-analysis",
            "Analysis of clinical trial data",
            "Trial records of 60,000 tokens at a time, trends and safety signals in words, reviewed by a physician.",
            new()
            {
                Application = ApplicationAreas.Healthcare.ClinicalTrialDataAnalysis,
                InputTokens = 60_000,
                OutputTokens = 4_000,
                ControlsInPlace = [RiskControls.HumanReview],
            }),
        new(
            "fraud-detection",
            "Fraud detection",
            "A score for every payment, within the second; alerts go to an investigator.",
            new() { Application = ApplicationAreas.FinancialServices.FraudDetection }),
        new(
            "legal-research",
            "A legal research assistant",
            "Questions answered from retrieved judgments of 120,000 tokens, each statement with its passage.",
            new()
            {
                Application = ApplicationAreas.LegalServices.LegalResearch,
                InputTokens = 120_000,
                OutputTokens = 4_000,
            }),
        new(
            "game-soundtrack",
            "The soundtrack of a game",
            "Music that follows the action, and nobody else's melody in it.",
            new() { Application = ApplicationAreas.Gaming.GameSoundtrack }),
    ];
}
