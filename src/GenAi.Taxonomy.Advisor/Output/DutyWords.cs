using GenAi.Taxonomy.Selection;

namespace Advisor.Output;

/// <summary>Writes the duties of a selection in a few lines: first those that apply, then the others by their condition.</summary>
internal sealed class DutyWords(IReadOnlyList<ApplicableObligation> duties)
{
    private const int MostNamed = 5;
    private const int MostLines = 8;

    public IEnumerable<(Cell Label, string Text)> Points()
    {
        var here = duties.Where(due => !due.IsElsewhere).ToList();
        List<(Cell Label, string Text)> lines =
        [
            .. Lines(here, ObligationStatus.Applies, "applies"),
            .. Lines(here, ObligationStatus.Conditional, "depends"),
            .. Lines(here, ObligationStatus.ToCheck, "to check"),
        ];
        foreach (var line in lines.Take(MostLines))
            yield return line;
        if (lines.Count > MostLines)
            yield return ("more", $"{lines.Count - MostLines} more lines in --json");

        // Without a jurisdiction: the duties that would apply in the first one, and the other places with duties.
        var elsewhere = duties.Where(due => due.IsElsewhere).GroupBy(due => due.Obligation.Jurisdiction!).ToList();
        if (elsewhere.Count == 0)
            yield break;
        yield return (elsewhere[0].Key, $"{elsewhere[0].Count()} may apply: {Few(elsewhere[0].OrderBy(due => due.Status).ThenBy(due => due.Conditions.Count))}");
        if (elsewhere.Count > 1)
            yield return ("elsewhere", $"{elsewhere.Skip(1).Sum(same => same.Count())} in {Words.Few(elsewhere.Skip(1).Select(same => same.Key), MostNamed)}");
        yield return ("which", "--jurisdiction and --role say which apply");
    }

    private static IEnumerable<(Cell Label, string Text)> Lines(IEnumerable<ApplicableObligation> duties, ObligationStatus status, string label) =>
        duties.Where(due => due.Status == status).GroupBy(Key).Select(same => ((Cell)label, $"{Words.Sentence(same.Key)}: {Few(same)}"));

    private static string Key(ApplicableObligation due) => $"{From(due)}{(due.Conditions.Count > 0 ? due.Dependence : due.Obligation.Instrument ?? due.Obligation.WrittenIn)}";

    private static string Few(IEnumerable<ApplicableObligation> same) =>
        Words.Few(same.Select(due => $"{Words.InText(due.Obligation.Name)} ({due.Obligation.Reference})"), MostNamed);

    private static string From(ApplicableObligation due) => due.IsInForce == true || due.Obligation.AppliesFrom is not { } day ? "" : $"from {Words.Of(day)}, ";
}
