using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>The property by which a source states a field.</summary>
/// <param name="Format">The format of the source's file.</param>
/// <param name="Property">The name of the property.</param>
/// <param name="Parent">The object of the record that holds the property; null for the record itself.</param>
/// <param name="IsWeak">Whether the statement only fills a gap.</param>
internal readonly record struct Spelling(CatalogFormat Format, string Property, string? Parent = null, bool IsWeak = false);
