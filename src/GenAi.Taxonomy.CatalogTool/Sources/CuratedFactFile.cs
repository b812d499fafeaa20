using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Storage;
using GenAi.Taxonomy.CatalogTool.Steps;

namespace GenAi.Taxonomy.CatalogTool.Sources;

/// <summary>What the authors read about one offering or one model.</summary>
/// <param name="Where">The place of the block in its file.</param>
/// <param name="Subject">The id of the offering or the model.</param>
/// <param name="IsModel">Whether <paramref name="Subject"/> is a model.</param>
/// <param name="Statements">The facts, each with the page that states it.</param>
internal sealed record CuratedFact(string Where, string Subject, bool IsModel, IReadOnlyList<Statement> Statements);

/// <summary>
/// Reads <c>facts.json</c>. A block names an offering or a model, facts as the native format writes them, and the page that states them.
/// </summary>
internal static class CuratedFactFile
{
    /// <exception cref="CatalogException">A block cannot be read; every fault is named.</exception>
    public static IReadOnlyList<CuratedFact> Read(string path, GenAiTaxonomy taxonomy)
    {
        var input = new NativeInput(taxonomy);
        return FactFile.ReadList(path, record =>
        {
            var isModel = record.Has("model");
            var source = record.Source("source") is { } stated ? LifecycleStep.Curated(stated) : null;
            List<Statement> statements = [];
            foreach (var field in isModel ? CatalogFields.OfModel : CatalogFields.All)
            {
                if (Read(record, field, input) is { } value)
                    statements.Add(field.State(value, source));
            }

            if (statements.Count == 0)
                record.Report("states no fact: a property of the native format, such as \"released\", was expected");
            return new CuratedFact(record.Where, record.RequiredText(isModel ? "model" : "offering"), isModel, statements);
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
