using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Writes native JSON, a record a line. What has its default is left out.</summary>
internal sealed class NativeWriter(Stream stream, SourceKeys sources) : IDisposable
{
    private readonly NativeOutput _output = new(sources);

    public static void Write(Stream stream, ModelCatalog catalog)
    {
        using var writer = new NativeWriter(stream, new(catalog.Sources));
        writer.Write(catalog);
    }

    public void Dispose() => _output.Dispose();

    private void Write(ModelCatalog catalog)
    {
        stream.Write("{"u8);
        Property("format", () => _output.Json.WriteStringValue(NativeFormat.Name), first: true);
        Property("formatVersion", () => _output.Json.WriteNumberValue(NativeFormat.Version));
        Property("version", () => _output.Json.WriteStringValue(catalog.Version));
        Property("asOf", () => _output.Json.WriteStringValue(IsoText.Of(catalog.AsOf)));
        List("sources", sources.All, pair => Source(pair.Key, pair.Source));
        List("models", catalog.Models, Model);
        List("offerings", catalog.Offerings, Offering);
        Property("deployments", () =>
        {
            _output.Json.WriteStartObject();
            foreach (var (name, id) in catalog.Deployments.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                _output.Text(name, id);
            _output.Json.WriteEndObject();
        });
        List("conflicts", catalog.Conflicts, Conflict);
        List("lines", catalog.Lines, ModelLine);
        stream.Write("\n}\n"u8);
    }

    private void Property(string name, Action value, bool first = false)
    {
        stream.Write(first ? "\n"u8 : ",\n"u8);
        Raw(() => _output.Json.WriteStringValue(name));
        stream.Write(": "u8);
        Raw(value);
    }

    private void List<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        stream.Write(",\n"u8);
        Raw(() => _output.Json.WriteStringValue(name));
        stream.Write(": ["u8);
        var first = true;
        foreach (var item in items)
        {
            stream.Write(first ? "\n"u8 : ",\n"u8);
            first = false;
            Raw(() =>
            {
                _output.Json.WriteStartObject();
                write(item);
                _output.Json.WriteEndObject();
            });
        }

        stream.Write("]"u8);
    }

    private void Raw(Action write)
    {
        write();
        _output.FlushTo(stream);
    }

    private void Source(string key, Source source)
    {
        _output.Text("key", key);
        _output.Text("id", source.Id);
        _output.Text("title", source.Title);
        _output.Text("uri", source.Uri?.OriginalString);
        _output.Day("date", source.Date);
    }

    private void Model(ModelDescriptor model)
    {
        _output.Text("id", model.Id);
        Facts(CatalogFields.OfModel, model.Values, model.Source, model.FactSources);
    }

    private void Offering(ModelOffering offering)
    {
        _output.Text("provider", offering.Provider);
        _output.Text("id", offering.IdAtProvider);
        _output.Text("model", offering.Model.Id);
        Facts(CatalogFields.OfOffering, offering.Values, offering.Source, offering.FactSources);
    }

    private void Conflict(CatalogConflict conflict)
    {
        _output.Text("subject", conflict.Subject);
        _output.Text("fact", conflict.Fact);
        _output.Text("kept", conflict.Kept);
        _output.Source("keptSource", conflict.KeptSource);
        _output.Text("other", conflict.Other);
        _output.Source("otherSource", conflict.OtherSource);
    }

    private void ModelLine(ModelLine line)
    {
        _output.Text("name", line.Name);
        _output.Json.WriteStartArray("offerings");
        foreach (var id in line.Offerings)
            _output.Json.WriteStringValue(id);
        _output.Json.WriteEndArray();
        _output.Source("source", line.Source);
    }

    private void Facts(IReadOnlyList<CatalogField> fields, FieldValues values, Source? source, IReadOnlyDictionary<string, Source> factSources)
    {
        string? group = null;
        foreach (var field in fields)
        {
            if (values[field] is not { } value)
                continue;
            EnterGroup(field.Group);
            field.WriteNative(_output, value);
        }

        EnterGroup(null);
        _output.Source("source", source);
        if (factSources.Count == 0)
            return;
        _output.Json.WriteStartObject("factSources");
        foreach (var (fact, origin) in factSources.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            _output.Source(fact, origin);
        _output.Json.WriteEndObject();

        void EnterGroup(string? next)
        {
            if (next == group)
                return;
            if (group is not null)
                _output.Json.WriteEndObject();
            if (next is not null)
                _output.Json.WriteStartObject(next);
            group = next;
        }
    }
}
