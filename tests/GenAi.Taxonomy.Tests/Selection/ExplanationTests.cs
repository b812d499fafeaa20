using System.Text;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>Thirty explanations as one text, to be read aloud: short, true, and naming the fact that decided.</summary>
public class ExplanationTests
{
    private static readonly (string Question, ModelRequirements Requirements)[] Questions =
    [
        ("Text, nothing else said", new()),
        ("Summaries", new() { Tasks = [ModelTasks.Summarization] }),
        ("Summaries, as cheap as possible", new() { Tasks = [ModelTasks.Summarization], Objective = SelectionObjective.Cost }),
        ("Pictures", new() { Tasks = [ModelTasks.ImageGeneration] }),
        ("Pictures of 512 pixels for a cent", new() { Tasks = [ModelTasks.ImageGeneration], ImageSize = new(512, 512), MaxCostPerRequest = 0.01m }),
        ("Text and pictures", new() { Outputs = [Modalities.Text, Modalities.Image] }),
        ("Music", new() { Tasks = [ModelTasks.MusicGeneration] }),
        ("Forecasts", new() { Tasks = [ModelTasks.Forecasting] }),
        ("Fraud detection", new() { Application = ApplicationAreas.FinancialServices.FraudDetection }),
        ("Legal research", new() { Application = ApplicationAreas.LegalServices.LegalResearch }),
        ("Support with pictures and tools", new()
        {
            Application = ApplicationAreas.CustomerService.SupportChatbot, Inputs = [Modalities.Text, Modalities.Image], Requires = [Capabilities.ToolCalling],
        }),
        ("Open weights on own machines", new() { OpenWeights = true, Deployment = [DeploymentKind.SelfHosted], Unknown = UnknownFacts.Penalise }),
        ("Nobody", new() { DenyVendors = ["lumen", "juris", "atlas"], Regions = ["us"], InputTokens = 500_000 }),
    ];

    [Fact]
    public void Explanations_OfTheKit_ReadWell()
    {
        var text = new StringBuilder();
        foreach (var (question, requirements) in Questions)
        {
            var selection = SelectionKit.Select(requirements);
            text.Append($"# {question}\n");
            foreach (var advice in selection.Families.Take(2).Concat(selection.Families.Where(entry => entry.Fit == Fit.NotSuited).Take(1)).Distinct())
                text.Append($"family {advice.Family.Id}, {advice.Fit}: {Join(advice.Reasons)}\n");
            foreach (var candidate in selection.Candidates.Take(2))
                text.Append($"candidate {candidate.Offering.Id}: {Join(candidate.Reasons)}\n");
            foreach (var rejected in selection.Rejected.Take(3))
                text.Append($"rejected {rejected.Offering.Id}: {Join(rejected.Reasons)}\n");
            foreach (var part in selection.Composition)
                text.Append($"part {part.Role}: {part.Candidate?.Offering.Id ?? "none"}\n");
            foreach (var unknown in selection.Unknowns)
                text.Append($"unknown: {unknown}\n");
            foreach (var relaxation in selection.Relax.Take(3))
                text.Append($"loosen {relaxation.Property} from {relaxation.From} to {relaxation.To}: {relaxation.WouldAdd} more\n");
            text.Append('\n');
        }

        Approve.Text(text.ToString(), "Explanations");
    }

    private static string Join(IReadOnlyList<Reason> reasons) => string.Join("; ", reasons);
}
