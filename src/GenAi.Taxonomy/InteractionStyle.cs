namespace GenAi.Taxonomy;

/// <summary>A way of working with a model or an application. Immutable.</summary>
public sealed class InteractionStyle : Concept<InteractionStyle>
{
    /// <summary>Makes an interaction.</summary>
    /// <param name="id">A kebab-case slug, unique over all facets.</param>
    /// <param name="name">The preferred label.</param>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is blank.</exception>
    public InteractionStyle(string id, string name)
        : base(id, name)
    {
    }

    /// <inheritdoc/>
    public override Facet Facet => Facet.Interaction;
}
