namespace GenAi.Taxonomy.Catalog;

/// <summary>Whether a model or an offering has a capability. Missing data is <see cref="Unknown"/>, never <see cref="Unsupported"/>.</summary>
public enum Support : byte
{
    /// <summary>No source says. The default.</summary>
    Unknown,

    /// <summary>A source says no.</summary>
    Unsupported,

    /// <summary>A source says yes.</summary>
    Supported,
}
