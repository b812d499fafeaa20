using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>
/// Reads one format into records. To add one: copy the nearest reader, map its fields to facts and rates, and list it in
/// <see cref="CatalogImporter"/>. A record is read within <see cref="RecordSink.Take"/>, so that what is wrong with it concerns it alone.
/// </summary>
internal interface ICatalogReader
{
    CatalogFormat Format { get; }

    /// <summary>The source where the host names none; it gets the latest day that the records state (<see cref="RecordSink.StatesDay"/>).</summary>
    Source Origin { get; }

    /// <summary>Whether the first records of the file have the shape of the format.</summary>
    bool Recognises(CatalogFile file);

    void Read(CatalogFile file, RecordSink sink);
}
