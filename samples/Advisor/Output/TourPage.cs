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
        yield return ("Duties", Words.Few(selection.Obligations.Where(due => due.Obligation.Jurisdiction == "eu" && due.Status != ObligationStatus.ToCheck).Select(due => $"{due.Obligation.Name} ({due.Obligation.Reference})"), 3));
    }

    private static string Kinds(ModelSelection selection)
    {
        var suited = selection.Families.Where(entry => entry.Fit > Fit.NotSuited).Take(3).Select(entry => $"{Words.InText(entry.Family.Name)} ({Words.Of(entry.Fit)})");
        return string.Join(", ", suited);
    }
}
