namespace GenAi.Taxonomy;

/// <summary>A measure that mitigates risks: a technical means, a process or a rule. Immutable.</summary>
public sealed class RiskControl : Concept<RiskControl>
{
    /// <summary>Makes a control.</summary>
    /// <param name="id">A kebab-case slug, unique over all facets.</param>
    /// <param name="name">The preferred label.</param>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is blank.</exception>
    public RiskControl(string id, string name)
        : base(id, name)
    {
    }

    /// <inheritdoc/>
    public override Facet Facet => Facet.Control;
}
