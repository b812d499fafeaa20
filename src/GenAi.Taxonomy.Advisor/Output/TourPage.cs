using GenAi.Taxonomy;
using GenAi.Taxonomy.Selection;

namespace Advisor.Output;

/// <summary>A situation of the tour: the selection in a dozen lines.</summary>
internal static class TourPage
{
    public static void Write(Page page, int number, Situation situation, ModelSelection selection, GenAiTaxonomy taxonomy)
    {
        var words = new SelectionWords(selection, taxonomy);
        page.Title($"{number}. {situation.Title}");
        page.Note(situation.Question);
        new SelectionPage(selection, taxonomy).Answer(page);
        page.Points(Points(selection, taxonomy, words).Where(point => point.Text.Length > 0));
        page.Blank();
    }

    private static IEnumerable<(Cell Label, string Text)> Points(ModelSelection selection, GenAiTaxonomy taxonomy, SelectionWords words)
    {
        var prices = new PriceWords(selection);
        yield return ("Kinds", Kinds(selection));
        yield return ("Also", Words.Few(selection.Models.Skip(1).Take(2)
            .Select(model => model.Best)
            .Select(candidate => $"{candidate.Offering.Id} ({(prices.Short(candidate) is var price and not "unknown" ? price : "price unknown")})"), 2));
        yield return ("Together", words.DoesItAll() ?? Words.Few(selection.Composition.Select(part => $"{words.NameOf(part.Role)}: {part.Candidate?.Offering.Id ?? words.NothingFor(part)}"), 4));
        yield return ("Risks", Words.Few(selection.Risks.Select(exposure => $"{Words.InText(exposure.Risk.Name)} ({Words.Of(exposure.Severity)})"), 4));
        yield return ("Controls", Words.Few(selection.Controls.Select(control => Words.InText(control.Control.Name)), 4));
        yield return ("Duties", Duties(selection));
    }

    /// <summary>Names the duties that every use of this kind has in the European Union, and counts those that depend on further facts.</summary>
    private static string Duties(ModelSelection selection)
    {
        var union = selection.Obligations.Where(due => due.Obligation.Jurisdiction == "eu" && due.Status != ObligationStatus.ToCheck).ToList();
        // Place and role are conditions too.
        var plain = union.Where(due => due.Conditions.Count <= (due.Obligation.Role is null ? 1 : 2)).Select(due => $"{Words.InText(due.Obligation.Name)} ({due.Obligation.Reference})").ToList();
        return plain.Count == 0
            ? $"in the European Union {Words.Of(union.Count)} may apply"
            : $"in the European Union {Words.Few(plain, 3)}; {Words.Of(union.Count - plain.Count)} more where further conditions hold";
    }

    private static string Kinds(ModelSelection selection)
    {
        var suited = selection.Families.Where(entry => entry.Fit > Fit.NotSuited).Take(3).Select(entry => $"{Words.InText(entry.Family.Name)} ({Words.Of(entry.Fit)})");
        return string.Join(", ", suited);
    }
}
