using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>An offering that does not meet the requirements, with every constraint it fails. Immutable.</summary>
/// <param name="Offering">The offering.</param>
/// <param name="Reasons">All of the reasons, at least one.</param>
public sealed record RejectedOffering(ModelOffering Offering, IReadOnlyList<Reason> Reasons);
