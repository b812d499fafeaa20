using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.CatalogTool.Sources;

namespace GenAi.Taxonomy.CatalogTool.Steps;

/// <summary>Applies the facts that the authors read themselves.</summary>
internal sealed class CuratedFacts(IReadOnlyList<CuratedFact> facts)
{
    /// <summary>Sets the facts of offerings.</summary>
    /// <exception cref="CatalogException">A block names no offering; every fault is named.</exception>
    public void ApplyToOfferings(CatalogAssembler assembler) => Apply(isModel: false, "offering", id => assembler.Find(id)?.Facts);

    /// <summary>Merges the facts of models, by the precedence of a merge.</summary>
    /// <exception cref="CatalogException">A block names no model; every fault is named.</exception>
    public void ApplyToModels(ModelCatalogBuilder builder)
    {
        var catalog = builder.Build();
        var stated = new Dictionary<string, CatalogFacts>(StringComparer.Ordinal);
        Apply(isModel: true, "model", id => catalog.FindModel(id) is null ? null : stated.TryGetValue(id, out var known) ? known : stated[id] = new());
        var models = new ModelCatalogBuilder { Version = "facts", AsOf = catalog.AsOf };
        foreach (var (id, known) in stated)
            models.Set(FactMapping.ToModel(id, known, known.All.First().Source));
        builder.Merge(models.Build());
    }

    private void Apply(bool isModel, string kind, Func<string, CatalogFacts?> find)
    {
        List<Fault> faults = [];
        foreach (var fact in facts.Where(fact => fact.IsModel == isModel))
        {
            if (find(fact.Subject) is not { } known)
                faults.Add(new(fact.Where, $"'{fact.Subject}' is no {kind} of the catalog"));
            else
                fact.Statements.ToList().ForEach(known.Set);
        }

        if (faults.Count > 0)
            throw new CatalogException(faults);
    }
}
