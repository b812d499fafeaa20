using System.Diagnostics;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>
/// The time to load the embedded catalog, and to import the catalog files of a folder. Each time is the best of many rounds: other programs on the
/// machine can only make a round slower.
/// </summary>
internal static class Loading
{
    private const int LoadRounds = 200;
    private const int ImportRounds = 10;

    public static int Run(string? folder)
    {
        var offerings = ModelCatalog.Default.Offerings.Count;
        var load = Best(LoadRounds, () => CompactCatalog.Read(EmbeddedFile.Read("catalog/catalog.bin"), GenAiTaxonomy.Default));
        Console.WriteLine(FormattableString.Invariant($"embedded: {load:0.0} ms for {offerings} offerings, {load * 1000 / offerings:0.00} ms per 1,000"));
        if (folder is null)
            return 0;
        foreach (var path in Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            Import(Path.GetRelativePath(folder, path), File.ReadAllBytes(path));
        return 0;
    }

    private static void Import(string name, byte[] file)
    {
        try
        {
            var offerings = 0;
            var import = Best(ImportRounds, () => offerings = CatalogImporter.Read(new MemoryStream(file)).Catalog.Offerings.Count);
            Console.WriteLine(FormattableString.Invariant($"{name}: {import:0} ms for {offerings} offerings"));
        }
        catch (CatalogException)
        {
            // The folder also holds files that are no catalogs.
        }
    }

    private static double Best(int rounds, Action run)
    {
        var best = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            run();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return best;
    }
}
