namespace GenAi.Taxonomy.Selection;

/// <summary>Takes note of failed constraints.</summary>
internal interface IFailures
{
    /// <summary>Notes a failure; returns whether to stop at it.</summary>
    bool Note(Failure failure, int detail = 0);
}

/// <summary>The constraints, in the order in which they are checked.</summary>
internal enum Failure : byte
{
    Control,
    Provider,
    ProviderList,
    Vendor,
    VendorList,
    Model,
    ModelList,
    Access,
    Lifecycle,
    Batch,
    Deployment,
    Runtime,
    Memory,
    Family,
    Suit,
    MinimumFit,
    Input,
    Output,
    Capability,
    CapabilityUnknown,
    ContextWindow,
    InputLimit,
    OutputLimit,
    LimitUnknown,
    ImageSize,
    Weights,
    Licence,
    Cutoff,
    Region,
    LicenseRegion,
    DataHandling,
    Quality,
    Tier,
    Risk,
    Latency,
    PriceUnknown,
    CostCeiling,
    RateUnknown,
    RateCeiling,
    Constraint,
}
