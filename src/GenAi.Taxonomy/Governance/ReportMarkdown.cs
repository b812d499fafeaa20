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
        Line($"As of {Kebab.Day(report.Date)}, with catalog {Plain(report.CatalogVersion)}. "
            + $"{Count(report.Applications.Count, "application")}, {Count(report.Host.Policies.Count, "policy", "policies")}, {Count(report.Host.Controls.Controls.Count, "control")} in place.");
        Line($"{Place()} This report helps to find risks and duties. It is no legal advice.");

        Section("## Main risks");
        foreach (var application in report.Applications)
            Line($"- {Plain(application.Application.Name)}: {Plain(MainRisks(application))}.");

        Section("## Before going live");
        if (report.MustDo.Count == 0)
            Line("Nothing is open.");
        for (var i = 0; i < report.MustDo.Count; i++)
            Line(FormattableString.Invariant($"{i + 1}. {Plain(report.MustDo[i])}"));
        Points("## Later", report.Later);
        Points("## Depends", report.Conditional);
        Points("## To check", report.ToCheck);

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

        Table("### Models", ["Model", "State"], reported.Models.Select(model => new[] { Named(model), State(model) }), "No model is in use, and none in the catalog fits.");
        var main = reported.MainRisks.ToList();
        Table(
            "### Main risks",
            ["Risk", "Severity", "Why", "In place", "Not in place", "Remains"],
            main.Select(risk => new[]
            {
                risk.Risk.Id, Kebab.Of(risk.Worst.Severity), string.Join("; ", risk.Ways) + (risk.Worst.IsMeasured ? "; measured for the model" : ""), Ids(risk.InPlace), Ids(risk.NotInPlace),
                risk.IsOverLimit ? $"{Kebab.Of(risk.Remaining)}, above the limit of {Kebab.Of(risk.Limit!.Value)}" : Kebab.Of(risk.Remaining),
            }),
            "None of medium severity or more.");
        foreach (var same in reported.Risks.Except(main).GroupBy(risk => risk.Worst.Severity).OrderByDescending(same => same.Key))
        {
            Line();
            Line($"Also of {Kebab.Of(same.Key)} severity: {Plain(ReportWords.And(same.Select(risk => risk.Risk.NameInText)))}.");
        }

        if (reported.HighRiskClass is { } known)
        {
            Line();
            Line(Plain($"Under the EU AI Act: {Class(known)} {known.Reason}"));
        }
        else if (use is not null)
        {
            Line();
            Line("Under the EU AI Act: its class is not known here; check Annexes I and III.");
        }

        Table(
            "### Duties",
            ["Duty", "Written in", "Because of", "From", "State"],
            reported.Obligations.Where(due => !due.IsElsewhere).OrderBy(due => due.Status).Select(due => new[]
            {
                $"{due.Obligation.Name}: {due.Obligation.Definition}",
                due.Obligation.WrittenIn, due.Reason, Kebab.Day(due.Obligation.AppliesFrom) ?? "unknown", State(due),
            }),
            report.Host.Jurisdictions.Count > 0 ? "None is known." : "The host states no jurisdiction; see the duties above.");
        foreach (var same in reported.Obligations.Where(due => !due.IsElsewhere && due.Obligation.Exemptions is not null).GroupBy(due => due.Obligation.Exemptions))
        {
            Line();
            Line(Plain($"Exempt from {ReportWords.And(same.Select(due => $"'{due.Obligation.Name}'").Distinct())}: {same.Key}."));
        }
    }

    private void References()
    {
        var risks = report.Applications.SelectMany(reported => reported.Risks).Select(risk => risk.Risk).DistinctBy(risk => risk.Id).OrderBy(risk => risk.Id, StringComparer.Ordinal);
        Table(
            "## References",
            ["Risk", .. PublicReferences.Columns.Select(column => column.Title)],
            risks.Select(risk => new[] { risk.Id }.Concat(PublicReferences.Columns.Select(column => string.Join(", ", PublicReferences.Of(risk, column, report.Duties)))).ToArray()));
    }

    private void Points(string title, IReadOnlyList<string> sentences)
    {
        if (sentences.Count == 0)
            return;
        Section(title);
        foreach (var sentence in sentences)
            Line($"- {Plain(sentence)}");
    }

    private string Place()
    {
        var places = report.Host.Jurisdictions.Select(JurisdictionNames.Of).ToList();
        var roles = report.Host.Roles.Select(role => Kebab.Of(role).Replace('-', ' ')).ToList();
        return (places.Count, roles.Count) switch
        {
            (0, 0) => "The host states neither its jurisdictions nor its roles in law, so this report asserts no duty. Add both.",
            (0, _) => $"The host is {ReportWords.And(roles)}. It states no jurisdiction, so this report asserts no duty.",
            (_, 0) => $"The host is in {ReportWords.And(places)}. It states no role in law.",
            _ => $"The host is {ReportWords.And(roles)} in {ReportWords.And(places)}.",
        };
    }

    private static string MainRisks(ReportedApplication reported) => reported.MainRisks.Any()
        ? ReportWords.And(reported.MainRisks.Select(risk => $"{risk.Risk.NameInText} ({Kebab.Of(risk.Worst.Severity)})"))
        : "none of medium severity or more";

    private static string Class(HighRiskClass known) => known.Answer switch
    {
        HighRiskAnswer.Yes => $"high-risk, {known.Point}.",
        HighRiskAnswer.Depends => $"high-risk if {known.Condition} ({known.Point}).",
        _ => "not high-risk.",
    };

    private static string State(ApplicableObligation due) => due.Status switch
    {
        ObligationStatus.ToCheck => "to check",
        _ when due.IsMet => $"met by {string.Join(", ", due.MetBy)}",
        ObligationStatus.Conditional => "depends",
        _ when due.Obligation.SatisfiedBy.Count == 0 => "open; no control is known",
        _ => $"open; needs {string.Join(due.Obligation.NeedsAllControls ? ", " : " or ", due.Obligation.SatisfiedBy.Except(due.MetBy))}",
    };

    private static string Named(ReportedModel model) => model.Offering is { } offering && offering.Id != model.Id ? $"{model.Id}, as {offering.Id}" : model.Id;

    private static string State(ReportedModel model) =>
        model.Offering is null ? "in use; not in the catalog"
        : !model.IsInUse ? "proposed: the best that the catalog offers"
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
