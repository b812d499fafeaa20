using System.IO.Compression;
using GenAi.Taxonomy.Catalog.Import;

namespace GenAi.Taxonomy.CatalogTool;

/// <summary>Imports the snapshots, keeps the providers marked for embedding, and writes the data file and its report.</summary>
internal sealed class CatalogBuild(string snapshots, string data)
{
    private const string Version = "2026-08-01.1";

    public void Run(TextWriter output)
    {
        using var stream = File.OpenRead(Path.Combine(snapshots, "models-dev.api.json"));
        var import = CatalogImporter.Read(stream, CatalogFormat.ModelsDev, new() { Source = new("models.dev", "models.dev api.json") { Uri = new("https://models.dev/api.json"), Date = new(2026, 7, 2) } });
        output.WriteLine($"models.dev: {import.Report.Read} read, {import.Report.Skipped.Count} skipped, {import.Report.Corrections.Count} corrected, {import.Report.Conflicts} conflicts");
        var kept = import.Catalog.ToBuilder();
        kept.Version = Version;
        foreach (var offering in import.Catalog.Offerings.Where(offering => CuratedKnowledge.Instance.FindProvider(offering.Provider)?.Embed != true || offering.Model.Families.Count == 0))
            kept.RemoveOffering(offering.Id);
        var catalog = kept.Build();
        var used = catalog.Offerings.Select(offering => offering.Model.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var model in catalog.Models.Where(model => !used.Contains(model.Id)))
            kept.RemoveModel(model.Id);
        catalog = kept.Build();
        using var plain = new MemoryStream();
        CatalogWriter.Write(plain, catalog);
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true))
            brotli.Write(plain.GetBuffer().AsSpan(0, (int)plain.Length));
        File.WriteAllBytes(Path.Combine(data, "catalog.json.br"), compressed.ToArray());
        output.WriteLine($"embedded: {catalog.Offerings.Count} offerings of {catalog.Models.Count} models, {plain.Length} bytes, {compressed.Length} compressed");
    }
}
