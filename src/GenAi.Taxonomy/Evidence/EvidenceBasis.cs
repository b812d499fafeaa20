namespace GenAi.Taxonomy.Evidence;

/// <summary>What an ability of a model is based on.</summary>
public enum EvidenceBasis : byte
{
    /// <summary>Only the tier and the release date of the model: it has not been evaluated.</summary>
    Prior = 1,

    /// <summary>Evaluations whose figures the vendor of the model alone published.</summary>
    Vendor,

    /// <summary>At least one figure that somebody other than the vendor of the model published.</summary>
    Measured,
}
