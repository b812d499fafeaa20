using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

public class CostBasisTests
{
    private static readonly ModelDescriptor Model = SelectionKit.Frontier.Model;

    [Theory]
    [InlineData(1000L, 500L, 1000 * 3_000_000L + 500 * 15_000_000L)]
    [InlineData(1000L, null, 1000 * 3_000_000L)]
    [InlineData(null, 500L, 500 * 15_000_000L)]
    [InlineData(null, null, 3 * 3_000_000L + 15_000_000L)]
    public void Of_Tokens_AreWhatIsStatedElseThreeToOne(long? input, long? output, long pico)
    {
        var (index, cost) = Basis(new() { InputTokens = input, OutputTokens = output }, Served(SelectionKit.Tokens(3, 15)));
        Assert.Equal(pico, cost.Of(index, 0));
        Assert.InRange(cost.AtLeast(index.InputFloor[0], index.OutputFloor[0]), pico * 0.999999, pico);
        Assert.True(cost.AtLeast(index.InputFloor[0], index.OutputFloor[0]) <= pico);
        Assert.True(cost.AtLeast(index.InputFloor[0], index.OutputFloor[0]) > pico - (pico / 1000));
        Assert.Equal((input ?? output) is not null, cost.IsEstimate);
        Assert.Equal(cost.IsEstimate, cost.IsRequest);
    }

    [Theory]
    [InlineData(10L)]
    [InlineData(5_000_000_000L)]
    public void Of_RequestFee_IsAddedToARequestAlone(long tokens)
    {
        PriceList prices = new(PriceRate.PerMillion(Meter.TextInput, 3), PriceRate.PerMillion(Meter.TextOutput, 15), new PriceRate(Meter.Request, 0.01m, PriceUnit.Request));
        var (index, cost) = Basis(new() { InputTokens = tokens, OutputTokens = 7 }, Served(prices));
        Assert.Equal((tokens * 3_000_000) + (7 * 15_000_000) + 10_000_000_000, cost.Of(index, 0));
        (index, cost) = Basis(new(), Served(prices));
        Assert.Equal((3 * 3_000_000) + 15_000_000, cost.Of(index, 0));
    }

    [Fact]
    public void Of_FeeOfManyDollars_IsExact()
    {
        PriceList prices = new(PriceRate.PerMillion(Meter.TextInput, 3), PriceRate.PerMillion(Meter.TextOutput, 15), new PriceRate(Meter.Request, 5m, PriceUnit.Request));
        var (index, cost) = Basis(new() { InputTokens = 1, OutputTokens = 1 }, Served(prices));
        Assert.Equal(3_000_000 + 15_000_000 + 5_000_000_000_000, cost.Of(index, 0));
    }

    [Fact]
    public void Of_AmountBeyondAllNumbers_IsTheGreatest()
    {
        var (index, cost) = Basis(new() { InputTokens = long.MaxValue, OutputTokens = long.MaxValue }, Served(SelectionKit.Tokens(3, 15)));
        Assert.Equal(long.MaxValue, cost.Of(index, 0));
        (index, cost) = Basis(new() { InputTokens = 1L << 31, OutputTokens = 1L << 31 }, Served(SelectionKit.Tokens(3_000, 15_000)));
        Assert.Equal(long.MaxValue, cost.Of(index, 0));
        (index, cost) = Basis(new() { InputTokens = 1L << 32, OutputTokens = 1 }, Served(SelectionKit.Tokens(3, 15)));
        Assert.Equal(((1L << 32) * 3_000_000) + 15_000_000, cost.Of(index, 0));
    }

    [Theory]
    [InlineData(AccessKind.PayPerUse, 0L)]
    [InlineData(AccessKind.SelfHosted, SelectionIndex.UnknownRate)]
    [InlineData(AccessKind.Unknown, SelectionIndex.UnknownRate)]
    [InlineData(AccessKind.Subscription, SelectionIndex.UnknownRate)]
    [InlineData(AccessKind.Trial, SelectionIndex.UnknownRate)]
    public void Of_NothingToPay_IsAPriceOnlyWhereRequestsArePaid(AccessKind access, long pico)
    {
        var (index, cost) = Basis(new() { InputTokens = 1000 }, Served(SelectionKit.Tokens(0, 0), access));
        Assert.Equal(pico, cost.Of(index, 0));
        Assert.True(cost.AtLeast(index.InputFloor[0], index.OutputFloor[0]) <= 100_000_000);
    }

    [Fact]
    public void Of_RatesOfASubscription_AreNoPriceOfARequest()
    {
        var (index, cost) = Basis(new() { InputTokens = 1000 }, Served(SelectionKit.Tokens(3, 15), AccessKind.Subscription));
        Assert.Equal(SelectionIndex.UnknownRate, cost.Of(index, 0));
        Assert.True(cost.AtLeast(index.InputFloor[0], index.OutputFloor[0]) > 100_000_000);
        (index, cost) = Basis(new() { InputTokens = 1000 }, Served(SelectionKit.Tokens(3, 15), AccessKind.Unknown));
        Assert.Equal(3_000_000_000, cost.Of(index, 0));
        Assert.True(cost.AtLeast(index.InputFloor[0], index.OutputFloor[0]) <= 3_000_000_000);
    }

    [Fact]
    public void Bounds_OfWhatIsNotPaidByTokens_LeaveOutNothing()
    {
        var (index, cost) = Basis(new() { Outputs = [Modalities.Image], InputTokens = 1000, ImageSize = new ImageSize(512, 512) }, SelectionKit.Sketcher);
        Assert.Equal(10_000_000_000, cost.Of(index, 0));
        Assert.Equal("an image", cost.Description);
        Assert.Equal(0, cost.AtLeast(index.InputFloor[0], index.OutputFloor[0]));
        Assert.Equal(1e9, cost.DearestWith(1000), 1e3);
    }

    [Theory]
    [InlineData("optical-character-recognition", "page", PriceUnit.Page, 0.0015, "a thousand pages", 1.5)]
    [InlineData("reranking", "request", PriceUnit.Request, 0.002, "a thousand searches", 2)]
    [InlineData("speech-recognition", "audio-input", PriceUnit.Second, 0.0001, "an hour of audio", 0.36)]
    [InlineData("speech-synthesis", "character-input", PriceUnit.Character, 0.000015, "a million characters read aloud", 15)]
    public void Of_Task_IsComparedInItsUnit(string task, string meter, PriceUnit unit, double rate, string description, double dollars)
    {
        var (index, cost) = Basis(
            new() { Tasks = [SelectionKit.Taxonomy.Find<ModelTask>(task)!] }, Served(new PriceList(new PriceRate(new Meter(meter), (decimal)rate, unit))));
        Assert.Equal((description, (decimal)dollars), (cost.Description, cost.Dollars(cost.Of(index, 0))));
        Assert.Equal(1000, cost.Part(1));
    }

    [Fact]
    public void Of_SearchOfAStatedSize_IsARequestWithItsFee()
    {
        PriceList prices = new(new PriceRate(Meter.Request, 0.002m, PriceUnit.Request), PriceRate.PerMillion(Meter.TextInput, 0), PriceRate.PerMillion(Meter.TextOutput, 0));
        var (index, cost) = Basis(new() { Tasks = [ModelTasks.Reranking], InputTokens = 1000 }, Served(prices));
        Assert.Equal(("a request", 0.002m), (cost.Description, cost.Dollars(cost.Of(index, 0))));
    }

    [Theory]
    [InlineData(1000L, "a request")]
    [InlineData(null, "a million tokens, three of input to one of output")]
    public void Description_SaysWhatTheAmountIsFor(long? input, string description) =>
        Assert.Equal(description, Basis(new() { InputTokens = input }, SelectionKit.Frontier).Cost.Description);

    [Fact]
    public void Description_TextBesidePictures_IsOfTheTextAlone()
    {
        var (_, cost) = Basis(new() { Outputs = [Modalities.Text, Modalities.Image], InputTokens = 1000 }, SelectionKit.Frontier);
        Assert.Equal(("the text of a request", false, true), (cost.Description, cost.IsRequest, cost.IsEstimate));
    }

    [Fact]
    public void Part_GoesFromTheCheapEndToTheDearInLogarithmicSteps()
    {
        var (_, cost) = Basis(new() { InputTokens = 1 }, SelectionKit.Frontier);
        Assert.Equal([325, 1000, 1000, 500, 0, 0], new[] { -1, 0, 10_000, 1_000_000, 100_000_000, long.MaxValue }.Select(cost.Part));
        Assert.Equal(1_000_000, cost.DearestWith(500), 10.0);
        Assert.Equal(10_000, cost.DearestWith(1000), 10.0);
        (_, cost) = Basis(new() { InputTokens = 60, OutputTokens = 40 }, SelectionKit.Frontier);
        Assert.Equal([1000, 500], new[] { 1_000_000, 100_000_000L }.Select(cost.Part));
        Assert.Equal(100_000_000, cost.DearestWith(500), 10.0);
    }

    private static ModelOffering Served(PriceList prices, AccessKind access = AccessKind.PayPerUse) => SelectionKit.Offering("lumen", Model, access, HostingKind.FirstParty, prices);

    private static (SelectionIndex Index, CostBasis Cost) Basis(ModelRequirements requirements, ModelOffering offering)
    {
        SelectionIndex index = new(SelectionKit.Taxonomy, SelectionKit.CatalogOf([offering]));
        return (index, new CompiledRequirements(requirements, index, SelectionKit.Now).Cost);
    }
}
