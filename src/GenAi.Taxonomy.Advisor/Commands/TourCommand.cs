using System.Text.Json.Nodes;
using Advisor.Input;
using Advisor.Output;
using GenAi.Taxonomy.Selection;

namespace Advisor.Commands;

/// <summary>Five situations of the articles, answered.</summary>
internal sealed class TourCommand : ICommand
{
    private const int TopInJson = 5;

    public string Name => "tour";

    public string Summary => "five real situations, answered (also without a command)";

    public IReadOnlyList<string> Operands => [];

    public IReadOnlyList<Option> Options => CatalogSource.Options;

    public int Run(Arguments arguments, Host host)
    {
        var catalog = CatalogSource.Load(arguments, host);
        arguments.ThrowIfFaulty();
        var selector = new ModelSelector(host.Taxonomy, catalog, host.Time);
        var answers = Situation.All.Select(situation => (Situation: situation, Selection: selector.Select(situation.Requirements))).ToList();
        if (arguments.IsJson)
            Json.Write(host.Out, Json.Array(answers.Select(answer => Named(answer.Situation, answer.Selection))));
        else
            host.Write(page => Write(page, answers, host));
        return Program.Done;
    }

    private static JsonObject Named(Situation situation, ModelSelection selection) => new()
    {
        ["name"] = situation.Name,
        ["title"] = situation.Title,
        ["question"] = situation.Question,
        ["selection"] = JsonNode.Parse(selection.ToJson(TopInJson)),
    };

    private static void Write(Page page, List<(Situation Situation, ModelSelection Selection)> answers, Host host)
    {
        var selection = answers[0].Selection;
        page.Note("Five situations: which kind of model, which model, why, at what cost, with which risks.");
        page.Note(Catalog(selection));
        page.Blank();
        for (var i = 0; i < answers.Count; i++)
            TourPage.Write(page, i + 1, answers[i].Situation, answers[i].Selection, host.Taxonomy);
        page.Note("Ask about your own: select --application support-chatbot --in text,image --needs tool-calling; --help shows the rest.");
    }

    private static string Catalog(ModelSelection selection)
    {
        var stale = selection.Unknowns.FirstOrDefault(reason => reason.Code == ReasonCode.CatalogStale);
        return stale == default ? $"Catalog {selection.CatalogVersion} as of {Words.Of(selection.CatalogAsOf)}." : $"Catalog {selection.CatalogVersion}: {stale}.";
    }
}
