using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool.Sources;

/// <summary>A line of models of one provider, oldest first.</summary>
/// <param name="Name">The name of the line, such as <c>claude-sonnet</c>.</param>
/// <param name="Provider">The provider whose names <paramref name="Order"/> holds.</param>
/// <param name="Order">The provider's own names, oldest first; at least one, each once.</param>
/// <param name="IsByReplacement">Whether the provider names each as the replacement of the one before; otherwise the order is that of release.</param>
/// <param name="Source">The source.</param>
internal sealed record ModelLineEntry(string Name, string Provider, IReadOnlyList<string> Order, bool IsByReplacement, Source? Source);

/// <summary>Reads a file of lines of models.</summary>
internal static class ModelLineFile
{
    private static readonly Dictionary<string, bool> Bases = new(StringComparer.Ordinal) { ["replacement"] = true, ["ends"] = true, ["release order"] = false };

    /// <summary>Returns the lines of the file.</summary>
    /// <exception cref="CatalogException">A line cannot be read, is there twice, or names a model twice.</exception>
    public static IReadOnlyList<ModelLineEntry> Read(string path)
    {
        var names = new HashSet<(string, string)>();
        return FactFile.ReadList(path, record =>
        {
            var line = new ModelLineEntry(
                record.RequiredText("family"), record.RequiredText("provider"), record.Texts("order"), record.Word("basis", Bases) ?? false, record.Source("source"));
            if (line.Order.Count == 0)
                record.Report("'order' is empty: name the models of the line, oldest first");
            if (line.Order.Distinct(StringComparer.Ordinal).Count() != line.Order.Count)
                record.Report("'order' names a model twice");
            if (line.Name.Length > 0 && !names.Add((line.Provider, line.Name)))
                record.Report($"the line '{line.Name}' of {line.Provider} is there already");
            return line;
        });
    }
}
