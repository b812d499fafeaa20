namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>The single unit to which a rate applies.</summary>
public enum PriceUnit : byte
{
    /// <summary>One token.</summary>
    Token,

    /// <summary>One image.</summary>
    Image,

    /// <summary>One pixel of an image.</summary>
    Pixel,

    /// <summary>One second of audio or video.</summary>
    Second,

    /// <summary>One character of text.</summary>
    Character,

    /// <summary>One request, search or query.</summary>
    Request,

    /// <summary>One page of a document.</summary>
    Page,
}
