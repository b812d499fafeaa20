namespace GenAi.Taxonomy;

/// <summary>How a concept relates to an entry of another vocabulary: the five SKOS mapping relations.</summary>
public enum MatchPredicate
{
    /// <summary>The two can be used interchangeably (<c>skos:exactMatch</c>).</summary>
    Exact,

    /// <summary>The two are similar enough for some uses (<c>skos:closeMatch</c>).</summary>
    Close,

    /// <summary>The entry is broader than the concept (<c>skos:broadMatch</c>).</summary>
    Broad,

    /// <summary>The entry is narrower than the concept (<c>skos:narrowMatch</c>).</summary>
    Narrow,

    /// <summary>The two are associated (<c>skos:relatedMatch</c>).</summary>
    Related,
}
