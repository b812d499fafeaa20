using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool.Sources;

/// <summary>The files that the catalog is built from, in the order in which they are read: <c>inputs.json</c>, beside the tool.</summary>
internal static class InputList
{
    private static readonly Dictionary<string, InputUse> Uses = new(StringComparer.Ordinal)
    {
        ["complete"] = InputUse.Complete,
        ["partial"] = InputUse.Partial,
        ["fill"] = InputUse.Fill,
        ["overlay"] = InputUse.Overlay,
        ["lifecycle"] = InputUse.Lifecycle,
        ["lines"] = InputUse.Lines,
        ["price-changes"] = InputUse.PriceChanges,
        ["prices"] = InputUse.Prices,
        ["shutdowns"] = InputUse.Shutdowns,
    };

    /// <summary>Reads the list and checks that the folder holds every file of it.</summary>
    /// <exception cref="CatalogException">The list is not valid, or files are missing; all of them are named.</exception>
    public static IReadOnlyList<InputEntry> Read(string path, string folder) => FactFile.ReadList(path, record =>
    {
        var entry = new InputEntry(
            record.RequiredText("path"), record.Word("use", Uses) ?? InputUse.Partial, record.Text("format"), record.Text("provider"), record.Text("sources"),
            record.Source("source") is { } source ? new(record.Text("id") ?? source.Id, source.Title) { Uri = source.Uri, Date = source.Date } : new("none", "none"));
        if (record.Text("use") is null)
            record.Report($"'use' is missing: one of {string.Join(", ", Uses.Keys)} was expected");
        if (entry.Use <= InputUse.Overlay && entry.Format is null)
            record.Report("'format' is missing: the name of a catalog format was expected");
        if (entry.Source.Date is null)
            record.Report("'asOf' of 'source' is missing: the day for which the file speaks was expected");
        foreach (var file in (string?[])[entry.Path, entry.Sources])
        {
            if (file is not null && !File.Exists(Path.Combine(folder, file)))
                record.Report($"'{file}' is not in the folder {folder}");
        }

        return entry;
    });
}
