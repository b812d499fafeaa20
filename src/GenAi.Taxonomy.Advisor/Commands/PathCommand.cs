using System.Text.Json.Nodes;
using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy;

namespace Advisor.Commands;

/// <summary>How two concepts hang together.</summary>
internal sealed class PathCommand : ICommand
{
    public string Name => "path";

    public string Summary => "how two concepts hang together, step by step";

    public IReadOnlyList<string> Operands => ["A", "B"];

    public IReadOnlyList<Option> Options => [];

    public int Run(Arguments arguments, Host host)
    {
        var from = ConceptInput.Read<Concept>(arguments, 0, host.Taxonomy, "concept");
        var to = ConceptInput.Read<Concept>(arguments, 1, host.Taxonomy, "concept");
        arguments.ThrowIfFaulty();
        var path = host.Taxonomy.PathBetween(from!, to!);
        if (arguments.IsJson)
            Json.Write(host.Out, Document(from!, to!, path));
        else
            host.Write(page => Write(page, from!, to!, path));
        return path is null ? Program.NothingMatches : Program.Done;
    }

    private static JsonObject Document(Concept from, Concept to, ConceptPath? path) => new()
    {
        ["from"] = from.Id,
        ["to"] = to.Id,
        ["concepts"] = path is null ? null : Json.Ids(path.Concepts),
        ["edges"] = path is null ? null : Json.Array(path.Edges.Select(edge => EdgeWords.Document(edge, isInherited: false))),
    };

    private static void Write(Page page, Concept from, Concept to, ConceptPath? path)
    {
        if (path is null)
        {
            page.Paragraph($"Nothing leads from {from.Id} to {to.Id}.");
            return;
        }

        page.Title($"{from.Name} to {Words.InText(to.Name)}");
        if (path.Edges.Count == 0)
            page.Paragraph("They are the same.");
        foreach (var edge in path.Edges)
        {
            var degree = EdgeWords.Degree(edge) is { } known ? $", {known}" : "";
            var sources = edge.Sources.Count > 0 ? string.Join(", ", edge.Sources.Select(source => source.Id)) : "the host";
            page.Paragraph($"{edge.From.Id} {EdgeWords.Phrase(edge.Relation)} {edge.To.Id}{degree}  [{sources}]", indent: 2);
        }
    }
}
