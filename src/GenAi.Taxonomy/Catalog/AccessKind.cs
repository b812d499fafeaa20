namespace GenAi.Taxonomy.Catalog;

/// <summary>On what terms an offering can be called.</summary>
public enum AccessKind : byte
{
    /// <summary>No source says. The default.</summary>
    Unknown,

    /// <summary>Each request is paid by its usage.</summary>
    PayPerUse,

    /// <summary>A plan with a fee for a period; there is no price per request.</summary>
    Subscription,

    /// <summary>Free for evaluation, within limits; there is no price per request.</summary>
    Trial,

    /// <summary>Run by the host on machines of its own; a request has no price in dollars.</summary>
    SelfHosted,
}
