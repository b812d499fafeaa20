using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;

namespace GenAi.Taxonomy.CatalogTool.Steps;

/// <summary>
/// Finds offerings that their registry no longer lists. A complete list speaks only for the providers it names. An offering that such a list had, that
/// a later complete list of the same registry does not have, and that nothing later lists either, is missing since the day of that later list. It
/// keeps its last facts, and is not retired by that.
/// </summary>
internal sealed class ListingRules(IReadOnlyCollection<OfferingRow> rows, IReadOnlyList<Source> completeLists)
{
    private readonly HashSet<(Source List, string Provider)> _covered =
        [.. rows.SelectMany(row => row.ListedBy.Intersect(completeLists).Select(list => (list, row.Provider)))];

    /// <summary>Returns a value indicating whether the latest complete list of its provider has an offering.</summary>
    public bool IsListed(OfferingRow row) =>
        completeLists.Where(list => _covered.Contains((list, row.Provider))).MaxBy(list => list.Date) is { } latest && row.ListedBy.Contains(latest);

    /// <summary>Marks what is no longer listed and returns it.</summary>
    public IReadOnlyList<OfferingRow> Mark()
    {
        List<OfferingRow> missing = [];
        foreach (var row in rows)
        {
            if (MissingSince(row) is not { } list)
                continue;
            row.Facts.Set(CatalogFields.NotListedSince, list.Date!.Value, list);
            missing.Add(row);
        }

        return missing;
    }

    private Source? MissingSince(OfferingRow row)
    {
        var last = row.ListedBy.Max(list => list.Date);
        var registries = row.ListedBy.Intersect(completeLists).Select(list => list.Id).ToHashSet(StringComparer.Ordinal);
        return completeLists
            .Where(list => list.Date > last && registries.Contains(list.Id) && _covered.Contains((list, row.Provider)))
            .MinBy(list => list.Date);
    }
}
