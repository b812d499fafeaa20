using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Tests.Catalog.Fields;

public sealed class CatalogMergeTests
{
    private static readonly Source Older = new("older", "Older") { Date = new(2026, 1, 1) };
    private static readonly Source Newer = new("newer", "Newer") { Date = new(2026, 2, 1) };
    private static readonly Source Curated = new("curated/docs", "Documentation") { Date = new(2025, 1, 1) };

    private static ModelCatalog Catalog(Source? source, TokenLimits limits = default, PriceRate? rate = null, ModelTier? tier = null) =>
        new ModelCatalogBuilder().Set(new ModelOffering("host", "a", new("acme/a") { Limits = limits, Tier = tier, Source = source }) { Source = source, Prices = rate is null ? null : new(rate) }).Build();

    [Fact]
    public void Merge_LaterSource_WinsAndConflictKeepsBoth()
    {
        var merged = Catalog(Older, new(100)).ToBuilder().Merge(Catalog(Newer, new(200))).Build();
        Assert.Equal(200, merged.FindModel("acme/a")!.Limits.ContextWindow);
        var conflict = Assert.Single(merged.Conflicts, conflict => conflict.Subject == "acme/a");
        Assert.Equal((FactNames.ContextWindow, "200", "100", Newer, Older), (conflict.Fact, conflict.Kept, conflict.Other, conflict.KeptSource, conflict.OtherSource));
    }

    [Fact]
    public void Merge_EarlierSource_DoesNotWin() =>
        Assert.Equal(200, Catalog(Newer, new(200)).ToBuilder().Merge(Catalog(Older, new(100))).Build().FindModel("acme/a")!.Limits.ContextWindow);

    [Fact]
    public void Merge_CuratedFact_WinsOverLaterSource() =>
        Assert.Equal(ModelTier.Compact, Catalog(Newer, tier: ModelTier.Frontier).ToBuilder().Merge(Catalog(Curated, tier: ModelTier.Compact)).Build().FindModel("acme/a")!.Tier);

    [Fact]
    public void Merge_HostsOwnFact_WinsOverEverything()
    {
        foreach (var other in (Source[])[Newer, Curated])
            Assert.Equal(50, Catalog(null, new(50)).ToBuilder().Merge(Catalog(other, new(100))).Build().FindOffering("host/a")!.Limits.ContextWindow);
    }

    [Fact]
    public void Merge_UnknownFact_IsFilledWithItsSource()
    {
        var merged = Catalog(Newer, new(200)).ToBuilder().Merge(Catalog(Older, new(null, null, 8), tier: ModelTier.Balanced)).Build().FindModel("acme/a")!;
        Assert.Equal(new TokenLimits(200, null, 8), merged.Limits);
        Assert.Equal(Older, merged.SourceOf(FactNames.Tier));
        Assert.Equal(Newer, merged.SourceOf(FactNames.ContextWindow));
    }

    [Fact]
    public void Merge_ZeroRate_NeverWinsOverAPrice()
    {
        var merged = Catalog(Older, rate: new(Meter.TextInput, 1m)).ToBuilder().Merge(Catalog(Newer, rate: new(Meter.TextInput, 0m))).Build();
        Assert.Equal(1m, merged.Offerings[0].Prices!.Rates[0].Amount);
        Assert.Contains(merged.Conflicts, conflict => conflict.Fact == FactNames.Prices);
    }

    [Fact]
    public void Merge_RatesOfDifferentMeters_AreJoinedWithTheirSources()
    {
        var merged = Catalog(Older, rate: new(Meter.TextInput, 1m)).ToBuilder().Merge(Catalog(Newer, rate: new(Meter.TextOutput, 2m))).Build().Offerings[0];
        Assert.Equal(2, merged.Prices!.Rates.Count);
        Assert.All(merged.Prices.Rates, rate => Assert.Equal(rate.Meter == Meter.TextInput ? Older : Newer, rate.Source ?? merged.SourceOf(FactNames.Prices)));
    }

    [Fact]
    public void Merge_ModelOfAnUntouchedOffering_KeepsWhatTheOfferingHad()
    {
        var ours = Catalog(Older, new(100));
        var theirs = new ModelCatalogBuilder().Set(new ModelOffering("elsewhere", "a", new("acme/a") { Limits = new(200), Source = Newer }) { Source = Newer }).Build();
        var merged = ours.ToBuilder().Merge(theirs).Build();
        Assert.Equal(100, merged.FindOffering("host/a")!.Limits.ContextWindow);
        Assert.Equal(200, merged.FindOffering("elsewhere/a")!.Limits.ContextWindow);
    }

    [Fact]
    public void Merge_WithItself_ChangesNothing()
    {
        var merged = Catalog(Older, new(100), new(Meter.TextInput, 1m)).ToBuilder().Merge(Catalog(Older, new(100), new(Meter.TextInput, 1m))).Build();
        Assert.Empty(merged.Conflicts);
        Assert.Equal(default, merged.Offerings[0].OwnLimits);
    }

    [Fact]
    public void Merge_EmbeddedWithItself_HasNoNewConflicts()
    {
        var merged = ModelCatalog.Default.ToBuilder().Merge(ModelCatalog.Default).Build();
        Assert.Equal(2 * ModelCatalog.Default.Conflicts.Count, merged.Conflicts.Count);
        Assert.Equal(ModelCatalog.Default.Offerings.Count, merged.Offerings.Count);
    }
}
