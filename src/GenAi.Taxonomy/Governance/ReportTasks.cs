using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>What is left to do, a sentence each: what policies require, what the law requires, what nobody has dealt with.</summary>
internal sealed class ReportTasks
{
    public ReportTasks(IReadOnlyList<ReportedApplication> applications)
    {
        MustDo =
        [
            .. applications.SelectMany(RequiredControls),
            .. applications.SelectMany(Models),
            .. applications.SelectMany(Limits),
            .. Duties(applications, due => due.IsInForce == true, due => $"Meet '{due.Obligation.Name}' ({Reference(due.Obligation)})"),
            .. Open(applications),
        ];
        Later =
        [
            .. Duties(applications, due => due.IsInForce == false, due => $"From {Kebab.Day(due.Obligation.AppliesFrom)}: meet '{due.Obligation.Name}' ({Reference(due.Obligation)})"),
            .. Duties(applications, due => due.IsInForce is null, due => $"From a day not known here: meet '{due.Obligation.Name}' ({Reference(due.Obligation)})"),
        ];
    }

    public IReadOnlyList<string> MustDo { get; }

    public IReadOnlyList<string> Later { get; }

    public static string Reference(Obligation obligation) =>
        $"{obligation.Edition ?? ReferenceSchemes.TitleOf(obligation.Reference.Scheme) ?? obligation.Reference.Scheme}, {obligation.Reference.Code}";

    private static IEnumerable<string> RequiredControls(ReportedApplication reported) => reported.Missing.Select(missing =>
        $"Put '{missing.Control.Id}' in place for {reported.Application.Name}: {Who(reported, missing.Control)} requires it"
        + (missing.Risks.Count > 0 ? $", against {Few(missing.Risks.Select(risk => risk.Id))}." : "."));

    private static IEnumerable<string> Models(ReportedApplication reported)
    {
        if (reported.Models.Count == 0)
            yield return $"Find a model for {reported.Application.Name}: none in the catalogue meets what is required.";
        foreach (var model in reported.Models)
        {
            if (model.Offering is null)
                yield return $"Add {model.Id} to the catalogue: it serves {reported.Application.Name}, and nothing is known of it.";
            else if (model.OwnFailures.Any())
                yield return $"Replace {model.Id} in {reported.Application.Name}: {string.Join("; ", model.OwnFailures)}.";
        }
    }

    private static IEnumerable<string> Limits(ReportedApplication reported) => reported.Risks.Where(risk => risk.IsOverLimit).Select(risk =>
        $"Lower '{risk.Risk.Id}' in {reported.Application.Name}: {Kebab.Of(risk.Remaining)} remains, which is above the limit; "
        + (risk.InPlace.Any() || !risk.NotInPlace.Any() ? "no further control lowers it, so change the model, the use or the limit." : $"{Any(risk.NotInPlace)} would lower it."));

    private static IEnumerable<string> Duties(IReadOnlyList<ReportedApplication> applications, Func<DueObligation, bool> isMeant, Func<DueObligation, string> what) =>
        from reported in applications
        from due in reported.Obligations
        where !due.IsMet && isMeant(due)
        group (due, reported) by due.Obligation.Id into same
        let first = same.First().due
        let names = same.Select(entry => entry.reported.Application.Name).ToList()
        select $"{what(first)} {(names.Count == applications.Count && names.Count > 1 ? "everywhere" : $"in {And(names)}")}: "
            + (first.Obligation.SatisfiedBy.Count == 0 ? "no control is known that meets it." : $"{Any(first.Obligation.SatisfiedBy.Select(control => control.Id))} meets it.");

    /// <summary>High risks against which nothing is in place; those above a limit have been told.</summary>
    private static IEnumerable<string> Open(IReadOnlyList<ReportedApplication> applications) =>
        from reported in applications
        from risk in reported.Risks
        where risk.Worst.Severity == Severity.High && !risk.IsOverLimit && !risk.InPlace.Any()
        group reported.Application.Name by risk.Risk.Id into same
        let controls = applications.SelectMany(reported => reported.Risks).First(risk => risk.Risk.Id == same.Key).NotInPlace.ToList()
        select $"Do something about '{same.Key}' in {And([.. same])}, which is high: "
            + (controls.Count == 0 ? "no control is known." : $"put {Any(controls)} in place.");

    private static string Who(ReportedApplication reported, RiskControl control) =>
        reported.Policy.RequiredControls.Contains(control) ? $"policy '{reported.Policy.Name}'" : "the application";

    private static string Few(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count <= 4 ? And(all) : FormattableString.Invariant($"{string.Join(", ", all.Take(3))} and {all.Count - 3} more");
    }

    private static string And(IReadOnlyList<string> names) => Joined(names, "and");

    private static string Any(IEnumerable<string> names) => Joined([.. names], "or");

    private static string Joined(IReadOnlyList<string> names, string word) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} {word} {names[^1]}";
}
