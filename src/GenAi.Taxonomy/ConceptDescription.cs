namespace GenAi.Taxonomy;

/// <summary>The texts, sources and references of a concept of any kind.</summary>
internal sealed record ConceptDescription(
    string Definition, string? ScopeNote, IReadOnlyList<string> AlternativeNames, IReadOnlyList<Source> Sources, IReadOnlyList<ConceptReference> References)
{
    public static ConceptDescription None { get; } = new("", null, [], [], []);

    /// <summary>Gets the ids that the concept had before.</summary>
    public IReadOnlyList<string> FormerIds { get; init; } = [];

    /// <summary>Gets the names in other languages, by language.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = Frozen.Own(new Dictionary<string, string>());

    /// <summary>Gets what people ask for who need this.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>Gets the texts that only this kind of concept has, in the order of the data.</summary>
    public IReadOnlyList<string?> OwnTexts { get; init; } = [];

    public string? OwnText(int number) => number < OwnTexts.Count ? OwnTexts[number] : null;
}
