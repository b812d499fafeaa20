namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>How urgently a provider serves a request, where it sells more than one way.</summary>
public enum ServiceTier : byte
{
    /// <summary>The ordinary way. The default.</summary>
    Standard,

    /// <summary>Collected and answered within hours, for less.</summary>
    Batch,

    /// <summary>Answered when there is room, for less.</summary>
    Flex,

    /// <summary>Preferred to others, for more.</summary>
    Priority,
}
