namespace GenAi.Taxonomy;

/// <summary>
/// Finds concepts by the names that people use. An exact id or name wins. Otherwise all concepts count that bear the name in another
/// number or spelling, as an alternative name, or in another language.
/// </summary>
internal sealed class ConceptNames
{
    // "What is a transformer?" asks for the transformer.
    private static readonly HashSet<string> Openings = new(["what", "is", "are", "a", "an", "the"], StringComparer.Ordinal);

    // "transformer-based architectures" means the transformer; "image models" does not mean the image, so only these facets are asked.
    private static readonly HashSet<string> Nouns = new(["model", "architecture", "network", "technology", "algorithm", "technique", "method", "based"], StringComparer.Ordinal);
    private static readonly HashSet<Facet> OfNouns = [Facet.Family, Facet.Architecture, Facet.System];

    // "AI chatbots" are chatbots; an "AI image" is more than the image.
    private static readonly HashSet<string> Prefixes = new(["ai", "powered", "driven", "based", "assisted"], StringComparer.Ordinal);
    private static readonly HashSet<Facet> OfPrefixes = [Facet.Family, Facet.Task, Facet.Application, Facet.Risk, Facet.Control];

    // Who writes "translate", "translated" or "translating" asks for translation.
    private static readonly (string Verb, string Noun)[] Verbs =
    [
        ("ate", "ation"), ("ated", "ation"), ("ating", "ation"), ("ize", "ization"), ("ized", "ization"), ("izing", "ization"),
        ("ify", "ification"), ("ifying", "ification"), ("ified", "ification"), ("", "ing"),
    ];
    private static readonly HashSet<Facet> OfVerbs = [Facet.Task, Facet.Risk, Facet.Control];

    private readonly Dictionary<string, List<Concept>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Concept>> _folded = new(StringComparer.Ordinal);
    private readonly QuestionNames _questions;

    public ConceptNames(GenAiTaxonomy taxonomy)
    {
        foreach (var concept in taxonomy.Concepts)
        {
            foreach (var name in taxonomy.FormerIdsOf(concept).Prepend(concept.Name).Prepend(concept.Id))
                Add(concept, name, isPreferred: true);
            foreach (var name in concept.AlternativeNames.Concat(concept.Labels.Values))
                Add(concept, name, isPreferred: false);
        }

        _questions = new(taxonomy.All<Question>());
    }

    /// <summary>Returns the only concept of one kind whose id or preferred name this is, else the only one that bears it otherwise.</summary>
    public T? FindOne<T>(string name)
        where T : Concept => Get<T>(_exact, WordForms.Exact(WordForms.Words(name))) switch
        {
            [var exact] => exact,
            [] when FindAll<T>(name) is [var only] => only,
            _ => null,
        };

    /// <summary>Returns the concepts of one kind that bear a name, those with the exact id or preferred name first; none where nobody does.</summary>
    public IReadOnlyList<T> FindAll<T>(string name)
        where T : Concept
    {
        var words = WordForms.Words(name);
        var found = Of<T>(words);
        if (found.Count == 0)
            found = Of<T>([.. words.SkipWhile(Openings.Contains)]);
        if (found.Count == 0 && name.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && name.TrimEnd().EndsWith(')'))
            found = [.. FindAll<T>(name[..open]).Intersect(FindAll<T>(name[(open + 1)..]))];
        return found.Count == 0 ? [.. _questions.Find(name).OfType<T>()] : found;
    }

    private List<T> Of<T>(List<string> words)
        where T : Concept
    {
        if (words.Count == 0)
            return [];
        var key = WordForms.Folded(words);
        List<T> bearers = [.. Get<T>(_exact, WordForms.Exact(words)).Union(Get<T>(_folded, key))];
        if (bearers.Count > 0)
            return bearers;
        if (ByVerb<T>(key) is { Count: > 0 } verb)
            return verb;
        if (words.Count > 1 && Nouns.Contains(WordForms.Fold(words[^1])))
            return Of<T>(words[..^1]).FindAll(concept => OfNouns.Contains(concept.Facet));
        return words.Count > 1 && words[0] == "ai" ? Of<T>(WithoutPrefix(words)).FindAll(concept => OfPrefixes.Contains(concept.Facet)) : [];
    }

    private List<T> ByVerb<T>(string key)
        where T : Concept => Verbs.Where(form => key.EndsWith(form.Verb, StringComparison.Ordinal))
            .Select(form => Get<T>(_folded, key[..^form.Verb.Length] + form.Noun).FindAll(concept => OfVerbs.Contains(concept.Facet)))
            .FirstOrDefault(found => found.Count > 0, []);

    private static List<T> Get<T>(Dictionary<string, List<Concept>> index, string key)
        where T : Concept => index.TryGetValue(key, out var concepts) ? [.. concepts.OfType<T>()] : [];

    private static List<string> WithoutPrefix(List<string> words)
    {
        var first = 1;
        while (first < words.Count && Prefixes.Contains(words[first]))
            first++;
        return words[first..];
    }

    private void Add(Concept concept, string name, bool isPreferred)
    {
        var words = WordForms.Words(name);
        if (isPreferred)
            Add(_exact, WordForms.Exact(words));
        Add(_folded, WordForms.Folded(words));

        void Add(Dictionary<string, List<Concept>> index, string key)
        {
            if (!index.TryGetValue(key, out var concepts))
                index.Add(key, concepts = []);
            if (!concepts.Contains(concept))
                concepts.Add(concept);
        }
    }
}
