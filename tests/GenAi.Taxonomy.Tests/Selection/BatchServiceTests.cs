using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>Batches: answered within hours, for less, where they are asked for.</summary>
public class BatchServiceTests
{
    private static readonly ModelOffering Both = Served("lumen/both", ServiceTier.Standard, ServiceTier.Batch);
    private static readonly ModelOffering Only = Served("lumen/only", ServiceTier.Batch);
    private static readonly ModelOffering Unpriced = Served("lumen/unpriced", ServiceTier.Standard);

    [Theory]
    [InlineData(UnknownFacts.Exclude)]
    [InlineData(UnknownFacts.Allow)]
    public void Select_BatchesNotAskedFor_RejectsWhatAnswersInNothingElse(UnknownFacts unknown)
    {
        var selection = SelectionKit.Select(new() { Tasks = [ModelTasks.Conversation], Unknown = unknown }, Both, Only);

        Assert.Equal("lumen/both", selection.Best!.Offering.Id);
        var rejected = Assert.Single(selection.Rejected, entry => entry.Offering.Id == "lumen/only");
        Assert.Equal([ReasonCode.BatchOnly], rejected.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public void SelectBest_BatchesNotAskedFor_IsNoBatchService() =>
        Assert.Equal("lumen/both", SelectionKit.Selector(SelectionKit.CatalogOf([Both, Only])).SelectBest(new() { Tasks = [ModelTasks.Conversation] })!.Id);

    [Fact]
    public void Select_BatchesAskedFor_PricesThemByTheirRate()
    {
        var selection = SelectionKit.Select(
            new() { Tasks = [ModelTasks.Summarization], Requires = [Capabilities.BatchInference], InputTokens = 1000, OutputTokens = 1000 }, Both, Only, Unpriced);

        Assert.Equal(3, selection.Candidates.Count);
        Assert.All(
            selection.Candidates,
            candidate => Assert.Equal(candidate.Offering.Id == "lumen/unpriced" ? null : 0.005m, candidate.EstimatedCost));
        Assert.Contains("$0.005 for a request, in a batch", selection.Best!.Reasons.Select(reason => reason.ToString()));
    }

    private static ModelOffering Served(string id, params ServiceTier[] services)
    {
        var model = SelectionKit.Balanced.Model;
        return new("lumen", id[6..], model)
        {
            Access = AccessKind.PayPerUse,
            Hosting = HostingKind.FirstParty,
            OwnCapabilities = new Dictionary<Capability, Support> { [Capabilities.BatchInference] = Support.Supported },
            Prices = new([.. services.SelectMany(service => (PriceRate[])
            [
                Rate(Meter.TextInput, 2, service), Rate(Meter.TextOutput, 8, service),
            ])]),
        };
    }

    private static PriceRate Rate(Meter meter, decimal perMillion, ServiceTier service) =>
        new(meter, perMillion / 1_000_000 / (service == ServiceTier.Batch ? 2 : 1)) { ServiceTier = service };
}
