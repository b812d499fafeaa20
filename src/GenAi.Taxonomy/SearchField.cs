namespace GenAi.Taxonomy;

/// <summary>Texts of one kind of a concept, with their weight in a search.</summary>
/// <param name="Weight">How much a word in them counts.</param>
/// <param name="Texts">The texts.</param>
internal readonly record struct SearchField(double Weight, IReadOnlyList<string> Texts)
{
    /// <summary>Returns the texts of a concept by kind, the heaviest first.</summary>
    public static SearchField[] Of(Concept concept) =>
    [
        new(3, [concept.Name]),
        new(1.8, [.. concept.AlternativeNames, .. concept.Labels.Values]),
        new(1.5, concept.Examples),
        new(1, concept.ScopeNote is { } note ? [concept.Definition, note] : [concept.Definition]),
    ];
}
