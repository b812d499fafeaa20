using System.Text.Json;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Export;

/// <summary>Writes the lists of the explorer's data, and knows the place of each concept and source. What is empty is left out.</summary>
internal sealed class ExplorerRows
{
    private readonly Dictionary<string, int> _concepts = new(StringComparer.Ordinal);
    private readonly SourceTable _table = new();
    private readonly Dictionary<string, int> _sources = new(StringComparer.Ordinal);

    public ExplorerRows(Utf8JsonWriter json, GenAiTaxonomy taxonomy)
    {
        Json = json;
        foreach (var concept in taxonomy.Concepts)
            _concepts.Add(concept.Id, _concepts.Count);
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>The place of a concept; null for one that the taxonomy does not hold.</summary>
    public int? PlaceOf(Concept concept) => _concepts.TryGetValue(concept.Id, out var place) ? place : null;

    public int PlaceOf(Source source)
    {
        var key = _table.KeyOf(source);
        if (!_sources.TryGetValue(key, out var place))
            _sources.Add(key, place = _sources.Count);
        return place;
    }

    public void Each<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        Json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        Json.WriteEndArray();
    }

    public void Text(string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            Json.WriteString(name, text);
    }

    public void Texts(string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
            Each(name, texts, Json.WriteStringValue);
    }

    public void Sources(string name, IEnumerable<Source> sources) => Places(name, [.. sources.Select(PlaceOf).Distinct()]);

    public void Concepts(string name, IEnumerable<Concept> concepts) =>
        Places(name, [.. concepts.Select(PlaceOf).OfType<int>().Distinct()]);

    /// <summary>Every source that was named so far; to be written last.</summary>
    public void WriteSources() => Each("sources", _table.Entries, entry =>
    {
        Json.WriteStartObject();
        Json.WriteString("title", entry.Source.Title);
        Text("date", Kebab.Day(entry.Source.Date));
        if (entry.Source.Uri is { IsAbsoluteUri: true, Scheme: "http" or "https" })
            Text("address", SourceTable.AddressOf(entry.Source));
        Json.WriteEndObject();
    });

    private void Places(string name, IReadOnlyList<int> places)
    {
        if (places.Count > 0)
            Each(name, places, Json.WriteNumberValue);
    }
}
