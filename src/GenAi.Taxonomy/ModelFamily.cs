namespace GenAi.Taxonomy;

/// <summary>A class of models with common inputs, outputs and uses; or the field or system pattern that groups such classes. Immutable.</summary>
public sealed class ModelFamily : Concept<ModelFamily>
{
    /// <summary>Makes a family.</summary>
    /// <param name="id">A kebab-case slug, unique over all facets.</param>
    /// <param name="name">The preferred label.</param>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is blank.</exception>
    public ModelFamily(string id, string name)
        : base(id, name)
    {
    }

    /// <inheritdoc/>
    public override Facet Facet => Facet.Family;

    /// <value>Model, field or system pattern. Default: <see cref="FamilyKind.Model"/>.</value>
    public FamilyKind Kind { get; init; }

    /// <value>What models of the family accept. A narrower family inherits the nearest set. Default: none.</value>
    public IReadOnlyList<Link<Modality>> Consumes { get => field ??= Entry.Links<Modality>(Relation.Consumes); init => field = Frozen.Copy(value); }

    /// <value>What models of the family produce. A narrower family inherits the nearest set. Default: none.</value>
    public IReadOnlyList<Link<Modality>> Produces { get => field ??= Entry.Links<Modality>(Relation.Produces); init => field = Frozen.Copy(value); }

    /// <value>What they learn from. A narrower family inherits the nearest set. Default: none.</value>
    public IReadOnlyList<Link<Modality>> TrainedOn { get => field ??= Entry.Links<Modality>(Relation.TrainedOn); init => field = Frozen.Copy(value); }

    /// <value>The architectures they are built on. A narrower family inherits the nearest set. Default: none.</value>
    public IReadOnlyList<Link<ModelArchitecture>> BuiltOn { get => field ??= Entry.Links<ModelArchitecture>(Relation.BuiltOn); init => field = Frozen.Copy(value); }

    /// <value>The mechanisms that make them what they are. Narrower families inherit them. Default: none.</value>
    public IReadOnlyList<Link<ModelArchitecture>> Uses { get => field ??= Entry.Links<ModelArchitecture>(Relation.UsesMechanism); init => field = Frozen.Copy(value); }

    /// <value>
    /// The tasks they do or are known not to suit. A narrower family inherits each unless it states its own fit for the task or for a
    /// group that holds it: a family that specializes states a low fit for the groups it gives up. Default: none.
    /// </value>
    public IReadOnlyList<Suitability<ModelTask>> Performs { get => field ??= Entry.Fits<ModelTask>(Relation.Performs); init => field = Frozen.Copy(value); }

    /// <value>
    /// The applications they suit. A narrower family inherits each unless it states its own fit, but no higher than its fit for the core
    /// task of the application, and none where that fit is unknown. Default: none.
    /// </value>
    public IReadOnlyList<Suitability<ApplicationArea>> Suits { get => field ??= Entry.Fits<ApplicationArea>(Relation.Suits); init => field = Frozen.Copy(value); }

    /// <value>The risks that come with them. A narrower family inherits each unless it says otherwise. Default: none.</value>
    public IReadOnlyList<Exposure> ExposedTo { get => field ??= Entry.Exposures(); init => field = Frozen.Copy(value); }

    /// <value>Strengths and limitations. Narrower families inherit them. Default: none.</value>
    public IReadOnlyList<Link<ModelTrait>> Traits { get => field ??= Entry.Links<ModelTrait>(Relation.HasTrait); init => field = Frozen.Copy(value); }

    /// <value>How people and programs work with them. Narrower families inherit it. Default: none.</value>
    public IReadOnlyList<Link<InteractionStyle>> InteractsVia { get => field ??= Entry.Links<InteractionStyle>(Relation.InteractsVia); init => field = Frozen.Copy(value); }

    /// <value>For a system pattern: the families it is composed of. Default: none.</value>
    public IReadOnlyList<Link<ModelFamily>> ComposedOf { get => field ??= Entry.Links<ModelFamily>(Relation.ComposedOf); init => field = Frozen.Copy(value); }

    internal override void DeclareEdges(EdgeCollector edges)
    {
        base.DeclareEdges(edges);
        edges.Add(this, Relation.Consumes, Consumes);
        edges.Add(this, Relation.Produces, Produces);
        edges.Add(this, Relation.TrainedOn, TrainedOn);
        edges.Add(this, Relation.BuiltOn, BuiltOn);
        edges.Add(this, Relation.UsesMechanism, Uses);
        edges.Add(this, Relation.Performs, Performs);
        edges.Add(this, Relation.Suits, Suits);
        edges.Add(this, ExposedTo);
        edges.Add(this, Relation.HasTrait, Traits);
        edges.Add(this, Relation.InteractsVia, InteractsVia);
        edges.Add(this, Relation.ComposedOf, ComposedOf);
    }
}
