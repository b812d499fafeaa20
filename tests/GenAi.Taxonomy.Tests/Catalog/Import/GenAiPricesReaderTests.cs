using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

public sealed class GenAiPricesReaderTests
{
    private static readonly CatalogImport Seed = Seeds.GenAiPrices.Import();

    private static decimal? RateAt(string id, string moment, Meter? meter = null) =>
        Seed.Catalog.FindOffering(id)!.Prices!.Find(meter ?? Meter.TextInput, PriceUnit.Token, 1, DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture))?.Amount;

    [Theory]
    [InlineData(100_000, 0.0000025)]
    [InlineData(100_001, 0.000005)]
    public void Read_Tier_HoldsAboveItsStart(long input, decimal rate) => Assert.Equal(rate, Seed.Catalog.FindOffering("acme/rocket-1")!.Rate(Meter.TextInput, input: input));

    [Fact]
    public void Read_PerThousandRequests_IsPerRequest() => Assert.Equal(0.012m, Seed.Catalog.FindOffering("acme/rocket-1")!.Rate(Meter.Request, PriceUnit.Request));

    [Theory]
    [InlineData("2026-08-31T23:59:59Z", 0.000002)]
    [InlineData("2026-09-01T00:00:00Z", 0.000003)]
    public void Read_StartDate_EndsWhatWasBefore(string moment, decimal rate) => Assert.Equal(rate, RateAt("acme/rocket-2", moment));

    [Fact]
    public void Read_MeterTheLaterTableLeavesOut_HasNoRateThen()
    {
        Assert.Equal(0.000008m, RateAt("acme/rocket-2", "2026-08-31T00:00:00Z", Meter.TextOutput));
        Assert.Null(RateAt("acme/rocket-2", "2026-09-01T00:00:00Z", Meter.TextOutput));
    }

    [Theory]
    [InlineData("2026-08-01T22:59:59Z", 0.000002)]
    [InlineData("2026-08-01T23:00:00Z", 0.000001)]
    [InlineData("2026-08-02T05:59:59Z", 0.000001)]
    [InlineData("2026-08-02T06:00:00Z", 0.000002)]
    public void Read_TimeOfDay_CheapAcrossMidnight(string moment, decimal rate) => Assert.Equal(rate, RateAt("acme/rocket-3", moment));

    [Theory]
    [InlineData("rocket-one", ModelMatch.Alias)]
    [InlineData("rocket-1-turbo", ModelMatch.None)]
    public void Read_MatchRules_NameWhatTheyEqualOnly(string name, ModelMatch match) => Assert.Equal(match, Seed.Catalog.Resolve(name).Match);

    [Fact]
    public void Read_LabelThatIsNoName_GivesWayToTheName()
    {
        var import = """[{"id":"fireworks","models":[{"id":"rocket","match":{"equals":"accounts/fireworks/models/rocket"},"prices":{"input_mtok":1}},{"id":"label","match":{"starts_with":"x"},"prices":{"input_mtok":1}}]}]""".Import();
        Assert.Equal("fireworks-ai/accounts/fireworks/models/rocket", import.One().Id);
        Assert.Single(import.Report.Skipped);
    }

    [Fact]
    public void Read_UnknownMeterAndCondition_AreSkippedFacts()
    {
        var import = """[{"id":"acme","models":[{"id":"a","match":{"equals":"a"},"prices":[{"prices":{"input_mtok":1,"tool_mtok":3}},{"constraint":{"moon":"full"},"prices":{"input_mtok":9}}]}]}]""".Import();
        Assert.Equal(0.000001m, import.One().Rate(Meter.TextInput));
        Assert.Equal(2, import.Report.SkippedFacts.Count);
    }
}
