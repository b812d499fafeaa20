using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Export;

/// <summary>
/// What the explorer's page needs to compare any two families as <see cref="GenAiTaxonomy.Compare(ModelFamily, ModelFamily)"/> does: the cells of each
/// family, and for each pair the sentence and the shared foundations, each different one once.
/// </summary>
internal static class ExplorerComparisons
{
    private const string Shared = "Shared foundations";

    public static void Write(ExplorerRows rows, GenAiTaxonomy taxonomy)
    {
        var json = rows.Json;
        var families = taxonomy.All<ModelFamily>();
        // Compared with itself, a family shows what it shows beside any other; what two of them share is added by pairs.
        List<ConceptComparison> alone = [.. families.Select(family => taxonomy.Compare(family, family))];
        var aspects = Aspects(alone);
        rows.Texts("aspects", aspects);
        rows.Each("families", alone, comparison =>
        {
            json.WriteStartObject();
            json.WriteNumber("concept", rows.PlaceOf(comparison.First)!.Value);
            rows.Each("cells", aspects.Select(aspect => comparison.Rows.FirstOrDefault(row => row.Aspect == aspect)?.First), cell => WriteCell(rows, cell));
            json.WriteEndObject();
        });

        List<string> sentences = [], shared = [];
        List<IReadOnlyList<Link<Concept>>> foundations = [];
        rows.Each("pairs", Enumerable.Range(0, families.Count), left =>
        {
            json.WriteStartArray();
            for (var right = left; right < families.Count; right++)
            {
                var links = FamilyFacts.SharedFoundations(taxonomy, families[left], families[right]);
                var known = shared.Count;
                json.WriteNumberValue(Place(sentences, ConceptRelationship.Describe(taxonomy, families[left], families[right])));
                json.WriteNumberValue(Place(shared, string.Join(' ', links.Select(link => $"{link.Target.Id}{(link.IsDisputed ? "?" : "")}"))));
                if (shared.Count > known)
                    foundations.Add(links);
            }

            json.WriteEndArray();
        });
        rows.Texts("sentences", sentences);
        rows.Each("foundations", foundations, links => WriteCell(rows, ComparisonCell.Of(links)));
        rows.Each("claims", taxonomy.Claims, claim =>
        {
            json.WriteStartObject();
            if (claim.Topic is { } topic && taxonomy.FindId<Question>(topic) is { } question)
                json.WriteNumber("question", rows.PlaceOf(question)!.Value);
            json.WriteString("statement", claim.Statement);
            json.WriteNumber("source", rows.PlaceOf(claim.Source));
            json.WriteString("status", Kebab.Of(claim.Status));
            rows.Text("resolution", claim.Resolution);
            rows.Concepts("subjects", claim.Subjects);
            json.WriteEndObject();
        });
    }

    /// <summary>All aspects in the order in which a comparison has them; a family without one leaves it out.</summary>
    private static List<string> Aspects(IEnumerable<ConceptComparison> comparisons)
    {
        List<string> aspects = [];
        foreach (var comparison in comparisons.OrderByDescending(each => each.Rows.Count))
        {
            var next = 0;
            foreach (var aspect in comparison.Rows.Select(row => row.Aspect).Where(aspect => aspect != Shared))
            {
                var at = aspects.IndexOf(aspect);
                if (at < 0)
                    aspects.Insert(at = next, aspect);
                next = at + 1;
            }
        }

        return aspects;
    }

    /// <summary>Text only where it is more than the names of the concepts.</summary>
    private static void WriteCell(ExplorerRows rows, ComparisonCell? cell)
    {
        rows.Json.WriteStartObject();
        if (cell is not null)
        {
            if (cell.Text != ComparisonCell.Of(cell.Concepts).Text)
                rows.Text("text", cell.Text);
            else
                rows.Concepts("concepts", cell.Concepts.Where(link => !link.IsDisputed).Select(link => link.Target));
            rows.Concepts("disputed", cell.Concepts.Where(link => link.IsDisputed).Select(link => link.Target));
            rows.Sources("sources", cell.Sources);
        }

        rows.Json.WriteEndObject();
    }

    private static int Place(List<string> texts, string text)
    {
        var place = texts.IndexOf(text);
        if (place >= 0)
            return place;
        texts.Add(text);
        return texts.Count - 1;
    }
}
