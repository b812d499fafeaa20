using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

public class TokenRatesTests
{
    private const long Unknown = SelectionIndex.UnknownRate;
    private const long Depends = SelectionIndex.ConditionalRate;

    private static readonly PriceRate Input = PriceRate.PerMillion(Meter.TextInput, 3);
    private static readonly PriceRate Output = PriceRate.PerMillion(Meter.TextOutput, 15);
    private static readonly PriceRate LongInput = new(Meter.TextInput, 0.000006m) { AboveInputTokens = 200_000 };
    private static readonly PriceRate LongOutput = new(Meter.TextOutput, 0.00002m) { AboveInputTokens = 200_000 };
    private static readonly PriceRate LongerOutput = new(Meter.TextOutput, 0.00003m) { AboveInputTokens = 500_000 };

    [Fact]
    public void At_PlainRates_AreTheRatesAtAnySize()
    {
        var rates = Of(Input, Output);
        Assert.Equal((3_000_000, 15_000_000), rates.At(0));
        Assert.Equal((3_000_000, 15_000_000), rates.At(long.MaxValue));
        Assert.Equal((3_000_000f, 15_000_000f), rates.Floor);
        Assert.False(rates.IsFree);
    }

    [Fact]
    public void At_Tiers_ChangeAboveTheirNumberOfTokens()
    {
        var rates = Of(Input, Output, LongInput, LongOutput);
        Assert.Equal((3_000_000, 15_000_000), rates.At(200_000));
        Assert.Equal((6_000_000, 20_000_000), rates.At(200_001));
        Assert.Equal((3_000_000f, 15_000_000f), rates.Floor);
    }

    [Fact]
    public void At_TierOfOneMeterAlone_LeavesTheOther()
    {
        Assert.Equal((6_000_000, 15_000_000), Of(Input, Output, LongInput).At(200_001));
        Assert.Equal((3_000_000, 20_000_000), Of(Input, Output, LongOutput).At(200_001));
        Assert.Equal((3_000_000, 15_000_000), Of(Input, Output, LongOutput).At(200_000));
    }

    [Fact]
    public void At_TiersThatChangeAtDifferentSizes_AskThePriceList()
    {
        var rates = Of(Input, Output, LongInput, LongerOutput);
        Assert.Equal((Depends, Depends), rates.At(0));
        Assert.Equal((Depends, Depends), rates.At(1_000_000));
        Assert.Equal((0f, 0f), rates.Floor);
        Assert.False(rates.IsFree);
    }

    [Fact]
    public void HasUnknown_OneRateMissing_IsTrue()
    {
        Assert.True(Of(Input).HasUnknown);
        Assert.True(Of(Output).HasUnknown);
        Assert.True(Of(Output, LongInput).HasUnknown);
        Assert.True(Of(Input, LongOutput).HasUnknown);
        Assert.False(Of(Input, Output).HasUnknown);
        Assert.False(Of(Free(Meter.TextInput), Free(Meter.TextOutput)).HasUnknown);
    }

    [Fact]
    public void IsFree_LongRequestsCost_IsFalse()
    {
        Assert.True(Of(Free(Meter.TextInput), Free(Meter.TextOutput)).IsFree);
        Assert.False(Of(Free(Meter.TextInput), Free(Meter.TextOutput), LongInput).IsFree);
    }

    [Fact]
    public void Floor_LongRequestsAreFree_IsZero() =>
        Assert.Equal(0f, Of(Input, Output, new(Meter.TextInput, 0) { AboveInputTokens = 200_000 }).Floor.Input);

    [Fact]
    public void At_TierThatStartsOnADay_AsksThePriceList() =>
        Assert.Equal(Depends, Of(Input, Output, new(Meter.TextInput, 0.000006m) { AboveInputTokens = 200_000, ValidFrom = new(2026, 8, 1) }).At(0).Input);

    [Fact]
    public void At_NoRate_IsUnknown()
    {
        Assert.Equal((Unknown, Unknown), new TokenRates(null).At(0));
        Assert.Equal((float.MaxValue, float.MaxValue), new TokenRates(null).Floor);
        Assert.Equal((3_000_000, Unknown), Of(Input).At(0));
        Assert.Equal((3_000_000f, float.MaxValue), Of(Input).Floor);
        // Of another unit, another tier of service, or another meter.
        Assert.Equal((Unknown, Unknown), Of(new PriceRate(Meter.TextInput, 1, PriceUnit.Character), new PriceRate(Meter.TextOutput, 1) { ServiceTier = ServiceTier.Batch }, new PriceRate(Meter.ImageInput, 1)).At(0));
    }

    [Fact]
    public void At_TierWithoutARateBelowIt_IsKnownAboveItAlone()
    {
        var rates = Of(LongInput, LongOutput);
        Assert.Equal((Unknown, Unknown), rates.At(200_000));
        Assert.Equal((6_000_000, 20_000_000), rates.At(200_001));
        Assert.Equal((6_000_000f, 20_000_000f), rates.Floor);
    }

    [Fact]
    public void At_TierThatIsCheaper_IsTheFloor() =>
        Assert.Equal((1_000_000f, 15_000_000f), Of(Input, Output, new PriceRate(Meter.TextInput, 0.000001m) { AboveInputTokens = 200_000 }).Floor);

    [Theory]
    [MemberData(nameof(Conditions))]
    public void At_RateThatDependsOnMore_AsksThePriceList(string condition)
    {
        var rate = new PriceRate(Meter.TextInput, 0.000002m)
        {
            Variant = condition == "variant" ? "x" : null,
            ValidFrom = condition == "from" ? new(2026, 1, 1) : null,
            ValidUntil = condition == "until" ? new(2027, 1, 1) : null,
            DailyFrom = condition == "daily" ? new(16, 0) : null,
            DailyUntil = condition == "daily" ? new(18, 0) : null,
        };
        foreach (var rates in (TokenRates[])[Of(rate, Output), Of(Input, rate, Output)])
        {
            Assert.Equal((Depends, 15_000_000), rates.At(0));
            Assert.Equal((0f, 15_000_000f), rates.Floor);
        }
    }

    public static TheoryData<string> Conditions => ["variant", "from", "until", "daily"];

    [Fact]
    public void At_ThirdTier_AsksThePriceList() =>
        Assert.Equal((3_000_000, Depends), Of(Input, Output, LongOutput, LongerOutput).At(0));

    [Fact]
    public void IsFree_EveryRateZero_Is()
    {
        Assert.True(Of(PriceRate.PerMillion(Meter.TextInput, 0), PriceRate.PerMillion(Meter.TextOutput, 0)).IsFree);
        Assert.False(Of(PriceRate.PerMillion(Meter.TextInput, 0), Output).IsFree);
        Assert.False(Of(Input, PriceRate.PerMillion(Meter.TextOutput, 0)).IsFree);
        Assert.False(Of(PriceRate.PerMillion(Meter.TextInput, 0), PriceRate.PerMillion(Meter.TextOutput, 0), LongOutput).IsFree);
        Assert.Equal((0f, 0f), Of(PriceRate.PerMillion(Meter.TextInput, 0), PriceRate.PerMillion(Meter.TextOutput, 0), LongInput).Floor);
    }

    private static TokenRates Of(params PriceRate[] rates) => new(new PriceList(rates));

    private static PriceRate Free(Meter meter) => new(meter, 0);
}
