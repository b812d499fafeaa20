namespace GenAi.Taxonomy.Catalog;

/// <summary>Identifies what changed between two catalogs.</summary>
public enum CatalogChangeKind
{
    /// <summary>The offering is new.</summary>
    Added,

    /// <summary>The offering is no longer in the catalog.</summary>
    Removed,

    /// <summary>A rate changed, was added or was removed.</summary>
    Price,

    /// <summary>A token limit changed.</summary>
    Limit,

    /// <summary>The offering is deprecated now.</summary>
    Deprecated,

    /// <summary>The offering is retired now.</summary>
    Retired,

    /// <summary>The day on which the offering ends became known or was moved.</summary>
    Ends,

    /// <summary>The provider no longer lists the offering.</summary>
    NotListed,
}
