using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>An offering in the making: everything that the sources say of it.</summary>
internal sealed class OfferingRow(SourceRecord record, Source? source)
{
    /// <summary>Whose row describes the model best: the vendor's own service, then clouds, gateways and plans; the undated id, the fuller row, the lower id.</summary>
    public static IComparer<OfferingRow> ByAuthority { get; } = Comparer<OfferingRow>.Create(static (left, right) =>
    {
        var order = left.Authority.CompareTo(right.Authority);
        if (order == 0)
            order = (left.Name.Snapshot is not null).CompareTo(right.Name.Snapshot is not null);
        if (order == 0)
            order = right.Facts.Count.CompareTo(left.Facts.Count);
        return order == 0 ? string.CompareOrdinal(left.Id, right.Id) : order;
    });

    public SourceRecord Record { get; } = record;

    public Source? FirstSource { get; private set; } = source;

    public string Id => Record.Id;

    public string Provider => Record.Provider;

    public string IdAtProvider => Record.IdAtProvider;

    public CatalogFacts Facts => Record.Facts;

    public RateTable Rates => Record.Rates;

    public ModelName Name { get; set; }

    public ModelKind? Kind { get; private set; } = record.Kind;

    public ProviderEntry? ProviderEntry { get; set; }

    public bool IsFirstParty => ProviderEntry is { Hosting: "first-party" } provider && provider.Vendors.Contains(Name.Vendor);

    private int Authority => ProviderEntry is not { } provider ? 6
        : IsFirstParty ? (provider.Access == "subscription" ? 1 : 0)
        : provider.Vendors.Contains(Name.Vendor) ? 2
        : provider.Hosting switch
        {
            "cloud" or "first-party" => provider.Access == "pay-per-use" ? 3 : 4,
            "intermediary" => 5,
            _ => 7,
        };

    /// <summary>What one source states becomes another's: the same source, of which the day is known now.</summary>
    public void Redate(Source from, Source to)
    {
        if (ReferenceEquals(FirstSource, from))
            FirstSource = to;
        Facts.Redate(from, to);
        Rates.Redate(from, to);
    }

    public void Merge(SourceRecord other, List<CatalogConflict> conflicts, bool fillsOnly = false)
    {
        Facts.Merge(other.Facts, Id, conflicts);
        Rates.Merge(other.Rates, Id, conflicts, fillsOnly);
        Kind ??= other.Kind;
    }
}
