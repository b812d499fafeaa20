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

    /// <value>What sources say about the two that the taxonomy does not simply follow, with the resolution.</value>
    public IReadOnlyList<SourcedClaim> Claims { get; }

    internal static FamilyComparison Of(GenAiTaxonomy taxonomy, ModelFamily first, ModelFamily second)
    {
        ModelFamily a = (ModelFamily)taxonomy.Concepts[taxonomy.IndexOf(first)], b = (ModelFamily)taxonomy.Concepts[taxonomy.IndexOf(second)];
        List<ComparisonRow> rows =
        [
            new("Definition", new(a.Definition, []), new(b.Definition, [])),
            Row("Scope", family => Scope(taxonomy, family)),
            Row("Primary function", family => Function(taxonomy, family)),
            Row("Data inputs", family => Edges(taxonomy, family, Relation.Consumes)),
            Row("Training data", family => Edges(taxonomy, family, Relation.TrainedOn)),
            Row("Underlying technology", family => [.. Edges(taxonomy, family, Relation.BuiltOn), .. Edges(taxonomy, family, Relation.UsesMechanism)]),
            Row("Output types", family => Edges(taxonomy, family, Relation.Produces)),
            Row("Applications", family => Suited(taxonomy, family)),
            Row("Industries", family => InIndustries(taxonomy, family)),
            Row("Strengths", family => Traits(taxonomy, family, TraitKind.Strength)),
            Row("Limitations", family => Traits(taxonomy, family, TraitKind.Limitation)),
            Row("Ethical concerns and risks", family => Risks(taxonomy, family)),
            Row("Interaction", family => Edges(taxonomy, family, Relation.InteractsVia)),
            Row("Not suited for", family => NotSuited(taxonomy, family)),
        ];
        if (Shared(taxonomy, a, b) is { Concepts.Count: > 0 } shared)
            rows.Add(new("Shared foundations", shared, shared));
        rows.RemoveAll(row => row is { First.IsEmpty: true, Second.IsEmpty: true });

        var claims = taxonomy.Claims.Where(claim => claim.Status != ClaimStatus.Accepted && (claim.Subjects.Contains(a) || claim.Subjects.Contains(b)));
        return new(a, b, Describe(taxonomy, a, b), rows, [.. claims]);

        ComparisonRow Row(string aspect, Func<ModelFamily, List<Link<Concept>>> cell) =>
            new(aspect, ComparisonCell.Of(cell(a)), ComparisonCell.Of(cell(b)));
    }

    private static string Describe(GenAiTaxonomy taxonomy, ModelFamily a, ModelFamily b)
    {
        if (a == b)
            return $"Both are {a.Name}.";
        if (taxonomy.IsA(b, a))
            return $"{b.Name} is a kind of {a.Name}: the comparison is between a part and the whole.";
        if (taxonomy.IsA(a, b))
            return $"{a.Name} is a kind of {b.Name}: the comparison is between a part and the whole.";
        foreach (var (relation, text) in new[]
        {
            (Relation.AlternativeTo, "can stand in for"), (Relation.ComplementTo, "works well together with"),
            (Relation.ContrastsWith, "is told apart from"), (Relation.ComposedOf, "is composed of"),
        })
        {
            if (taxonomy.Edges(a, relation).Any(edge => edge.To == b))
                return $"{a.Name} {text} {b.Name}.";
            if (taxonomy.Edges(b, relation).Any(edge => edge.To == a))
                return $"{b.Name} {text} {a.Name}.";
        }

        var common = Shared(taxonomy, a, b).Concepts;
        return common.Count > 0
            ? $"Both are kinds of {common[0].Target.Name}; neither includes the other."
            : "Neither includes the other.";
    }

    private static ComparisonCell Shared(GenAiTaxonomy taxonomy, ModelFamily a, ModelFamily b)
    {
        var own = taxonomy.BroaderClosure(a);
        var other = taxonomy.BroaderClosure(b);
        return ComparisonCell.Of([.. own.Where(other.Contains).Select(family => new Link<Concept>(family, family.Sources))]);
    }

    private static List<Link<Concept>> Edges(GenAiTaxonomy taxonomy, ModelFamily family, Relation relation) =>
        [.. taxonomy.Edges(family, relation).Select(Link)];

    private static List<Link<Concept>> Scope(GenAiTaxonomy taxonomy, ModelFamily family) =>
        [.. taxonomy.Narrower(family).Select(narrower => new Link<Concept>(narrower, narrower.Sources))];

    /// <summary>The tasks done best; for a category that states none itself, those of the families in it.</summary>
    private static List<Link<Concept>> Function(GenAiTaxonomy taxonomy, ModelFamily family) =>
        OwnOrNarrower(taxonomy, family, each => taxonomy.Edges(each, Relation.Performs).Where(edge => edge.Fit == Fit.High));

    private static List<Link<Concept>> Suited(GenAiTaxonomy taxonomy, ModelFamily family) =>
        OwnOrNarrower(taxonomy, family, each => taxonomy.Edges(each, Relation.Suits).Where(edge => edge.Fit >= Fit.Medium || edge.IsDisputed));

    private static List<Link<Concept>> InIndustries(GenAiTaxonomy taxonomy, ModelFamily family) =>
        [.. Suited(taxonomy, family)
            .Where(link => !link.IsDisputed)
            .SelectMany(link => taxonomy.Edges(link.Target, Relation.InIndustry))
            .GroupBy(edge => edge.To)
            .OrderByDescending(group => group.Count())
            .Select(group => new Link<Concept>(group.Key, [.. group.SelectMany(edge => edge.Sources).Distinct()]))];

    private static List<Link<Concept>> Traits(GenAiTaxonomy taxonomy, ModelFamily family, TraitKind kind) =>
        [.. taxonomy.Edges(family, Relation.HasTrait).Where(edge => ((ModelTrait)edge.To).Kind == kind).Select(Link)];

    private static List<Link<Concept>> Risks(GenAiTaxonomy taxonomy, ModelFamily family) =>
        [.. taxonomy.Edges(family, Relation.ExposedTo).Where(edge => edge.Severity >= Severity.Medium).OrderByDescending(edge => edge.Severity).Select(Link)];

    private static List<Link<Concept>> NotSuited(GenAiTaxonomy taxonomy, ModelFamily family) =>
        [.. taxonomy.Edges(family, Relation.Performs).Where(edge => edge.Fit == Fit.NotSuited).Select(Link)];

    private static List<Link<Concept>> OwnOrNarrower(
        GenAiTaxonomy taxonomy, ModelFamily family, Func<ModelFamily, IEnumerable<ConceptEdge>> edges)
    {
        List<ConceptEdge> own = [.. edges(family)];
        if (own.TrueForAll(edge => edge.IsDisputed))
            own.AddRange(taxonomy.NarrowerClosure(family).SelectMany(edges));
        return [.. own.GroupBy(edge => edge.To).Select(group =>
            new Link<Concept>(group.Key, [.. group.SelectMany(edge => edge.Sources).Distinct()]) { IsDisputed = group.All(edge => edge.IsDisputed) })];
    }

    private static Link<Concept> Link(ConceptEdge edge) => new(edge.To, edge.Sources) { IsDisputed = edge.IsDisputed };
}
