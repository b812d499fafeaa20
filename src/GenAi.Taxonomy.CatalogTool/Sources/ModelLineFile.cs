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

    /// <summary>Returns the lines with what later ones add: one that begins with the last model of a line of the same name continues it, any other is a line of its own.</summary>
    /// <exception cref="CatalogException">A later line has the name of another but does not begin with its last model.</exception>
    public static IReadOnlyList<ModelLineEntry> Extend(IReadOnlyList<ModelLineEntry> lines, IReadOnlyList<ModelLineEntry> later)
    {
        List<ModelLineEntry> extended = [.. lines];
        List<Fault> faults = [];
        foreach (var added in later)
        {
            if (extended.FindIndex(line => line.Provider == added.Provider && line.Name == added.Name) is not (>= 0 and var at))
                extended.Add(added);
            else if (extended[at].Order[^1] == added.Order[0])
                extended[at] = extended[at] with { Order = [.. extended[at].Order, .. added.Order.Skip(1)] };
            else
                faults.Add(new($"{added.Provider}/{added.Name}", $"begins with '{added.Order[0]}', but the line ends with '{extended[at].Order[^1]}': begin with that"));
        }

        return faults.Count == 0 ? extended : throw new CatalogException(faults);
    }
}
