namespace GenAi.Taxonomy.Catalog;

/// <summary>Where a model stands in its life.</summary>
public enum ModelStage : byte
{
    /// <summary>Released for general use. The default, where no source says otherwise.</summary>
    Stable,

    /// <summary>Alpha, beta, preview or experimental: it may change or go without notice.</summary>
    Preview,

    /// <summary>Still served, but announced to end.</summary>
    Deprecated,

    /// <summary>No longer served.</summary>
    Retired,
}
