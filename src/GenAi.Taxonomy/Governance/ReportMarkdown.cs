using System.Text;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>A report as Markdown.</summary>
internal sealed class ReportMarkdown(RiskReport report)
{
    private readonly StringBuilder _text = new();

    public string Write()
    {
        Line($"# Risk report: {Plain(report.Host.Name)}");
        Line();
        Line($"As of {Kebab.Day(report.Date)}, with catalogue {Plain(report.CatalogVersion)}. "
            + $"{Count(report.Applications.Count, "application")}, {Count(report.Host.Policies.Count, "policy", "policies")}, {Count(report.Host.Controls.Controls.Count, "control")} in place.");
        Line("This report helps to find risks and duties. It is no legal advice.");

        Section("## Before going live");
        if (report.MustDo.Count == 0)
            Line("Nothing is open.");
        for (var i = 0; i < report.MustDo.Count; i++)
            Line(FormattableString.Invariant($"{i + 1}. {Plain(report.MustDo[i])}"));
        if (report.Later.Count > 0)
        {
            Section("## Later");
            foreach (var task in report.Later)
                Line($"- {Plain(task)}");
        }

        if (report.Host.Controls.Evidence.Count > 0)
            Table("## Controls in place", ["Control", "Evidence"], report.Host.Controls.Evidence.Select(entry => new[] { entry.Control.Id, entry.Evidence }));
        foreach (var application in report.Applications)
            Write(application);
        References();
        return _text.ToString();
    }

    private void Write(ReportedApplication reported)
    {
        var use = reported.Application.Requirements.Application;
        Section($"## {Plain(reported.Application.Name)}");
        Line((use is null ? "" : $"{Plain(use.Name)} ({use.Id}): {Plain(use.Definition)} ")
            + $"Criticality {Kebab.Of(reported.Criticality)}. "
            + (reported.Policy == GovernancePolicy.None ? "No policy holds." : $"Policy: {Plain(reported.Policy.Name)}.")
            + (reported.Application.Tenant is { } tenant ? $" Tenant: {Plain(tenant)}." : ""));

        Table("### Models", ["Model", "State"], reported.Models.Select(model => new[] { Named(model), State(model) }), "No model is in use, and none in the catalogue fits.");
        var shown = reported.Risks.Where(risk => risk.Worst.Severity >= Severity.Medium).ToList();
        Table(
            "### Risks",
            ["Risk", "Severity", "Why", "In place", "Not in place", "Remains"],
            shown.Select(risk => new[]
            {
                risk.Risk.Id, Kebab.Of(risk.Worst.Severity), string.Join("; ", risk.Ways), Ids(risk.InPlace), Ids(risk.NotInPlace),
                risk.IsOverLimit ? $"{Kebab.Of(risk.Remaining)}, above the limit of {Kebab.Of(risk.Limit!.Value)}" : Kebab.Of(risk.Remaining),
            }),
            "None of medium severity or more.");
        var low = reported.Risks.Except(shown).Select(risk => $"{risk.Risk.Id} ({risk.Paths[0]})").ToList();
        if (low.Count > 0)
        {
            Line();
            Line($"Of low severity: {Plain(string.Join("; ", low))}.");
        }

        Table(
            "### Obligations",
            ["Duty", "Written in", "Because of", "Applies", "State"],
            reported.Obligations.Select(due => new[]
            {
                $"{due.Obligation.Name}: {due.Obligation.Definition}", ReportTasks.Reference(due.Obligation), due.Reason, Applies(due),
                due.IsMet ? $"met by {string.Join(", ", due.MetBy)}" : $"open; {string.Join(" or ", due.Obligation.SatisfiedBy)} would meet it",
            }),
            "None attaches.");
    }

    private void References()
    {
        var risks = report.Applications.SelectMany(reported => reported.Risks).Select(risk => risk.Risk).DistinctBy(risk => risk.Id).OrderBy(risk => risk.Id, StringComparer.Ordinal);
        Table(
            "## References",
            ["Risk", .. PublicReferences.Columns.Select(column => column.Title)],
            risks.Select(risk => new[] { risk.Id }.Concat(PublicReferences.Columns.Select(column => string.Join(", ", PublicReferences.Of(risk, column, report.Duties)))).ToArray()));
    }

    private static string Applies(DueObligation due) => due.IsInForce switch
    {
        true => $"since {Kebab.Day(due.Obligation.AppliesFrom)}",
        false => $"from {Kebab.Day(due.Obligation.AppliesFrom)}",
        null => "from a day not known here",
    };

    private static string Named(ReportedModel model) => model.Offering is { } offering && offering.Id != model.Id ? $"{model.Id}, as {offering.Id}" : model.Id;

    private static string State(ReportedModel model) =>
        model.Offering is null ? "in use; not in the catalogue"
        : !model.IsInUse ? "proposed: the best that the catalogue offers"
        : model.Failures.Count == 0 ? model.EndsOn is { } end ? $"in use; meets the requirements; ends on {Kebab.Day(end)}" : "in use; meets the requirements"
        : $"in use; does not meet them: {string.Join("; ", model.Failures)}";

    private static string Ids(IReadOnlyList<RiskControl> controls) => controls.Count == 0 ? "none" : string.Join(", ", controls);

    private static string Count(int number, string one, string? many = null) => FormattableString.Invariant($"{number} {(number == 1 ? one : many ?? one + "s")}");

    private static string Plain(string text) => new StringBuilder(text)
        .Replace("\r", "").Replace('\n', ' ').Replace("|", "\\|").Replace("<", "&lt;").Replace("[", "\\[").ToString();

    private void Section(string title)
    {
        Line();
        Line(title);
        Line();
    }

    private void Table(string title, IReadOnlyList<string> columns, IEnumerable<string[]> rows, string none = "")
    {
        var all = rows.ToList();
        Section(title);
        if (all.Count == 0)
        {
            Line(none);
            return;
        }

        Line($"| {string.Join(" | ", columns)} |");
        Line($"|{string.Concat(Enumerable.Repeat("---|", columns.Count))}");
        foreach (var row in all)
            Line($"| {string.Join(" | ", row.Select(Plain))} |");
    }

    private void Line(string text = "") => _text.Append(text).Append('\n');
}
