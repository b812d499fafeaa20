namespace GenAi.Taxonomy;

/// <summary>A use of models in practice: an application with its industries, tasks, fitting families and risks. Immutable.</summary>
public sealed class ApplicationArea : Concept<ApplicationArea>
{
    /// <summary>Makes an application.</summary>
    /// <param name="id">A kebab-case slug, unique over all facets.</param>
    /// <param name="name">The preferred label.</param>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is blank.</exception>
    public ApplicationArea(string id, string name)
        : base(id, name)
    {
    }

    /// <inheritdoc/>
    public override Facet Facet => Facet.Application;

    /// <value>How much depends on its outputs being right. Default: <see cref="Criticality.Medium"/>.</value>
    public Criticality Criticality { get; init; } = Criticality.Medium;

    /// <value>What the criticality rests on, such as a legal classification. Default: none.</value>
    public string? CriticalityNote { get => field ?? Description.OwnText(0); init; }

    /// <value>Who uses it, in a short phrase. Default: none.</value>
    public string? Users { get => field ?? Description.OwnText(1); init; }

    /// <value>The sectors that use it, the most typical first. Default: none.</value>
    public IReadOnlyList<Link<Industry>> Industries { get => field ??= Entry.Links<Industry>(Relation.InIndustry); init => field = Frozen.Copy(value); }

    /// <value>The tasks it is made of. The first is its core: one model must be able to do it; the others may fall to further models. Default: none.</value>
    public IReadOnlyList<Link<ModelTask>> Tasks { get => field ??= Entry.Links<ModelTask>(Relation.UsesTask); init => field = Frozen.Copy(value); }

    /// <value>The risks of the use itself. Default: none.</value>
    public IReadOnlyList<Exposure> ExposedTo { get => field ??= Entry.Exposures(); init => field = Frozen.Copy(value); }

    internal override void DeclareEdges(EdgeCollector edges)
    {
        base.DeclareEdges(edges);
        edges.Add(this, Relation.InIndustry, Industries);
        edges.Add(this, Relation.UsesTask, Tasks);
        edges.Add(this, ExposedTo);
    }
}
