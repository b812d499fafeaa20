namespace GenAi.Taxonomy;

/// <summary>What a comparison says of one family, each fact with its sources.</summary>
internal static class FamilyFacts
{
    public static List<Link<Concept>> Edges(GenAiTaxonomy taxonomy, ModelFamily family, Relation relation) =>
        [.. taxonomy.Edges(family, relation).Select(Link)];

    public static List<Link<Concept>> Scope(GenAiTaxonomy taxonomy, ModelFamily family) =>
        [.. taxonomy.Narrower(family).Select(narrower => new Link<Concept>(narrower, narrower.Sources))];

    /// <summary>The tasks done best.</summary>
    public static List<Link<Concept>> Function(GenAiTaxonomy taxonomy, ModelFamily family) =>
        Merged(OwnOrNarrower(taxonomy, family, Relation.Performs));

    /// <summary>Returns the applications that fit, and those that a source claims for this very family and that fit barely.</summary>
    public static List<Link<Concept>> Applications(GenAiTaxonomy taxonomy, ModelFamily family) =>
    [
        .. Merged(OwnOrNarrower(taxonomy, family, Relation.Suits)),
        .. taxonomy.Edges(family, Relation.Suits).Where(edge => edge is { IsDisputed: true, Fit: > Fit.NotSuited } && edge.From == family).Select(Link),
    ];

    /// <summary>Where the applications belong, the sector with the most of them first.</summary>
    public static List<Link<Concept>> IndustriesOf(GenAiTaxonomy taxonomy, ModelFamily family) =>
        [.. Merged(OwnOrNarrower(taxonomy, family, Relation.Suits)
            .SelectMany(edge => taxonomy.Edges(edge.To, Relation.InIndustry))
            .GroupBy(edge => edge.To)
            .OrderByDescending(group => group.Count())
            .SelectMany(group => group))];

    /// <summary>The architectures, and the mechanisms of the family and of its architectures.</summary>
    public static List<Link<Concept>> Technology(GenAiTaxonomy taxonomy, ModelFamily family)
    {
        var architectures = taxonomy.Edges(family, Relation.BuiltOn);
        return Merged(
        [
            .. architectures,
            .. taxonomy.Edges(family, Relation.UsesMechanism),
            .. architectures.SelectMany(edge => taxonomy.Edges(edge.To, Relation.UsesMechanism)),
        ]);
    }

    public static List<Link<Concept>> Traits(GenAiTaxonomy taxonomy, ModelFamily family, TraitKind kind) =>
        [.. taxonomy.Edges(family, Relation.HasTrait).Where(edge => ((ModelTrait)edge.To).Kind == kind).Select(Link)];

    public static List<Link<Concept>> Risks(GenAiTaxonomy taxonomy, ModelFamily family) =>
        [.. taxonomy.Edges(family, Relation.ExposedTo).Where(edge => edge.Severity >= Severity.Medium)
            .OrderByDescending(edge => edge.Severity)
            .ThenByDescending(edge => edge.Sources.Any(source => source != Sources.Curated))
            .Select(Link)];

    /// <summary>Returns the tasks and applications that do not suit; those that a source claims all the same are disputed.</summary>
    public static List<Link<Concept>> NotSuited(GenAiTaxonomy taxonomy, ModelFamily family) =>
        [.. taxonomy.Edges(family, Relation.Performs).Concat(taxonomy.Edges(family, Relation.Suits)).Where(edge => edge.Fit == Fit.NotSuited).Select(Link)];

    /// <summary>The broader families of both, narrower ones first.</summary>
    public static List<ModelFamily> SharedFamilies(GenAiTaxonomy taxonomy, ModelFamily a, ModelFamily b)
    {
        var other = taxonomy.BroaderClosure(b);
        return [.. taxonomy.BroaderClosure(a).Where(other.Contains).OrderByDescending(taxonomy.IndexOf)];
    }

    /// <summary>The broader families and the architectures that both have, with the mechanisms of these architectures.</summary>
    public static List<Link<Concept>> SharedFoundations(GenAiTaxonomy taxonomy, ModelFamily a, ModelFamily b)
    {
        List<ConceptEdge> architectures =
            [.. taxonomy.Edges(a, Relation.BuiltOn).Concat(taxonomy.Edges(b, Relation.BuiltOn))
                .GroupBy(edge => edge.To)
                .Where(group => group.Count() > 1)
                .OrderBy(group => taxonomy.IndexOf(group.Key))
                .SelectMany(group => group)];
        return
        [
            .. SharedFamilies(taxonomy, a, b).Select(family => new Link<Concept>(family, family.Sources)),
            .. Merged([.. architectures, .. architectures.SelectMany(edge => taxonomy.Edges(edge.To, Relation.UsesMechanism))]),
        ];
    }

    /// <summary>
    /// What a family suits, the best and the best attested first. A category that states nothing of its own shows what
    /// the families in it suit, one of each in turn, so that its breadth is seen; what it says itself overrides them,
    /// and a task whose output the category does not produce is not a task of the category.
    /// </summary>
    private static List<ConceptEdge> OwnOrNarrower(GenAiTaxonomy taxonomy, ModelFamily family, Relation relation)
    {
        var own = Own(taxonomy, family, relation);
        if (own.Count > 0)
            return own;
        var stated = taxonomy.Edges(family, relation).Select(edge => edge.To).ToHashSet();
        return InTurn(taxonomy, family, relation)
            .FindAll(edge => !stated.Contains(edge.To) && (relation != Relation.Performs || GivesOut(taxonomy, family, edge.To)));
    }

    private static List<ConceptEdge> Own(GenAiTaxonomy taxonomy, ModelFamily family, Relation relation)
    {
        List<ConceptEdge> own = [.. taxonomy.Edges(family, relation).Where(edge => edge.Fit >= Fit.Medium && !edge.IsDisputed)];
        if (relation == Relation.Performs && own.Exists(edge => edge.Fit == Fit.High))
            own.RemoveAll(edge => edge.Fit != Fit.High);
        return [.. own.OrderByDescending(edge => edge.Fit).ThenByDescending(edge => edge.Sources.Count)];
    }

    private static List<ConceptEdge> InTurn(GenAiTaxonomy taxonomy, ModelFamily family, Relation relation)
    {
        List<Queue<ConceptEdge>> queues =
            [.. taxonomy.Narrower(family).Select(each => new Queue<ConceptEdge>([.. Own(taxonomy, each, relation), .. InTurn(taxonomy, each, relation)]))];
        var edges = new List<ConceptEdge>();
        var seen = new HashSet<Concept>();
        while (queues.Exists(queue => queue.Count > 0))
        {
            foreach (var queue in queues)
            {
                while (queue.TryDequeue(out var edge))
                {
                    if (seen.Add(edge.To))
                    {
                        edges.Add(edge);
                        break;
                    }
                }
            }
        }

        return edges;
    }

    private static bool GivesOut(GenAiTaxonomy taxonomy, ModelFamily family, Concept task)
    {
        var outputs = taxonomy.OutputsOf(family);
        return outputs.Count == 0
            || taxonomy.Edges(task, Relation.Produces).All(edge => outputs.Any(output => taxonomy.IsA(edge.To, output) || taxonomy.IsA(output, edge.To)));
    }

    /// <summary>A link for each target, in the order of the edges, with the sources of all edges to it.</summary>
    private static List<Link<Concept>> Merged(IEnumerable<ConceptEdge> edges) =>
        [.. edges.GroupBy(edge => edge.To).Select(group =>
            new Link<Concept>(group.Key, [.. group.SelectMany(edge => edge.Sources).Distinct()]) { IsDisputed = group.All(edge => edge.IsDisputed) })];

    private static Link<Concept> Link(ConceptEdge edge) => new(edge.To, edge.Sources) { IsDisputed = edge.IsDisputed };
}
