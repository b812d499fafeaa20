using System.Text.Json;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>
/// Reads one format into records. To add one: copy the nearest reader, map its fields to facts and rates, and list it in
/// <see cref="CatalogImporter"/>. A record is read within <see cref="RecordSink.Take"/>, so that what is wrong with it concerns it alone.
/// </summary>
internal interface ICatalogReader
{
    CatalogFormat Format { get; }

    /// <summary>The source where the host names none, dated by what the file itself states.</summary>
    Source DefaultSource(JsonElement root);

    /// <summary>Whether the file has the shape of the format.</summary>
    bool Recognises(JsonElement root);

    void Read(JsonElement root, RecordSink sink);
}
