using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GenAi.Taxonomy.Catalog.Storage;

/// <summary>Writes the properties of native JSON; a value that is null writes nothing.</summary>
internal sealed class NativeOutput(SourceKeys sources) : IDisposable
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public Utf8JsonWriter Json => field ??= new(_buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Moves what has been written to a stream, and starts a new JSON value.</summary>
    public void FlushTo(Stream stream)
    {
        Json.Flush();
        stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
        Json.Reset();
    }

    public void Text(string name, string? text)
    {
        if (text is not null)
            Json.WriteString(name, text);
    }

    public void Day(string name, DateOnly? day) => Text(name, day is { } date ? IsoText.Of(date) : null);

    public void Source(string name, Source? source) => Text(name, source is null ? null : sources.KeyOf(source));

    public void Words(string name, IEnumerable<string> words)
    {
        Json.WriteStartArray(name);
        foreach (var word in words)
            Json.WriteStringValue(word);
        Json.WriteEndArray();
    }

    public void Dispose() => Json.Dispose();
}
