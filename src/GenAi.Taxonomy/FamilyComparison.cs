namespace GenAi.Taxonomy;

/// <summary>Two families side by side, generated from the graph. Immutable.</summary>
public sealed class FamilyComparison
{
    private FamilyComparison(ModelFamily first, ModelFamily second, string relationship, IReadOnlyList<ComparisonRow> rows, IReadOnlyList<SourcedClaim> claims)
    {
        First = first;
        Second = second;
        Relationship = relationship;
        Rows = rows;
        Claims = claims;
    }

    /// <value>The family on the left.</value>
    public ModelFamily First { get; }

    /// <value>The family on the right.</value>
    public ModelFamily Second { get; }

    /// <value>How the two relate, in one sentence.</value>
    public string Relationship { get; }

    /// <value>The aspects compared, in a fixed order; an aspect of which nothing is known for either is left out.</value>
    public IReadOnlyList<ComparisonRow> Rows { get; }

    /// <value>What sources say about the two that the taxonomy does not simply follow, with the resolution; claims about both come first.</value>
    public IReadOnlyList<SourcedClaim> Claims { get; }

    internal static FamilyComparison Of(GenAiTaxonomy taxonomy, ModelFamily first, ModelFamily second)
    {
        ModelFamily a = (ModelFamily)taxonomy.Concepts[taxonomy.IndexOf(first)], b = (ModelFamily)taxonomy.Concepts[taxonomy.IndexOf(second)];
        List<ComparisonRow> rows =
        [
            new("Definition", Definition(a), Definition(b)),
            Row("Scope", FamilyFacts.Scope),
            Row("Primary function", FamilyFacts.Function),
            Row("Data inputs", (graph, family) => FamilyFacts.Edges(graph, family, Relation.Consumes)),
            Row("Training data", (graph, family) => FamilyFacts.Edges(graph, family, Relation.TrainedOn)),
            Row("Underlying technology", FamilyFacts.Technology),
            Row("Output types", (graph, family) => FamilyFacts.Edges(graph, family, Relation.Produces)),
            Row("Applications", FamilyFacts.Applications),
            Row("Industries", FamilyFacts.IndustriesOf),
            Row("Strengths", (graph, family) => FamilyFacts.Traits(graph, family, TraitKind.Strength)),
            Row("Limitations", (graph, family) => FamilyFacts.Traits(graph, family, TraitKind.Limitation)),
            Row("Ethical concerns and risks", FamilyFacts.Risks),
            Row("Interaction", (graph, family) => FamilyFacts.Edges(graph, family, Relation.InteractsVia)),
            Row("Not suited for", FamilyFacts.NotSuited),
        ];
        var shared = ComparisonCell.Of(FamilyFacts.SharedFoundations(taxonomy, a, b));
        rows.Add(new("Shared foundations", shared, shared));
        rows.RemoveAll(row => row is { First.IsEmpty: true, Second.IsEmpty: true });

        var claims = taxonomy.Claims
            .Where(claim => claim.Status != ClaimStatus.Accepted && (claim.Subjects.Contains(a) || claim.Subjects.Contains(b)))
            .OrderBy(claim => claim.Subjects.Contains(a) && claim.Subjects.Contains(b) ? 0 : 1);
        return new(a, b, Describe(taxonomy, a, b), rows.AsReadOnly(), [.. claims]);

        ComparisonRow Row(string aspect, Func<GenAiTaxonomy, ModelFamily, IReadOnlyList<Link<Concept>>> cell) =>
            new(aspect, ComparisonCell.Of(cell(taxonomy, a)), ComparisonCell.Of(cell(taxonomy, b)));

        static ComparisonCell Definition(ModelFamily family) =>
            new(family.Definition, family.Definition.Length == 0 ? [] : [new(family, family.Sources)]);
    }

    /// <summary>How two families relate, in one sentence.</summary>
    internal static string Describe(GenAiTaxonomy taxonomy, ModelFamily a, ModelFamily b)
    {
        if (a == b)
            return $"Both are the same: {a.NameInText}.";
        if (taxonomy.IsA(b, a))
            return $"{b.Name} is a kind of {a.NameInText}: the comparison is between a part and the whole.";
        if (taxonomy.IsA(a, b))
            return $"{a.Name} is a kind of {b.NameInText}: the comparison is between a part and the whole.";
        foreach (var (relation, text) in new[]
        {
            (Relation.ComposedOf, "is composed of"), (Relation.AlternativeTo, "can stand in for"),
            (Relation.ComplementTo, "works well together with"), (Relation.ContrastsWith, "is told apart from"),
        })
        {
            if (taxonomy.Edges(a, relation).Any(edge => edge.To == b))
                return $"{a.Name} {text} {b.NameInText}.";
            if (taxonomy.Edges(b, relation).Any(edge => edge.To == a))
                return $"{b.Name} {text} {a.NameInText}.";
        }

        var common = FamilyFacts.SharedFamilies(taxonomy, a, b).FirstOrDefault();
        return common is null
            ? "Neither includes the other."
            : $"Both are kinds of {common.NameInText}; neither includes the other.";
    }
}
