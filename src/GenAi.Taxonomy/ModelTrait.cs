namespace GenAi.Taxonomy;

/// <summary>A general strength or limitation of a family, or of how a model is hosted. Immutable.</summary>
public sealed class ModelTrait : Concept<ModelTrait>
{
    /// <summary>Makes a trait.</summary>
    /// <param name="id">A kebab-case slug, unique over all facets.</param>
    /// <param name="name">The preferred label.</param>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is blank.</exception>
    public ModelTrait(string id, string name)
        : base(id, name)
    {
    }

    /// <inheritdoc/>
    public override Facet Facet => Facet.Trait;

    /// <value>Strength or limitation. Default: <see cref="TraitKind.Strength"/>.</value>
    public TraitKind Kind { get; init; }

    /// <value>The risks that a limitation leads to. Default: none.</value>
    public IReadOnlyList<Link<Risk>> CausesRisks { get => field ??= Entry.Links<Risk>(Relation.CausesRisk); init => field = Frozen.Copy(value); }

    internal override void DeclareEdges(EdgeCollector edges)
    {
        base.DeclareEdges(edges);
        edges.Add(this, Relation.CausesRisk, CausesRisks);
    }
}
