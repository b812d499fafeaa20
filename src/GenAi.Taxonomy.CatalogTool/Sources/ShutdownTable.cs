using System.Globalization;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool.Sources;

/// <summary>The last day of service of one name, from a provider's table.</summary>
/// <param name="Names">The names that it may go by: with its version, and without.</param>
/// <param name="RetiredOn">The last day of service.</param>
/// <param name="IsUpperBound">Whether the source says only that it had ended by that day.</param>
/// <param name="Where">The place in the file.</param>
internal sealed record Shutdown(IReadOnlyList<string> Names, DateOnly RetiredOn, bool IsUpperBound, string Where);

/// <summary>Reads a table of shutdowns: lines of model, day and source, or of model, version and day, split by tabs.</summary>
internal static class ShutdownTable
{
    /// <exception cref="CatalogException">Lines cannot be read; all of them are named.</exception>
    public static IReadOnlyList<Shutdown> Read(string path)
    {
        List<Shutdown> rows = [];
        List<Fault> faults = [];
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var where = $"{Path.GetFileName(path)}:{number}";
            var parts = line.Split('\t');
            var at = parts.Length > 2 && Day(parts[2]) is not null ? 2 : parts.Length > 1 && Day(parts[1]) is not null ? 1 : -1;
            if (parts[0].Length == 0 || at < 0)
                faults.Add(new(where, "is not a shutdown: model, day and source, or model, version and day, split by tabs, were expected"));
            else
                rows.Add(new(at == 2 ? NamesOf(parts[0], parts[1]) : [parts[0]], Day(parts[at])!.Value, parts[at].StartsWith("by ", StringComparison.Ordinal), where));
        }

        return faults.Count == 0 ? rows : throw new CatalogException(faults);
    }

    /// <summary>A model with one version goes by its bare name too.</summary>
    private static string[] NamesOf(string model, string version) => version is "-" or "1" ? [model] : [$"{model}-{version}", $"{model}@{version}"];

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.StartsWith("by ", StringComparison.Ordinal) ? text[3..] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : null;
}
