using System.Text.Json;
using System.Text.Unicode;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>
/// Cuts a JSON stream into records (<see cref="FileRecord"/>), of which one at a time is in memory. All of the text is checked on the way: tokens
/// and nesting, UTF-8, characters that are none, and properties that come twice.
/// </summary>
internal sealed class RecordReader(Stream stream, int maxBytes)
{
    public const int MaxDepth = 24;

    /// <summary>The longest record, and so the most of a file that is in memory.</summary>
    public const int MaxRecord = 8 * 1024 * 1024;

    // Licences and templates come whole; a text longer than this is no part of a catalog.
    private const int MaxToken = 4 * 1024 * 1024;

    // What the files of all formats call their lists; other arrays are values.
    private static readonly string[] Lists = ["data", "models", "sources", "offerings", "conflicts", "lines"];

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private byte[] _buffer = new byte[65_536];
    private JsonReaderState _state = new(new() { MaxDepth = MaxDepth });
    private int _record = -1;
    private int _next;
    private int _end;
    private long _total;
    private bool _isLast;
    private string? _list;
    private string? _name;
    private int _index = -1;

    /// <summary>What the file as a whole begins with; none until something of it has been read.</summary>
    public JsonTokenType Root { get; private set; }

    /// <summary>Whether nothing but white space has been seen.</summary>
    public bool IsBlank => Root == JsonTokenType.None && _buffer.AsSpan(_next, _end - _next).IndexOfAnyExcept(" \t\r\n"u8) < 0;

    /// <summary>The bytes held at most so far.</summary>
    public int Held => _buffer.Length;

    /// <summary>Reads up to the end of the next record.</summary>
    /// <param name="document">The record's value, over memory that the next call takes back.</param>
    /// <param name="record">The record.</param>
    /// <returns>Whether there was one more; if not, the file has ended as it should.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    /// <exception cref="CatalogException">The text is not to be read for another reason.</exception>
    public bool Next(out JsonDocument? document, out FileRecord record)
    {
        document = null;
        record = default;
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_next, _end - _next), _isLast, _state);
            var isWhole = Scan(ref reader);
            _next += (int)reader.BytesConsumed;
            _state = reader.CurrentState;
            if (isWhole)
                break;
            if (_isLast)
                return false;
            Fill();
        }

        var value = _buffer.AsMemory(_record.._next);
        _record = -1;
        RequireUtf8(value.Span);
        document = JsonDocument.Parse(value, new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
        record = new(_list, _name, _index, document.RootElement);
        return true;
    }

    /// <summary>Goes over the tokens that are there; true at the end of a record.</summary>
    private bool Scan(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            Check(ref reader);
            var (token, depth) = (reader.TokenType, reader.CurrentDepth);
            var depthOfRecords = _list is null ? 1 : 2;
            if (depth == 0)
            {
                if (Root == JsonTokenType.None)
                    Root = token;
            }
            else if (depth == 1 && token == JsonTokenType.PropertyName)
            {
                (_name, _index) = (NameOf(ref reader), -1);
            }
            else if (depth == 1 && _list is not null)
            {
                _list = null;
            }
            else if (depth == 1 && token == JsonTokenType.StartArray && Array.IndexOf(Lists, _name) >= 0)
            {
                (_list, _name) = (_name, null);
            }
            else if (depth == depthOfRecords)
            {
                if (_record < 0)
                {
                    _record = _next + (int)reader.TokenStartIndex;
                    if (_name is null)
                        _index++;
                }

                if (token is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
                    return true;
            }
        }

        return false;
    }

    private string NameOf(ref Utf8JsonReader reader)
    {
        var name = TextOf(ref reader);
        return _names.Add(name) ? name : throw CatalogFile.Fault($"holds the same property twice: '{JsonRecord.Cut(name)}'");
    }

    /// <summary>Lone surrogates are well-formed JSON and no text; one token of unreasonable length is no catalog.</summary>
    private static void Check(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            return;
        if (reader.ValueSpan.Length > MaxToken)
            throw CatalogFile.Fault($"holds a text of {reader.ValueSpan.Length} bytes: more than {MaxToken} are not read");
        if (reader.ValueIsEscaped)
            _ = TextOf(ref reader);
    }

    private static string TextOf(ref Utf8JsonReader reader)
    {
        RequireUtf8(reader.ValueSpan);
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException error)
        {
            throw CatalogFile.Fault("holds an escape sequence that is no character", error);
        }
    }

    private static void RequireUtf8(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text))
            throw CatalogFile.Fault("holds bytes that are not UTF-8: save it as UTF-8");
    }

    /// <summary>Reads more behind the part that is still needed.</summary>
    private void Fill()
    {
        var needed = _record < 0 ? _next : _record;
        _buffer.AsSpan(needed, _end - needed).CopyTo(_buffer);
        (_next, _end, _record) = (_next - needed, _end - needed, _record < 0 ? -1 : 0);
        if (_end == _buffer.Length)
        {
            if (_end >= MaxRecord)
                throw CatalogFile.Fault($"holds a record longer than {MaxRecord} bytes, the most that is read at once");
            Array.Resize(ref _buffer, _end * 2);
        }

        var isFirst = _total == 0;
        while (_end < _buffer.Length && !_isLast)
        {
            var read = stream.Read(_buffer.AsSpan(_end));
            _isLast = read == 0;
            _end += read;
            if ((_total += read) > maxBytes)
                throw CatalogFile.TooLong(maxBytes);
        }

        if (isFirst)
            _next = CheckStart(_buffer.AsSpan(0, _end));
    }

    /// <summary>Where the text begins, behind a byte order mark.</summary>
    private static int CheckStart(ReadOnlySpan<byte> text)
    {
        var mark = text.StartsWith("\uFEFF"u8) ? 3 : 0;
        if (text is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] || (text.Length > mark + 1 && (text[mark] == 0 || text[mark + 1] == 0)))
            throw CatalogFile.Fault("is not UTF-8 but UTF-16 or UTF-32: save it as UTF-8");
        return mark;
    }
}
