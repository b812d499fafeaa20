namespace GenAi.Taxonomy;

/// <summary>A technical ability of a model or of the interface that serves it, such as tool calling. Immutable.</summary>
public sealed class Capability : Concept<Capability>
{
    /// <summary>Makes a capability.</summary>
    /// <param name="id">A kebab-case slug, unique over all facets.</param>
    /// <param name="name">The preferred label.</param>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is blank.</exception>
    public Capability(string id, string name)
        : base(id, name)
    {
    }

    /// <inheritdoc/>
    public override Facet Facet => Facet.Capability;
}
