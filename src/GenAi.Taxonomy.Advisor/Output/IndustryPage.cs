using System.Text.Json.Nodes;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Selection;

namespace Advisor.Output;

/// <summary>A choice for each application of an industry: an industry alone has no one answer.</summary>
internal sealed class IndustryPage
{
    private const int TopInJson = 3;

    private readonly Industry _industry;
    private readonly GenAiTaxonomy _taxonomy;
    private readonly List<(ApplicationArea Application, ModelSelection Selection)> _choices;

    public IndustryPage(ModelRequirements requirements, GenAiTaxonomy taxonomy, Func<ModelRequirements, ModelSelection> select)
    {
        _industry = requirements.Industry!;
        _taxonomy = taxonomy;
        _choices = [.. taxonomy.StatedAbout(_industry)
            .Where(edge => edge.Relation == Relation.InIndustry)
            .Select(edge => (ApplicationArea)edge.From)
            .Distinct()
            .Select(application => (application, select(requirements with { Application = application })))];
    }

    public bool HasChoice => _choices.Exists(choice => choice.Selection.Best is not null);

    /// <summary>Returns whether requirements name an industry with applications, and nothing that is to be done in it.</summary>
    public static bool IsFor(ModelRequirements requirements, GenAiTaxonomy taxonomy) =>
        requirements is { Industry: { } industry, Application: null, Tasks.Count: 0, Inputs.Count: 0, Outputs.Count: 0, Families.Count: 0 }
        && taxonomy.StatedAbout(industry).Any(edge => edge.Relation == Relation.InIndustry);

    public void Write(Page page)
    {
        page.Title($"Asked: what to use in {Words.InText(_industry.Name)}");
        page.Paragraph($"It depends on the use. A choice for each of the {_choices.Count} applications that the taxonomy knows there:");
        page.Blank();
        page.Table(
            [new("Application", IsFixed: true), new("Model", IsFixed: true), new("Price"), new("Kind of model", IsNamed: true)],
            [.. _choices.Select(choice => Row(choice.Application, choice.Selection))]);
        page.Blank();
        page.Note($"Why, with which risks and duties: select --application {_choices[0].Application.Id} --industry {_industry.Id}");
    }

    public JsonObject Document()
    {
        var first = _choices[0].Selection;
        return new()
        {
            ["asOf"] = Words.Of(first.CatalogAsOf),
            ["catalogueVersion"] = first.CatalogVersion,
            ["best"] = null,
            ["candidates"] = new JsonArray(),
            ["industry"] = _industry.Id,
            ["applications"] = Json.Array(_choices.Select(choice => new JsonObject
            {
                ["application"] = choice.Application.Id,
                ["selection"] = JsonNode.Parse(choice.Selection.ToJson(TopInJson)),
            })),
        };
    }

    private List<Cell> Row(ApplicationArea application, ModelSelection selection)
    {
        var kind = selection.Families.FirstOrDefault(entry => entry.Fit > Fit.NotSuited)?.Family;
        if (selection.Best is not { } best)
            return [application.Id, "none fits", "", kind is null ? "none known" : Words.InText(kind.Name)];
        var of = best.Offering.Model.Families.Select(family => _taxonomy.Find<ModelFamily>(family.Id)).OfType<ModelFamily>()
            .OrderByDescending(family => _taxonomy.FitOf(family, application) ?? Fit.NotSuited).FirstOrDefault() ?? kind;
        var price = new PriceWords(selection).Short(best) + (best.ComparedCost is null ? "" : $" for {SelectionWords.Per(best)}");
        return [application.Id, best.Offering.Id, price, of is null ? "" : Words.InText(of.Name)];
    }
}
