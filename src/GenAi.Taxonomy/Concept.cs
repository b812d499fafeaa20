namespace GenAi.Taxonomy;

/// <summary>
/// A node of the taxonomy: something with an identity, a definition and a source. Immutable and thread-safe.
/// Two concepts are equal when their type and <see cref="Id"/> are.
/// </summary>
/// <remarks>
/// What a concept declares is input. Read it through <see cref="GenAiTaxonomy"/>, which resolves replaced and removed
/// concepts, adds the edges stated between others, and lets narrower concepts inherit.
/// The set of kinds is closed; instances are made by anyone with the constructors of the sealed kinds.
/// </remarks>
public abstract class Concept : IEquatable<Concept>
{
    private protected Concept(string id, string name)
    {
        Slug.Require(id, nameof(id));
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Id = id;
        Name = name;
    }

    /// <value>The identity: a kebab-case slug, unique over all facets and never reused.</value>
    public string Id { get; }

    /// <value>The preferred label, in English.</value>
    public string Name { get; }

    /// <summary>The name within a sentence.</summary>
    internal string NameInText => Name.Length > 1 && char.IsUpper(Name[0]) && char.IsLower(Name[1]) ? char.ToLowerInvariant(Name[0]) + Name[1..] : Name;

    /// <value>The kind of this concept.</value>
    public abstract Facet Facet { get; }

    /// <value>One sentence that says what this is. Default: empty.</value>
    public string Definition
    {
        get => field ?? Description.Definition;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    }

    /// <value>What the definition leaves open: how the term is used, or where sources differ. Default: none.</value>
    public string? ScopeNote { get => field ?? Description.ScopeNote; init; }

    /// <value>Other labels in use. Default: none.</value>
    public IReadOnlyList<string> AlternativeNames { get => field ?? Description.AlternativeNames; init => field = Frozen.Copy(value); }

    /// <value>Where the concept comes from. Default: none, which <see cref="TaxonomyBuilder"/> reads as the host's own.</value>
    public IReadOnlyList<Source> Sources { get => field ?? Description.Sources; init => field = Frozen.Copy(value); }

    /// <value>Counterparts in public vocabularies. Default: none.</value>
    public IReadOnlyList<ConceptReference> References { get => field ?? Description.References; init => field = Frozen.Copy(value); }

    /// <summary>Gets the ids that this concept had before. <see cref="GenAiTaxonomy.Find(string)"/> knows them, and no other concept can take them.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> FormerIds { get => field ?? Description.FormerIds; init => field = Frozen.Copy(value); }

    /// <summary>Gets what people ask for who need this, in their words, such as <c>answer the phone</c>. A search finds the concept by them.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> Examples { get => field ?? Description.Examples; init => field = Frozen.Copy(value); }

    /// <summary>Gets the names in other languages than English, by language: <c>de</c>. Languages are compared without case.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyDictionary<string, string> Labels
    {
        get => field ?? Description.Labels;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = Frozen.Own(new Dictionary<string, string>(value, StringComparer.OrdinalIgnoreCase));
        }
    }

    /// <summary>Returns the name in a language; the English <see cref="Name"/> where there is none in it.</summary>
    /// <param name="language">A language tag, such as <c>de</c> or <c>de-AT</c>.</param>
    public string NameIn(string language)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(language);
        return Labels.TryGetValue(language, out var exact) ? exact
            : language.IndexOf('-', StringComparison.Ordinal) is > 0 and var end && Labels.TryGetValue(language[..end], out var general) ? general
            : Name;
    }

    /// <summary>Gets where the built-in data describes this concept; nowhere for a concept of a host.</summary>
    internal KnowledgeEntry Entry { get; init; }

    /// <summary>Gets the texts, sources and references that no property overrides.</summary>
    internal ConceptDescription Description { get => field ??= Entry.ReadDescription(Facet); init; }

    /// <summary>The broader concepts, whatever the facet.</summary>
    internal abstract IReadOnlyList<Concept> BroaderConcepts { get; }

    /// <summary>Everything this concept declares about others, its broader concepts included.</summary>
    internal virtual void DeclareEdges(EdgeCollector edges) => DeclareBroader(edges);

    internal void DeclareBroader(EdgeCollector edges)
    {
        foreach (var broader in BroaderConcepts)
            edges.Add(this, Relation.Broader, broader, Sources);
    }

    /// <inheritdoc/>
    public bool Equals(Concept? other) => other is not null && other.GetType() == GetType() && other.Id == Id;

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj) => Equals(obj as Concept);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The <see cref="Id"/>.</summary>
    public sealed override string ToString() => Id;

    /// <summary>Whether both are the same concept.</summary>
    public static bool operator ==(Concept? left, Concept? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether the two are different concepts.</summary>
    public static bool operator !=(Concept? left, Concept? right) => !(left == right);
}

/// <summary>A concept that can have broader ones of its own kind.</summary>
/// <typeparam name="TSelf">The concrete kind.</typeparam>
public abstract class Concept<TSelf> : Concept
    where TSelf : Concept<TSelf>
{
    private protected Concept(string id, string name)
        : base(id, name)
    {
    }

    /// <value>The broader concepts of the same kind; several are allowed. Default: none.</value>
    public IReadOnlyList<TSelf> Broader { get => field ??= Entry.Broader<TSelf>(); init => field = Frozen.Copy(value); }

    internal sealed override IReadOnlyList<Concept> BroaderConcepts => Broader;
}
