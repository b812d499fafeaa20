namespace GenAi.Taxonomy.Catalog;

/// <summary>How a vendor places a model within its own range at the time of release.</summary>
public enum ModelTier : byte
{
    /// <summary>The small, fast or cheap end of the range.</summary>
    Compact = 1,

    /// <summary>The middle of the range.</summary>
    Balanced,

    /// <summary>The most capable end of the range.</summary>
    Frontier,
}
