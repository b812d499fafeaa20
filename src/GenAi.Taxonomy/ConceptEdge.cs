namespace GenAi.Taxonomy;

/// <summary>One edge of the graph. Immutable.</summary>
public sealed class ConceptEdge
{
    internal ConceptEdge(Concept from, Relation relation, Concept to, IReadOnlyList<Source> sources, Fit? fit = null, Severity? severity = null, bool isDisputed = false, bool isInherited = true)
    {
        (Fit, Severity, IsDisputed, IsInherited) = (fit, severity, isDisputed, isInherited);
        From = from;
        Relation = relation;
        To = to;
        Sources = sources;
    }

    /// <value>The subject; for an inherited edge the broader concept that states it.</value>
    public Concept From { get; }

    /// <value>What is said.</value>
    public Relation Relation { get; }

    /// <value>The target.</value>
    public Concept To { get; }

    /// <value>The fit, for <see cref="Relation.Performs"/> and <see cref="Relation.Suits"/>.</value>
    public Fit? Fit { get; }

    /// <value>The severity, for <see cref="Relation.ExposedTo"/>.</value>
    public Severity? Severity { get; }

    /// <value>Who says so; empty for the host's own statements.</value>
    public IReadOnlyList<Source> Sources { get; }

    /// <value>Whether a source says so and the taxonomy does not follow it.</value>
    public bool IsDisputed { get; }

    /// <value>Whether narrower concepts inherit it.</value>
    public bool IsInherited { get; }

    /// <summary>The edge as one line of text.</summary>
    public override string ToString() =>
        (Fit, Severity) switch
        {
            ({ } fit, _) => $"{From.Id} {Relation} {To.Id} ({fit})",
            (_, { } severity) => $"{From.Id} {Relation} {To.Id} ({severity})",
            _ => $"{From.Id} {Relation} {To.Id}",
        };
}
