using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Takes a file in whole and checks that it is one well-formed JSON document: whatever is wrong is one clear fault.</summary>
internal static class CatalogFile
{
    public const int MaxDepth = 24;

    // Licences and templates come whole; a text longer than this is no part of a catalogue.
    private const int MaxToken = 4 * 1024 * 1024;

    public static JsonDocument Parse(Stream stream, int maxBytes)
    {
        var bytes = Load(stream, maxBytes);
        ReadOnlySpan<byte> text = bytes.Span;
        if (text.StartsWith("\uFEFF"u8))
        {
            bytes = bytes[3..];
            text = bytes.Span;
        }

        if (text is [0xFE, 0xFF, ..] or [0xFF, 0xFE, ..] || (text.Length > 1 && (text[0] == 0 || text[1] == 0)))
            throw Fault("is not UTF-8 but UTF-16 or UTF-32: save it as UTF-8");
        if (!Utf8.IsValid(text))
            throw Fault("holds bytes that are not UTF-8: save it as UTF-8");
        if (text.IndexOfAnyExcept(" \t\r\n"u8) < 0)
            throw Fault("is empty: a JSON document was expected");
        try
        {
            CheckTokens(text);
            return JsonDocument.Parse(bytes, new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException error)
        {
            throw Fault(Explain(error), error);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException)
        {
            throw Fault("holds an escape sequence that is no character", error);
        }
    }

    public static CatalogException Fault(string message, Exception? cause = null) => new([new("file", message)], cause);

    private static ReadOnlyMemory<byte> Load(Stream stream, int maxBytes)
    {
        if (stream.CanSeek && stream.Length - stream.Position > maxBytes)
            throw TooLong(maxBytes);
        var buffer = new ArrayBufferWriter<byte>(stream.CanSeek && stream.Length - stream.Position is > 0 and var rest && rest <= maxBytes ? (int)rest + 1 : 81_920);
        while (true)
        {
            var read = stream.Read(buffer.GetSpan(4096));
            if (read == 0)
                return buffer.WrittenMemory;
            buffer.Advance(read);
            if (buffer.WrittenCount > maxBytes)
                throw TooLong(maxBytes);
        }
    }

    private static CatalogException TooLong(int maxBytes) => Fault($"is longer than {maxBytes} bytes, the most that is read");

    /// <summary>Lone surrogates are well-formed JSON and no text; one token of unreasonable length is no catalogue.</summary>
    private static void CheckTokens(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaxDepth });
        while (reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
                continue;
            if (reader.ValueSpan.Length > MaxToken)
                throw Fault($"holds a text of {reader.ValueSpan.Length} bytes: more than {MaxToken} are not read");
            if (reader.ValueIsEscaped)
                _ = reader.GetString();
        }
    }

    private static string Explain(JsonException error) =>
        error.Message.Contains("uplicate", StringComparison.Ordinal) ? $"holds the same property twice: {error.Message}"
        : error.Message.Contains("maximum configured depth", StringComparison.Ordinal) ? $"is nested more than {MaxDepth} levels deep"
        : error.LineNumber is { } line ? $"is not valid JSON at line {line + 1}, byte {error.BytePositionInLine + 1}: it may be cut off, or not JSON at all"
        : $"is not valid JSON: {error.Message}";
}
