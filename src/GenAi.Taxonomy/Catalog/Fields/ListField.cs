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

    protected sealed override bool TryRead(JsonElement element, string property, NativeInput input, out IReadOnlyList<T> value)
    {
        value = [.. element.Texts(property).Select(text => Parse(text, property, input))];
        return true;
    }

    protected override bool TryReadSource(JsonElement element, string property, GenAiTaxonomy taxonomy, out IReadOnlyList<T> value) =>
        base.TryReadSource(element, property, taxonomy, out value) && value.Count > 0;

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
