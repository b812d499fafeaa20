using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Storage;

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

    [SnapshotFact("openrouter.models.json")]
    public void Read_OpenRouterSnapshot_GivesItsOfferings()
    {
        var import = Read("openrouter.models.json");
        Assert.Equal(CatalogFormat.OpenRouter, import.Report.Format);
        Assert.True(import.Catalog.Offerings.Count > 320);
        Assert.All(import.Report.Skipped, fault => Assert.Contains("became another name", fault.Message, StringComparison.Ordinal));
    }

    [SnapshotFact("genai-prices.v1.json")]
    public void Read_GenAiPricesSnapshot_GivesItsOfferings()
    {
        var import = Read("genai-prices.v1.json");
        Assert.Equal(CatalogFormat.GenAiPrices, import.Report.Format);
        Assert.True(import.Catalog.Offerings.Count > 1_200);
        Assert.All(import.Catalog.Offerings, offering => Assert.NotNull(offering.Prices));
    }

    [SnapshotFact("models-dev.api.json"), Law]
    public void Read_SnapshotWrittenAndReadAgain_GivesTheSameBytes() =>
        Assert.All(Laws.Some(["openrouter.models.json", "genai-prices.v1.json", "litellm.json", "models-dev.api.json"], quick: 1), WriteAndReadAgain);

    private static void WriteAndReadAgain(string file)
    {
        using var first = new MemoryStream();
        CatalogWriter.Write(first, Read(file).Catalog);
        first.Position = 0;
        using var second = new MemoryStream();
        var again = CatalogImporter.Read(first);
        CatalogWriter.Write(second, again.Catalog);
        Assert.Empty(again.Report.Skipped);
        Assert.True(first.ToArray().AsSpan().SequenceEqual(second.ToArray()));
    }

    private static CatalogImport Read(string file)
    {
        using var stream = File.OpenRead(SnapshotFactAttribute.Path(file)!);
        return CatalogImporter.Read(stream);
    }
}
