namespace GenAi.Taxonomy;

/// <summary>A named product or model line, such as ChatGPT or BERT: an instance of families. Immutable.</summary>
public sealed class AiSystem : Concept<AiSystem>
{
    /// <summary>Makes a system.</summary>
    /// <param name="id">A kebab-case slug, unique over all facets.</param>
    /// <param name="name">The preferred label.</param>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is blank.</exception>
    public AiSystem(string id, string name)
        : base(id, name)
    {
    }

    /// <inheritdoc/>
    public override Facet Facet => Facet.System;

    /// <value>Who makes it. Default: none.</value>
    public string? Vendor { get => field ?? Description.OwnText(0); init; }

    /// <summary>Gets the beginning of the ids of its models in a catalog, such as <c>anthropic/claude</c>; a whole id, or what stands before a hyphen of one.</summary>
    /// <value>Default: none. Its models are then those of the systems that it is built on.</value>
    public string? ModelPrefix { get => field ?? Description.OwnText(1); init; }

    /// <value>The families it belongs to. Default: none.</value>
    public IReadOnlyList<Link<ModelFamily>> InstanceOf { get => field ??= Entry.Links<ModelFamily>(Relation.InstanceOf); init => field = Frozen.Copy(value); }

    /// <value>The systems it is built on. Default: none.</value>
    public IReadOnlyList<Link<AiSystem>> BuiltOn { get => field ??= Entry.Links<AiSystem>(Relation.BuiltOn); init => field = Frozen.Copy(value); }

    /// <value>The systems it follows and replaces. Default: none.</value>
    public IReadOnlyList<Link<AiSystem>> Supersedes { get => field ??= Entry.Links<AiSystem>(Relation.Supersedes); init => field = Frozen.Copy(value); }

    internal override void DeclareEdges(EdgeCollector edges)
    {
        base.DeclareEdges(edges);
        edges.Add(this, Relation.InstanceOf, InstanceOf);
        edges.Add(this, Relation.BuiltOn, BuiltOn);
        edges.Add(this, Relation.Supersedes, Supersedes);
    }
}
