using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// What is read of an offering once the scan over the columns has let it through: 64 bytes, a line of the processor's cache, since
/// the survivors stand far apart.
/// </summary>
internal readonly struct IndexRow
{
    /// <summary>What its tokens cost.</summary>
    public TokenRates Rates { get; init; }

    /// <summary>Which set of families: few sets serve thousands of offerings, so what depends on families is worked out once a set.</summary>
    public int Kind { get; init; }

    public int Provider { get; init; }

    public int Vendor { get; init; }

    public int Model { get; init; }

    /// <summary>The first day on which it is no more at its <see cref="Stage"/>.</summary>
    public int StageUntil { get; init; }

    public AccessKind Access { get; init; }

    public HostingKind Hosting { get; init; }

    public ModelStage Stage { get; init; }

    public bool HasRequestFee { get; init; }
}
