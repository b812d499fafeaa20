namespace GenAi.Taxonomy;

/// <summary>How well the text of an obligation is known. From <see cref="Secondary"/> on it is to be checked and never asserted.</summary>
public enum ObligationBasis
{
    /// <summary>The text itself was read.</summary>
    Primary,

    /// <summary>The text was read, its amendment in quotations.</summary>
    QuotedAmendment,

    /// <summary>Only pages about the text were read.</summary>
    Secondary,

    /// <summary>Only excerpts without a named author were read.</summary>
    Unnamed,

    /// <summary>Nothing was read.</summary>
    None,
}
