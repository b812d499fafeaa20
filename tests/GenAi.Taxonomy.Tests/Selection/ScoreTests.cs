using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>The parts of a score and what they come to.</summary>
public class ScoreTests
{
    [Theory]
    [InlineData(1, 1000)]
    [InlineData(100, 1000)]
    [InlineData(101, 998)]
    [InlineData(1_000, 596)]
    [InlineData(29_999, 0)]
    [InlineData(30_000, 0)]
    [InlineData(60_000, 0)]
    public void Latency_GoesFromATenthOfASecondToHalfAMinute(int milliseconds, int part) =>
        Assert.Equal(part / 1000d, Only(new() { Objective = SelectionObjective.Latency }, Timed(milliseconds)).Parts.Latency);

    [Fact]
    public void Latency_NotDeclared_IsNothing()
    {
        var selection = SelectionKit.Select(new() { Weights = new(0, 0, 0, 100, 0) }, Timed(100), SelectionKit.Balanced);
        Assert.Equal([1, null], selection.Candidates.Select(candidate => candidate.Parts.Latency));
        Assert.Equal([1, 0], selection.Candidates.Select(candidate => candidate.Score));
    }

    [Fact]
    public void Prefers_MovesTheFitByAFifth()
    {
        var fit = FitOf();
        Assert.InRange(fit, 1, 1000);
        Assert.Equal(((fit * 4) + 1000) / 5, FitOf(Capabilities.ToolCalling));
        Assert.Equal(fit * 4 / 5, FitOf(Capabilities.ComputerUse));
        Assert.Equal(fit * 4 / 5, FitOf(Capabilities.ComputerUse, Capabilities.ComputerUse));
        Assert.Equal(((fit * 4) + 500) / 5, FitOf(Capabilities.ComputerUse, Capabilities.ToolCalling));

        static int FitOf(params Capability[] preferred) => (int)Math.Round(Only(new() { Prefers = preferred }, SelectionKit.Frontier).Parts.Fit * 1000);
    }

    [Fact]
    public void Score_IsTheWeightedMeanOfTheParts()
    {
        ObjectiveWeights weights = new(7, 11, 13, 17, 19);
        ModelRequirements requirements = new() { Weights = weights, Prefers = [Capabilities.ToolCalling, Capabilities.ComputerUse], InputTokens = 1000, OutputTokens = 100 };
        var selection = SelectionKit.Select(requirements, Timed(700), SelectionKit.Balanced, SelectionKit.Resold, SelectionKit.Compact);
        Assert.Equal(4, selection.Candidates.Count);
        foreach (var candidate in selection.Candidates)
        {
            var parts = candidate.Parts;
            var sum = (7 * parts.Fit) + (11 * parts.Quality) + (13 * parts.Cost!.Value) + (17 * (parts.Latency ?? 0)) + (19 * parts.Risk);
            Assert.Equal(sum / 67, candidate.Score, 0.00001);
        }
    }

    [Fact]
    public void SelectBest_WhateverTheWeights_IsTheBestOfTheFirstModel()
    {
        foreach (var weights in (ObjectiveWeights[])[new(1, 0, 0, 0, 0), new(0, 1, 0, 0, 0), new(0, 0, 1, 0, 0), new(0, 0, 0, 1, 0), new(0, 0, 0, 0, 1), new(10, 40, 30, 0, 5), new(0, 50, 50, 0, 0)])
        {
            foreach (var tokens in (long?[])[null, 1000, 150_000])
            {
                ModelRequirements requirements = new() { Weights = weights, InputTokens = tokens, Prefers = tokens is null ? [] : [Capabilities.StructuredOutput] };
                var selector = SelectionKit.Selector();
                Assert.Equal(selector.Select(requirements with { }).Models[0].Best.Offering, selector.SelectBest(requirements));
            }
        }
    }

    private static ModelCandidate Only(ModelRequirements requirements, ModelOffering offering) => Assert.Single(SelectionKit.Select(requirements, offering).Candidates);

    private static ModelOffering Timed(int milliseconds) => new("fast", "grand", SelectionKit.Frontier.Model)
    {
        Access = AccessKind.PayPerUse,
        Hosting = HostingKind.FirstParty,
        Prices = SelectionKit.Tokens(3, 15),
        TimeToFirstToken = TimeSpan.FromMilliseconds(milliseconds),
    };
}
