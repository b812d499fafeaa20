namespace GenAi.Taxonomy;

/// <summary>
/// The taxonomy as a graph: concepts, and the relations between them with inheritance resolved. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// <see cref="Default"/> holds the built-in knowledge; <see cref="ToBuilder"/> starts an extended copy.
/// Queries take concepts by id, so a replaced concept is found through its older instance too.
/// Lists are in a fixed order: best fit or highest severity first, then as stated.
/// </remarks>
public sealed partial class GenAiTaxonomy
{
    private readonly Concept[] _concepts;
    private readonly Dictionary<string, int> _index;
    private readonly ConceptEdge[][] _outgoing;
    private readonly ConceptEdge[][] _incoming;
    private readonly Lazy<IReadOnlyList<SourcedClaim>> _claims;
    private readonly Lazy<TaxonomyLaw> _law;
    private readonly Lazy<ConceptNames> _names;

    // Filled on first use; a race writes the same immutable answer twice.
    private readonly ConceptEdge[]?[] _resolved;
    private readonly int[]?[] _broader;

    internal GenAiTaxonomy(
        Concept[] concepts,
        ConceptEdge[] edges,
        IReadOnlyList<Concept> removed,
        IReadOnlyList<ConceptEdge> statedEdges,
        IReadOnlyList<ConceptEdge> severedEdges,
        Lazy<IReadOnlyList<SourcedClaim>> claims,
        Func<GenAiTaxonomy, TaxonomyLaw> law,
        IReadOnlyDictionary<string, string> formerIds)
    {
        _concepts = concepts;
        Concepts = concepts.AsReadOnly();
        _index = new(concepts.Length, StringComparer.Ordinal);
        for (var i = 0; i < concepts.Length; i++)
            _index.Add(concepts[i].Id, i);
        FormerIds = formerIds;
        foreach (var (former, id) in formerIds)
        {
            if (_index.TryGetValue(id, out var current))
                _index.Add(former, current);
        }

        _outgoing = GroupBy(edges, edge => edge.From);
        _incoming = GroupBy(edges, edge => edge.To);
        _resolved = new ConceptEdge[concepts.Length * RelationRules.Count][];
        _broader = new int[concepts.Length][];
        Removed = removed;
        StatedEdges = statedEdges;
        SeveredEdges = severedEdges;
        _claims = claims;
        _law = new(() => law(this));
        _names = new(() => new(this));
        _search = new(() => new(_concepts));
        _vectors = new(() => new(_concepts));
    }

    /// <value>The built-in taxonomy.</value>
    public static GenAiTaxonomy Default => BuiltInTaxonomy.Instance;

    /// <value>Every concept, in the order in which it was added.</value>
    public IReadOnlyList<Concept> Concepts { get; }

    /// <value>What sources say and what the taxonomy makes of it.</value>
    public IReadOnlyList<SourcedClaim> Claims => _claims.Value;

    /// <summary>Gets the duties that may attach to a use.</summary>
    public IReadOnlyList<Obligation> Obligations => _law.Value.Obligations;

    /// <summary>Gets the classes of applications under the EU AI Act. An application without one is not classified here.</summary>
    public IReadOnlyList<HighRiskClass> HighRiskClasses => _law.Value.Classes;

    // What a builder was told, beside the concepts, so that ToBuilder can go on from there.
    internal IReadOnlyList<Concept> Removed { get; }

    internal IReadOnlyList<ConceptEdge> StatedEdges { get; }

    internal IReadOnlyList<ConceptEdge> SeveredEdges { get; }

    /// <summary>Gets the id of today by former id.</summary>
    internal IReadOnlyDictionary<string, string> FormerIds { get; }

    /// <summary>A builder that holds everything of this taxonomy; this one stays as it is.</summary>
    public TaxonomyBuilder ToBuilder() => new(this);

    /// <summary>The concepts of one kind, in the order in which they were added.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    public IReadOnlyList<T> All<T>()
        where T : Concept => [.. _concepts.OfType<T>()];

    /// <summary>Returns the concept with this id, else the only one that bears this name, whatever its kind.</summary>
    /// <param name="name">A concept id or a former one, else a name as <see cref="FindByName{T}"/> understands it.</param>
    /// <returns>The concept; null where there is none, or where several bear the name.</returns>
    public Concept? Find(string name) => Find<Concept>(name);

    /// <summary>Returns the concept of one kind with this id, else the only one of the kind that bears this name.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <param name="name">A concept id or a former one, else a name as <see cref="FindByName{T}"/> understands it.</param>
    /// <returns>The concept; null where there is none of that kind, or where several bear the name.</returns>
    public T? Find<T>(string name)
        where T : Concept => FindId<T>(name) ?? _names.Value.FindOne<T>(name);

    /// <summary>
    /// Returns the concepts of one kind that bear a name: an id, a name, an alternative name, a name in another language, or the words of a
    /// question. Case, hyphens, spaces, plural, British spelling and a leading article do not matter.
    /// </summary>
    /// <typeparam name="T">The kind; <see cref="Concept"/> for any.</typeparam>
    /// <param name="name">The name, such as <c>LLMs</c> or <c>summarisation</c>.</param>
    /// <returns>All that bear it, those whose id or preferred name it is first; empty where none does. Never a guess.</returns>
    public IReadOnlyList<T> FindByName<T>(string name)
        where T : Concept
    {
        ArgumentNullException.ThrowIfNull(name);
        return _names.Value.FindAll<T>(name);
    }

    /// <summary>The concepts that refer to an entry of a public vocabulary.</summary>
    /// <param name="scheme">The vocabulary's prefix, such as <c>owasp</c>.</param>
    /// <param name="code">The entry's code, such as <c>LLM06:2025</c>; compared without case.</param>
    /// <returns>The concepts, in the order in which they were added; empty where none refers to it.</returns>
    public IReadOnlyList<Concept> FindByReference(string scheme, string code)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(code);
        return [.. _concepts.Where(concept => concept.References.Any(reference =>
            reference.Scheme == scheme && reference.Code.Equals(code, StringComparison.OrdinalIgnoreCase)))];
    }

    /// <summary>Whether a concept is another one or a narrower kind of it.</summary>
    /// <param name="narrower">The concept asked about.</param>
    /// <param name="broader">What it may be a kind of.</param>
    public bool IsA(Concept narrower, Concept broader) =>
        IndexOf(narrower) is var n && IndexOf(broader) is var b && (n == b || HasBroader(n, b));

    /// <summary>All broader concepts, the nearest first; not the concept itself.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <param name="concept">Where to start.</param>
    public IReadOnlyList<T> BroaderClosure<T>(T concept)
        where T : Concept => [.. BroaderIndexes(IndexOf(concept)).Select(i => (T)_concepts[i])];

    /// <summary>The directly narrower concepts, in the order in which they were added.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <param name="concept">Where to start.</param>
    public IReadOnlyList<T> Narrower<T>(T concept)
        where T : Concept =>
        [.. _incoming[IndexOf(concept)].Where(edge => edge.Relation == Relation.Broader).Select(edge => (T)edge.From)];

    /// <summary>All narrower concepts, in the order in which they were added; not the concept itself.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <param name="concept">Where to start.</param>
    public IReadOnlyList<T> NarrowerClosure<T>(T concept)
        where T : Concept
    {
        var start = IndexOf(concept);
        var narrower = new List<T>();
        for (var i = 0; i < _concepts.Length; i++)
        {
            if (i != start && _concepts[i].Facet == concept.Facet && HasBroader(i, start))
                narrower.Add((T)_concepts[i]);
        }

        return narrower;
    }

    /// <summary>Every edge that a concept itself states or that was stated for it, without inheritance.</summary>
    /// <param name="concept">The subject.</param>
    public IReadOnlyList<ConceptEdge> StatedBy(Concept concept) => _outgoing[IndexOf(concept)].AsReadOnly();

    /// <summary>Every edge that points to a concept, without inheritance.</summary>
    /// <param name="concept">The target.</param>
    public IReadOnlyList<ConceptEdge> StatedAbout(Concept concept) => _incoming[IndexOf(concept)].AsReadOnly();

    /// <summary>The edges of one relation that hold for a concept, its own and the inherited ones.</summary>
    /// <param name="concept">The subject.</param>
    /// <param name="relation">The relation.</param>
    /// <returns>The edges; an inherited one names in <see cref="ConceptEdge.From"/> the broader concept that states it.</returns>
    public IReadOnlyList<ConceptEdge> Edges(Concept concept, Relation relation) => Resolve(IndexOf(concept), relation).AsReadOnly();

    /// <summary>Returns the ids that a concept had before; a replaced concept keeps them.</summary>
    internal IEnumerable<string> FormerIdsOf(Concept concept) => FormerIds.Where(pair => pair.Value == concept.Id).Select(pair => pair.Key);

    /// <summary>Returns the concept with this id; for ids that programs write, where a name would be a fault.</summary>
    internal Concept? FindId(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _index.TryGetValue(id, out var i) ? _concepts[i] : null;
    }

    internal T? FindId<T>(string id)
        where T : Concept => FindId(id) as T;

    internal ReadOnlySpan<ConceptEdge> EdgeSpan(Concept concept, Relation relation) => Resolve(IndexOf(concept), relation);

    internal int IndexOf(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        if (_index.TryGetValue(concept.Id, out var i) && _concepts[i].Facet == concept.Facet)
            return i;
        throw new ArgumentException($"'{concept.Id}' is not in this taxonomy: add it to the builder first.", nameof(concept));
    }

    private ConceptEdge[][] GroupBy(ConceptEdge[] edges, Func<ConceptEdge, Concept> end)
    {
        var counts = new int[_concepts.Length];
        var places = new int[edges.Length];
        for (var i = 0; i < edges.Length; i++)
            counts[places[i] = _index[end(edges[i]).Id]]++;
        var groups = new ConceptEdge[_concepts.Length][];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = counts[i] == 0 ? [] : new ConceptEdge[counts[i]];
        Array.Clear(counts);
        for (var i = 0; i < edges.Length; i++)
            groups[places[i]][counts[places[i]]++] = edges[i];

        return groups;
    }
}
