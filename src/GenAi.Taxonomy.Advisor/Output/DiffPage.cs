using System.Globalization;
using System.Text.Json.Nodes;
using GenAi.Taxonomy.Catalog;

namespace Advisor.Output;

/// <summary>Writes the changes between two catalogs.</summary>
internal static class DiffPage
{
    private const int MaxLinesOfAKind = 20;
    private const string PerToken = "/token";
    private const decimal Million = 1_000_000;

    private static readonly (CatalogChangeKind Kind, string Title)[] Sections =
    [
        (CatalogChangeKind.Added, "New"),
        (CatalogChangeKind.Removed, "No longer in the catalog"),
        (CatalogChangeKind.Retired, "Retired"),
        (CatalogChangeKind.Deprecated, "Deprecated"),
        (CatalogChangeKind.Ends, "End of service announced or moved"),
        (CatalogChangeKind.NotListed, "No longer listed by the provider"),
        (CatalogChangeKind.Price, "Prices"),
        (CatalogChangeKind.Limit, "Limits"),
    ];

    public static JsonObject Document(ModelCatalog before, ModelCatalog after, DateOnly day, IReadOnlyList<CatalogChange> changes) => new()
    {
        ["from"] = before.Version,
        ["to"] = after.Version,
        ["day"] = Words.Of(day),
        ["changes"] = Json.Array(changes.Select(change => new JsonObject
        {
            ["kind"] = Words.Of(change.Kind),
            ["offering"] = change.Offering,
            ["fact"] = change.Fact,
            ["from"] = change.From,
            ["to"] = change.To,
        })),
    };

    public static void Write(Page page, ModelCatalog before, ModelCatalog after, DateOnly day, IReadOnlyList<CatalogChange> changes)
    {
        page.Title($"From {Name(before)} to {Name(after)}");
        page.Paragraph(changes.Count == 0 ? "Nothing changed." : $"{Words.Of(changes.Count)} changes, read on {Words.Of(day)}.");
        foreach (var (kind, title) in Sections)
        {
            CatalogChange[] ofKind = [.. changes.Where(change => change.Kind == kind)];
            if (ofKind.Length == 0)
                continue;
            page.Section($"{title}: {Words.Of(ofKind.Length)}");
            page.Points(ofKind.Take(MaxLinesOfAKind).Select(change => ((Cell)change.Offering, Describe(change))));
            if (ofKind.Length > MaxLinesOfAKind)
                page.Note($"and {Words.Of(ofKind.Length - MaxLinesOfAKind)} more; --json lists them all", 2);
        }
    }

    private static string Name(ModelCatalog catalog) => catalog.AsOf == default ? catalog.Version : $"{catalog.Version} ({Words.Of(catalog.AsOf)})";

    private static string Describe(CatalogChange change) => change.Kind switch
    {
        CatalogChangeKind.Added => $"model {change.To}",
        CatalogChangeKind.Removed => $"model {change.From}",
        CatalogChangeKind.Price => DescribePrice(change),
        CatalogChangeKind.Limit => $"{change.Fact}: {Count(change.From)}, now {Count(change.To)}",
        CatalogChangeKind.NotListed => $"since {change.To}",
        _ => $"{(change.Kind == CatalogChangeKind.Ends && change.From is not null ? $"{change.From}, now " : "")}{change.To ?? "day unknown"}{(change.Fact is null ? "" : $"; replaced by {change.Fact}")}",
    };

    /// <summary>Describes a rate. Rates for a token are shown for a million.</summary>
    private static string DescribePrice(CatalogChange change)
    {
        var ofTokens = change.Fact!.Contains(PerToken, StringComparison.Ordinal);
        var rate = ofTokens ? change.Fact.Replace(PerToken, " for a million tokens", StringComparison.Ordinal) : change.Fact.Replace("/", " for one ", StringComparison.Ordinal);
        return $"{rate}: {Amount(change.From)}, now {Amount(change.To)}";

        string Amount(string? amount) => amount is null ? "no price" : Words.Money(decimal.Parse(amount, CultureInfo.InvariantCulture) * (ofTokens ? Million : 1));
    }

    private static string Count(string? count) => count is null ? "unknown" : Words.Of(long.Parse(count, CultureInfo.InvariantCulture));
}
