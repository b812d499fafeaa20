using System.Text.Json.Nodes;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Selection;

namespace Advisor.Output;

/// <summary>A choice for each application of an industry, or for each task of a group: neither has one answer.</summary>
internal sealed class ChoicesPage
{
    private const int TopInJson = 3;

    private readonly Concept _asked;
    private readonly GenAiTaxonomy _taxonomy;
    private readonly List<(Concept Use, ModelSelection Selection)> _choices;

    private ChoicesPage(Concept asked, GenAiTaxonomy taxonomy, IEnumerable<(Concept Use, ModelRequirements Requirements)> uses, Func<ModelRequirements, ModelSelection> select)
    {
        (_asked, _taxonomy) = (asked, taxonomy);
        _choices = [.. uses.Select(use => (use.Use, select(use.Requirements)))];
    }

    public bool HasChoice => _choices.Exists(choice => choice.Selection.Best is not null);

    /// <summary>
    /// Returns the page for requirements that name an industry alone, or a group of tasks for all of which no one kind of model suits; null where one answer fits.
    /// </summary>
    public static ChoicesPage? Find(ModelRequirements requirements, GenAiTaxonomy taxonomy, Func<ModelRequirements, ModelSelection> select)
    {
        if (requirements is not { Application: null, Inputs.Count: 0, Outputs.Count: 0, Families.Count: 0 })
            return null;
        if (requirements is { Industry: { } industry, Tasks.Count: 0 } && ApplicationsOf(industry, taxonomy) is { Count: > 0 } applications)
            return new(industry, taxonomy, applications.Select(application => ((Concept)application, requirements with { Application = application })), select);
        if (requirements.Tasks is [var group] && taxonomy.Narrower(group).OfType<ModelTask>().ToList() is { Count: > 1 } tasks && IsMixed(group, tasks, taxonomy))
            return new(group, taxonomy, tasks.Select(task => ((Concept)task, requirements with { Tasks = [task] })), select);
        return null;
    }

    public void Write(Page page)
    {
        page.Title($"Asked: what to use {(_asked is Industry ? "in" : "for")} {Words.InText(_asked.Name)}");
        page.Paragraph(_asked is Industry
            ? $"It depends on the use. A choice for each of the {_choices.Count} applications that the taxonomy knows there:"
            : $"It depends on the task: no one kind of model suits all of them. A choice for each of the {_choices.Count} tasks of the group:");
        page.Blank();
        page.Table(
            [new(_asked is Industry ? "Application" : "Task", IsFixed: true), new("Model", IsFixed: true), new("Price"), new("Kind of model", IsNamed: true)],
            [.. _choices.Select(choice => Row(choice.Use, choice.Selection))]);
        page.Blank();
        var first = _choices[0].Use.Id;
        page.Note($"Why, with which risks and duties: select {(_asked is Industry ? $"--application {first} --industry {_asked.Id}" : $"--task {first}")}");
    }

    public JsonObject Document()
    {
        var first = _choices[0].Selection;
        var (asked, uses, use) = _asked is Industry ? ("industry", "applications", "application") : ("group", "tasks", "task");
        return new()
        {
            ["asOf"] = Words.Of(first.CatalogAsOf),
            ["catalogueVersion"] = first.CatalogVersion,
            ["best"] = null,
            ["candidates"] = new JsonArray(),
            [asked] = _asked.Id,
            [uses] = Json.Array(_choices.Select(choice => new JsonObject
            {
                [use] = choice.Use.Id,
                ["selection"] = JsonNode.Parse(choice.Selection.ToJson(TopInJson)),
            })),
        };
    }

    private static List<ApplicationArea> ApplicationsOf(Industry industry, GenAiTaxonomy taxonomy) =>
        [.. taxonomy.StatedAbout(industry).Where(edge => edge.Relation == Relation.InIndustry).Select(edge => (ApplicationArea)edge.From).Distinct()];

    /// <summary>Returns whether a group states no forms of data of its own, and no kind of model is at least workable for all its tasks.</summary>
    private static bool IsMixed(ModelTask group, List<ModelTask> tasks, GenAiTaxonomy taxonomy) =>
        !taxonomy.Edges(group, Relation.Produces).Any()
        && !taxonomy.All<ModelFamily>().Any(family => tasks.TrueForAll(task => taxonomy.FitOf(family, task) >= Fit.Medium));

    private Fit? FitOf(ModelFamily family, Concept use) => use is ModelTask task ? _taxonomy.FitOf(family, task) : _taxonomy.FitOf(family, (ApplicationArea)use);

    private List<Cell> Row(Concept use, ModelSelection selection)
    {
        var kind = selection.Families.FirstOrDefault(entry => entry.Fit > Fit.NotSuited)?.Family;
        if (selection.Best is not { } best)
            return [use.Id, "none fits", "", kind is null ? "none known" : Words.InText(kind.Name)];
        var of = best.Offering.Model.Families.Select(family => _taxonomy.Find<ModelFamily>(family.Id)).OfType<ModelFamily>()
            .OrderByDescending(family => FitOf(family, use) ?? Fit.NotSuited).FirstOrDefault() ?? kind;
        var price = new PriceWords(selection).Short(best) + (best.ComparedCost is null ? "" : $" for {SelectionWords.Per(best)}");
        return [use.Id, best.Offering.Id, price, of is null ? "" : Words.InText(of.Name)];
    }
}
