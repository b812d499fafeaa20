namespace GenAi.Taxonomy;

/// <summary>An economic sector in which applications are used. Immutable.</summary>
public sealed class Industry : Concept<Industry>
{
    /// <summary>Makes an industry.</summary>
    /// <param name="id">A kebab-case slug, unique over all facets.</param>
    /// <param name="name">The preferred label.</param>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is blank.</exception>
    public Industry(string id, string name)
        : base(id, name)
    {
    }

    /// <inheritdoc/>
    public override Facet Facet => Facet.Industry;
}
