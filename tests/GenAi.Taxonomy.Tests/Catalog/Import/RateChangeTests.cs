using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

public class RateChangeTests
{
    private static readonly Source Registry = new("registry", "Registry") { Date = new(2026, 9, 22) };
    private static readonly Source Vendor = new("vendor", "Vendor") { Date = new(2026, 11, 11) };
    private static readonly DateOnly From = new(2026, 12, 1);

    [Fact]
    public void Change_ScheduledRate_HoldsFromItsDay()
    {
        var rates = Of(2);
        rates.Change(Meter.TextInput, 2, 4, From, null, Vendor);
        Assert.Equal((2m, 4m), (Amount(rates, From.AddDays(-1)), Amount(rates, From)));
    }

    [Fact]
    public void Change_ThatTheTableHasAlready_ChangesNothing()
    {
        var rates = Of(4);
        rates.Change(Meter.TextInput, 2, 4, From, null, Vendor);
        Assert.Equal(1, rates.Count);
    }

    [Fact]
    public void Change_TableKnowsNeitherAmount_ItsRateIsReplaced()
    {
        var rates = Of(9);
        rates.Change(Meter.TextInput, 2, 4, From, null, Vendor);
        Assert.Equal((2m, 4m), (Amount(rates, From.AddDays(-1)), Amount(rates, From)));
    }

    [Fact]
    public void Change_Promotion_EndsOnItsDay()
    {
        var rates = Of(2);
        rates.Change(Meter.TextInput, 2, 1, From, From.AddDays(31), Vendor);
        rates.Change(Meter.TextInput, 1, 2, From.AddDays(31), null, Vendor);
        Assert.Equal((2m, 1m, 2m), (Amount(rates, From.AddDays(-1)), Amount(rates, From.AddDays(30)), Amount(rates, From.AddDays(31))));
    }

    [Fact]
    public void Change_TiersOfATableThatKnowsNothingOfIt_AreLeftOut()
    {
        var rates = Of(2);
        rates.Add(new(Meter.TextInput, 4, PriceUnit.Token) { AboveInputTokens = 200_000 }, Registry);
        rates.Change(Meter.TextInput, 2, 8, From, null, Vendor);
        Assert.Equal(8m, rates.ToPriceList(null)!.Find(Meter.TextInput, PriceUnit.Token, 300_000, Noon(From))!.Amount);
    }

    private static RateTable Of(decimal amount)
    {
        var rates = new RateTable();
        rates.Add(new(Meter.TextInput, amount, PriceUnit.Token), Registry);
        return rates;
    }

    private static decimal? Amount(RateTable rates, DateOnly day) => rates.ToPriceList(null)!.Find(Meter.TextInput, PriceUnit.Token, 1, Noon(day))?.Amount;

    private static DateTimeOffset Noon(DateOnly day) => new(day, new(12, 0), TimeSpan.Zero);
}
