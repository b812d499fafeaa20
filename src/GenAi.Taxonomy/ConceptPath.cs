namespace GenAi.Taxonomy;

/// <summary>A chain of edges between two concepts. Immutable.</summary>
public sealed class ConceptPath
{
    internal ConceptPath(Concept start, IReadOnlyList<ConceptEdge> edges)
    {
        Edges = edges;
        var concepts = new List<Concept>(edges.Count + 1) { start };
        foreach (var edge in edges)
            concepts.Add(edge.From == concepts[^1] ? edge.To : edge.From);
        Concepts = concepts;
    }

    /// <value>The edges in order; one whose target is the earlier concept was read backwards.</value>
    public IReadOnlyList<ConceptEdge> Edges { get; }

    /// <value>The concepts passed, both ends included.</value>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <summary>The ids with an arrow between them.</summary>
    public override string ToString() => string.Join(" -> ", Concepts);
}
