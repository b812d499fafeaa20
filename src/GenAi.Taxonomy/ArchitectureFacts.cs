namespace GenAi.Taxonomy;

/// <summary>What a comparison says of one architecture, each fact with its sources.</summary>
internal static class ArchitectureFacts
{
    public static List<Link<Concept>> Edges(GenAiTaxonomy taxonomy, ModelArchitecture architecture, Relation relation) =>
        [.. taxonomy.Edges(architecture, relation).Select(edge => new Link<Concept>(edge.To, edge.Sources) { IsDisputed = edge.IsDisputed })];

    public static List<Link<Concept>> Scope(GenAiTaxonomy taxonomy, ModelArchitecture architecture) =>
        [.. taxonomy.Narrower(architecture).Select(narrower => new Link<Concept>(narrower, narrower.Sources))];

    /// <summary>Returns the families that state that they are built on the architecture or on a narrower one.</summary>
    public static List<Link<Concept>> Families(GenAiTaxonomy taxonomy, ModelArchitecture architecture) =>
    [
        .. taxonomy.NarrowerClosure(architecture).Prepend(architecture)
            .SelectMany(taxonomy.StatedAbout)
            .Where(edge => edge.Relation == Relation.BuiltOn)
            .GroupBy(edge => edge.From)
            .OrderBy(group => taxonomy.IndexOf(group.Key))
            .Select(group => new Link<Concept>(group.Key, [.. group.SelectMany(edge => edge.Sources).Distinct()])),
    ];

    /// <summary>Returns what the narrowest of these families produce: a whole category produces more than one architecture does.</summary>
    public static List<Link<Concept>> Outputs(GenAiTaxonomy taxonomy, ModelArchitecture architecture)
    {
        List<ModelFamily> families = [.. Families(taxonomy, architecture).Select(link => (ModelFamily)link.Target)];
        return
        [
            .. families
                .Where(family => !families.Exists(other => other != family && taxonomy.IsA(other, family)))
                .SelectMany(family => taxonomy.Edges(family, Relation.Produces))
                .GroupBy(edge => edge.To)
                .OrderBy(group => taxonomy.IndexOf(group.Key))
                .Select(group => new Link<Concept>(group.Key, [.. group.SelectMany(edge => edge.Sources).Distinct()])),
        ];
    }
}
