namespace GenAi.Taxonomy;

/// <summary>How much depends on an output being right.</summary>
public enum Criticality
{
    /// <summary>A person judges each draft at once.</summary>
    Low,

    /// <summary>Errors cost money, time or trust.</summary>
    Medium,

    /// <summary>Errors affect health, legal position or safety, or the use is classed as high-risk by law.</summary>
    High,
}
