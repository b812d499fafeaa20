using System.Text.Json.Nodes;
using GenAi.Taxonomy;

namespace Advisor.Output;

/// <summary>A comparison as a table that contrasts; what both share follows in rows of its own, then what sources say of both.</summary>
internal sealed class ComparisonPage
{
    private const int MostInCell = 8;
    private const int MostShared = 12;

    // A description of both is complete where it says what goes in and out and how; elsewhere the difference counts.
    private static readonly HashSet<string> Complete = ["Definition", "Scope", "Data inputs", "Training data", "Underlying technology", "Output types", "Industries", "Shared foundations"];

    // A whole has the uses of its parts; they are listed at the part.
    private static readonly HashSet<string> OfParts = ["Primary function", "Applications"];

    private readonly ConceptComparison _comparison;
    private readonly GenAiTaxonomy _taxonomy;
    private readonly List<Source> _sources;

    public ComparisonPage(ConceptComparison comparison, GenAiTaxonomy taxonomy)
    {
        _comparison = comparison;
        _taxonomy = taxonomy;
        _sources = [.. comparison.Rows.SelectMany(SourcesOf).Distinct().OrderBy(source => source.Id, StringComparer.Ordinal)];
    }

    public JsonObject Document() => new()
    {
        ["a"] = _comparison.First.Id,
        ["b"] = _comparison.Second.Id,
        ["relationship"] = _comparison.Relationship,
        ["rows"] = Json.Array(_comparison.Rows.Select(row => new JsonObject
        {
            ["aspect"] = row.Aspect,
            ["a"] = Values(row.First),
            ["b"] = Values(row.Second),
            ["both"] = Json.Ids(row.Both.Select(link => link.Target)),
            ["aText"] = row.First.Text,
            ["bText"] = row.Second.Text,
            ["disputed"] = Json.Array(row.First.Concepts.Concat(row.Second.Concepts).Where(link => link.IsDisputed).Select(link => link.Target.Id).Distinct()),
            ["sources"] = Json.Array(SourcesOf(row).Select(source => source.Id)),
        })),
        ["claims"] = Json.Array(_comparison.Claims.Select(ClaimPage.Document)),
    };

    public void Write(Page page)
    {
        var (first, second) = (_comparison.First, _comparison.Second);
        page.Title($"{first.Name} and {Words.InText(second.Name)}");
        page.Paragraph(_comparison.Relationship);
        page.Blank();
        page.Table(
            [new("Aspect"), new(first.Name, IsNamed: true), new(second.Name, IsNamed: true)],
            [.. _comparison.Rows.Where(row => row.Aspect != "Shared foundations").Select(row => (IReadOnlyList<Cell>)[row.Aspect, Text(row, isFirst: true), Text(row, isFirst: false)])],
            isSpaced: true);
        var shared = _comparison.Rows.Select(row => (row.Aspect, Links: Shared(row))).Where(row => row.Links.Count > 0).ToList();
        if (shared.Count > 0 && first != second)
        {
            page.Section("What both share");
            page.Points(shared.Select(row => ((Cell)row.Aspect, Listed(row.Links, MostShared))));
        }

        page.Section("Sources");
        page.Points(_sources.Select((source, i) => ((Cell)$"[{i + 1}]", source.Title)));
        var together = _comparison.Claims.Where(claim => claim.Subjects.Contains(first) && claim.Subjects.Contains(second)).ToList();
        if (together.Count > 0)
        {
            page.Section($"What sources say of both ({together.Count})");
            ClaimPage.Write(page, together, _taxonomy);
        }

        if (_comparison.Claims.Count > together.Count)
        {
            page.Blank();
            page.Note($"Where the taxonomy differs from what sources say of one of them: show {first.Id}, show {second.Id}");
        }
    }

    /// <summary>A cell that speaks of the concept itself, such as its definition, is a text and not a list.</summary>
    private static bool IsList(ComparisonCell cell) => cell.Concepts.Count > 0 && cell.Text != cell.Concepts[0].Target.Definition;

    private static JsonArray Values(ComparisonCell cell) =>
        IsList(cell) ? Json.Ids(cell.Concepts.Select(link => link.Target)) : Json.Array(cell.Text.Length > 0 ? new[] { cell.Text } : Array.Empty<string>());

    private static IEnumerable<Source> SourcesOf(ComparisonRow row) => row.First.Sources.Concat(row.Second.Sources).Distinct();

    private bool IsPartOf(Concept narrower, Concept broader) => narrower != broader && _taxonomy.IsA(narrower, broader);

    private string Text(ComparisonRow row, bool isFirst)
    {
        var (cell, self, other) = isFirst ? (row.First, _comparison.First, _comparison.Second) : (row.Second, _comparison.Second, _comparison.First);
        if (!IsList(cell))
            return cell.Text.Length > 0 ? cell.Text : "nothing stated";
        var hasAll = self == other || Complete.Contains(row.Aspect) || (OfParts.Contains(row.Aspect) && IsPartOf(self, other));
        var own = hasAll ? cell.Concepts : [.. cell.Concepts.Where(link => !row.Both.Any(shared => shared.Target == link.Target))];
        return own.Count == 0 ? "nothing beyond what both share" : Listed(own, MostInCell);
    }

    /// <summary>Returns what both cells have, where the table leaves it out.</summary>
    private IReadOnlyList<Link<Concept>> Shared(ComparisonRow row)
    {
        if (row.Aspect == "Shared foundations")
            return row.First.Concepts;
        var isOfPart = OfParts.Contains(row.Aspect) && (IsPartOf(_comparison.First, _comparison.Second) || IsPartOf(_comparison.Second, _comparison.First));
        return isOfPart || Complete.Contains(row.Aspect) ? [] : row.Both;
    }

    private string Listed(IReadOnlyList<Link<Concept>> links, int most)
    {
        var text = Words.Few(links.Select(link => link.IsDisputed ? $"{Words.InText(link.Target.Name)} (disputed)" : Words.InText(link.Target.Name)), most);
        var marks = links.SelectMany(link => link.Sources).Distinct().Select(source => _sources.IndexOf(source) + 1).Order().ToList();
        return marks.Count > 0 ? $"{Words.Sentence(text)} [{string.Join(",", marks)}]" : Words.Sentence(text);
    }
}
