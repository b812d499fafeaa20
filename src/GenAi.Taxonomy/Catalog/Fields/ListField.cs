using System.Text.Json;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>A field that holds a list of which each item is written as one text. The order of the items says nothing.</summary>
/// <param name="name">The name of the fact.</param>
internal abstract class ListField<T>(string name) : CatalogField<IReadOnlyList<T>>(name)
    where T : notnull
{
    public sealed override object Freeze(object value) => Frozen.Copy((IReadOnlyList<T>)value);

    public sealed override bool IsEmpty(object value) => ((IReadOnlyList<T>)value).Count == 0;

    public sealed override bool AreEqual(IReadOnlyList<T> left, IReadOnlyList<T> right) => left.Count == right.Count && left.All(right.Contains);

    public sealed override string Describe(IReadOnlyList<T> value) => string.Join(",", value.Select(TextOf));

    protected abstract string TextOf(T item);

    protected abstract T Parse(string text, string property, NativeInput input);

    protected abstract T ReadItem(CompactReader reader);

    protected sealed override object Read(JsonElement element, string property, NativeInput input) =>
        element.Texts(property).Select(text => Parse(text, property, input)).ToArray();

    protected override object? ReadFromSource(JsonElement element, string property, NativeInput input) =>
        Read(element, property, input) is IReadOnlyList<T> { Count: > 0 } items ? items : null;

    protected sealed override void Write(NativeOutput output, IReadOnlyList<T> value) => output.Words(Json, value.Select(TextOf));

    protected sealed override IReadOnlyList<T> Read(CompactReader reader)
    {
        var items = new T[reader.Int()];
        for (var i = 0; i < items.Length; i++)
            items[i] = ReadItem(reader);
        return Frozen.Own(items);
    }

    protected sealed override void Write(CompactWriter writer, IReadOnlyList<T> value)
    {
        writer.Number(value.Count);
        foreach (var item in value)
            writer.Text(TextOf(item));
    }
}

/// <summary>A field that holds names or terms; those of several sources add up.</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class TextsField(string name) : ListField<string>(name)
{
    public override bool TryUnite(IReadOnlyList<string> left, IReadOnlyList<string> right, out IReadOnlyList<string> united)
    {
        united = [.. left.Union(right, StringComparer.Ordinal)];
        return true;
    }

    protected override string TextOf(string item) => item;

    protected override string Parse(string text, string property, NativeInput input) => text;

    protected override string ReadItem(CompactReader reader) => reader.Text()!;
}

/// <summary>A field that holds concepts of one kind. Native JSON must name concepts of the taxonomy; a source's other words are left out.</summary>
/// <param name="name">The name of the fact.</param>
internal sealed class ConceptsField<T>(string name) : ListField<T>(name)
    where T : Concept
{
    /// <summary>Returns the concepts that a source names, each once.</summary>
    public static IReadOnlyList<T> Find(IEnumerable<string> names, GenAiTaxonomy taxonomy) =>
        [.. names.Select(name => name is "pdf" or "file" ? "document" : name).Distinct().Select(taxonomy.FindId<T>).OfType<T>()];

    protected override string TextOf(T item) => item.Id;

    protected override T Parse(string text, string property, NativeInput input) => input.Concept<T>(text, property);

    protected override T ReadItem(CompactReader reader) => reader.Concept<T>();

    protected override object? ReadFromSource(JsonElement element, string property, NativeInput input) =>
        Find(element.Texts(property), input.Taxonomy) is { Count: > 0 } known ? known : null;
}
