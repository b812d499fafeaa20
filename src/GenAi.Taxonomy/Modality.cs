namespace GenAi.Taxonomy;

/// <summary>A form of data that models accept or produce. A narrower modality is a special case of its broader one: speech is audio. Immutable.</summary>
public sealed class Modality : Concept<Modality>
{
    /// <summary>Makes a modality.</summary>
    /// <param name="id">A kebab-case slug, unique over all facets.</param>
    /// <param name="name">The preferred label.</param>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is blank.</exception>
    public Modality(string id, string name)
        : base(id, name)
    {
    }

    /// <inheritdoc/>
    public override Facet Facet => Facet.Modality;

    /// <value>The risks that come with data of this form. Default: none.</value>
    public IReadOnlyList<Exposure> ExposedTo { get => field ??= Entry.Exposures(); init => field = Frozen.Copy(value); }

    /// <value>The modalities as which data of this form is usually written: a table as text. Default: none.</value>
    public IReadOnlyList<Link<Modality>> CarriedAs { get => field ??= Entry.Links<Modality>(Relation.CarriedAs); init => field = Frozen.Copy(value); }

    internal override void DeclareEdges(EdgeCollector edges)
    {
        base.DeclareEdges(edges);
        edges.Add(this, ExposedTo);
        edges.Add(this, Relation.CarriedAs, CarriedAs);
    }
}
