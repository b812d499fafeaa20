using System.Text.Json.Nodes;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;

namespace Advisor.Output;

/// <summary>The models of a system in the catalog: those of today, those that ended, and what took their place.</summary>
internal sealed class SystemModels
{
    private const int MostModels = 12;
    private const int MostEnded = 6;

    private readonly DateOnly _today;
    private readonly List<ModelDescriptor> _current = [];
    private readonly List<ModelOffering> _ended = [];
    private readonly List<string> _successors = [];

    public SystemModels(AiSystem system, GenAiTaxonomy taxonomy, ModelCatalog catalog, DateOnly today)
    {
        _today = today;
        var models = Of(system, taxonomy, catalog);
        foreach (var model in models.OrderByDescending(model => model.ReleaseDate).ThenBy(model => model.Id, StringComparer.Ordinal))
        {
            List<ModelOffering> offerings = [.. catalog.Offerings.Where(offering => offering.Model == model)];
            var own = offerings.Find(offering => offering.Provider == model.Vendor) ?? offerings.FirstOrDefault();
            if (own is not null && own.StageOn(today) >= ModelStage.Deprecated)
                _ended.Add(own);
            else if (model.StageOn(today) < ModelStage.Deprecated)
                _current.Add(model);
        }

        var ended = _ended.ConvertAll(offering => offering.Id);
        _successors = [.. catalog.Lines
            .Where(line => line.Offerings.Any(ended.Contains))
            .Select(line => line.Offerings.LastOrDefault(id => catalog.FindOffering(id) is { } offering && offering.StageOn(today) < ModelStage.Deprecated && !_current.Contains(offering.Model)))
            .OfType<string>()
            .Distinct()];
    }

    public bool IsEmpty => _current.Count + _ended.Count == 0;

    /// <summary>Returns the ids of the models of today, the newest first.</summary>
    public IEnumerable<string> Current => _current.Select(model => model.Id);

    /// <summary>Returns the models of a system: those whose id begins as it says and that belong to one of its families; else those of its base.</summary>
    public static IReadOnlyList<ModelDescriptor> Of(AiSystem system, GenAiTaxonomy taxonomy, ModelCatalog catalog)
    {
        if (system.ModelPrefix is not { } prefix)
            return [.. taxonomy.Edges(system, Relation.BuiltOn).SelectMany(edge => Of((AiSystem)edge.To, taxonomy, catalog)).Distinct()];
        List<ModelFamily> families = [.. taxonomy.Edges(system, Relation.InstanceOf).Select(edge => (ModelFamily)edge.To)];
        return
        [
            .. catalog.Models.Where(model => (model.Id == prefix || model.Id.StartsWith(prefix + "-", StringComparison.Ordinal))
                && (families.Count == 0 || model.Families.Any(family => families.Exists(of => taxonomy.Find<ModelFamily>(family.Id) is { } known && taxonomy.IsA(known, of))))),
        ];
    }

    /// <summary>Writes the newest models of today, or all of them, with those that ended and what replaced them.</summary>
    public void Write(Page page, bool isWhole = false)
    {
        if (IsEmpty)
        {
            page.Section("Models");
            page.Paragraph("The catalog has no model of it.", indent: 2);
            return;
        }

        page.Section(_current.Count == 0 ? "Models of today: none" : $"Models of today ({_current.Count})");
        var shown = isWhole ? _current.Count : MostModels;
        page.Points(_current.Take(shown).Select(model => ((Cell)model.Id, model.ReleaseDate is { } day ? $"released {Words.Of(day)}" : "")));
        if (_current.Count > shown)
            page.Paragraph($"and {_current.Count - shown} more", indent: 2);
        if (_ended.Count > 0)
        {
            page.Section("Ended or about to end");
            page.Points(_ended.Take(MostEnded).Select(offering => ((Cell)offering.Id, ModelPage.Describe(offering, _today))));
            if (_ended.Count > MostEnded)
                page.Paragraph($"and {_ended.Count - MostEnded} more", indent: 2);
        }

        if (_successors.Count > 0)
        {
            page.Section("What replaced these");
            page.Paragraph(Words.Few(_successors, MostModels), indent: 2);
        }
    }

    public JsonObject Document() => new()
    {
        ["current"] = Json.Array(Current),
        ["ended"] = Json.Array(_ended.Select(offering => new JsonObject
        {
            ["offering"] = offering.Id,
            ["stage"] = Words.Of(offering.StageOn(_today)),
            ["retiredOn"] = Json.Day(offering.Lifecycle.RetiredOn),
            ["replacement"] = offering.Lifecycle.Replacement,
        })),
        ["replacedBy"] = Json.Array(_successors),
    };
}
