using System.Runtime.CompilerServices;
using GenAi.Taxonomy.Catalog.Import;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

/// <summary>Reads the full snapshots where they lie next to the repository; elsewhere there is nothing to read, and nothing fails.</summary>
public sealed class SnapshotTests
{
    [SnapshotFact("models-dev.api.json")]
    public void Read_ModelsDevSnapshot_GivesAllOfferings()
    {
        var import = Read("models-dev.api.json");
        Assert.True(import.Catalog.Offerings.Count > 5_000);
        Assert.True(import.Report.NormalisedRates > 0);
        Assert.InRange(import.Report.Skipped.Count, 0, 10);
    }

    [SnapshotFact("litellm.json")]
    public void Read_LiteLlmSnapshot_GivesItsOfferings()
    {
        var import = Read("litellm.json");
        Assert.True(import.Catalog.Offerings.Count > 2_300);
        Assert.Equal(CatalogFormat.LiteLlm, import.Report.Format);
    }

    private static CatalogImport Read(string file)
    {
        using var stream = File.OpenRead(SnapshotFactAttribute.Path(file)!);
        return CatalogImporter.Read(stream);
    }

    private sealed class SnapshotFactAttribute : FactAttribute
    {
        public SnapshotFactAttribute(string file)
        {
            if (Path(file) is null)
                Skip = "The snapshots do not lie next to the repository.";
        }

        public static string? Path(string file, [CallerFilePath] string here = "")
        {
            for (var folder = System.IO.Path.GetDirectoryName(here); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
            {
                var path = System.IO.Path.Combine(folder, "shared", "data", "catalogs", file);
                if (File.Exists(path))
                    return path;
            }

            return null;
        }
    }
}
