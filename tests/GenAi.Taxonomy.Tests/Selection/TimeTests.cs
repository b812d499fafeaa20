using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>What the day and the minute of a selection decide.</summary>
public class TimeTests
{
    [Theory]
    [InlineData(90, false)]
    [InlineData(91, true)]
    public void Unknowns_CatalogOfSoManyDaysAgo_WarnsPastNinety(int days, bool warns)
    {
        var catalog = SelectionKit.CatalogOf([SelectionKit.Frontier], SelectionKit.Today.AddDays(-days));
        var unknowns = SelectionKit.Selector(catalog).Select(new()).Unknowns;
        Assert.Equal(warns, unknowns.Any(reason => reason.Code == ReasonCode.CatalogStale));
    }

    [Fact]
    public void Unknowns_CatalogWithoutADate_SaysSo()
    {
        var catalog = SelectionKit.CatalogOf([SelectionKit.Frontier], DateOnly.MinValue);
        Assert.Contains("no date says how old the catalog is", SelectionKit.Selector(catalog).Select(new()).Unknowns.Select(reason => reason.ToString()));
    }

    [Theory]
    [InlineData("2026-01-31T23:59:59Z", true)]
    [InlineData("2026-02-01T00:00:00Z", false)]
    [InlineData("2026-02-01T01:00:00+02:00", true)]
    public void SelectBest_DeprecatedFromADayOn_IsOutFromThatDayInUtc(string now, bool isIn)
    {
        var model = new ModelDescriptor("a/b") { Families = [ModelFamilies.LargeLanguageModel], Inputs = [Modalities.Text], Outputs = [Modalities.Text], Lifecycle = new() { DeprecatedOn = new(2026, 2, 1) } };
        var catalog = SelectionKit.CatalogOf([SelectionKit.Offering("a", model)]);
        Assert.Equal(isIn, SelectionKit.Selector(catalog, DateTimeOffset.Parse(now)).SelectBest(new()) is not null);
    }

    [Fact]
    public void Select_DeprecatedAllowed_IsOutFromTheDayItRetires()
    {
        var model = new ModelDescriptor("a/b") { Inputs = [Modalities.Text], Outputs = [Modalities.Text], Lifecycle = new() { DeprecatedOn = new(2026, 1, 1), RetiredOn = new(2026, 1, 31) } };
        var catalog = SelectionKit.CatalogOf([SelectionKit.Offering("a", model)]);
        var requirements = new ModelRequirements { Stages = [ModelStage.Deprecated] };
        Assert.NotNull(SelectionKit.Selector(catalog, new(2026, 1, 31, 0, 0, 0, TimeSpan.Zero)).SelectBest(requirements));
        var after = SelectionKit.Selector(catalog, new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero)).Select(requirements);
        Assert.Equal("is retired; its last day was 2026-01-31", Assert.Single(Assert.Single(after.Rejected).Reasons).ToString());
    }

    [Fact]
    public void Select_OffPeakRates_FollowTheClock()
    {
        var night = new PriceRate(Meter.TextInput, 0.000001m) { DailyFrom = new(16, 30), DailyUntil = new(0, 30) };
        var night2 = new PriceRate(Meter.TextOutput, 0.000002m) { DailyFrom = new(16, 30), DailyUntil = new(0, 30) };
        var day = SelectionKit.Tokens(2, 4);
        var offering = SelectionKit.Offering("a", SelectionKit.Balanced.Model, AccessKind.PayPerUse, HostingKind.FirstParty, new([.. day.Rates, night, night2]));
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new(2026, 1, 15, 16, 29, 0, TimeSpan.Zero));
        var selector = new ModelSelector(SelectionKit.Taxonomy, SelectionKit.CatalogOf([offering]), time);
        var requirements = new ModelRequirements { InputTokens = 1_000, OutputTokens = 1_000 };
        Assert.Equal(0.006m, selector.Select(requirements).Best!.EstimatedCost);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0.003m, selector.Select(requirements).Best!.EstimatedCost);
        time.Advance(TimeSpan.FromHours(8));
        Assert.Equal(0.006m, selector.Select(requirements).Best!.EstimatedCost);
    }

    [Fact]
    public void Select_RateThatStartsOnADay_HoldsFromThatDay()
    {
        var dearer = new PriceRate(Meter.TextInput, 0.00001m) { ValidFrom = new(2026, 2, 1) };
        var offering = SelectionKit.Offering("a", SelectionKit.Balanced.Model, AccessKind.PayPerUse, HostingKind.FirstParty, new([.. SelectionKit.Tokens(1, 1).Rates, dearer]));
        var catalog = SelectionKit.CatalogOf([offering]);
        var requirements = new ModelRequirements { InputTokens = 1_000 };
        Assert.Equal(0.001m, SelectionKit.Selector(catalog, new(2026, 1, 31, 23, 59, 0, TimeSpan.Zero)).Select(requirements).Best!.EstimatedCost);
        Assert.Equal(0.01m, SelectionKit.Selector(catalog, new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero)).Select(requirements).Best!.EstimatedCost);
    }
}
