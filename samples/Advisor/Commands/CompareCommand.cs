using System.Text.Json.Nodes;
using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy;

namespace Advisor.Commands;

/// <summary>Two kinds of model side by side.</summary>
internal sealed class CompareCommand : ICommand
{
    private const int MostInCell = 8;
    private const int MostClaims = 6;

    public string Name => "compare";

    public string Summary => "two kinds of model side by side";

    public IReadOnlyList<string> Operands => ["A", "B"];

    public IReadOnlyList<Option> Options => [];

    public int Run(Arguments arguments, Host host)
    {
        var first = ConceptInput.Read<ModelFamily>(arguments, 0, host.Taxonomy, "family");
        var second = ConceptInput.Read<ModelFamily>(arguments, 1, host.Taxonomy, "family");
        arguments.ThrowIfFaulty();
        var comparison = host.Taxonomy.Compare(first!, second!);
        if (arguments.IsJson)
            Json.Write(host.Out, Document(comparison));
        else
            host.Write(page => Write(page, comparison));
        return Program.Done;
    }

    private static JsonObject Document(FamilyComparison comparison) => new()
    {
        ["a"] = comparison.First.Id,
        ["b"] = comparison.Second.Id,
        ["relationship"] = comparison.Relationship,
        ["rows"] = Json.Array(comparison.Rows.Select(row => new JsonObject
        {
            ["aspect"] = row.Aspect,
            ["a"] = Values(row.First),
            ["b"] = Values(row.Second),
            ["aText"] = row.First.Text,
            ["bText"] = row.Second.Text,
            ["disputed"] = Json.Array(row.First.Concepts.Concat(row.Second.Concepts).Where(link => link.IsDisputed).Select(link => link.Target.Id).Distinct()),
            ["sources"] = Json.Array(SourcesOf(row).Select(source => source.Id)),
        })),
        ["claims"] = Json.Array(comparison.Claims.Select(ConceptPage.Document)),
    };

    /// <summary>A cell that speaks of the family itself, such as its definition, is a text and not a list.</summary>
    private static bool IsList(ComparisonCell cell) => cell.Concepts.Count > 0 && cell.Text != cell.Concepts[0].Target.Definition;

    private static JsonArray Values(ComparisonCell cell) =>
        IsList(cell) ? Json.Ids(cell.Concepts.Select(link => link.Target)) : Json.Array(cell.Text.Length > 0 ? new[] { cell.Text } : Array.Empty<string>());

    private static IEnumerable<Source> SourcesOf(ComparisonRow row) => row.First.Sources.Concat(row.Second.Sources).Distinct();

    private static void Write(Page page, FamilyComparison comparison)
    {
        var sources = comparison.Rows.SelectMany(SourcesOf).Distinct().OrderBy(source => source.Id, StringComparer.Ordinal).ToList();
        page.Title($"{comparison.First.Name} and {Words.InText(comparison.Second.Name)}");
        page.Say(comparison.Relationship);
        page.Blank();
        page.Table(
            [new("Aspect"), new(comparison.First.Name, IsNamed: true), new(comparison.Second.Name, IsNamed: true)],
            [.. comparison.Rows.Select(row => (IReadOnlyList<Cell>)[row.Aspect, Text(row.First), Text(row.Second)])],
            isSpaced: true);
        page.Section("Sources");
        page.Points(sources.Select((source, i) => ((Cell)$"[{i + 1}]", source.Title)));
        if (comparison.Claims.Count > 0)
        {
            // What is said of both comes first.
            var shown = comparison.Claims
                .OrderByDescending(claim => claim.Subjects.Contains(comparison.First) && claim.Subjects.Contains(comparison.Second))
                .Take(MostClaims)
                .ToList();
            page.Section(comparison.Claims.Count > shown.Count ? $"Where sources differ ({shown.Count} of {comparison.Claims.Count})" : "Where sources differ");
            ConceptPage.Write(page, shown);
        }

        string Text(ComparisonCell cell)
        {
            if (!IsList(cell))
                return cell.Text.Length > 0 ? cell.Text : "nothing stated";
            var text = Words.Few(cell.Concepts.Select(link => link.IsDisputed ? $"{Words.InText(link.Target.Name)} (disputed)" : Words.InText(link.Target.Name)), MostInCell);
            var marks = cell.Sources.Select(source => sources.IndexOf(source) + 1).Order().ToList();
            return marks.Count > 0 ? $"{Words.Sentence(text)} [{string.Join(",", marks)}]" : Words.Sentence(text);
        }
    }
}
