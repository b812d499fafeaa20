using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Writes native JSON, a record a line. What has its default is left out.</summary>
internal sealed partial class NativeWriter : IDisposable
{
    private readonly Stream _stream;
    private readonly SourceKeys _sources;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    private NativeWriter(Stream stream, SourceKeys sources)
    {
        _stream = stream;
        _sources = sources;
        _json = new(_buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public static void Write(Stream stream, ModelCatalog catalog)
    {
        using var writer = new NativeWriter(stream, new(catalog));
        writer.Write(catalog);
    }

    public void Dispose() => _json.Dispose();

    private void Write(ModelCatalog catalog)
    {
        _stream.Write("{"u8);
        Property("format", () => _json.WriteStringValue(NativeFormat.Name), first: true);
        Property("formatVersion", () => _json.WriteNumberValue(NativeFormat.Version));
        Property("version", () => _json.WriteStringValue(catalog.Version));
        Property("asOf", () => _json.WriteStringValue(NativeFormat.Of(catalog.AsOf)));
        List("sources", _sources.All, pair => Source(pair.Key, pair.Source));
        List("models", catalog.Models, Model);
        List("offerings", catalog.Offerings, Offering);
        Property("deployments", () =>
        {
            _json.WriteStartObject();
            foreach (var (name, id) in catalog.Deployments.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                _json.WriteString(name, id);
            _json.WriteEndObject();
        });
        List("conflicts", catalog.Conflicts, Conflict);
        _stream.Write("\n}\n"u8);
    }

    private void Property(string name, Action value, bool first = false)
    {
        _stream.Write(first ? "\n"u8 : ",\n"u8);
        Raw(() => _json.WriteStringValue(name));
        _stream.Write(": "u8);
        Raw(value);
    }

    private void List<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        _stream.Write(",\n"u8);
        Raw(() => _json.WriteStringValue(name));
        _stream.Write(": ["u8);
        var first = true;
        foreach (var item in items)
        {
            _stream.Write(first ? "\n"u8 : ",\n"u8);
            first = false;
            Raw(() =>
            {
                _json.WriteStartObject();
                write(item);
                _json.WriteEndObject();
            });
        }

        _stream.Write("]"u8);
    }

    private void Raw(Action write)
    {
        write();
        _json.Flush();
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
        _json.Reset();
    }

    private void Source(string key, Source source)
    {
        _json.WriteString("key", key);
        _json.WriteString("id", source.Id);
        _json.WriteString("title", source.Title);
        Text("uri", source.Uri?.OriginalString);
        Day("date", source.Date);
    }
}
