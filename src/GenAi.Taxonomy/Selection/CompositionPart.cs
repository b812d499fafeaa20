namespace GenAi.Taxonomy.Selection;

/// <summary>One part of a solution made of several models. Immutable.</summary>
/// <param name="Role">What the part does: the id of a task, modality or family.</param>
/// <param name="Candidate">The best offering for it, or null where the catalog has none.</param>
public sealed record CompositionPart(string Role, ModelCandidate? Candidate);
