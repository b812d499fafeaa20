namespace GenAi.Taxonomy;

/// <summary>An edge to another concept, with its sources. Immutable; made implicitly from the target.</summary>
/// <typeparam name="T">The kind of the target.</typeparam>
public sealed class Link<T>
    where T : Concept
{
    /// <summary>Makes an edge.</summary>
    /// <param name="target">What the edge points to.</param>
    /// <param name="sources">Who says so.</param>
    public Link(T target, params IReadOnlyList<Source> sources)
    {
        ArgumentNullException.ThrowIfNull(target);
        Target = target;
        Sources = Frozen.Copy(sources);
    }

    /// <value>What the edge points to.</value>
    public T Target { get; }

    /// <value>Who says so. Default: none, the host's own statement.</value>
    public IReadOnlyList<Source> Sources { get; }

    /// <value>Whether a source says so and the taxonomy does not follow it. Default: false.</value>
    public bool IsDisputed { get; init; }

    /// <summary>Gets a value indicating whether narrower concepts inherit the edge, where its relation is inherited at all.</summary>
    /// <value>Default: true.</value>
    public bool IsInherited { get; init; } = true;

    /// <summary>An edge to <paramref name="target"/> without a source.</summary>
    public static implicit operator Link<T>(T target) => new(target);

    /// <summary>The id of the target.</summary>
    public override string ToString() => Target.Id;
}
