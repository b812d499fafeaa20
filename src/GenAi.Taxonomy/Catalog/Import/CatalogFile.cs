using System.Buffers;
using System.Text.Json;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>A file that is read record by record, once. Whatever is wrong with it as a whole is one clear fault.</summary>
internal sealed class CatalogFile
{
    // Enough to tell the formats apart; one bad record among them does not hide what the file is.
    private const int Looked = 16;
    private readonly RecordReader _reader;
    private readonly List<FileRecord> _head = [];
    private bool _isRead;

    public CatalogFile(Stream stream, int maxBytes)
    {
        if (stream.CanSeek && stream.Length - stream.Position > maxBytes)
            throw TooLong(maxBytes);
        _reader = new(stream, maxBytes);
        while (_head.Count < Looked && Next(out var document, out var record))
        {
            using (document)
                _head.Add(record.Hold());
        }

    }

    public bool IsObject => _reader.Root == JsonTokenType.StartObject;

    public bool IsArray => _reader.Root == JsonTokenType.StartArray;

    /// <summary>The first records, by which the format is told.</summary>
    public IReadOnlyList<FileRecord> Head => _head;

    /// <summary>Whether one of the first items is an object that holds.</summary>
    public bool StartsWith(string? list, Func<JsonElement, bool> holds) =>
        _head.Any(record => record.IsItemOf(list) && record.Element.ValueKind == JsonValueKind.Object && holds(record.Element));

    /// <summary>The value of one of the first properties of the root.</summary>
    public JsonElement? Child(string name)
    {
        foreach (var record in _head)
        {
            if (record.Name == name)
                return record.Element;
        }

        return null;
    }

    /// <summary>All records, each alive until the next is asked for.</summary>
    public IEnumerable<FileRecord> Records()
    {
        foreach (var record in _head)
            yield return record;
        while (Next(out var document, out var record))
        {
            using (document)
                yield return record;
        }
    }

    /// <summary>Properties as one object again, for what makes sense together only.</summary>
    public static JsonDocument Join(IEnumerable<FileRecord> properties)
    {
        var text = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(text);
        writer.WriteStartObject();
        foreach (var property in properties)
        {
            if (property.Name is not { } name)
                continue;
            writer.WritePropertyName(name);
            property.Element.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.Flush();
        return JsonDocument.Parse(text.WrittenMemory);
    }

    public static CatalogException Fault(string message, Exception? cause = null) => new([new("file", message)], cause);

    public static CatalogException TooLong(int maxBytes) => Fault($"is longer than {maxBytes} bytes, the most that is read");

    private bool Next(out JsonDocument? document, out FileRecord record)
    {
        document = null;
        record = default;
        try
        {
            return !_isRead && !(_isRead = !_reader.Next(out document, out record));
        }
        catch (JsonException error)
        {
            throw Fault(_reader.IsBlank ? "is empty: a JSON document was expected" : Explain(error), error);
        }
    }

    private static string Explain(JsonException error) =>
        error.Message.Contains("uplicate", StringComparison.Ordinal) ? $"holds the same property twice: {error.Message}"
        : error.Message.Contains("maximum configured depth", StringComparison.Ordinal) ? $"is nested more than {RecordReader.MaxDepth} levels deep"
        : error.LineNumber is { } line ? $"is not valid JSON at line {line + 1}, byte {error.BytePositionInLine + 1}: it may be cut off, or not JSON at all"
        : $"is not valid JSON: {error.Message}";
}
