namespace GenAi.Taxonomy;

/// <summary>What kind of text states an obligation. Only law is asserted.</summary>
public enum ObligationKind
{
    /// <summary>Law that is in force or adopted.</summary>
    Law,

    /// <summary>Guidance of an authority.</summary>
    Guidance,

    /// <summary>A standard, which binds those who adopt it.</summary>
    Standard,

    /// <summary>A framework, which binds those who adopt it.</summary>
    Framework,

    /// <summary>A code of practice, which binds its signatories.</summary>
    Code,

    /// <summary>A proposal that is not law yet.</summary>
    Proposal,
}
