using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Export;

/// <content>Writes lists and values; what is usual is left out.</content>
internal sealed partial class TaxonomyJsonWriter
{
    private void Array<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
            return;
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _json.WriteStartObject();
            write(item);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Sources(IReadOnlyList<Source> sources) => Texts("sources", [.. sources.Select(_sources.KeyOf)]);

    private void Ids(string name, IReadOnlyList<Concept> concepts) => Texts(name, [.. concepts.Select(concept => concept.Id)]);

    private void Texts(string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
            return;
        _json.WriteStartArray(name);
        foreach (var text in texts)
            _json.WriteStringValue(text);
        _json.WriteEndArray();
    }

    private void Labels(IReadOnlyDictionary<string, string> labels)
    {
        if (labels.Count == 0)
            return;
        _json.WriteStartObject("labels");
        foreach (var (language, label) in labels.OrderBy(label => label.Key, StringComparer.Ordinal))
            _json.WriteString(language, label);
        _json.WriteEndObject();
    }

    private void Text(string name, string? text)
    {
        if (text is not null)
            _json.WriteString(name, text);
    }

    private void Flag(string name, bool flag, bool usual)
    {
        if (flag != usual)
            _json.WriteBoolean(name, flag);
    }

    private void Value<T>(string name, T value, T usual)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, usual))
            _json.WriteString(name, Kebab.Of(value));
    }
}
