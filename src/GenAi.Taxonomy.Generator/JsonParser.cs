using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace GenAi.Taxonomy.Generator;

/// <summary>Parses JSON and keeps the place of each value, which System.Text.Json does not. The compiler brings no JSON library of its own.</summary>
internal sealed class JsonParser
{
    private readonly string _text;
    private int _at;

    private JsonParser(string text) => _text = text;

    /// <summary>Parses a file.</summary>
    /// <exception cref="JsonFaultException">It is not JSON.</exception>
    public static JsonValue Parse(string text)
    {
        var parser = new JsonParser(text);
        var value = parser.Value();
        parser.SkipSpace();
        return parser._at == text.Length ? value : throw parser.Fault("there is more after the end of the value");
    }

    private JsonValue Value()
    {
        SkipSpace();
        return Peek() switch
        {
            '{' => Object(),
            '[' => List(),
            '"' => Text(),
            var letter when letter == '-' || char.IsDigit(letter) => Word(JsonKind.Number),
            var letter when char.IsLetter(letter) => Word(JsonKind.Word),
            _ => throw Fault("a value is missing"),
        };
    }

    private JsonValue Object()
    {
        var (start, properties) = (_at, new List<JsonProperty>());
        Each('}', () =>
        {
            if (Peek() != '"')
                throw Fault("the name of a property is missing");
            var name = Text();
            SkipSpace();
            Expect(':');
            properties.Add(new(name.Text, name.Span, Value()));
        });
        return new(JsonKind.Object, TextSpan.FromBounds(start, _at), "", [], properties);
    }

    private JsonValue List()
    {
        var (start, items) = (_at, new List<JsonValue>());
        Each(']', () => items.Add(Value()));
        return new(JsonKind.List, TextSpan.FromBounds(start, _at), "", items, []);
    }

    private void Each(char end, Action read)
    {
        _at++;
        SkipSpace();
        while (Peek() != end)
        {
            read();
            SkipSpace();
            if (Peek() == end)
                break;
            Expect(',');
            SkipSpace();
        }

        _at++;
    }

    private JsonValue Text()
    {
        var (start, text) = (_at++, new StringBuilder());
        for (; Peek() != '"'; _at++)
        {
            if (Peek() < ' ')
                throw Fault("a text does not end on its line");
            text.Append(Peek() == '\\' ? Escaped() : Peek());
        }

        _at++;
        return new(JsonKind.Text, TextSpan.FromBounds(start, _at), text.ToString(), [], []);
    }

    private char Escaped()
    {
        _at++;
        switch (Peek())
        {
            case 'n': return '\n';
            case 't': return '\t';
            case 'r': return '\r';
            case 'b': return '\b';
            case 'f': return '\f';
            case 'u' when _at + 4 < _text.Length && int.TryParse(_text.Substring(_at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _at += 4;
                return (char)code;
            case '"' or '\\' or '/': return Peek();
            default: throw Fault("an escape is not known");
        }
    }

    private JsonValue Word(JsonKind kind)
    {
        var start = _at;
        while (char.IsLetterOrDigit(Peek()) || Peek() is '.' or '-' or '+')
            _at++;
        var word = _text.Substring(start, _at - start);
        var isKnown = kind == JsonKind.Number
            ? double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            : word is "true" or "false" or "null";
        return isKnown ? new(kind, TextSpan.FromBounds(start, _at), word, [], []) : throw Fault($"'{word}' is no value");
    }

    private void Expect(char letter)
    {
        if (Peek() != letter)
            throw Fault($"'{letter}' is missing");
        _at++;
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private void SkipSpace()
    {
        while (Peek() is ' ' or '\n' or '\r' or '\t')
            _at++;
    }

    private JsonFaultException Fault(string message) => new(message, Math.Min(_at, _text.Length));
}

internal sealed class JsonFaultException(string message, int at) : Exception(message)
{
    public int At { get; } = at;
}
