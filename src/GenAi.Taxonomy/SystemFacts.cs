namespace GenAi.Taxonomy;

/// <summary>What a comparison says of one system, each fact with its sources.</summary>
internal static class SystemFacts
{
    public static List<Link<Concept>> Edges(GenAiTaxonomy taxonomy, AiSystem system, Relation relation) =>
        [.. taxonomy.Edges(system, relation).Select(edge => new Link<Concept>(edge.To, edge.Sources) { IsDisputed = edge.IsDisputed })];

    /// <summary>Returns what holds for the families of a system and of those that it is built on, each target once.</summary>
    public static List<Link<Concept>> OfFamilies(GenAiTaxonomy taxonomy, AiSystem system, Func<ModelFamily, IReadOnlyList<Link<Concept>>> facts) =>
    [
        .. taxonomy.Edges(system, Relation.BuiltOn).Select(edge => edge.To).Prepend(system)
            .SelectMany(each => taxonomy.Edges(each, Relation.InstanceOf))
            .Select(edge => (ModelFamily)edge.To)
            .Distinct()
            .SelectMany(facts)
            .GroupBy(link => link.Target)
            .Select(group => new Link<Concept>(group.Key, [.. group.SelectMany(link => link.Sources).Distinct()]) { IsDisputed = group.All(link => link.IsDisputed) }),
    ];
}
