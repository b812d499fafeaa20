using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Routing;

public class RouteBoardTests
{
    private static readonly ModelRequirements Defaults = new();
    private static readonly ModelOffering Resold = new("reseller", "grand", RoutingKit.Strong.Model) { Access = AccessKind.PayPerUse, Prices = SelectionKit.Tokens(4, 20) };

    [Fact]
    public void Routed_HoldsTheRoutesAloneUnderTheNamesOfTheWhole()
    {
        var whole = Whole(builder => builder.MapDeployment("ours", RoutingKit.StrongId).MapDeployment("theirs", RoutingKit.SmallId));
        using var board = BoardOf(whole, RoutingKit.Strong, RoutingKit.Middle);
        Assert.Same(whole, board.Whole);
        Assert.Equal((whole.Version, whole.AsOf), (board.Routed.Version, board.Routed.AsOf));
        Assert.Equal([RoutingKit.StrongId, RoutingKit.MiddleId], board.Routed.Offerings.Select(offering => offering.Id));
        Assert.Equal([RoutingKit.StrongId], board.OfferingsOf("ours"));
        Assert.Empty(board.OfferingsOf("theirs"));
    }

    [Fact]
    public void OfferingsOf_Model_AreItsRoutesInOrder()
    {
        using var board = BoardOf(Whole(), Resold, RoutingKit.Strong, RoutingKit.Middle);
        Assert.Equal([RoutingKit.StrongId], board.OfferingsOf(RoutingKit.StrongId));
        Assert.Equal([RoutingKit.StrongId, "reseller/grand"], board.OfferingsOf("grand"));
        Assert.Empty(board.OfferingsOf("nobody/nothing"));
    }

    [Fact]
    public void HasDailyRates_OneRouteWithOne_Has()
    {
        PriceRate night = new(Meter.TextInput, 1m, PriceUnit.Token) { DailyFrom = new(16, 0), DailyUntil = new(0, 0) }, day = new(Meter.TextInput, 2m, PriceUnit.Token);
        ModelOffering dated = new("night", "grand", RoutingKit.Strong.Model) { Access = AccessKind.PayPerUse, Prices = new([day, night]) };
        using RouteBoard<object> with = BoardOf(Whole(), RoutingKit.Strong, dated), without = BoardOf(Whole(), RoutingKit.Strong, RoutingKit.Middle);
        Assert.True(with.HasDailyRates);
        Assert.False(without.HasDailyRates);
    }

    [Fact]
    public void ShapeOf_SameKey_IsTheSameShapeUntilThereAreTooMany()
    {
        using var board = BoardOf(Whole(), RoutingKit.Strong);
        AssertRemembered(i => board.ShapeOf(KeyOf(i)));
    }

    [Fact]
    public void Stated_SameText_IsTheSameInstanceUntilThereAreTooMany()
    {
        using var board = BoardOf(Whole(), RoutingKit.Strong);
        AssertRemembered(i => board.Stated($$"""{"inputTokens":{{i}}}"""));
    }

    [Fact]
    public void ShapeOf_Pin_TakesWhatItNamesAlone()
    {
        using var board = BoardOf(Whole(), RoutingKit.Strong, Resold, RoutingKit.Middle);
        Assert.Equal([RoutingKit.MiddleId], Ranked(RoutingKit.MiddleId));
        Assert.Equal(["reseller/grand"], Ranked("reseller/grand"));
        var error = Assert.Throws<RoutingException>(() => Ranked("lumen/grant"));
        Assert.Equal(RoutingRefusal.UnknownModel, error.Reason);
        Assert.Contains(RoutingKit.StrongId, error.Message, StringComparison.Ordinal);

        IEnumerable<string> Ranked(string pin) => board.ShapeOf(KeyOf(0) with { Pin = pin }).Ranked.Select(target => target.Offering.Id);
    }

    private static void AssertRemembered<T>(Func<int, T> make)
        where T : class
    {
        var first = make(0);
        for (var i = 1; i < 1024; i++)
            make(i);
        Assert.Same(first, make(0));
        make(1024);
        Assert.NotSame(first, make(0));
    }

    private static ShapeKey KeyOf(long input) => new(Defaults, Needs.None, input, 0, null, null, GovernancePolicy.None, null, null, false, 0);

    private static ModelCatalog Whole(Action<ModelCatalogBuilder>? more = null)
    {
        var builder = RoutingKit.Catalog.ToBuilder();
        builder.Set(Resold);
        more?.Invoke(builder);
        return builder.Build();
    }

    private static RouteBoard<object> BoardOf(ModelCatalog whole, params ModelOffering[] offerings) =>
        new(GenAiTaxonomy.Default, whole, [.. offerings.Select(offering => new RouteTarget<object>(offering, new(), null))], TimeProvider.System);
}
