using System.Globalization;
using GenAi.Taxonomy.Selection;
using static GenAi.Taxonomy.Governance.ReportWords;

namespace GenAi.Taxonomy.Governance;

/// <summary>What is left to do, a sentence each: what policies require, what the law requires, what nobody has dealt with.</summary>
internal sealed class ReportTasks
{
    public ReportTasks(IReadOnlyList<ReportedApplication> applications)
    {
        var duties = new DutyTasks(applications);
        MustDo =
        [
            .. RequiredControls(applications),
            .. applications.SelectMany(Models),
            .. applications.SelectMany(Limits),
            .. duties.InForce,
            .. Open(applications),
        ];
        Later = [.. duties.Later];
        Conditional = [.. duties.Conditional];
        ToCheck = [.. duties.ToCheck];
    }

    public IReadOnlyList<string> MustDo { get; }

    public IReadOnlyList<string> Later { get; }

    public IReadOnlyList<string> Conditional { get; }

    public IReadOnlyList<string> ToCheck { get; }

    private static IEnumerable<string> RequiredControls(IReadOnlyList<ReportedApplication> applications) =>
        from reported in applications
        from missing in reported.Missing
        group (reported, missing) by (missing.Control, Who: Who(reported, missing.Control)) into same
        let risks = same.SelectMany(entry => entry.missing.Risks).Distinct().ToList()
        select $"Put {same.Key.Control.NameInText} in place for {And(same.Select(entry => entry.reported.Application.Name))}. {same.Key.Who} requires it"
            + (risks.Count > 0 ? $" against {Few(risks, "and")}." : ".");

    private static IEnumerable<string> Models(ReportedApplication reported)
    {
        if (reported.Models.Count == 0)
            yield return $"Find a model for {reported.Application.Name}. None in the catalog meets what is required.";
        foreach (var model in reported.Models)
        {
            if (model.Offering is null)
                yield return $"Add {model.Id} to the catalog. It serves {reported.Application.Name}, and nothing is known of it.";
            else if (model.OwnFailures.Any())
                yield return $"Replace {model.Id} in {reported.Application.Name}. It does not meet what is required: {string.Join("; ", model.OwnFailures)}.";
            else if (model.EndsOn is { } end)
                yield return $"Replace {model.Id} in {reported.Application.Name} by {end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, its last day of service."
                    + (model.Replacement is { } replacement ? $" {replacement} takes its place." : "");
        }
    }

    private static IEnumerable<string> Limits(ReportedApplication reported) => reported.Risks.Where(risk => risk.IsOverLimit).Select(risk =>
        $"Lower {risk.Risk.NameInText} in {reported.Application.Name}. It remains {Kebab.Of(risk.Remaining)}, and the limit is {Kebab.Of(risk.Limit!.Value)}; "
        + (risk.CanBeLowered ? $"{Few(risk.NotInPlace, "or")} would do." : "no further control does it, so change the model, the use or the limit."));

    /// <summary>The main risks that are high and against which nothing is in place; those above a limit have been told.</summary>
    private static IEnumerable<string> Open(IReadOnlyList<ReportedApplication> applications) =>
        from reported in applications
        from risk in reported.MainRisks
        where risk.Worst.Severity == Severity.High && !risk.IsOverLimit && risk.InPlace.Count == 0
        group (risk, reported.Application.Name) by risk.Risk.Id into same
        let first = same.First().risk
        select $"Deal with {first.Risk.NameInText} in {And(same.Select(entry => entry.Name))}. It is high, and nothing is in place against it; "
            + (first.NotInPlace.Count == 0 ? "no control is known." : $"{Few(first.NotInPlace, "or")} would lower it.");

    private static string Who(ReportedApplication reported, RiskControl control) =>
        reported.Policy.RequiredControls.Contains(control) ? $"Policy '{reported.Policy.Name}'" : "The application";
}
