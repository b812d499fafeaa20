namespace GenAi.Taxonomy;

/// <summary>Something a model is asked to do. Immutable.</summary>
public sealed class ModelTask : Concept<ModelTask>
{
    /// <summary>Makes a task.</summary>
    /// <param name="id">A kebab-case slug, unique over all facets.</param>
    /// <param name="name">The preferred label.</param>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is blank.</exception>
    public ModelTask(string id, string name)
        : base(id, name)
    {
    }

    /// <inheritdoc/>
    public override Facet Facet => Facet.Task;

    /// <value>What the task needs as input, all of it. A narrower task inherits the nearest set. Default: none.</value>
    public IReadOnlyList<Link<Modality>> Consumes { get => field ??= Entry.Links<Modality>(Relation.Consumes); init => field = Frozen.Copy(value); }

    /// <value>What the task yields, all of it. A narrower task inherits the nearest set. Default: none.</value>
    public IReadOnlyList<Link<Modality>> Produces { get => field ??= Entry.Links<Modality>(Relation.Produces); init => field = Frozen.Copy(value); }

    /// <value>The capabilities without which the task cannot be done. Default: none.</value>
    public IReadOnlyList<Link<Capability>> Requires { get => field ??= Entry.Links<Capability>(Relation.Requires); init => field = Frozen.Copy(value); }

    internal override void DeclareEdges(EdgeCollector edges)
    {
        base.DeclareEdges(edges);
        edges.Add(this, Relation.Consumes, Consumes);
        edges.Add(this, Relation.Produces, Produces);
        edges.Add(this, Relation.Requires, Requires);
    }
}
