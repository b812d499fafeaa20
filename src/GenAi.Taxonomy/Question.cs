namespace GenAi.Taxonomy;

/// <summary>A question that people ask about generative AI. Its name is the question, its definition the short answer. Immutable.</summary>
/// <remarks>Claims that answer it name its id as their <see cref="SourcedClaim.Topic"/>.</remarks>
public sealed class Question : Concept<Question>
{
    /// <summary>Initializes a new instance of the <see cref="Question"/> class.</summary>
    /// <param name="id">A kebab-case slug, unique over all facets.</param>
    /// <param name="name">The question, as a reader would ask it.</param>
    /// <exception cref="ArgumentException">The id is not a slug, or the name is blank.</exception>
    public Question(string id, string name)
        : base(id, name)
    {
    }

    /// <inheritdoc/>
    public override Facet Facet => Facet.Question;

    /// <summary>Gets the concepts that the answer rests on.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<Link<Concept>> Concerns { get => field ??= Entry.Links<Concept>(Relation.Concerns); init => field = Frozen.Copy(value); }

    internal override void DeclareEdges(EdgeCollector edges)
    {
        base.DeclareEdges(edges);
        edges.Add(this, Relation.Concerns, Concerns);
    }
}
