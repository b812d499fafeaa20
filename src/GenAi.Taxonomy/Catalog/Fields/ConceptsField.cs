using System.Text.Json;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>A field that holds concepts of one kind. Native JSON must name concepts of the taxonomy; a source's other words are left out.</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class ConceptsField<T>(string name) : ListField<T>(name)
    where T : Concept
{
    /// <summary>Returns the concepts that a source names, each once.</summary>
    public static IReadOnlyList<T> Find(IEnumerable<string> names, GenAiTaxonomy taxonomy) =>
        [.. names.Select(name => name is "pdf" or "file" ? "document" : name).Distinct().Select(taxonomy.Find<T>).OfType<T>()];

    protected override string TextOf(T item) => item.Id;

    protected override T Parse(string text, string property, NativeInput input) => input.Concept<T>(text, property);

    protected override T ReadItem(CompactReader reader) => reader.Concept<T>();

    protected override bool TryReadSource(JsonElement element, string property, GenAiTaxonomy taxonomy, out IReadOnlyList<T> value) =>
        (value = Find(element.Texts(property), taxonomy)).Count > 0;
}
