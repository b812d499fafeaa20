using System.Text.Json;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.CatalogTool.Sources;

/// <summary>One object of a file of facts. A property that cannot be read becomes one fault with its place, and counts as not stated.</summary>
internal readonly struct FactRecord(JsonElement element, string where, List<Fault> faults)
{
    /// <summary>Gets the place of the object in its file, as faults name it.</summary>
    public string Where { get; } = where;

    public JsonElement Element { get; } = element;

    public void Report(string message) => faults.Add(new(Where, message));

    /// <summary>Returns whether the property is there, also with the value <c>null</c>.</summary>
    public bool Has(string name) => Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out _);

    /// <summary>Returns whether the property holds a list.</summary>
    public bool IsList(string name) => Element.Child(name)?.ValueKind == JsonValueKind.Array;

    public string? Text(string name) => Read(name, static (record, property) => record.Text(property));

    /// <summary>Returns the text of a property that has to be there; an empty text and a fault if it is not.</summary>
    public string RequiredText(string name) => Read(name, static (record, property) => record.RequiredText(property)) ?? "";

    public IReadOnlyList<string> Texts(string name) => Read(name, static (record, property) => record.Texts(property)) ?? [];

    public bool Flag(string name) => ReadValue(name, static (record, property) => record.Flag(property)) ?? false;

    public decimal? Number(string name) => ReadValue(name, static (record, property) => record.Number(property));

    /// <summary>Returns a whole number of at least 0.</summary>
    public long? Count(string name) => ReadValue(name, static (record, property) => record.Whole(property));

    /// <summary>Returns an answer that is written as a truth value or as a word: <c>yes</c>, <c>no</c> or the word.</summary>
    public string? Answer(string name) => Read(name, static (record, property) => record.Child(property)?.ValueKind switch
    {
        null => null,
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        _ => record.Text(property),
    });

    /// <summary>Returns a day; a month means its last day.</summary>
    public DateOnly? Day(string name) => ReadValue(name, static (record, property) => record.Day(property));

    public DateOnly RequiredDay(string name)
    {
        if (Day(name) is { } day)
            return day;
        if (Text(name) is null)
            Report($"'{name}' is missing: a day such as 2026-07-31 was expected");
        return default;
    }

    /// <summary>Returns the value that a word stands for; a word that is not in the table is a fault.</summary>
    public T? Word<T>(string name, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (Text(name) is not { } word)
            return null;
        if (words.TryGetValue(word, out var value))
            return value;
        Report($"'{name}' is '{JsonRecord.Cut(word)}': one of {string.Join(", ", words.Keys)} was expected");
        return null;
    }

    public FactRecord? Child(string name) =>
        ReadValue(name, static (record, property) => record.Object(property)) is { } child ? new(child, $"{Where}.{name}", faults) : null;

    public IReadOnlyList<FactRecord> Items(string name)
    {
        List<FactRecord> items = [];
        foreach (var item in Read(name, static (record, property) => record.Items(property)) ?? [])
            items.Add(new(item, $"{Where}.{name}[{items.Count}]", faults));
        return items;
    }

    /// <summary>Returns the properties that are objects, by name.</summary>
    public IEnumerable<(string Name, FactRecord Record)> Children()
    {
        if (Element.ValueKind != JsonValueKind.Object)
            yield break;
        foreach (var property in Element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object)
                yield return (property.Name, new(property.Value, $"{Where}.{property.Name}", faults));
        }
    }

    /// <summary>Returns a source written as name, address and day; the address and the day may be unknown.</summary>
    public Source? Source(string name)
    {
        if (Child(name) is { } child)
            return child.AsSource();
        Report($"'{name}' is missing: every fact names its source");
        return null;
    }

    /// <summary>Reads this object as a source.</summary>
    /// <param name="readOn">The day on which it was read: it dates a source that has no date, and bounds one that is dated by its month or year.</param>
    public Source? AsSource(DateOnly? readOn = null)
    {
        var title = RequiredText("name");
        if (title.Length == 0)
            return null;
        if (Text("url") is not { } address)
            return new("authors", title) { Date = DayOf(readOn) };
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http")
            return new(SourceIds.Of(uri), title) { Uri = uri, Date = DayOf(readOn) };
        Report($"'url' is '{JsonRecord.Cut(address)}': an address such as https://example.com/page was expected");
        return null;
    }

    private DateOnly? DayOf(DateOnly? readOn) => Day("asOf") is { } day && !(day > readOn) ? day : readOn;

    private T? Read<T>(string name, Func<JsonElement, string, T?> read)
        where T : class
    {
        try
        {
            return read(Element, name);
        }
        catch (RecordException fault)
        {
            Report(fault.Message);
            return null;
        }
    }

    private T? ReadValue<T>(string name, Func<JsonElement, string, T?> read)
        where T : struct
    {
        try
        {
            return read(Element, name);
        }
        catch (RecordException fault)
        {
            Report(fault.Message);
            return null;
        }
    }
}
