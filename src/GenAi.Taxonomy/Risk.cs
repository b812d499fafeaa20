namespace GenAi.Taxonomy;

/// <summary>Something that can go wrong with a model, its input, its output or its use. Immutable.</summary>
public sealed class Risk : Concept<Risk>
{
    /// <summary>Makes a risk.</summary>
    /// <param name="id">A kebab-case slug, unique over all facets.</param>
    /// <param name="name">The preferred label.</param>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is blank.</exception>
    public Risk(string id, string name)
        : base(id, name)
    {
    }

    /// <inheritdoc/>
    public override Facet Facet => Facet.Risk;

    /// <value>The controls that mitigate the risk. Default: none.</value>
    public IReadOnlyList<Link<RiskControl>> MitigatedBy { get => field ??= Entry.Links<RiskControl>(Relation.MitigatedBy); init => field = Frozen.Copy(value); }

    internal override void DeclareEdges(EdgeCollector edges)
    {
        base.DeclareEdges(edges);
        edges.Add(this, Relation.MitigatedBy, MitigatedBy);
    }
}
