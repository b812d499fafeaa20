namespace GenAi.Taxonomy;

/// <summary>A way to build a model, or a mechanism that architectures and training use. Immutable.</summary>
public sealed class ModelArchitecture : Concept<ModelArchitecture>
{
    /// <summary>Makes a architecture.</summary>
    /// <param name="id">A kebab-case slug, unique over all facets.</param>
    /// <param name="name">The preferred label.</param>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is blank.</exception>
    public ModelArchitecture(string id, string name)
        : base(id, name)
    {
    }

    /// <inheritdoc/>
    public override Facet Facet => Facet.Architecture;

    /// <value>Architecture or mechanism. Default: <see cref="ArchitectureKind.Architecture"/>.</value>
    public ArchitectureKind Kind { get; init; }

    /// <value>The mechanisms by which it works. Default: none.</value>
    public IReadOnlyList<Link<ModelArchitecture>> Uses { get => field ??= Entry.Links<ModelArchitecture>(Relation.UsesMechanism); init => field = Frozen.Copy(value); }

    internal override void DeclareEdges(EdgeCollector edges)
    {
        base.DeclareEdges(edges);
        edges.Add(this, Relation.UsesMechanism, Uses);
    }
}
