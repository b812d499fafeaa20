using System.Text.Json;

namespace GenAi.Taxonomy.Catalog.Storage;

/// <summary>What the values of a JSON file refer to: the concepts of a taxonomy, and the sources that the file lists.</summary>
internal sealed class NativeInput(GenAiTaxonomy taxonomy)
{
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    public GenAiTaxonomy Taxonomy { get; } = taxonomy;

    public void AddSource(JsonElement element) => _sources.Add(element.RequiredText("key"), new(element.RequiredText("id"), element.RequiredText("title"))
    {
        Uri = element.Text("uri") is { } uri ? new(uri, UriKind.RelativeOrAbsolute) : null,
        Date = element.Day("date"),
    });

    /// <summary>Returns one and the same text for equal texts, for words that a file repeats.</summary>
    public string Shared(string text)
    {
        if (_texts.TryGetValue(text, out var known))
            return known;
        _texts.Add(text);
        return text;
    }

    /// <summary>Returns the concept with this id, or throws: a file never loses a concept silently.</summary>
    public T Concept<T>(string id, string name)
        where T : Concept => Taxonomy.FindId<T>(id) ?? throw new RecordException($"'{id}' in '{name}' is not in the taxonomy");

    /// <summary>Returns the source whose key a property holds, or null where the property is missing.</summary>
    public Source? SourceOf(JsonElement element, string name) =>
        element.Text(name) is not { } key ? null : _sources.GetValueOrDefault(key) ?? throw new RecordException($"'{name}' is '{key}', which is not among the sources");

    /// <summary>Reads the sources of single facts, an object of keys.</summary>
    public IReadOnlyDictionary<string, Source> FactSources(JsonElement? element)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        foreach (var property in element?.EnumerateObject() ?? default)
            sources.Add(property.Name, SourceOf(element!.Value, property.Name)!);
        return Frozen.Own(sources);
    }
}
