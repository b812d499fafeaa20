using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.CatalogTool.Sources;

namespace GenAi.Taxonomy.CatalogTool.Steps;

/// <summary>
/// Joins the names of one model. A name that moves from model to model, such as <c>mistral-large-latest</c>, becomes an alias of its current target; where
/// that is not known, the name keeps no price and no limits, since those of today are those of another model tomorrow.
/// </summary>
internal sealed class AliasStep(CatalogAssembler assembler, IReadOnlyList<LifecycleEntry> entries, DateOnly day, ICollection<Fault> report)
{
    public void Apply()
    {
        // A name that another model answers now was a model of its own, and keeps what was measured of it.
        var targets = entries.Where(entry => entry.AliasOf is not null && entry.AliasOf != entry.RedirectsTo).ToDictionary(entry => entry.Offering, entry => $"{entry.Provider}/{entry.AliasOf}", StringComparer.Ordinal);
        foreach (var (name, id) in targets)
        {
            if (assembler.Find(name) is { } row && assembler.Find(id) is { } target)
                row.OtherNameOf = target;
        }

        foreach (var row in assembler.Rows.Where(row => StageWords.IsMovingAlias(row.IdAtProvider)).ToArray())
        {
            // A name that was withdrawn moves no more; it stays findable with the day on which it ended.
            if (row.Facts.GetValue(CatalogFields.RetiredOn) < day || row.Facts.GetValue(CatalogFields.Stage) == ModelStage.Retired)
                continue;
            if (row.OtherNameOf is { } target)
            {
                assembler.Remove(row);
                assembler.Alias(target.Id, row.IdAtProvider, row.FirstSource);
                Report(row, $"is another name of {target.Id}, and no offering of its own");
            }
            else
            {
                row.ForgetTerms();
                Report(row, "moves from model to model and its target is not known, so its price and limits were left out");
            }
        }
    }

    private void Report(OfferingRow row, string message)
    {
        if (CuratedKnowledge.Instance.FindProvider(row.Provider)?.Embed == true)
            report.Add(new(row.Id, message));
    }
}
