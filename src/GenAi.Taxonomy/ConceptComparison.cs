namespace GenAi.Taxonomy;

/// <summary>Two families, two architectures or two systems, compared by what the graph says of them. Immutable.</summary>
public sealed class ConceptComparison
{
    private ConceptComparison(Concept first, Concept second, string relationship, IReadOnlyList<ComparisonRow> rows, IReadOnlyList<SourcedClaim> claims)
    {
        First = first;
        Second = second;
        Relationship = relationship;
        Rows = rows;
        Claims = claims;
    }

    /// <summary>Gets the concept on the left.</summary>
    public Concept First { get; }

    /// <summary>Gets the concept on the right.</summary>
    public Concept Second { get; }

    /// <summary>Gets how the two relate, in one sentence.</summary>
    public string Relationship { get; }

    /// <summary>Gets the aspects compared, in a fixed order. An aspect of which nothing is known for either is left out.</summary>
    public IReadOnlyList<ComparisonRow> Rows { get; }

    /// <summary>Gets all claims of sources about the two together; then those about one of them that the taxonomy does not simply follow.</summary>
    public IReadOnlyList<SourcedClaim> Claims { get; }

    internal static ConceptComparison Of(GenAiTaxonomy taxonomy, Concept first, Concept second)
    {
        Concept a = taxonomy.Concepts[taxonomy.IndexOf(first)], b = taxonomy.Concepts[taxonomy.IndexOf(second)];
        var rows = ComparisonTable.Of(taxonomy, a, b);
        var together = taxonomy.Claims.Where(claim => claim.Subjects.Contains(a) && claim.Subjects.Contains(b));
        var apart = taxonomy.Claims.Where(claim => claim.Status != ClaimStatus.Accepted && claim.Subjects.Contains(a) != claim.Subjects.Contains(b));
        return new(a, b, ConceptRelationship.Describe(taxonomy, a, b), rows, [.. together, .. apart]);
    }
}
