using System.Text.Json.Nodes;
using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy;

namespace Advisor.Commands;

/// <summary>The concepts that a description in everyday words is about.</summary>
internal sealed class FindCommand : ICommand
{
    private const int Top = 5;

    public string Name => "find";

    public string Summary => "tasks, applications and other concepts by a description in everyday words";

    public IReadOnlyList<string> Operands => ["WORDS"];

    public bool TakesWords => true;

    public IReadOnlyList<Option> Options { get; } =
    [
        new("facet", "FACET", "search this facet alone, such as task, application or risk"),
        new("top", "N", $"how many concepts to show: {Top}"),
    ];

    public int Run(Arguments arguments, Host host)
    {
        var facet = arguments.Text("facet") is { } name ? FacetInput.Parse(name) : null;
        if (arguments.Text("facet") is { } unknown && facet is null)
            arguments.Fault($"--facet: {FacetInput.Fault(unknown)}");
        var top = (int)long.Min(arguments.Count("top", least: 1) ?? Top, int.MaxValue);
        arguments.ThrowIfFaulty();

        var text = arguments.Operand(0);
        var found = host.Taxonomy.Search(text, facet, top);
        if (arguments.IsJson)
            Json.Write(host.Out, Json.Array(found.Select(Document)));
        else
            host.Write(page => Write(page, text, found));
        return found.Count == 0 ? Program.NothingMatches : Program.Done;
    }

    private static void Write(Page page, string text, IReadOnlyList<ConceptMatch> found)
    {
        if (found.Count == 0)
        {
            page.Paragraph($"No concept has any of the words of '{text}'. Use other words, or list a facet: tree task");
            return;
        }

        foreach (var match in found)
        {
            page.Paragraph($"{match.Concept.Id} ({Words.Of(match.Concept.Facet)}): {match.Concept.Name}");
            page.Note(Why(match), indent: 4);
        }

        page.Blank();
        page.Note(found[0].Concept.Facet switch
        {
            Facet.Task => $"Choose a model for the first: select --task {found[0].Concept.Id}",
            Facet.Application => $"Choose a model for the first: select --application {found[0].Concept.Id}",
            _ => $"More about the first: show {found[0].Concept.Id}",
        });
    }

    private static string Why(ConceptMatch match)
    {
        if (match.MatchedWords.Count == 0)
            return "It has this name.";
        var words = Words.AndList([.. match.MatchedWords.Select(word => $"'{word}'")]);
        return match.MatchedText == match.Concept.Name ? $"By {words} in its name." : $"By {words}: {match.MatchedText}";
    }

    private static JsonObject Document(ConceptMatch match) => new()
    {
        ["id"] = match.Concept.Id,
        ["facet"] = Words.Of(match.Concept.Facet),
        ["name"] = match.Concept.Name,
        ["score"] = Math.Round(match.Score, 4),
        ["matchedText"] = match.MatchedText,
        ["matchedWords"] = Json.Array(match.MatchedWords),
    };
}
