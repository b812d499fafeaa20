using System.Globalization;
using Microsoft.CodeAnalysis;

namespace GenAi.Taxonomy.Generator;

/// <summary>One object of a file, read property by property. Reports each fault at its place and goes on.</summary>
internal sealed class Block(KnowledgeFile file, JsonValue json, Faults faults)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public KnowledgeFile File => file;

    public JsonValue Json => json;

    public void Report(DiagnosticDescriptor kind, JsonValue where, string message) => faults.Report(kind, file, where.Span, message);

    public string? Text(string name) => Get(name, JsonKind.Text, "a text")?.Text;

    /// <summary>Returns a text that must be there; empty, with a fault, where it is not.</summary>
    public string RequiredText(string name)
    {
        if (json[name] is null)
            ReportMissing(name);
        var text = Text(name) ?? "";
        if (text.Trim().Length == 0 && json[name] is { Kind: JsonKind.Text } blank)
            Report(Faults.WrongForm, blank, $"'{name}' is blank: write something");
        return text;
    }

    public bool Flag(string name, bool usual)
    {
        if (Get(name, JsonKind.Word, "true or false") is not { } value)
            return usual;
        if (value.Text == "null")
            Report(Faults.WrongForm, value, $"'{name}' is null: write true or false");
        return value.Text == "true";
    }

    /// <summary>Returns the number of a word in a closed list.</summary>
    /// <param name="name">The property.</param>
    /// <param name="words">The list.</param>
    /// <param name="usual">The number where the property is left out; null where it must be there.</param>
    public int Word(string name, IReadOnlyList<string> words, int? usual)
    {
        if (json[name] is null && usual is null)
            ReportMissing(name);
        if (Get(name, JsonKind.Text, "a text") is not { } value)
            return usual ?? 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == value.Text)
                return i;
        }

        Report(Faults.UnknownWord, value, $"'{value.Text}' is not one of {string.Join(", ", words)}{Nearest.Phrase(value.Text, words, 1)}");
        return 0;
    }

    /// <summary>Returns a number between 0 and 1 in thousandths.</summary>
    public int Thousandths(string name, int usual)
    {
        if (Get(name, JsonKind.Number, "a number") is not { } value)
            return usual;
        var number = decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture) * 1000;
        if (number >= 0 && number <= 1000 && number == decimal.Truncate(number))
            return (int)number;
        Report(Faults.WrongForm, value, $"{value.Text} lies outside: write a number from 0 to 1 with at most three decimals");
        return usual;
    }

    public string? Day(string name)
    {
        if (Get(name, JsonKind.Text, "a text") is not { } value)
            return null;
        if (!DateTime.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            Report(Faults.WrongForm, value, $"'{value.Text}' is not a day: write it as 2025-01-31");
        return value.Text;
    }

    public IReadOnlyList<JsonValue> Items(string name) => Get(name, JsonKind.List, "a list")?.Items ?? [];

    /// <summary>Returns the texts of a list, each once.</summary>
    public IReadOnlyList<JsonValue> Texts(string name)
    {
        var (texts, seen) = (new List<JsonValue>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var item in Items(name))
        {
            if (item.Kind != JsonKind.Text)
                Report(Faults.WrongForm, item, $"is not a text: '{name}' is a list of texts");
            else if (!seen.Add(item.Text))
                Report(Faults.Duplicate, item, $"'{item.Text}' is in '{name}' twice: keep one");
            else
                texts.Add(item);
        }

        return texts;
    }

    public IEnumerable<Block> Blocks(string name)
    {
        foreach (var item in Items(name))
        {
            if (Of(item, name) is { } block)
                yield return block;
        }
    }

    public Block? Object(string name) => Get(name, JsonKind.Object, "an object") is { } value ? new(file, value, faults) : null;

    /// <summary>Returns an item as a block; null, with a fault, where it is none.</summary>
    public Block? Of(JsonValue item, string name)
    {
        if (item.Kind == JsonKind.Object)
            return new(file, item, faults);
        Report(Faults.WrongForm, item, $"is not an object: '{name}' is a list of objects");
        return null;
    }

    public void ReportMissing(string name) => faults.Report(Faults.WrongForm, file, new(json.Span.Start, 1), $"has no '{name}': add it");

    /// <summary>Reports the properties that nothing asked for.</summary>
    public void Close()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in json.Properties)
        {
            if (!seen.Add(property.Name))
                faults.Report(Faults.Duplicate, file, property.NameSpan, $"'{property.Name}' is there twice: keep one");
            else if (!_asked.Contains(property.Name))
                faults.Report(Faults.WrongForm, file, property.NameSpan, $"'{property.Name}' is not a property here{Nearest.Phrase(property.Name, _asked, 1)}");
        }
    }

    private JsonValue? Get(string name, JsonKind kind, string wanted)
    {
        _asked.Add(name);
        if (json[name] is not { } value)
            return null;
        if (value.Kind == kind)
            return value;
        Report(Faults.WrongForm, value, $"'{name}' has the wrong form: write {wanted}");
        return null;
    }
}
