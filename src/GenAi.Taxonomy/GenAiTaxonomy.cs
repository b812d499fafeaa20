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

    // Filled on first use; a race writes the same immutable answer twice.
    private readonly ConceptEdge[]?[] _resolved;
    private readonly int[]?[] _broader;

    internal GenAiTaxonomy(
        Concept[] concepts,
        IReadOnlyList<ConceptEdge> edges,
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

    /// <summary>Returns the concept with this id, whatever its kind.</summary>
    /// <param name="id">A concept id or a former one; compared ordinally.</param>
    /// <returns>The concept, or null.</returns>
    public Concept? Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _index.TryGetValue(id, out var i) ? _concepts[i] : null;
    }

    /// <summary>Returns the concept of one kind with this id.</summary>
    /// <typeparam name="T">The kind.</typeparam>
    /// <param name="id">A concept id or a former one; compared ordinally.</param>
    /// <returns>The concept, or null where there is none of that kind.</returns>
    public T? Find<T>(string id)
        where T : Concept => Find(id) as T;

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

    internal ReadOnlySpan<ConceptEdge> EdgeSpan(Concept concept, Relation relation) => Resolve(IndexOf(concept), relation);

    internal int IndexOf(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        if (_index.TryGetValue(concept.Id, out var i) && _concepts[i].Facet == concept.Facet)
            return i;
        throw new ArgumentException($"'{concept.Id}' is not in this taxonomy: add it to the builder first.", nameof(concept));
    }

    private ConceptEdge[] Resolve(int concept, Relation relation)
    {
        ref var slot = ref _resolved[(concept * RelationRules.Count) + (int)relation];
        return Volatile.Read(ref slot) ?? (slot = ResolveUncached(concept, relation));
    }

    private ConceptEdge[] ResolveUncached(int concept, Relation relation)
    {
        var own = Array.FindAll(_outgoing[concept], edge => edge.Relation == relation);
        var inheritance = RelationRules.InheritanceOf(relation);
        if (inheritance == Inheritance.None || (inheritance == Inheritance.NearestSet && own.Length > 0))
            return own;

        var edges = new List<ConceptEdge>(own);
        var position = new Dictionary<Concept, int>();
        for (var i = 0; i < own.Length; i++)
            position[own[i].To] = -1; // Own statements are never overridden.

        foreach (var broader in _outgoing[concept])
        {
            if (broader.Relation != Relation.Broader)
                continue;
            foreach (var passedOn in PassedOn(IndexOf(broader.To), relation))
            {
                if (GivesUp(own, passedOn) || Capped(concept, passedOn) is not { } inherited)
                    continue;
                if (!position.TryGetValue(inherited.To, out var at))
                {
                    position[inherited.To] = edges.Count;
                    edges.Add(inherited);
                }
                else if (at >= 0 && IsMoreCautious(inherited, edges[at]))
                {
                    edges[at] = inherited;
                }
            }
        }

        return [.. edges];
    }

    /// <summary>What narrower concepts inherit from a concept. What it says for itself alone hides nothing from them.</summary>
    private List<ConceptEdge> PassedOn(int concept, Relation relation)
    {
        var passedOn = new List<ConceptEdge>();
        foreach (var edge in Resolve(concept, relation))
        {
            if (edge.IsInherited)
            {
                passedOn.Add(edge);
                continue;
            }

            foreach (var broader in _outgoing[concept])
            {
                if (broader.Relation == Relation.Broader)
                    passedOn.AddRange(PassedOn(IndexOf(broader.To), relation).FindAll(hidden => hidden.To == edge.To || GivesUp([edge], hidden)));
            }
        }

        return passedOn;
    }

    /// <summary>Whether a narrower family states a fit of its own for a group of tasks: it then inherits no fit for a task of the group.</summary>
    private bool GivesUp(ConceptEdge[] own, ConceptEdge inherited)
    {
        if (inherited.Fit is null)
            return false;
        foreach (var group in BroaderIndexes(IndexOf(inherited.To)))
        {
            foreach (var edge in own)
            {
                if (ReferenceEquals(edge.To, _concepts[group]))
                    return true;
            }
        }

        return false;
    }

    /// <summary>
    /// An inherited fit for an application is at most the family's own fit for the core task of the application; null where that fit is
    /// unknown. A code model does not suit a patient chat because it is a language model.
    /// </summary>
    private ConceptEdge? Capped(int family, ConceptEdge inherited)
    {
        if (inherited is not { Relation: Relation.Suits, Fit: > Fit.NotSuited and var fit, To: ApplicationArea application }
            || TasksOf(application) is not [var core, ..])
        {
            return inherited;
        }

        return FitOf((ModelFamily)_concepts[family], core) switch
        {
            null => null,
            var own when own >= fit => inherited,
            var own => new(inherited.From, inherited.Relation, inherited.To, inherited.Sources) { Fit = own, IsDisputed = inherited.IsDisputed },
        };
    }

    /// <summary>Where two broader concepts differ, the lower fit and the higher severity hold.</summary>
    private static bool IsMoreCautious(ConceptEdge candidate, ConceptEdge current) =>
        candidate.Fit < current.Fit || candidate.Severity > current.Severity;

    // A loop: the searches of the framework would be compiled for this alone when a program starts.
    private bool HasBroader(int concept, int broader)
    {
        foreach (var each in BroaderIndexes(concept))
        {
            if (each == broader)
                return true;
        }

        return false;
    }

    private int[] BroaderIndexes(int concept)
    {
        ref var slot = ref _broader[concept];
        if (Volatile.Read(ref slot) is { } known)
            return known;

        var closure = new List<int>();
        var level = new List<int> { concept };
        while (level.Count > 0)
        {
            var next = new List<int>();
            foreach (var i in level)
            {
                foreach (var edge in _outgoing[i])
                {
                    if (edge.Relation != Relation.Broader)
                        continue;
                    var broader = IndexOf(edge.To);
                    if (broader != concept && !closure.Contains(broader))
                    {
                        closure.Add(broader);
                        next.Add(broader);
                    }
                }
            }

            level = next;
        }

        return slot = [.. closure];
    }

    private ConceptEdge[][] GroupBy(IReadOnlyList<ConceptEdge> edges, Func<ConceptEdge, Concept> end)
    {
        var counts = new int[_concepts.Length];
        foreach (var edge in edges)
            counts[_index[end(edge).Id]]++;
        var groups = new ConceptEdge[_concepts.Length][];
        for (var i = 0; i < groups.Length; i++)
            groups[i] = counts[i] == 0 ? [] : new ConceptEdge[counts[i]];
        Array.Clear(counts);
        foreach (var edge in edges)
        {
            var i = _index[end(edge).Id];
            groups[i][counts[i]++] = edge;
        }

        return groups;
    }
}
