using System.Globalization;
using GenAi.Taxonomy.Catalog.Fields;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>What is known of where a provider serves and how it handles data; the first rule that matches an id holds.</summary>
internal sealed record HostingEntry(string Provider, RegionRule[]? Regions, PageEntry? RegionSource, DataRule[]? Data, PageEntry? DataSource)
{
    /// <summary>Adds to an offering what its source does not state itself.</summary>
    public void Apply(OfferingRow row)
    {
        if (Regions is not null && Array.Find(Regions, rule => rule.Pattern.IsMatch(row.IdAtProvider)) is { } region)
        {
            var source = RegionSource!.ToSource($"hosting/{Provider}/regions");
            var isStated = (row.Facts[CatalogFields.Regions] ?? row.Facts[CatalogFields.SelectableRegions]) is not null;
            if (!isStated && region.Pinned is { } pinned)
                row.Facts.Set(CatalogFields.Regions, pinned, source);
            if (!isStated && region.Selectable is { } selectable)
                row.Facts.Set(CatalogFields.SelectableRegions, selectable, source);
            if (region.Setting is { } setting && row.Facts.Get(CatalogFields.SelectableRegions) is { Count: > 0 })
                row.Facts.Set(CatalogFields.RegionSetting, setting, source);
        }

        // What holds for customers who pay does not hold for those who try.
        if (Data is not null && row.Facts.GetValue(CatalogFields.Access) != AccessKind.Trial && Array.Find(Data, rule => rule.Pattern.IsMatch(row.IdAtProvider)) is { } data)
            row.Facts.Set(CatalogFields.DataHandling, data.Terms, DataSource!.ToSource($"hosting/{Provider}/data"));
    }
}

/// <summary>The region of ids: pinned to it, or chosen by a setting of the host; neither where the ids may be served anywhere.</summary>
internal sealed record RegionRule(string Match, string[]? Pinned = null, string[]? Selectable = null, string? Setting = null) : Matching(Match);

/// <summary>The terms of data handling that hold for ids.</summary>
internal sealed record DataRule(string Match, string[] Terms) : Matching(Match);

/// <summary>A page that states facts.</summary>
internal sealed record PageEntry(string Title, string? Uri = null, string? Date = null)
{
    private Source? _source;

    /// <summary>Returns the page as a source that the package's authors read.</summary>
    public Source ToSource(string id) => _source ??= new(Statement.CuratedPrefix + id, Title)
    {
        Uri = Uri is null ? null : new(Uri),
        Date = Date is null ? null : DateOnly.ParseExact(Date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
