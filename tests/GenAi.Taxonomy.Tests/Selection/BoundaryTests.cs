using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>What is exactly at a limit is within it; one more is not.</summary>
public class BoundaryTests
{
    [Theory]
    [InlineData(1000, null, null, 700, 300, true)]
    [InlineData(1000, null, null, 700, 301, false)]
    [InlineData(1000, null, null, 1000, 0, true)]
    [InlineData(1000, null, null, 1001, 0, false)]
    [InlineData(1000, 500, null, 500, 0, true)]
    [InlineData(1000, 500, null, 501, 0, false)]
    [InlineData(1000, null, 200, 500, 200, true)]
    [InlineData(1000, null, 200, 500, 201, false)]
    public void Tokens_AtALimit_Pass(int? window, int? maxInput, int? maxOutput, int input, int output, bool passes)
    {
        ModelDescriptor model = new("acme/a")
        {
            Families = [ModelFamilies.LargeLanguageModel],
            Inputs = [Modalities.Text],
            Outputs = [Modalities.Text],
            Limits = new(window, maxInput, maxOutput),
        };
        var offering = SelectionKit.Offering("acme", model, AccessKind.PayPerUse, HostingKind.FirstParty, SelectionKit.Tokens(3, 15));
        // The scan over columns alone, and with a constraint that has every check made one by one.
        foreach (IReadOnlyList<string> terms in (string[][])[[], ["acme/a"]])
        {
            ModelRequirements requirements = new() { InputTokens = input, OutputTokens = output == 0 ? null : output, AllowModels = terms, Unknown = UnknownFacts.Allow };
            Assert.Equal(passes, SelectionKit.Select(requirements, offering).Candidates.Count == 1);
            if (maxOutput is not null)
                Assert.Equal(passes, SelectionKit.Select(requirements with { Unknown = UnknownFacts.Exclude }, offering).Candidates.Count == 1);
        }
    }

    [Fact]
    public void KnowledgeCutoff_ThatVeryDay_Passes()
    {
        Assert.Single(SelectionKit.Select(new() { KnowledgeCutoff = new(2025, 3, 31) }, SelectionKit.Frontier).Candidates);
        Assert.Empty(SelectionKit.Select(new() { KnowledgeCutoff = new(2025, 4, 1) }, SelectionKit.Frontier).Candidates);
    }

    [Fact]
    public void MaxCost_ExactlyTheCost_Passes()
    {
        ModelRequirements requirements = new() { InputTokens = 1000, OutputTokens = 100, MaxCostPerRequest = 0.0045m };
        Assert.Single(SelectionKit.Select(requirements, SelectionKit.Frontier).Candidates);
        Assert.Empty(SelectionKit.Select(requirements with { MaxCostPerRequest = 0.004499999999m }, SelectionKit.Frontier).Candidates);
    }

    [Fact]
    public void MaxPrice_ExactlyThePrice_PassesAndNothingToPayIsAPrice()
    {
        Assert.Single(SelectionKit.Select(new() { MaxPricePerMillionTokens = 6 }, SelectionKit.Frontier).Candidates);
        Assert.Empty(SelectionKit.Select(new() { MaxPricePerMillionTokens = 5.999999m }, SelectionKit.Frontier).Candidates);
        Assert.Single(SelectionKit.Select(new() { MaxPricePerMillionTokens = 1 }, SelectionKit.Offering("gift", SelectionKit.Compact.Model, AccessKind.PayPerUse, prices: SelectionKit.Tokens(0, 0))).Candidates);
    }

    [Fact]
    public void Enumerations_NamedTwice_CountOnce() =>
        Assert.Single(SelectionKit.Select(new() { Access = [AccessKind.PayPerUse, AccessKind.PayPerUse], Stages = [ModelStage.Stable, ModelStage.Stable] }, SelectionKit.Frontier).Candidates);
}
