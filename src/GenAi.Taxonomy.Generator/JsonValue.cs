using Microsoft.CodeAnalysis.Text;

namespace GenAi.Taxonomy.Generator;

/// <summary>A value of a JSON file that knows its place, so that a fault is reported where it is.</summary>
internal sealed class JsonValue(JsonKind kind, TextSpan span, string text, IReadOnlyList<JsonValue> items, IReadOnlyList<JsonProperty> properties)
{
    public JsonKind Kind { get; } = kind;

    public TextSpan Span { get; } = span;

    /// <summary>Gets the content of a text, or the letters of a number or word.</summary>
    public string Text { get; } = text;

    public IReadOnlyList<JsonValue> Items { get; } = items;

    public IReadOnlyList<JsonProperty> Properties { get; } = properties;

    public JsonValue? this[string name] => Properties.FirstOrDefault(property => property.Name == name)?.Value;
}

internal sealed class JsonProperty(string name, TextSpan nameSpan, JsonValue value)
{
    public string Name { get; } = name;

    public TextSpan NameSpan { get; } = nameSpan;

    public JsonValue Value { get; } = value;
}

internal enum JsonKind
{
    Object,
    List,
    Text,
    Number,
    Word,
}
