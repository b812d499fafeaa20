using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool.Sources;

/// <summary>What the catalog takes over about the life of one offering.</summary>
/// <param name="Offering">The id of the offering.</param>
/// <param name="Stage">The stage where it does not follow from the dates; null otherwise.</param>
/// <param name="DeprecatedOn">The day of the notice.</param>
/// <param name="RetiredOn">The last day of service.</param>
/// <param name="NotBefore">The day before which it does not end.</param>
/// <param name="Replacement">The id of the offering that takes its place.</param>
/// <param name="RedirectsTo">The id of the offering that answers in its place.</param>
/// <param name="IsDerived">Whether it follows from a statement about another name.</param>
/// <param name="Source">The source.</param>
internal sealed record LifecycleFact(
    string Offering, ModelStage? Stage, DateOnly? DeprecatedOn, DateOnly? RetiredOn, DateOnly? NotBefore, string? Replacement, string? RedirectsTo, bool IsDerived, Source Source);
