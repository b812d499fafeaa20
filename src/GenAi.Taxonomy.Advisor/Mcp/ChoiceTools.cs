using System.ComponentModel;
using System.Text.Json.Nodes;
using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using ModelContextProtocol.Protocol;

namespace Advisor.Mcp;

/// <summary>The tools that choose. Each takes a use and, beside it, any other requirement by its name in a file of requirements.</summary>
internal sealed class ChoiceTools(Host host)
{
    private const string OfUse = "id of the use, such as support-chatbot";
    private const string OfTasks = "ids of tasks, such as translation";
    private const string OfMore = "other requirements: {\"objective\":\"cost|quality|latency\",\"regions\":[\"eu\"],\"inputTokens\":0,\"requires\":[\"tool-calling\"],\"openWeights\":true,\"denyProviders\":[],\"jurisdictions\":[\"eu\"],...}";
    private const int MostModels = 5;
    private const int MostRisks = 5;
    private const int MostDuties = 6;

    // Made on first use and kept: it takes longer than a selection.
    private readonly Lazy<ModelSelector> _selector = new(() => host.CreateSelector(host, host.Catalog()));

    public CallToolResult RecommendModels(
        [Description(OfTasks)] string[]? tasks = null,
        [Description(OfUse)] string? application = null,
        [Description(OfMore)] JsonObject? requirements = null,
        [Description("how many")] int top = 3) => Answer.Of(() =>
    {
        var selection = Select(tasks, application, requirements);
        var prices = new PriceWords(selection);
        var words = new SelectionWords(selection, host.Taxonomy);
        RankedModel[] models = [.. selection.Models.Take(int.Clamp(top, 1, MostModels))];
        List<string> lines = [$"Asked: {words.Asked()}", "", .. host.Lines(new SelectionPage(selection, host.Taxonomy).Answer)];
        if (models.Length > 0)
        {
            lines.Add("");
            lines.AddRange(Answer.Table(
                ["offering", "score", $"USD for {models[0].Best.ComparedBy}", "why"],
                models.Select(model => (IReadOnlyList<string>)[model.Best.Offering.Id, Words.Score(model.Best.Score), prices.Short(model.Best), words.Why(model.Best)])));
        }

        lines.AddRange(["", $"Main risks: {string.Join(", ", selection.Risks.Take(MostRisks).Select(risk => $"{risk.Risk.Id} ({Words.Of(risk.Severity)})"))}"]);
        return (lines, new()
        {
            ["date"] = Json.Day(selection.Date),
            ["models"] = Json.Array(models.Select(model => new JsonObject
            {
                ["offering"] = model.Best.Offering.Id,
                ["model"] = model.Model.Id,
                ["score"] = Math.Round(model.Best.Score, 4),
                ["priceUsd"] = model.Best.ComparedCost is { } cost ? Words.Exact(cost) : null,
                ["priceFor"] = model.Best.ComparedBy,
                ["alsoAt"] = model.AlsoAt.Count,
                ["reasons"] = Json.Array(model.Best.Reasons.Select(words.Explain)),
            })),
            ["risks"] = Json.Array(selection.Risks.Take(MostRisks).Select(risk => risk.Risk.Id)),
        });
    });

    public CallToolResult Explain(
        [Description("name of the model or offering")] string model,
        [Description(OfTasks)] string[]? tasks = null,
        [Description(OfUse)] string? application = null,
        [Description("as in recommend_models")] JsonObject? requirements = null) => Answer.Of(() =>
    {
        var resolved = ModelNames.Resolve(host, model);
        var selection = Select(tasks, application, requirements);
        var words = new SelectionWords(selection, host.Taxonomy);
        var ranked = selection.Candidates.Index().FirstOrDefault(each => IsMeant(each.Item.Offering));
        if (ranked.Item is { } candidate)
        {
            string[] reasons = [.. candidate.Reasons.Select(words.Explain)];
            return (
                [
                    $"{candidate.Offering.Id} is number {ranked.Index + 1} of {selection.Candidates.Count}, score {Words.Score(candidate.Score)} (fit {Words.Score(candidate.Parts.Fit)}, quality {Words.Score(candidate.Parts.Quality)}, cost {(candidate.Parts.Cost is { } cost ? Words.Score(cost) : "unknown")}, risk {Words.Score(candidate.Parts.Risk)}).",
                    .. reasons.Select(reason => $"- {reason}"),
                    $"Best: {selection.Best!.Offering.Id}, score {Words.Score(selection.Best.Score)}.",
                ],
                new() { ["offering"] = candidate.Offering.Id, ["rank"] = ranked.Index + 1, ["of"] = selection.Candidates.Count, ["reasons"] = Json.Array(reasons) });
        }

        // Of several offerings the one that fails least says most.
        var rejected = selection.Rejected.Where(each => IsMeant(each.Offering)).MinBy(each => each.Reasons.Count)
            ?? throw new BadInputException([$"'{model}' is served by no provider of the catalog"]);
        string[] failures = [.. rejected.Reasons.Select(words.Explain)];
        return (
            [$"{rejected.Offering.Id} is rejected:", .. failures.Select(reason => $"- {reason}"), selection.Best is { } best ? $"Best: {best.Offering.Id}." : "Nothing meets the requirements."],
            new() { ["offering"] = rejected.Offering.Id, ["rank"] = null, ["rejectedFor"] = Json.Array(failures) });

        bool IsMeant(ModelOffering offering) => resolved.Offering is { } one ? offering.Id == one.Id : offering.Model.Id == resolved.Model!.Id;
    });

    public CallToolResult AssessRisks(
        [Description(OfUse)] string? application = null,
        [Description(OfTasks)] string[]? tasks = null,
        [Description("as in recommend_models; jurisdictions, roles and controlsInPlace decide duties")] JsonObject? requirements = null) => Answer.Of(() =>
    {
        var selection = Select(tasks, application, requirements);
        RiskExposure[] risks = [.. selection.Risks.Take(MostRisks)];
        ApplicableObligation[] duties = [.. selection.Obligations.Where(due => !due.IsMet).OrderBy(due => due.IsElsewhere).ThenBy(due => due.Status)];
        List<string> lines = [.. risks.Select(risk => $"- **{risk.Risk.Name}** ({Words.Of(risk.Remaining)}): controls {Words.Few(host.Taxonomy.ControlsOf(risk.Risk).Select(control => control.Id), 3)}")];
        if (selection.Risks.Count > risks.Length)
            lines.Add($"- {selection.Risks.Count - risks.Length} lesser ones");
        lines.AddRange(["", duties.Length == 0 ? "No duty is known." : $"Duties ({Math.Min(duties.Length, MostDuties)} of {duties.Length}; no legal advice):"]);
        lines.AddRange(duties.Take(MostDuties).Select(due => $"- {Words.Of(due.Status)}: {Words.InText(due.Obligation.Name)} ({due.Obligation.Reference})"));
        return (lines, new()
        {
            ["risks"] = Json.Array(risks.Select(risk => new JsonObject { ["risk"] = risk.Risk.Id, ["severity"] = Words.Of(risk.Severity), ["remaining"] = Words.Of(risk.Remaining) })),
            ["duties"] = Json.Array(duties.Take(MostDuties).Select(due => new JsonObject { ["duty"] = due.Obligation.Id, ["status"] = Words.Of(due.Status), ["reference"] = due.Obligation.Reference.ToString() })),
        });
    });

    private ModelSelection Select(string[]? tasks, string? application, JsonObject? requirements)
    {
        var all = requirements?.DeepClone().AsObject() ?? [];
        if (tasks is { Length: > 0 })
            all["tasks"] = new JsonArray([.. tasks.Select(task => JsonValue.Create(task))]);
        if (application is not null)
            all["application"] = application;
        return _selector.Value.Select(ModelRequirements.FromJson(all.ToJsonString(), host.Taxonomy, host.Catalog()));
    }
}
