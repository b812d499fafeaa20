namespace GenAi.Taxonomy;

/// <summary>Whether a source says a thing or says the opposite.</summary>
public enum ClaimStance
{
    /// <summary>The source says so.</summary>
    Asserts,

    /// <summary>The source says that it is not so.</summary>
    Denies,
}
