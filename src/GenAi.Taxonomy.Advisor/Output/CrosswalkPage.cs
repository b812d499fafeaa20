using GenAi.Taxonomy;

namespace Advisor.Output;

/// <summary>What an entry of a public vocabulary concerns here.</summary>
internal static class CrosswalkPage
{
    private const int MostNamed = 12;

    public static void Write(Page page, CrosswalkResult result)
    {
        var entry = result.Entry!;
        page.Title($"{entry} in {entry.SchemeTitle ?? "a vocabulary of the host's own"}");
        page.Points(
            new (Cell Label, string Text)[]
            {
                ("Concepts", string.Join(", ", result.Mappings.Select(mapping => $"{mapping.Concept.Id} ({Words.Of(mapping.Reference.Predicate)})"))),
                ("Duties", string.Join(", ", result.Obligations.Select(duty => duty.Name))),
                ("Controls", string.Join(", ", result.Controls)),
                ("Applications", Words.Few(result.Applications.Select(application => application.Id), MostNamed)),
                ("Other editions", string.Join("; ", result.OtherEditions.Select(Counterpart))),
            }.Where(point => point.Text.Length > 0),
            indent: 0);
    }

    private static string Counterpart(EditionCounterpart other) =>
        other.IsDeclared ? $"{other.Entry.Code}, the same entry" : $"{other.Entry.Code}, by {string.Join(", ", other.Shared)}";
}
