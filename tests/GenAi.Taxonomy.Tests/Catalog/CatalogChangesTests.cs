using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Tests.Catalog;

public class CatalogChangesTests
{
    private static readonly DateOnly Day = new(2026, 11, 30);

    [Fact]
    public void Between_NewAndMissingOfferings_AreNamed()
    {
        var changes = CatalogChanges.Between(Of(Offering("a")), Of(Offering("b")), Day);
        Assert.Equal([new(CatalogChangeKind.Removed, "acme/a", From: "acme/a"), new(CatalogChangeKind.Added, "acme/b", To: "acme/b")], changes);
    }

    [Fact]
    public void Between_RateInForce_IsComparedOnItsDay()
    {
        var before = Offering("a", prices: new(new PriceRate(Meter.TextInput, 0.000002m, PriceUnit.Token)));
        var after = Offering("a", prices: new(
            new PriceRate(Meter.TextInput, 0.000002m, PriceUnit.Token) { ValidUntil = new(2026, 12, 1) },
            new PriceRate(Meter.TextInput, 0.000004m, PriceUnit.Token) { ValidFrom = new(2026, 12, 1) }));
        Assert.Empty(CatalogChanges.Between(Of(before), Of(after), Day));
        Assert.Equal(
            [new(CatalogChangeKind.Price, "acme/a", "text-input/token", "0.000002", "0.000004")],
            CatalogChanges.Between(Of(before), Of(after), new(2026, 12, 1)));
    }

    [Fact]
    public void Between_LimitsAndLife_AreListed()
    {
        var after = Offering("a", limits: new(2000), life: new() { DeprecatedOn = new(2026, 11, 1), RetiredOn = new(2027, 2, 1), Replacement = "acme/b", NotListedSince = new(2026, 9, 22) });
        Assert.Equal(
            [
                new(CatalogChangeKind.Deprecated, "acme/a", "acme/b", "stable", "2026-11-01"),
                new(CatalogChangeKind.Ends, "acme/a", "acme/b", null, "2027-02-01"),
                new(CatalogChangeKind.NotListed, "acme/a", To: "2026-09-22"),
                new(CatalogChangeKind.Limit, "acme/a", FactNames.ContextWindow, "1000", "2000"),
            ],
            CatalogChanges.Between(Of(Offering("a", limits: new(1000))), Of(after), Day));
    }

    private static ModelCatalog Of(ModelOffering offering) => new ModelCatalogBuilder { AsOf = new(2026, 8, 1) }.Set(offering).Build();

    private static ModelOffering Offering(string id, PriceList? prices = null, TokenLimits limits = default, ModelLifecycle? life = null) =>
        new("acme", id, new($"acme/{id}") { Limits = limits }) { Prices = prices, OwnLifecycle = life ?? ModelLifecycle.Unknown };
}
