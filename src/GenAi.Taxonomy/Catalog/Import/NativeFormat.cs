using System.Text.Json;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Reads this library's own JSON; <see cref="CatalogWriter"/> writes it.</summary>
internal static class NativeFormat
{
    public const string Name = "genai-taxonomy-catalog";
    public const int Version = 1;

    public static bool Recognises(CatalogFile file) =>
        file.IsObject && file.Child("format") is { ValueKind: JsonValueKind.String } format && format.ValueEquals(Name);

    public static CatalogImport Read(CatalogFile file, GenAiTaxonomy taxonomy)
    {
        if (!Recognises(file))
            throw CatalogFile.Fault($"does not have the shape of 'native': its 'format' is not '{Name}'");
        if (file.Child("formatVersion") is not { ValueKind: JsonValueKind.Number } version || !version.TryGetInt32(out var number) || number != Version)
            throw CatalogFile.Fault($"has another 'formatVersion' than {Version}, the one that is read");
        try
        {
            var reader = new NativeReader(taxonomy);
            var catalog = reader.Read(file);
            return new(catalog, new(CatalogFormat.Native, reader.Count, 0, catalog.Conflicts.Count, reader.Skipped, [], []));
        }
        catch (RecordException fault)
        {
            throw CatalogFile.Fault(fault.Message, fault);
        }
    }
}
