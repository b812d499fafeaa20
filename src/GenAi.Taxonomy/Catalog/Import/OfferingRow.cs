using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>An offering in the making: everything that the sources say of it.</summary>
internal sealed class OfferingRow(SourceRecord record, Source? source)
{
    /// <summary>Whose row describes the model best: the vendor's own service, then clouds, gateways and plans; its own name, the undated id, the fuller row, the lower id.</summary>
    public static IComparer<OfferingRow> ByAuthority { get; } = Comparer<OfferingRow>.Create(static (left, right) =>
    {
        var order = left.Authority.CompareTo(right.Authority);
        if (order == 0)
            order = (left.OtherNameOf is not null).CompareTo(right.OtherNameOf is not null);
        if (order == 0)
            order = (left.Name.Snapshot is not null).CompareTo(right.Name.Snapshot is not null);
        if (order == 0)
            order = right.Facts.Count.CompareTo(left.Facts.Count);
        return order == 0 ? string.CompareOrdinal(left.Id, right.Id) : order;
    });

    private static readonly CatalogField[] Limits = [CatalogFields.ContextWindow, CatalogFields.MaxInput, CatalogFields.MaxOutput];

    private readonly List<Source> _listedBy = source is null ? [] : [source];
    private readonly List<Source> _read = source is null ? [] : [source];

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

    /// <summary>Gets or sets the offering of which this is another name, so that both are of one model; null if it is none.</summary>
    public OfferingRow? OtherNameOf { get; set; }

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

    /// <summary>Gets the sources that list the offering, in the order in which they were read.</summary>
    public IReadOnlyList<Source> ListedBy => _listedBy;

    /// <summary>
    /// Merges what another source says. An older file of a registry that was read already only fills what the newer one leaves open. A gap in limits or
    /// prices is filled only by a source that agrees on those it shares.
    /// </summary>
    public void Merge(SourceRecord other, Source? from, List<CatalogConflict> conflicts, bool fillsOnly = false)
    {
        Kind ??= other.Kind;
        var isOlder = from is not null && _read.Any(read => read.Id == from.Id && read.Date > from.Date);
        if (from is not null)
        {
            _read.Add(from);
            if (!fillsOnly)
                _listedBy.Add(from);
        }

        if (isOlder)
        {
            foreach (var statement in other.Facts.All.Where(statement => Facts[statement.Field] is null))
                Facts.Set(statement);
            if (Rates.Count == 0)
                Rates.CopyFrom(other.Rates);
            return;
        }

        if (Limits.Any(limit => Facts[limit] is { IsWeak: false } ours && other.Facts[limit] is { IsWeak: false } theirs && !ours.SaysTheSame(theirs)))
        {
            foreach (var limit in Limits.Where(limit => Facts[limit] is null))
                other.Facts.Remove(limit);
        }

        Facts.Merge(other.Facts, Id, conflicts);
        Rates.Merge(other.Rates, Id, conflicts, fillsOnly);
    }

    /// <summary>Forgets price and limits: those known are of another model.</summary>
    public void ForgetTerms()
    {
        foreach (var limit in Limits)
            Facts.Remove(limit);
        Rates.Clear();
    }

    /// <summary>Takes price and limits of the offering that answers under this name.</summary>
    public void TakeTermsOf(OfferingRow answering)
    {
        ForgetTerms();
        foreach (var limit in Limits)
        {
            if (answering.Facts[limit] is { } statement)
                Facts.Set(statement);
        }

        Rates.CopyFrom(answering.Rates);
    }
}
