namespace GenAi.Taxonomy.Catalog;

/// <summary>A line of models of one provider, in which each takes the place of the one before. Immutable and thread-safe; equal by provider and name.</summary>
public sealed class ModelLine : IEquatable<ModelLine>
{
    /// <summary>Initializes a new instance of the <see cref="ModelLine"/> class.</summary>
    /// <param name="name">The name of the line, such as <c>claude-sonnet</c>.</param>
    /// <param name="offerings">The ids of its offerings, oldest first.</param>
    /// <exception cref="ArgumentException">The name is blank, or there is no offering.</exception>
    public ModelLine(string name, IReadOnlyList<string> offerings)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(offerings);
        if (offerings.Count == 0)
            throw new ArgumentException($"The line '{name}' has no offering.", nameof(offerings));
        Name = name;
        Offerings = Frozen.Copy(offerings);
    }

    /// <summary>Gets the name of the line.</summary>
    public string Name { get; }

    /// <summary>Gets the ids of its offerings, oldest first. The catalog need not hold all of them.</summary>
    public IReadOnlyList<string> Offerings { get; }

    /// <summary>Gets where the order comes from.</summary>
    /// <value>Default: null, the host's own statement.</value>
    public Source? Source { get; init; }

    private string Provider => Offerings[0][..int.Max(0, Offerings[0].IndexOf('/', StringComparison.Ordinal))];

    /// <inheritdoc/>
    public bool Equals(ModelLine? other) => other is not null && other.Name == Name && other.Provider == Provider;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ModelLine);

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the provider and the name.</summary>
    public override string ToString() => $"{Provider}/{Name}";
}
