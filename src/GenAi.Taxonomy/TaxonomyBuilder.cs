namespace GenAi.Taxonomy;

/// <summary>
/// Makes a <see cref="GenAiTaxonomy"/>: add, replace and remove concepts of every kind, and state edges between any of them.
/// Not thread-safe. Nothing is checked until <see cref="Build"/>, which reports every fault at once.
/// </summary>
/// <remarks>An edge that is stated here overrides the one that a concept declares for the same pair.</remarks>
public sealed partial class TaxonomyBuilder
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, Concept> _concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Concept> _removed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _formerIds = new(StringComparer.Ordinal);
    private readonly List<ConceptEdge> _stated = [];
    private readonly List<ConceptEdge> _severed = [];
    private readonly List<SourcedClaim> _claims = [];
    private readonly List<Obligation> _obligations = [];
    private readonly List<HighRiskClass> _classes = [];
    private readonly List<Fault> _faults = [];

    /// <summary>Makes a builder that holds nothing; <see cref="GenAiTaxonomy.ToBuilder"/> starts from what there is.</summary>
    public TaxonomyBuilder()
    {
    }

    internal TaxonomyBuilder(GenAiTaxonomy taxonomy)
    {
        foreach (var concept in taxonomy.Concepts)
            Add(concept);
        foreach (var (former, id) in taxonomy.FormerIds)
            _formerIds[former] = id;
        foreach (var concept in taxonomy.Removed)
            _removed.Add(concept.Id, concept);
        _stated.AddRange(taxonomy.StatedEdges);
        _severed.AddRange(taxonomy.SeveredEdges);
        _claims.AddRange(taxonomy.Claims);
        _obligations.AddRange(taxonomy.Obligations);
        _classes.AddRange(taxonomy.HighRiskClasses);
    }

    /// <summary>Adds concepts. An id that is taken is a fault; see <see cref="Replace"/>.</summary>
    /// <param name="concepts">The concepts, of any kind.</param>
    public TaxonomyBuilder Add(params IEnumerable<Concept> concepts)
    {
        ArgumentNullException.ThrowIfNull(concepts);
        foreach (var concept in concepts)
        {
            ArgumentNullException.ThrowIfNull(concept, nameof(concepts));
            if (_concepts.TryAdd(concept.Id, concept))
            {
                _order.Add(concept.Id);
                _removed.Remove(concept.Id);
                KeepFormerIds(concept);
            }
            else
            {
                _faults.Add(new(concept.Id, $"is added, but a {_concepts[concept.Id].Facet.ToString().ToLowerInvariant()} of that id exists: choose another id, or use Replace"));
            }
        }

        return this;
    }

    /// <summary>Puts a concept in the place of the one with the same id and kind; edges to it stay.</summary>
    /// <param name="concept">The new concept.</param>
    public TaxonomyBuilder Replace(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        if (!_concepts.TryGetValue(concept.Id, out var current))
            _faults.Add(new(concept.Id, _formerIds.TryGetValue(concept.Id, out var now)
                ? $"is to be replaced, but is '{now}' today: use that id"
                : $"is to be replaced, but is not there: use Add{Nearest.Phrase(concept.Id, _concepts.Keys)}"));
        else if (current.Facet != concept.Facet)
            _faults.Add(new(concept.Id, $"is a {current.Facet} and cannot be replaced by a {concept.Facet}"));
        else
            _concepts[concept.Id] = concept;
        KeepFormerIds(concept);
        return this;
    }

    /// <summary>Removes a concept and every edge to or from it; what was narrower hangs from what was broader.</summary>
    /// <param name="concept">The concept; found by id.</param>
    public TaxonomyBuilder Remove(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        if (_concepts.Remove(concept.Id, out var removed))
        {
            _order.Remove(concept.Id);
            _removed[concept.Id] = removed;
        }
        else
        {
            _faults.Add(new(concept.Id, $"is to be removed, but is not there{Nearest.Phrase(concept.Id, _concepts.Keys)}"));
        }

        return this;
    }

    /// <summary>Adds claims of sources.</summary>
    /// <param name="claims">The claims.</param>
    public TaxonomyBuilder Add(params IEnumerable<SourcedClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        foreach (var claim in claims)
        {
            ArgumentNullException.ThrowIfNull(claim, nameof(claims));
            _claims.Add(claim);
        }

        return this;
    }

    /// <summary>Adds obligations.</summary>
    /// <param name="obligations">The obligations.</param>
    public TaxonomyBuilder Add(params IEnumerable<Obligation> obligations)
    {
        ArgumentNullException.ThrowIfNull(obligations);
        foreach (var obligation in obligations)
        {
            ArgumentNullException.ThrowIfNull(obligation, nameof(obligations));
            _obligations.Add(obligation);
        }

        return this;
    }

    /// <summary>Adds classes of applications under the EU AI Act.</summary>
    /// <param name="classes">The classes, one an application.</param>
    public TaxonomyBuilder Add(params IEnumerable<HighRiskClass> classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        foreach (var each in classes)
        {
            ArgumentNullException.ThrowIfNull(each, nameof(classes));
            _classes.Add(each);
        }

        return this;
    }

    /// <summary>Checks everything and makes the taxonomy.</summary>
    /// <exception cref="TaxonomyException">Anything is wrong; all of it is listed.</exception>
    public GenAiTaxonomy Build()
    {
        var check = new TaxonomyCheck(_concepts, _removed, _faults);
        Concept[] concepts = [.. _order.Select(id => _concepts[id])];
        var edges = check.Edges(concepts, _stated, _severed);
        var claims = check.Claims(_claims);
        var law = new TaxonomyLaw(check.Obligations(_obligations), check.Classes(_classes));
        check.FormerIds(_formerIds);
        check.References(concepts);
        check.Cycles(edges);
        check.SymmetricPairs(edges);
        if (check.Faults.Count > 0)
            throw new TaxonomyException(check.Faults);
        return new(concepts, [.. edges], [.. _removed.Values], [.. _stated], [.. _severed], new(claims), _ => law, Frozen.Copy(_formerIds));
    }

    private void KeepFormerIds(Concept concept)
    {
        foreach (var former in concept.FormerIds)
        {
            if (!_formerIds.TryAdd(former, concept.Id) && _formerIds[former] != concept.Id)
                _faults.Add(new(concept.Id, $"has the former id '{former}', which belongs to '{_formerIds[former]}': a former id is never used again"));
        }
    }
}
