namespace GenAi.Taxonomy.Catalog;

/// <summary>One difference between two catalogs. Immutable; equal by value.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Offering">The id of the offering.</param>
/// <param name="Fact">The meter, the limit or the date that changed; null where the kind says everything.</param>
/// <param name="From">The value before; null where there was none.</param>
/// <param name="To">The value after; null where there is none.</param>
public sealed record CatalogChange(CatalogChangeKind Kind, string Offering, string? Fact = null, string? From = null, string? To = null);
