using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Storage;
using GenAi.Taxonomy.CatalogTool.Sources;

namespace GenAi.Taxonomy.CatalogTool.Steps;

/// <summary>Puts lifecycle facts on offerings. What the entry of an offering says takes the place of everything that registries say about its life.</summary>
internal sealed class LifecycleStep(CatalogAssembler assembler, ICollection<Fault> report)
{
    public void Apply(IReadOnlyList<LifecycleFact> facts)
    {
        foreach (var fact in facts)
        {
            var source = fact.IsDerived ? fact.Source : Curated(fact.Source);
            if ((assembler.Find(fact.Offering) ?? AddEnded(fact, source)) is not { } row)
                continue;
            RemoveRegistryFacts(row, fact);
            Set(row, CatalogFields.Stage, fact.Stage, source);
            Set(row, CatalogFields.DeprecatedOn, fact.DeprecatedOn, source);
            Set(row, CatalogFields.RetiredOn, fact.RetiredOn, source);
            Set(row, CatalogFields.NotBefore, fact.NotBefore, source);
            if (fact.Replacement is { } replacement)
                row.Facts.Set(CatalogFields.Replacement, assembler.Find(replacement)?.Id ?? replacement, source);
            if (fact.RedirectsTo is { } target)
                Redirect(row, target, source);
        }
    }

    /// <summary>Sets last days from a table, where no entry says anything about the name; a differing day is reported.</summary>
    public void Apply(IReadOnlyList<Shutdown> table, InputEntry input)
    {
        foreach (var shutdown in table)
        {
            var rows = shutdown.Names.Select(name => assembler.Find($"{input.Provider}/{name}")).OfType<OfferingRow>().ToArray();
            if (rows.Length == 0)
                report.Add(new(shutdown.Where, $"the end of {input.Provider}/{shutdown.Names[0]} on {shutdown.RetiredOn:yyyy-MM-dd} concerns no offering of the catalog"));
            foreach (var row in rows)
            {
                var known = row.Facts.GetValue(CatalogFields.RetiredOn);
                if (!IsCurated(row.Facts[CatalogFields.RetiredOn]) && !IsCurated(row.Facts[CatalogFields.Stage]))
                    row.Facts.Set(CatalogFields.RetiredOn, shutdown.RetiredOn, Curated(input.Source));
                else if (known is null ? !shutdown.IsUpperBound : shutdown.IsUpperBound ? known > shutdown.RetiredOn : known != shutdown.RetiredOn)
                    report.Add(new(row.Id, $"retired-on is {(known is { } stated ? IsoText.Of(stated) : "not stated")} by {row.Facts[CatalogFields.RetiredOn]?.Source ?? row.Facts[CatalogFields.Stage]?.Source}; {shutdown.RetiredOn:yyyy-MM-dd} of {input.Source} was set aside"));
            }
        }
    }

    private static bool IsCurated(Statement? statement) => statement?.Source?.Id.StartsWith(Statement.CuratedPrefix, StringComparison.Ordinal) == true;

    public static Source Curated(Source source) => new(Statement.CuratedPrefix + source.Id, source.Title) { Uri = source.Uri, Date = source.Date };

    private static void Set<T>(OfferingRow row, CatalogField<T> field, T? value, Source source)
        where T : struct
    {
        if (value is { } stated)
            row.Facts.Set(field, stated, source);
    }

    /// <summary>A name that ended stays findable though no registry lists it any more.</summary>
    private OfferingRow? AddEnded(LifecycleFact fact, Source source)
    {
        var slash = fact.Offering.IndexOf('/', StringComparison.Ordinal);
        var hasEnded = fact.RetiredOn is not null || fact.Stage == ModelStage.Retired;
        if (hasEnded && !fact.IsDerived && CuratedKnowledge.Instance.FindProvider(fact.Offering[..slash]) is { Embed: true })
        {
            assembler.Add(new SourceRecord(fact.Offering[..slash], fact.Offering[(slash + 1)..]), source);
            return assembler.Find(fact.Offering);
        }

        report.Add(new(fact.Offering, $"is in no registry, so its life ({fact.Stage?.ToString().ToLowerInvariant() ?? "ends"} {fact.RetiredOn:yyyy-MM-dd}) was not taken over"));
        return null;
    }

    private void RemoveRegistryFacts(OfferingRow row, LifecycleFact fact)
    {
        Remove(CatalogFields.Stage, null);
        Remove(CatalogFields.DeprecatedOn, fact.DeprecatedOn);
        Remove(CatalogFields.RetiredOn, fact.RetiredOn);

        void Remove(CatalogField field, DateOnly? day)
        {
            if (row.Facts[field] is not { } statement)
                return;
            row.Facts.Remove(field);
            if (statement.Boxed is DateOnly other && other != day)
                report.Add(new(row.Id, $"{field} is {(day is { } kept ? IsoText.Of(kept) : "not stated")} by {fact.Source}; {other:yyyy-MM-dd} of {statement.Source} was set aside"));
        }
    }

    /// <summary>The name answers as another model: it has that one's limits and price.</summary>
    private void Redirect(OfferingRow row, string target, Source source)
    {
        row.Facts.Set(CatalogFields.RedirectsTo, assembler.Find(target)?.Id ?? target, source);
        if (assembler.Find(target) is { } answering)
            row.TakeTermsOf(answering);
        else
            row.ForgetTerms();
    }
}
