namespace GenAi.Taxonomy;

/// <summary>What the taxonomy makes of a claim.</summary>
public enum ClaimStatus
{
    /// <summary>The graph says the same.</summary>
    Accepted,

    /// <summary>The graph says otherwise; the resolution says why.</summary>
    Disputed,

    /// <summary>True as far as it goes; the graph says more.</summary>
    Incomplete,

    /// <summary>No evidence was found for or against.</summary>
    Unverified,

    /// <summary>True at one time and not at another.</summary>
    TimeDependent,
}
