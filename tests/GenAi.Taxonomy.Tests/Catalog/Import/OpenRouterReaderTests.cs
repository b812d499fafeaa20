using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

public sealed class OpenRouterReaderTests
{
    private static readonly CatalogImport Seed = Seeds.OpenRouter.Import();
    private static readonly ModelOffering Rocket = Seed.Catalog.FindOffering("openrouter/acme/rocket-1")!;

    [Fact]
    public void Read_ScientificNotation_IsExact() => Assert.Equal(0.0000025m, Rocket.Rate(Meter.TextInput));

    [Fact]
    public void Read_Meters_AreTheirs()
    {
        Assert.Equal(0.00001m, Rocket.Rate(Meter.TextOutput));
        Assert.Equal(0.002m, Rocket.Rate(Meter.ImageInput, PriceUnit.Image));
        Assert.Equal(0.01m, Rocket.Rate(Meter.Request, PriceUnit.Request));
        Assert.Equal(0.005m, Rocket.Rate(Meter.Search, PriceUnit.Request));
        Assert.Equal(0.00002m, Rocket.Rate(Meter.Reasoning));
        Assert.Equal(0.00000025m, Rocket.Rate(Meter.CacheRead));
    }

    [Theory]
    [InlineData(100_000, 0.0000025)]
    [InlineData(100_001, 0.000005)]
    public void Read_Override_HoldsAboveItsLimit(long input, decimal rate) => Assert.Equal(rate, Rocket.Rate(Meter.TextInput, input: input));

    [Fact]
    public void Read_MinusOne_IsNoPrice() => Assert.Null(Seed.Catalog.FindOffering("openrouter/openrouter/any")!.Prices);

    [Fact]
    public void Read_TopProviderLimit_IsTheOffering() => Assert.Equal(new TokenLimits(160_000, null, 8_192), Rocket.Limits);

    [Fact]
    public void Read_SupportedParameters_AreCapabilities()
    {
        Assert.Equal(Support.Supported, Rocket.Supports(Capabilities.ToolCalling));
        Assert.Equal(Support.Unsupported, Rocket.Supports(Capabilities.StructuredOutput));
        Assert.Equal(Support.Supported, Rocket.Supports(Capabilities.VisionInput));
        Assert.Equal(Support.Supported, Rocket.Supports(Capabilities.OpenWeights));
    }

    [Theory]
    [InlineData("acme/rocket-1-20260501")]
    [InlineData("~acme/rocket-latest")]
    public void Read_CanonicalSlugAndFloatingName_AreAliases(string name) => Assert.Same(Rocket, Seed.Catalog.Resolve(name).Offering);

    [Fact]
    public void Read_ExpirationDate_IsDeprecatedUntilThen() => Assert.Equal(ModelStage.Deprecated, Rocket.StageOn(new(2026, 6, 1)));

    [Fact]
    public void Read_BadFields_CostTheFactsAlone()
    {
        var import = Seeds.OpenRouter.Replace("\"2025-03-31\"", "\"soon\"", StringComparison.Ordinal).Replace("\"context_length\":200000", "\"context_length\":1e400", StringComparison.Ordinal).Import();
        Assert.Equal(2, import.Report.Read);
        Assert.Equal(2, import.Report.SkippedFacts.Count);
        Assert.Equal(160_000, import.Catalog.FindOffering("openrouter/acme/rocket-1")!.Limits.ContextWindow);
    }
}
