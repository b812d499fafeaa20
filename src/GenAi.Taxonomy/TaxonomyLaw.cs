namespace GenAi.Taxonomy;

/// <summary>The law that a taxonomy holds.</summary>
/// <param name="Obligations">The duties.</param>
/// <param name="Classes">The classes of applications.</param>
internal sealed record TaxonomyLaw(IReadOnlyList<Obligation> Obligations, IReadOnlyList<HighRiskClass> Classes);
