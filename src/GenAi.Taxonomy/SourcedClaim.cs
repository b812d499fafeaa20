namespace GenAi.Taxonomy;

/// <summary>A statement that a source makes, and what the taxonomy holds of it. Immutable.</summary>
public sealed class SourcedClaim
{
    /// <summary>Makes a claim.</summary>
    /// <param name="id">A kebab-case slug, unique among claims.</param>
    /// <param name="statement">What the source says, in words of our own.</param>
    /// <param name="source">Who says it.</param>
    /// <exception cref="ArgumentException">The id is not a slug, or the statement is blank.</exception>
    public SourcedClaim(string id, string statement, Source source)
    {
        Slug.Require(id, nameof(id));
        ArgumentException.ThrowIfNullOrWhiteSpace(statement);
        ArgumentNullException.ThrowIfNull(source);
        Id = id;
        Statement = statement;
        Source = source;
    }

    /// <value>The identity among claims.</value>
    public string Id { get; }

    /// <value>What the source says, in words of our own.</value>
    public string Statement { get; }

    /// <value>Who says it.</value>
    public Source Source { get; }

    /// <value>The concepts it is about. Default: none.</value>
    public IReadOnlyList<Concept> Subjects { get; init => field = Frozen.Copy(value); } = [];

    /// <summary>Gets the question that it answers: the id of a <see cref="Question"/>.</summary>
    /// <value>Default: null, none.</value>
    public string? Topic { get; init; }

    /// <value>Whether the source asserts or denies. Default: <see cref="ClaimStance.Asserts"/>.</value>
    public ClaimStance Stance { get; init; }

    /// <value>What the taxonomy makes of it. Default: <see cref="ClaimStatus.Accepted"/>.</value>
    public ClaimStatus Status { get; init; }

    /// <value>What the taxonomy holds, and why. Default: empty.</value>
    public string Resolution { get; init; } = "";

    /// <summary>The id.</summary>
    public override string ToString() => Id;
}
