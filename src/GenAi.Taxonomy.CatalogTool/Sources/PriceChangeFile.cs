using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.CatalogTool.Sources;

/// <summary>A price that a vendor changed or scheduled.</summary>
/// <param name="Offering">The offering.</param>
/// <param name="Meter">What is counted.</param>
/// <param name="Old">US dollars per million tokens before; null where it is not known.</param>
/// <param name="New">US dollars per million tokens from <paramref name="From"/> on.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; null until further notice.</param>
/// <param name="Source">The source.</param>
internal sealed record PriceChange(string Offering, Meter Meter, decimal? Old, decimal New, DateOnly From, DateOnly? Until, Source? Source);

/// <summary>The dated changes of a file of price changes, and the offerings whose price is not settled.</summary>
internal sealed record PriceChanges(IReadOnlyList<PriceChange> Changes, IReadOnlyDictionary<string, string> Unsettled);

/// <summary>
/// Reads a file of price changes. Only dated changes by vendors are taken: the differences between registries that the file also lists follow from the
/// registries themselves.
/// </summary>
internal static class PriceChangeFile
{
    private static readonly Dictionary<string, Meter> Meters = new(StringComparer.Ordinal)
    {
        ["text-input"] = Meter.TextInput,
        ["text-output"] = Meter.TextOutput,
        ["cache-read"] = Meter.CacheRead,
        ["cache-write"] = Meter.CacheWrite,
    };

    /// <exception cref="CatalogException">A change cannot be read.</exception>
    public static PriceChanges Read(string path) => FactFile.ReadObject(path, root => new PriceChanges(
        [.. root.Items("vendor").Select(ReadChange)],
        root.Items("unsettled").ToDictionary(item => item.RequiredText("offering"), item => item.RequiredText("note"), StringComparer.Ordinal)));

    private static PriceChange ReadChange(FactRecord record)
    {
        if (record.Text("unit") is not "USD per 1M tokens")
            record.Report($"'unit' is '{record.Text("unit")}': 'USD per 1M tokens' was expected");
        if (record.Text("meter") is null)
            record.Report("'meter' is missing");
        var change = new PriceChange(
            record.RequiredText("offering"), record.Word("meter", Meters) ?? Meter.TextInput, record.Number("old"), record.Number("new") ?? -1, record.RequiredDay("from"),
            record.Day("until"), record.Source("source"));
        if (change.New < 0)
            record.Report("'new' is not a price: US dollars per million tokens were expected");
        if (change.Until < change.From)
            record.Report($"'until' {change.Until:yyyy-MM-dd} is before 'from' {change.From:yyyy-MM-dd}");
        return change;
    }
}
