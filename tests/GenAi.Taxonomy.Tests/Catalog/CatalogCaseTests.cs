using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Selection;
using GenAi.Taxonomy.Tests.Catalog.Import;

namespace GenAi.Taxonomy.Tests.Catalog;

/// <summary>The kinds of case that users of catalogs and price libraries file as bugs, one test each.</summary>
public sealed class CatalogCaseTests
{
    private static readonly DateTimeOffset Noon = new(2026, 8, 1, 12, 0, 0, TimeSpan.Zero);

    private static ModelOffering Served(string provider, ModelDescriptor model, TokenLimits limits = default, PriceList? prices = null) =>
        new(provider, model.Name, model) { Access = AccessKind.PayPerUse, Hosting = HostingKind.Cloud, OwnLimits = limits, Prices = prices ?? SelectionKit.Tokens(1, 4) };

    private static ModelDescriptor Talker(string id, TokenLimits limits) => new(id)
    {
        Families = [ModelFamilies.LargeLanguageModel],
        Inputs = [Modalities.Text],
        Outputs = [Modalities.Text],
        Limits = limits,
    };

    private static ModelSelection Fitting(long input, long output, params IReadOnlyList<ModelOffering> offerings) =>
        SelectionKit.Select(new() { InputTokens = input, OutputTokens = output }, offerings);

    [Fact]
    public void Limits_InputLowerThanWindow_InputCounts()
    {
        var offering = Served("host", Talker("a/a", new(200_000, 100_000, 50_000)));
        Assert.NotNull(Fitting(100_000, 1_000, offering).Best);
        Assert.Null(Fitting(100_001, 1_000, offering).Best);
    }

    [Fact]
    public void Limits_InputPlusOutputOverWindow_DoesNotFit()
    {
        var offering = Served("host", Talker("a/a", new(100_000, null, 50_000)));
        Assert.NotNull(Fitting(60_000, 40_000, offering).Best);
        Assert.Null(Fitting(60_001, 40_000, offering).Best);
    }

    [Theory]
    [InlineData(64_000, 0.064)]
    [InlineData(64_001, 0.128002)]
    public void Price_TierBoundary_LowerTierHoldsAtTheLimit(long input, decimal dollars) =>
        Assert.Equal(dollars, new PriceList(new PriceRate(Meter.TextInput, 0.000001m), new PriceRate(Meter.TextInput, 0.000002m) { AboveInputTokens = 64_000 }).Estimate(new(input, 0), Noon).Total);

    [Fact]
    public void Price_CachedTokens_ArePartOfTheInput() =>
        Assert.Equal(70 * 0.01m + 30 * 0.001m, new PriceList(new PriceRate(Meter.TextInput, 0.01m), new PriceRate(Meter.CacheRead, 0.001m)).Estimate(new(100, 0) { CachedInputTokens = 30 }, Noon).Total);

    [Fact]
    public void Price_TierWithItsOwnCacheRate_IsUsedAboveTheLimitOnly()
    {
        var prices = new PriceList(new PriceRate(Meter.TextInput, 0.01m), new PriceRate(Meter.CacheRead, 0.001m), new PriceRate(Meter.CacheRead, 0.002m) { AboveInputTokens = 100 });
        Assert.Equal(100 * 0.001m, prices.Estimate(new(100, 0) { CachedInputTokens = 100 }, Noon).Total);
        Assert.Equal(101 * 0.002m, prices.Estimate(new(101, 0) { CachedInputTokens = 101 }, Noon).Total);
    }

    [Fact]
    public void Price_UnpricedUnderCostObjective_DoesNotWin()
    {
        var unpriced = new ModelOffering("host", "b", Talker("a/b", new(100_000))) { Access = AccessKind.PayPerUse };
        var priced = Served("host", Talker("a/a", new(100_000)));
        Assert.Equal(priced.Id, SelectionKit.Select(new() { Objective = SelectionObjective.Cost, MinimumQuality = 0 }, unpriced, priced).Best?.Offering.Id);
    }

    [Fact]
    public void Price_ExplicitZero_IsAPriceOfPaidUse() =>
        Assert.Equal((0m, true), new PriceList(new PriceRate(Meter.TextInput, 0m)).Estimate(new(5, 0), Noon) is var cost ? (cost.Total!.Value, cost.IsComplete) : default);

    [Fact]
    public void Price_StringInScientificNotation_IsExact() =>
        Assert.Equal(0.00000015m, """{"data":[{"id":"a/b","pricing":{"prompt":"1.5e-7","completion":"6E-07"}}]}""".Import().One().Rate(Meter.TextInput));

    [Fact]
    public void Price_PerTokenPerThousandPerMillion_AreTheSame()
    {
        var token = """{"acme/a":{"litellm_provider":"acme","mode":"chat","input_cost_per_token":0.0000025}}""".Import().One();
        var million = ImportTestExtensions.ModelsDev("acme", "\"a\":{\"id\":\"a\",\"cost\":{\"input\":2.5,\"output\":1}}").One();
        var thousand = """[{"id":"acme","models":[{"id":"a","prices":{"requests_kcount":0.0025}}]}]""".Import().One();
        Assert.Equal(0.0000025m, token.Rate(Meter.TextInput));
        Assert.Equal(0.0000025m, million.Rate(Meter.TextInput));
        Assert.Equal(0.0000025m, thousand.Rate(Meter.Request, PriceUnit.Request));
    }

    [Fact]
    public void Price_ChangesOnADate_FromThatDayInUtc()
    {
        var prices = new PriceList(new PriceRate(Meter.TextInput, 1m) { ValidUntil = new(2026, 9, 1) }, new PriceRate(Meter.TextInput, 2m) { ValidFrom = new(2026, 9, 1) });
        Assert.Equal(1m, prices.Estimate(new(1, 0), new(2026, 9, 1, 1, 59, 59, TimeSpan.FromHours(2))).Total);
        Assert.Equal(2m, prices.Estimate(new(1, 0), new(2026, 9, 1, 2, 0, 0, TimeSpan.FromHours(2))).Total);
    }

    [Theory]
    [InlineData(21, 59, 2)]
    [InlineData(22, 0, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(4, 29, 1)]
    [InlineData(4, 30, 2)]
    public void Price_OffPeakAcrossMidnight_HoldsOnBothSides(int hour, int minute, decimal dollars)
    {
        var prices = new PriceList(new PriceRate(Meter.TextInput, 2m), new PriceRate(Meter.TextInput, 1m) { DailyFrom = new(22, 0), DailyUntil = new(4, 30) });
        Assert.Equal(dollars, prices.Estimate(new(1, 0), new(2026, 8, 1, hour, minute, 0, TimeSpan.Zero)).Total);
    }

    [Fact]
    public void Identity_DeploymentNamedAsAnotherModel_IsTheDeployment()
    {
        var catalog = new ModelCatalogBuilder().Set(Served("host", new("a/one"))).Set(Served("host", new("a/two"))).MapDeployment("one", "host/two").MapDeployment("a/one", "host/two").Build();
        Assert.Equal((ModelMatch.Deployment, "host/two"), (catalog.Resolve("one").Match, catalog.Resolve("one").Offering!.Id));
        Assert.Equal("host/two", catalog.Resolve("a/one").Offering!.Id);
        Assert.Equal("host/one", catalog.Resolve("host/one").Offering!.Id);
    }

    [Theory]
    [InlineData("rocket-plus")]
    [InlineData("rocket-plus-05-2026")]
    [InlineData("rocket-2")]
    [InlineData("rocke")]
    public void Identity_NewVariantOfAKnownPrefix_IsNone(string name) =>
        Assert.Equal(ModelMatch.None, new ModelCatalogBuilder().Set(Served("host", new("acme/rocket"))).Build().Resolve(name).Match);

    [Fact]
    public void Identity_TwoOfferingsWithDifferentLimits_KeepTheirOwn()
    {
        var model = Talker("a/a", new(200_000, null, 10_000));
        var (full, cut) = (Served("full", model), Served("cut", model, new(32_000, null, 4_000)));
        Assert.Equal("full", Fitting(50_000, 100, full, cut).Best!.Offering.Provider);
        Assert.Single(Fitting(50_000, 100, full, cut).Candidates);
        Assert.Equal(2, Fitting(30_000, 100, full, cut).Candidates.Count);
    }

    [Fact]
    public void Identity_RetiredModelByAlias_IsFoundWithItsStage()
    {
        var old = new ModelDescriptor("acme/rocket-0") { Aliases = ["rocket-zero"], Lifecycle = new() { RetiredOn = new(2026, 1, 1) } };
        var resolution = new ModelCatalogBuilder().Set(Served("host", old)).Build().Resolve("rocket-zero");
        Assert.Equal(ModelMatch.Alias, resolution.Match);
        Assert.Equal(ModelStage.Retired, resolution.Model!.StageOn(new(2026, 8, 1)));
    }

    [Fact]
    public void Identity_SameIdFromTwoProviders_IsOneModelOrBothAreNamed()
    {
        var shared = new ModelDescriptor("acme/rocket");
        var one = new ModelCatalogBuilder().Set(new ModelOffering("east", "r1", shared)).Set(new ModelOffering("west", "r1", shared)).Build().Resolve("r1");
        Assert.Equal((ModelMatch.Alias, "acme/rocket"), (one.Match, one.Model!.Id));
        Assert.Null(one.Offering);
        var two = new ModelCatalogBuilder().Set(new ModelOffering("east", "r1", shared)).Set(new ModelOffering("west", "r1", new("other/rocket"))).Build().Resolve("r1");
        Assert.Equal(ModelMatch.Ambiguous, two.Match);
        Assert.Equal(["east/r1", "west/r1"], two.Candidates);
    }

    [Fact]
    public void Identity_AliasCycle_EndsAtTheExactId()
    {
        var catalog = new ModelCatalogBuilder()
            .Set(new ModelDescriptor("a/x") { Aliases = ["a/y", "loop"] }).Set(new ModelDescriptor("a/y") { Aliases = ["a/x", "loop"] }).Build();
        Assert.Equal("a/x", catalog.Resolve("a/x").Model!.Id);
        Assert.Equal("a/y", catalog.Resolve("a/y").Model!.Id);
        Assert.Equal(ModelMatch.Ambiguous, catalog.Resolve("loop").Match);
    }

    [Theory]
    [InlineData("gpt_4o")]
    [InlineData("GPT-4o")]
    [InlineData("gpt.4O")]
    [InlineData("Gpt 4o")]
    public void Identity_CaseAndSeparators_AreTheSameName(string name) =>
        Assert.Equal("openai/gpt-4o", new ModelCatalogBuilder().Set(Served("openai", new("openai/gpt-4o"))).Build().Resolve(name).Model!.Id);

    [Theory]
    [InlineData("rocket")]
    [InlineData("acme/rocket")]
    [InlineData("ROCKET")]
    public void Identity_KnownWithADateOnly_UndatedNameIsDated(string name)
    {
        var catalog = new ModelCatalogBuilder().Set(new ModelOffering("acme", "rocket-2026-05-01", new("acme/rocket-2026-05-01"))).Build();
        var resolution = catalog.Resolve(name);
        Assert.Equal((ModelMatch.Dated, "acme/rocket-2026-05-01"), (resolution.Match, resolution.Model!.Id));
    }

    [Fact]
    public void Identity_TwoDatedModels_UndatedNameIsAmbiguous()
    {
        var catalog = new ModelCatalogBuilder().Set(new ModelDescriptor("acme/rocket-2026-05-01")).Set(new ModelDescriptor("acme/rocket-20260101")).Build();
        Assert.Equal(ModelMatch.Ambiguous, catalog.Resolve("rocket").Match);
        Assert.Equal(ModelMatch.None, catalog.Resolve("rocket-mini").Match);
    }
}
