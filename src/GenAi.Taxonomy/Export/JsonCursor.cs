using System.Globalization;
using System.Text.Json;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Export;

/// <summary>
/// One object of a document, read property by property. Reports what is wrong with its path and goes on; <see cref="Close"/>
/// reports the properties that nobody asked for.
/// </summary>
internal sealed class JsonCursor
{
    private readonly JsonElement _element;
    private readonly List<Fault> _faults;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private JsonCursor(JsonElement element, string path, List<Fault> faults)
    {
        _element = element;
        Path = path;
        _faults = faults;
    }

    public string Path { get; }

    public static JsonCursor? Of(JsonElement element, string path, List<Fault> faults)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return new(element, path, faults);
        faults.Add(new(path, $"is {Kind(element)}: write an object"));
        return null;
    }

    public void Report(string property, string message) => _faults.Add(new(At(property), message));

    public string At(string property) => property.Length == 0 ? Path : $"{Path}.{property}";

    public bool Has(string property) => _element.TryGetProperty(property, out _);

    /// <summary>A text that must be there; null, with a fault, where it is not.</summary>
    public string? Required(string property)
    {
        if (!Has(property))
        {
            _asked.Add(property);
            Report("", $"has no '{property}': add it");
        }

        var text = Text(property);
        if (text is null || !string.IsNullOrWhiteSpace(text))
            return text;
        Report(property, "is blank: name something");
        return null;
    }

    public string? Text(string property) =>
        Get(property, JsonValueKind.String, "a text") is { } element ? element.GetString() : null;

    public bool Flag(string property, bool usual)
    {
        if (Property(property) is not { } element)
            return usual;
        if (element.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return element.GetBoolean();
        Report(property, $"is {Kind(element)}: write true or false");
        return usual;
    }

    public double Number(string property, double usual, double least, double most)
    {
        if (Get(property, JsonValueKind.Number, "a number") is not { } element)
            return usual;
        if (element.TryGetDouble(out var number) && number >= least && number <= most)
            return number;
        Report(property, FormattableString.Invariant($"{element.GetRawText()} lies outside: give a number from {least} to {most}"));
        return usual;
    }

    public T? Value<T>(string property)
        where T : struct, Enum
    {
        if (Text(property) is not { } text)
            return null;
        if (Kebab.TryParse<T>(text, out var value))
            return value;
        Report(property, $"'{text}' is not one of {string.Join(", ", Kebab.All<T>())}{Nearest.Phrase(text, Kebab.All<T>(), 1)}");
        return null;
    }

    public DateOnly? Day(string property)
    {
        if (Text(property) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        Report(property, $"'{text}' is not a day: write it as 2025-01-31");
        return null;
    }

    public Uri? Address(string property)
    {
        if (Text(property) is not { } text)
            return null;
        if (Uri.TryCreate(text, text.StartsWith('/') ? UriKind.Relative : UriKind.RelativeOrAbsolute, out var address))
            return address;
        Report(property, $"'{text}' is not an address: write a URI such as https://example.org/page");
        return null;
    }

    /// <summary>The items of a list, each with its own place; none where the property is missing or no list.</summary>
    public IEnumerable<(JsonElement Element, string Path)> Items(string property) =>
        Get(property, JsonValueKind.Array, "a list") is { } list
            ? list.EnumerateArray().Select((element, i) => (element, FormattableString.Invariant($"{At(property)}[{i}]")))
            : [];

    public IEnumerable<JsonCursor> Objects(string property) =>
        [.. Items(property).Select(item => Of(item.Element, item.Path, _faults)).OfType<JsonCursor>()];

    /// <summary>The texts of a list.</summary>
    public IEnumerable<(string Text, string Path)> Texts(string property)
    {
        foreach (var (element, path) in Items(property))
        {
            if (element.ValueKind == JsonValueKind.String)
                yield return (element.GetString()!, path);
            else
                _faults.Add(new(path, $"is {Kind(element)}: write a text"));
        }
    }

    public JsonCursor? Object(string property) =>
        Property(property) is { } element ? Of(element, At(property), _faults) : null;

    /// <summary>The ids that a property names, as far as they can be read; nothing is reported.</summary>
    public IEnumerable<string> Named(string property)
    {
        if (!_element.TryGetProperty(property, out var list) || list.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var item in list.EnumerateArray())
        {
            var id = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var inner) ? inner : item;
            if (id.ValueKind == JsonValueKind.String)
                yield return id.GetString()!;
        }
    }

    /// <summary>The properties of an object whose names are data.</summary>
    public IEnumerable<(string Name, JsonCursor Value)> Entries(string property)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in Get(property, JsonValueKind.Object, "an object")?.EnumerateObject() ?? default)
        {
            if (!names.Add(entry.Name))
                Report(property, $"has '{entry.Name}' twice: keep one");
            else if (Of(entry.Value, $"{At(property)}['{entry.Name}']", _faults) is { } value)
                yield return (entry.Name, value);
        }
    }

    /// <summary>Returns the texts of an object whose names are languages.</summary>
    public IReadOnlyDictionary<string, string> Labels(string property)
    {
        var labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in Get(property, JsonValueKind.Object, "an object")?.EnumerateObject() ?? default)
        {
            if (entry.Value.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(entry.Value.GetString()))
                Report($"{property}.{entry.Name}", $"is {Kind(entry.Value)}: write the name in this language");
            else if (!labels.TryAdd(entry.Name, entry.Value.GetString()!))
                Report(property, $"has '{entry.Name}' twice: keep one");
        }

        return labels;
    }

    /// <summary>Passes over properties of another vocabulary.</summary>
    public void Ignore(string property) => _asked.Add(property);

    public void Close()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in _element.EnumerateObject())
        {
            if (!seen.Add(property.Name))
                Report(property.Name, "is there twice: keep one");
            else if (!_asked.Contains(property.Name))
                Report(property.Name, $"is not a property known here{Nearest.Phrase(property.Name, _asked)}");
        }
    }

    public static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };

    private JsonElement? Get(string property, JsonValueKind kind, string wanted)
    {
        if (Property(property) is not { } element)
            return null;
        if (element.ValueKind == kind)
            return element;
        Report(property, $"is {Kind(element)}: write {wanted}");
        return null;
    }

    private JsonElement? Property(string property)
    {
        _asked.Add(property);
        return _element.TryGetProperty(property, out var element) ? element : null;
    }
}
