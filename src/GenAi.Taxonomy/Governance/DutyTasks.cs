using GenAi.Taxonomy.Selection;
using static GenAi.Taxonomy.Governance.ReportWords;

namespace GenAi.Taxonomy.Governance;

/// <summary>The open duties of all applications in sentences: those in force, those to come, those that depend on something, those to check.</summary>
internal sealed class DutyTasks
{
    private readonly List<OpenDuty> _open;

    public DutyTasks(IReadOnlyList<ReportedApplication> applications) => _open =
    [
        .. from reported in applications
           from due in reported.Obligations
           where !due.IsMet
           group (due, reported.Application.Name) by (due.Obligation.Id, due.Dependence) into same
           select new OpenDuty(same.First().due, And(same.Select(entry => entry.Name))),
    ];

    /// <summary>Gets a sentence for each duty that is in force.</summary>
    public IEnumerable<string> InForce => Applying(isInForce: true)
        .Select(open => $"For {open.Applications}, {InText(open.Obligation.Name)} ({open.Obligation.WrittenIn}). {Missing(open.Due)}");

    /// <summary>Gets a sentence for each law and day that is to come.</summary>
    public IEnumerable<string> Later => Applying(isInForce: false).OrderBy(open => open.Obligation.AppliesFrom)
        .Concat(Applying(isInForce: null))
        .GroupBy(open => (open.Law, open.From, open.Applications))
        .Select(same => $"{same.Key.Law}, {same.Key.From}, for {same.Key.Applications}: {Named(same)}.");

    /// <summary>Gets a sentence for each dependence, and one for each jurisdiction in which the host may be.</summary>
    public IEnumerable<string> Conditional => Here(ObligationStatus.Conditional)
        .GroupBy(open => (open.Due.Dependence, open.Applications))
        .Select(same => $"For {same.Key.Applications}, {same.Key.Dependence}: {Named(same, withLaw: true)}.")
        .Concat(Elsewhere(ObligationStatus.Conditional).Select(same => $"In {JurisdictionNames.Of(same.Key)}, {Number(same)} may apply: {Laws(same)}."));

    /// <summary>Gets a sentence for each law that has to be read before anybody relies on it.</summary>
    public IEnumerable<string> ToCheck => Here(ObligationStatus.ToCheck)
        .GroupBy(open => (open.Law, open.Obligation.Jurisdiction, Day: open.Obligation.AppliesFrom is null ? "" : open.From, open.Due.Dependence, open.Due.ToCheck, open.Applications))
        .Select(same => $"{same.Key.Law}{Place(same.Key.Jurisdiction)}{Comma(same.Key.Day)}, for {same.Key.Applications}{Comma(same.Key.Dependence)}: "
            + $"{Named(same)}. {Sentence(same.Key.ToCheck)}.")
        .Concat(Elsewhere(ObligationStatus.ToCheck).Select(same => $"In {JurisdictionNames.Of(same.Key)}, {Number(same)}: {Laws(same)}."));

    private IEnumerable<OpenDuty> Applying(bool? isInForce) => Here(ObligationStatus.Applies).Where(open => open.Due.IsInForce == isInForce);

    private IEnumerable<OpenDuty> Here(ObligationStatus status) => _open.Where(open => open.Due.Status == status && !open.Due.IsElsewhere);

    private IEnumerable<IGrouping<string, OpenDuty>> Elsewhere(ObligationStatus status) =>
        _open.Where(open => open.Due.Status == status && open.Due.IsElsewhere).GroupBy(open => open.Obligation.Jurisdiction!);

    private static string Missing(ApplicableObligation due)
    {
        var missing = due.Obligation.SatisfiedBy.Except(due.MetBy).Select(concept => concept.NameInText).ToList();
        return missing.Count == 0 ? "No control is known that meets it."
            : $"Missing: {string.Join(due.Obligation.NeedsAllControls ? ", " : " or ", missing)}.";
    }

    private static string Named(IEnumerable<OpenDuty> duties, bool withLaw = false) => And(duties.Select(open =>
        withLaw ? $"{InText(open.Obligation.Name)} ({open.Obligation.WrittenIn})"
        : open.Obligation is { Instrument: { } law, Citation: { } citation } && !citation.Contains(law, StringComparison.Ordinal) ? $"{InText(open.Obligation.Name)} ({citation})"
        : InText(open.Obligation.Name)));

    private static string Laws(IEnumerable<OpenDuty> duties) => And(duties.Select(open => open.Law).Distinct());

    private static string Number(IEnumerable<OpenDuty> duties)
    {
        var count = duties.DistinctBy(open => open.Obligation.Id).Count();
        return FormattableString.Invariant($"{count} {(count == 1 ? "duty" : "duties")}");
    }

    private static string Place(string? jurisdiction) => jurisdiction is null ? "" : $" in {JurisdictionNames.Of(jurisdiction)}";

    private static string Comma(string clause) => clause.Length == 0 ? "" : $", {clause}";

    private sealed record OpenDuty(ApplicableObligation Due, string Applications)
    {
        public Obligation Obligation => Due.Obligation;

        public string Law => Obligation.Instrument ?? Obligation.WrittenIn;

        public string From => Obligation.AppliesFrom is not { } day ? "from a day that is not known here"
            : Due.IsInForce == true ? $"since {Kebab.Day(day)}"
            : $"from {Kebab.Day(day)}";
    }
}
