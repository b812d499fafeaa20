using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Storage;
using GenAi.Taxonomy.CatalogTool.Sources;

namespace GenAi.Taxonomy.CatalogTool.Steps;

/// <summary>
/// Facts about single offerings that the authors read themselves: <c>facts.json</c>. A block names an offering, facts as the native format writes them,
/// and the page that states them.
/// </summary>
internal static class CuratedFacts
{
    /// <exception cref="CatalogException">A block cannot be read, or names no offering; every fault is named.</exception>
    public static void Apply(string path, CatalogAssembler assembler, GenAiTaxonomy taxonomy)
    {
        var input = new NativeInput(taxonomy);
        FactFile.ReadList(path, record =>
        {
            var source = record.Source("source") is { } stated ? LifecycleStep.Curated(stated) : null;
            var row = assembler.Find(record.RequiredText("offering"));
            if (row is null)
                record.Report($"'{record.Text("offering")}' is no offering of the catalog");
            var facts = 0;
            foreach (var field in CatalogFields.All)
            {
                if (Read(record, field, input) is not { } value)
                    continue;
                row?.Facts.Set(field.State(value, source));
                facts++;
            }

            if (facts == 0)
                record.Report("states no fact: a property of the native format, such as \"released\", was expected");
            return record;
        });
    }

    private static object? Read(FactRecord record, CatalogField field, NativeInput input)
    {
        try
        {
            var holder = field.Group is { } group ? record.Element.Child(group) : record.Element;
            return holder is { } element ? field.ReadNative(element, input) : null;
        }
        catch (RecordException wrong)
        {
            record.Report(wrong.Message);
            return null;
        }
    }
}
