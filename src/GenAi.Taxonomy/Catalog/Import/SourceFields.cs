using System.Text.Json;
using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>An object of a source's file. A property that is not what its format says costs that fact alone, with a line in the report.</summary>
internal readonly struct SourceFields(JsonElement element, RecordSink sink)
{
    public JsonElement Element { get; } = element;

    public JsonElement? Child(string name) => Element.Child(name);

    public string? Text(string name) => Get(name, JsonRecord.Text);

    public IReadOnlyList<string> Texts(string name) => Get(name, JsonRecord.Texts) ?? [];

    public bool? Flag(string name) => Get(name, JsonRecord.Flag);

    public long? Whole(string name) => Get(name, JsonRecord.Whole);

    public decimal? Number(string name) => Get(name, JsonRecord.Number);

    public DateOnly? Day(string name) => Get(name, JsonRecord.Day);

    /// <summary>The day of a time in seconds since 1970.</summary>
    public DateOnly? UnixDay(string name) => Get(name, JsonRecord.UnixDay);

    public SourceFields? Object(string name) => Get(name, JsonRecord.Object) is { } value ? new(value, sink) : null;

    /// <summary>The objects of an array; what is no object is reported.</summary>
    public IReadOnlyList<SourceFields> Objects(string name)
    {
        List<SourceFields> objects = [];
        foreach (var item in Get(name, JsonRecord.Items) ?? [])
        {
            if (item.ValueKind == JsonValueKind.Object)
                objects.Add(new(item, sink));
            else
                sink.SkipFact($"an item of '{name}' is not an object");
        }

        return objects;
    }

    /// <summary>Reads a field under a spelling of it.</summary>
    public Statement? Read(CatalogField field, Spelling spelling, GenAiTaxonomy taxonomy)
    {
        var source = sink.Source;
        return Get(spelling.Property, (element, name) => field.ReadSource(element, name, taxonomy, source, spelling.IsWeak));
    }

    public decimal? AsDecimal(JsonProperty property) => Get<decimal?>(property.Name, (_, name) => JsonRecord.AsDecimal(property.Value, name));

    private T? Get<T>(string name, Func<JsonElement, string, T?> read)
    {
        try
        {
            return read(Element, name);
        }
        catch (RecordException fault)
        {
            sink.SkipFact(fault.Message);
            return default;
        }
    }
}
