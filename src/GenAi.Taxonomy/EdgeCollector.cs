namespace GenAi.Taxonomy;

/// <summary>Takes what concepts declare and gathers it as edges.</summary>
internal sealed class EdgeCollector
{
    public List<ConceptEdge> Edges { get; } = new(2048);

    public void Add(Concept from, Relation relation, Concept to, IReadOnlyList<Source> sources) =>
        Edges.Add(new(from, relation, to, sources));

    public void Add<T>(Concept from, Relation relation, IReadOnlyList<Link<T>> links)
        where T : Concept
    {
        foreach (var link in links)
            Edges.Add(new(from, relation, link.Target, link.Sources, isDisputed: link.IsDisputed, isInherited: link.IsInherited));
    }

    public void Add<T>(Concept from, Relation relation, IReadOnlyList<Suitability<T>> fits)
        where T : Concept
    {
        foreach (var fit in fits)
            Edges.Add(new(from, relation, fit.Target, fit.Sources, fit.Fit, isDisputed: fit.IsDisputed, isInherited: fit.IsInherited));
    }

    public void Add(Concept from, IReadOnlyList<Exposure> exposures)
    {
        foreach (var exposure in exposures)
            Edges.Add(new(from, Relation.ExposedTo, exposure.Risk, exposure.Sources, severity: exposure.Severity, isInherited: exposure.IsInherited));
    }
}
