namespace GenAi.Taxonomy;

/// <summary>
/// Between public vocabularies and the taxonomy, in both directions: what an identifier such as <c>OWASP LLM06:2025</c>,
/// <c>NIST confabulation</c> or <c>MIT 4.3</c> concerns here, and which identifiers concern a concept. Immutable and thread-safe.
/// </summary>
public sealed class Crosswalk
{
    private readonly GenAiTaxonomy _taxonomy;
    private readonly ReferenceEntry[] _entries;

    /// <summary>Makes a crosswalk over a taxonomy.</summary>
    /// <param name="taxonomy">The taxonomy.</param>
    public Crosswalk(GenAiTaxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        _taxonomy = taxonomy;
        _entries =
        [
            .. taxonomy.Concepts.SelectMany(concept => concept.References)
                .Concat(taxonomy.Obligations.Select(obligation => obligation.Reference))
                .Select(reference => new ReferenceEntry(reference.Scheme, reference.Code))
                .Concat(EditionCrosswalk.Entries)
                .Distinct()
                .OrderBy(entry => entry.Scheme, StringComparer.Ordinal)
                .ThenBy(entry => entry.Code, StringComparer.Ordinal),
        ];
    }

    /// <value>The entries known here, in ordinal order.</value>
    public IReadOnlyList<ReferenceEntry> Entries => _entries;

    /// <summary>
    /// What a name stands for. Case, spaces, hyphens and leading zeros do not count; the vocabulary may be left out where the
    /// code alone tells; a bare number never does. A code that editions use for different things needs its edition.
    /// </summary>
    /// <param name="name">The name, such as <c>LLM06:2025</c>, <c>owasp:LLM06:2026</c> or <c>EU AI Act Art. 50(2)</c>.</param>
    /// <returns>The entry and what it concerns; else candidates. Never null, never a guess.</returns>
    public CrosswalkResult Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parsed = ReferenceName.Parse(name, _entries.Select(entry => entry.Scheme).Distinct());
        ReferenceEntry[] named = [.. _entries.Where(parsed.Names)];
        ReferenceEntry[] meant = [.. named.Where(parsed.IsOfEdition)];
        return meant.Length switch
        {
            1 when parsed.IsTelling => Describe(name, meant[0]),
            > 0 => new() { Name = name, IsAmbiguous = true, Candidates = meant },
            _ => new() { Name = name, Candidates = named.Length > 0 ? named : Near(name, parsed) },
        };
    }

    /// <summary>The entries that concern a concept: its own references; for a control also those of the risks it mitigates, for an application those of its risks.</summary>
    /// <param name="concept">The concept.</param>
    /// <returns>Each with the concept that refers to it, its own first.</returns>
    public IReadOnlyList<CrosswalkMapping> ReferencesOf(Concept concept)
    {
        var current = _taxonomy.Concepts[_taxonomy.IndexOf(concept)];
        IEnumerable<Concept> risks = current switch
        {
            RiskControl control => _taxonomy.RisksMitigatedBy(control),
            ApplicationArea application => _taxonomy.RisksOf(application).Select(exposure => exposure.Risk),
            _ => [],
        };
        return [.. risks.Prepend(current).Select(each => _taxonomy.FindId(each.Id)!).SelectMany(each => each.References.Select(reference => new CrosswalkMapping(each, reference)))];
    }

    private CrosswalkResult Describe(string name, ReferenceEntry entry)
    {
        IReadOnlyList<CrosswalkMapping> mappings = [.. MappingsOf(entry).OrderBy(mapping => mapping.Reference.Predicate)];
        HashSet<Concept> concepts = [.. mappings.Select(mapping => mapping.Concept)];
        IReadOnlyList<Obligation> obligations = [.. _taxonomy.Obligations.Where(obligation => Is(entry, obligation.Reference))];
        return new()
        {
            Name = name,
            Entry = entry,
            Mappings = mappings,
            Obligations = obligations,
            Controls =
            [
                .. concepts.OfType<RiskControl>()
                    .Concat(concepts.OfType<Risk>().SelectMany(_taxonomy.ControlsOf))
                    .Concat(obligations.SelectMany(obligation => obligation.SatisfiedBy))
                    .Distinct(),
            ],
            Applications = [.. _taxonomy.All<ApplicationArea>().Where(application => concepts.Contains(application) || Concerns(application, concepts))],
            OtherEditions = OtherEditions(entry, mappings),
        };
    }

    private bool Concerns(ApplicationArea application, HashSet<Concept> concepts) =>
        new[] { Relation.ExposedTo, Relation.UsesTask, Relation.InIndustry }
            .SelectMany(relation => _taxonomy.Edges(application, relation))
            .Any(edge => concepts.Contains(edge.To));

    private List<EditionCounterpart> OtherEditions(ReferenceEntry entry, IReadOnlyList<CrosswalkMapping> mappings)
    {
        if (entry.Edition is null)
            return [];
        var declared = EditionCrosswalk.Of(entry).ToHashSet();
        return
        [
            .. _entries
                .Where(other => other.Scheme == entry.Scheme && other.Edition is not null && other.Edition != entry.Edition)
                .Select(other => new EditionCounterpart(
                    other,
                    declared.Contains(other),
                    [.. mappings.Select(mapping => mapping.Concept).Where(concept => concept.References.Any(reference => Is(other, reference)))]))
                .Where(counterpart => counterpart.IsDeclared || counterpart.Shared.Count > 0)
                .OrderByDescending(counterpart => counterpart.IsDeclared)
                .ThenByDescending(counterpart => counterpart.Shared.Count),
        ];
    }

    private IEnumerable<CrosswalkMapping> MappingsOf(ReferenceEntry entry) =>
        from concept in _taxonomy.Concepts
        from reference in concept.References
        where Is(entry, reference)
        select new CrosswalkMapping(concept, reference);

    private ReferenceEntry[] Near(string name, ReferenceName parsed)
    {
        // With and without its vocabulary: "LLM99:2025" is near "owasp:LLM09:2025".
        var among = _entries.Where(entry => parsed.Schemes is null || parsed.Schemes.Contains(entry.Scheme))
            .SelectMany(entry => new[] { entry.ToString(), entry.Code }, (entry, known) => (entry, known))
            .ToLookup(each => each.known, each => each.entry, StringComparer.Ordinal);
        return [.. Nearest.Of(name, among.Select(group => group.Key)).SelectMany(near => among[near]).Distinct()];
    }

    private static bool Is(ReferenceEntry entry, ConceptReference reference) => reference.Scheme == entry.Scheme && reference.Code == entry.Code;
}
