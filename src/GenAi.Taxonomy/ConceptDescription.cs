namespace GenAi.Taxonomy;

/// <summary>What a concept of any kind says of itself, apart from its identity and its edges.</summary>
internal sealed record ConceptDescription(
    string Definition, string? ScopeNote, IReadOnlyList<string> AlternativeNames, IReadOnlyList<Source> Sources, IReadOnlyList<ConceptReference> References);
