using System.Collections.Concurrent;

namespace GenAi.Taxonomy.Catalog.Identity;

/// <summary>
/// A pattern of whole words in a lower-case name: <c>kling</c> is found in <c>kling-v2</c> and <c>kling2.1</c>, never in <c>inkling</c>.
/// Thread-safe; matching allocates nothing.
/// </summary>
/// <remarks>
/// <code>
/// -          a hyphen, underscore or space
/// #          a number: 4, 2.5
/// %          a whole number of one or two digits without a leading zero or a point beside it: part of a version
/// @date      a full date: 2026-05-01, 20260501
/// {a|b}      one of these; {list} one of a named list of the table
/// *          anything
/// ^  $       the start of the name or of a part of its path; the end of the name
/// ~          may start within a word
/// </code>
/// A pattern that starts with a letter or digit starts a word. One that ends with a letter ends before the next letter, one that ends with a
/// digit before the next letter or digit.
/// </remarks>
internal sealed class NamePattern
{
    /// <summary>The most elements of a pattern that are no literal text.</summary>
    public const int MaxCaptures = 8;

    private static readonly ConcurrentDictionary<string, NamePattern> Parsed = new(StringComparer.Ordinal);

    private readonly Element[] _elements;
    private readonly bool _atStart;
    private readonly bool _atEnd;
    private readonly bool _withinWords;

    public NamePattern(string text, IReadOnlyDictionary<string, string[]>? lists = null)
    {
        ReadOnlySpan<char> rest = text;
        if (_atStart = rest is ['^', ..])
            rest = rest[1..];
        if (_withinWords = rest is ['~', ..])
            rest = rest[1..];
        if (_atEnd = rest is [.., '$'])
            rest = rest[..^1];
        List<Element> elements = [];
        while (!rest.IsEmpty)
        {
            var length = 1;
            if (rest.StartsWith("@date", StringComparison.Ordinal))
            {
                length = 5;
                elements.Add(new(ElementKind.Date, []));
            }
            else if (rest[0] == '{')
            {
                length = rest.IndexOf('}') + 1;
                if (length == 0)
                    throw new FormatException($"The name pattern '{text}' has no closing brace.");
                var inner = rest[1..(length - 1)].ToString();
                elements.Add(new(ElementKind.OneOf, lists?.GetValueOrDefault(inner) ?? inner.Split('|')));
            }
            else if (rest[0] is '#' or '%' or '*')
            {
                elements.Add(new(rest[0] switch { '#' => ElementKind.Number, '%' => ElementKind.VersionPart, _ => ElementKind.Anything }, []));
            }
            else
            {
                length = rest.IndexOfAny("{#%*") is >= 0 and var special ? special : rest.Length;
                if (rest[..length].IndexOf("@date", StringComparison.Ordinal) is > 0 and var date)
                    length = date;
                elements.Add(new(ElementKind.Literal, [rest[..length].ToString()]));
            }

            rest = rest[length..];
        }

        if (elements.Count == 0)
            throw new FormatException($"The name pattern '{text}' is empty.");
        if (elements.Count(element => element.Kind != ElementKind.Literal) > MaxCaptures)
            throw new FormatException($"The name pattern '{text}' has more than {MaxCaptures} elements besides its text.");
        _elements = [.. elements];
    }

    /// <summary>Returns the pattern of a text without named lists; each text is parsed once.</summary>
    public static NamePattern Of(string text) => Parsed.GetOrAdd(text, static each => new(each));

    public bool IsMatch(ReadOnlySpan<char> name)
    {
        Span<Range> captures = stackalloc Range[MaxCaptures];
        return Find(name, captures, out _);
    }

    /// <summary>Finds the first place where the pattern holds.</summary>
    /// <param name="name">The name, in lower case.</param>
    /// <param name="captures">Receives where each element that is no literal text was found; at least <see cref="MaxCaptures"/> long.</param>
    /// <param name="found">The place.</param>
    public bool Find(ReadOnlySpan<char> name, Span<Range> captures, out Range found)
    {
        // Most patterns begin with a letter that few names hold.
        var first = _elements[0] is { Kind: ElementKind.Literal, Words: [[not '-' and var letter, ..]] } ? letter : '\0';
        for (var start = 0; start < name.Length; start++)
        {
            if (first != '\0' && !_atStart && name[start] != first)
            {
                if (name[start..].IndexOf(first) is >= 0 and var ahead)
                    start += ahead;
                else
                    break;
            }

            if (_atStart && start > 0 && name[start - 1] != '/')
            {
                if (name[start..].IndexOf('/') is >= 0 and var slash)
                {
                    start += slash;
                    continue;
                }

                break;
            }

            if (start > 0 && !_withinWords && char.IsAsciiLetterOrDigit(name[start]) && char.IsAsciiLetterOrDigit(name[start - 1]))
                continue;
            if (Match(name, start, 0, captures, 0) is >= 0 and var end)
            {
                found = start..end;
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>Returns the end of the match of the elements from <paramref name="at"/> on, or -1.</summary>
    private int Match(ReadOnlySpan<char> name, int position, int at, Span<Range> captures, int captured)
    {
        if (at == _elements.Length)
            return IsEnd(name, position) ? position : -1;
        var element = _elements[at];
        switch (element.Kind)
        {
            case ElementKind.Literal:
                return StartsWith(name[position..], element.Words[0]) ? Match(name, position + element.Words[0].Length, at + 1, captures, captured) : -1;
            case ElementKind.OneOf:
                foreach (var word in element.Words)
                {
                    if (StartsWith(name[position..], word) && Capture(name, position, word.Length, at, captures, captured) is >= 0 and var end)
                        return end;
                }

                return -1;
            case ElementKind.Anything:
                for (var length = 0; length <= name.Length - position; length++)
                {
                    if (Capture(name, position, length, at, captures, captured) is >= 0 and var end)
                        return end;
                }

                return -1;
            case ElementKind.Date:
                return DateLength(name[position..]) is > 0 and var date ? Capture(name, position, date, at, captures, captured) : -1;
            default:
                var digits = Digits(name[position..]);
                if (digits == 0 || (element.Kind == ElementKind.VersionPart && !IsVersionPart(name, position, digits)))
                    return -1;
                if (element.Kind == ElementKind.Number && name[(position + digits)..] is ['.', .. var fraction] && Digits(fraction) is > 0 and var decimals
                    && Capture(name, position, digits + 1 + decimals, at, captures, captured) is >= 0 and var whole)
                {
                    return whole;
                }

                return Capture(name, position, digits, at, captures, captured);
        }
    }

    private int Capture(ReadOnlySpan<char> name, int position, int length, int at, Span<Range> captures, int captured)
    {
        captures[captured] = position..(position + length);
        return Match(name, position + length, at + 1, captures, captured + 1);
    }

    private bool IsEnd(ReadOnlySpan<char> name, int position)
    {
        if (position == name.Length)
            return true;
        if (_atEnd)
            return false;
        var (last, next) = (position == 0 ? '/' : name[position - 1], name[position]);
        return _elements[^1].Kind == ElementKind.Anything
            || !(char.IsAsciiLetter(last) ? char.IsAsciiLetter(next) : char.IsAsciiDigit(last) && char.IsAsciiLetterOrDigit(next));
    }

    private static bool StartsWith(ReadOnlySpan<char> name, string word)
    {
        if (name.Length < word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (name[i] != word[i] && !(word[i] == '-' && name[i] is '_' or ' '))
                return false;
        }

        return true;
    }

    private static bool IsVersionPart(ReadOnlySpan<char> name, int position, int digits)
    {
        var end = position + digits;
        return digits <= 2 && (digits == 1 || name[position] != '0')
            && !(position > 0 && (name[position - 1] == '.' || char.IsAsciiDigit(name[position - 1])))
            && !(end < name.Length && (name[end] == '.' || char.IsAsciiLetter(name[end])));
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsAsciiDigit(text[length]))
            length++;
        return length;
    }

    /// <summary>Returns the length of the full date at the start, or 0.</summary>
    private static int DateLength(ReadOnlySpan<char> text)
    {
        var isDashed = text is [_, _, _, _, '-', _, _, '-', ..];
        var length = isDashed ? 10 : 8;
        if (text.Length < length || (text.Length > length && char.IsAsciiDigit(text[length])))
            return 0;
        var (month, day) = isDashed ? (5, 8) : (4, 6);
        return text is ['2', '0', >= '2' and <= '3', >= '0' and <= '9', ..] && Number(text[month..]) is >= 1 and <= 12 && Number(text[day..]) is >= 1 and <= 31 ? length : 0;

        static int Number(ReadOnlySpan<char> two) => char.IsAsciiDigit(two[0]) && char.IsAsciiDigit(two[1]) ? ((two[0] - '0') * 10) + two[1] - '0' : 0;
    }

    private enum ElementKind
    {
        Literal,
        Number,
        VersionPart,
        Date,
        OneOf,
        Anything,
    }

    private readonly record struct Element(ElementKind Kind, string[] Words);
}
