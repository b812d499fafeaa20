using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Tests.Catalog.Import;

namespace GenAi.Taxonomy.Tests.Catalog.Pricing;

/// <summary>What two sources price alike costs alike; what they price differently stands in the conflicts, with both values.</summary>
public sealed class CostAgreementTests
{
    private static readonly DateTimeOffset Noon = new(2026, 8, 21, 12, 0, 0, TimeSpan.Zero);

    private static readonly ModelUsage[] Usages =
    [
        new(1_000, 0), new(0, 1_000), new(12_345, 678), new(100_000, 10) { CachedInputTokens = 60_000 }, new(128_000, 1), new(128_001, 1), new(200_000, 7), new(200_001, 7), new(300_000, 1_000),
        new(1_000, 1_000) { ReasoningTokens = 400 }, new(1_000, 1_000) { AudioInputTokens = 300, AudioOutputTokens = 200 },
    ];

    [Fact]
    public void Merge_SmallFiles_AgreeOrConflict()
    {
        const string One = """{"acme":{"models":{"same":{"id":"same","cost":{"input":2.5,"output":10},"limit":{}},"other":{"id":"other","cost":{"input":1,"output":1}},"tier":{"id":"tier","cost":{"input":1,"output":1}},"dated":{"id":"dated","cost":{"input":3,"output":3}},"noise":{"id":"noise","cost":{"input":0.049999999999999996,"output":1}}}}}""";
        const string Two = """[{"id":"acme","models":[{"id":"same","prices":{"input_mtok":2.5,"output_mtok":10}},{"id":"other","prices":{"input_mtok":1,"output_mtok":2}},{"id":"tier","prices":{"input_mtok":{"base":1,"tiers":[{"start":200000,"price":2}]},"output_mtok":1}},{"id":"dated","prices":[{"prices":{"input_mtok":9,"output_mtok":3}},{"constraint":{"start_date":"2026-01-01"},"prices":{"input_mtok":3,"output_mtok":3}}]},{"id":"noise","prices":{"input_mtok":0.05,"output_mtok":1}}]}]""";
        var (left, right) = (One.Import().Catalog, Two.Import().Catalog);
        var merged = left.ToBuilder().Merge(right).Build();
        Assert.Empty(Unexplained(left, right, merged));
        Assert.Equal(["acme/other", "acme/tier"], merged.Conflicts.Where(conflict => conflict.Fact == FactNames.Prices).Select(conflict => conflict.Subject).Order());
    }

    [Fact]
    public void Merge_CalendarThatAgreesToday_KeepsTheCalendar()
    {
        var left = """{"acme":{"models":{"a":{"id":"a","cost":{"input":3,"output":3}}}}}""".Import(null, new() { Source = new("l", "L") { Date = new(2026, 7, 1) } }).Catalog;
        var right = """[{"id":"acme","models":[{"id":"a","prices":[{"prices":{"input_mtok":3}},{"constraint":{"start_date":"2026-09-01"},"prices":{"input_mtok":4}}]}]}]"""
            .Import(null, new() { Source = new("r", "R") { Date = new(2026, 8, 1) } }).Catalog;
        var prices = left.ToBuilder().Merge(right).Build().Offerings[0].Prices!;
        Assert.Equal(0.000003m, prices.Find(Meter.TextInput, PriceUnit.Token, 1, new(2026, 8, 31, 0, 0, 0, TimeSpan.Zero))!.Amount);
        Assert.Equal(0.000004m, prices.Find(Meter.TextInput, PriceUnit.Token, 1, new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero))!.Amount);
    }

    [SnapshotFact("genai-prices.v1.json")]
    public void Merge_GenAiPricesAndModelsDev_AgreeOrConflict()
    {
        var left = Read("models-dev.api.json", new("models.dev", "models.dev") { Date = new(2026, 7, 2) });
        var right = Read("genai-prices.v1.json", new("genai-prices", "genai-prices") { Date = new(2026, 8, 21) });
        var merged = left.ToBuilder().Merge(right).Build();
        Assert.True(right.Offerings.Count(offering => left.FindOffering(offering.Id)?.Prices is not null) > 400);
        Assert.Empty(Unexplained(left, right, merged));
    }

    /// <summary>The offerings that both know, whose cost differs without a conflict that says why.</summary>
    private static List<string> Unexplained(ModelCatalog left, ModelCatalog right, ModelCatalog merged)
    {
        var explained = merged.Conflicts.Where(conflict => conflict.Fact == FactNames.Prices).Select(conflict => conflict.Subject).ToHashSet();
        List<string> unexplained = [];
        foreach (var offering in left.Offerings)
        {
            if (offering.Prices is not { } prices || right.FindOffering(offering.Id)?.Prices is not { } others || explained.Contains(offering.Id))
                continue;
            foreach (var usage in Usages)
            {
                var (one, two) = (prices.Estimate(usage, Noon), others.Estimate(usage, Noon));
                if (one.IsComplete && two.IsComplete && one.Total != two.Total)
                    unexplained.Add($"{offering.Id}: {one.Total} and {two.Total} for {usage.InputTokens} and {usage.OutputTokens}");
            }
        }

        return unexplained;
    }

    private static ModelCatalog Read(string file, Source source)
    {
        using var stream = File.OpenRead(SnapshotFactAttribute.Path(file)!);
        return CatalogImporter.Read(stream, null, new() { Source = source }).Catalog;
    }
}
