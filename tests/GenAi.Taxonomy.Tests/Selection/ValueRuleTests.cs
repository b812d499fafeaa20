using CsCheck;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using static GenAi.Taxonomy.Tests.Selection.EvidenceKit;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>The rule of value, the ties of the quality objective, and the limits of quality.</summary>
public class ValueRuleTests
{
    private static readonly Gen<(double Value, double Other, int Price, Criticality Criticality)> Any =
        Gen.Select(Gen.Double[-1.5, 2.5], Gen.Double[-1.5, 2.5], Gen.Int[1, 300], Gen.Enum<Criticality>());

    [Theory]
    [InlineData(Criticality.Low, 250)]
    [InlineData(Criticality.Medium, 120)]
    [InlineData(Criticality.High, 40)]
    public void Of_Balanced_WeighsAPowerOfTenAsStated(Criticality criticality, int points)
    {
        var weights = ObjectiveWeights.Of(SelectionObjective.Balanced, criticality);
        Assert.Equal(points, 1000 / CostKind.Decades * weights.Cost / weights.Quality);
    }

    [Theory]
    [InlineData(Criticality.Low, "a/compact")]
    [InlineData(Criticality.High, "a/frontier")]
    public void Select_FrontierAtTenTimesThePrice_WinsOnlyWhereMuchDependsOnIt(Criticality criticality, string expected)
    {
        var index = Index(Of(("a/compact", .8, .1), ("a/frontier", 1.8, .1)), [Chat("a/compact", .5m), Chat("a/frontier", 5)]);
        Assert.Equal(expected, Order(index, new() { Criticality = criticality })[0]);
    }

    [Theory]
    [InlineData("translation", "a/compact")]
    [InlineData("planning", "a/frontier")]
    public void Select_NoCriticalityStated_TheTaskDecides(string task, string expected)
    {
        var index = Index(Of(("a/compact", .8, .1), ("a/frontier", 1.8, .1)), [Chat("a/compact", .5m), Chat("a/frontier", 5)]);
        ModelRequirements requirements = new() { Tasks = [SelectionKit.Taxonomy.Find<ModelTask>(task)!], Requires = [], Unknown = UnknownFacts.Allow, MinimumFit = Fit.Low };
        Assert.Equal(expected, Order(index, requirements)[0]);
    }

    [Fact, Law]
    public void Select_HigherQualityAtEqualCost_NeverRanksLower() => Any.Check(any =>
    {
        var index = Index(Of(("a/one", any.Value, .1), ("a/two", any.Other, .1)), [Chat("a/one", any.Price / 10m), Chat("a/two", any.Price / 10m)]);
        foreach (var objective in (SelectionObjective[])[SelectionObjective.Balanced, SelectionObjective.Quality])
        {
            var compiled = Compile(index, new() { Objective = objective, Criticality = any.Criticality });
            var (first, second) = (compiled.RankOf(0, 0, compiled.CostOf(0)), compiled.RankOf(1, 0, compiled.CostOf(1)));
            Assert.True(first.Score == second.Score || (first.Score > second.Score) == (compiled.QualityOf(0).Value > compiled.QualityOf(1).Value));
            Assert.True(compiled.QualityOf(0).Value <= compiled.QualityOf(1).Value || first.CompareTo(second) < 0);
        }
    }, quick: 20, full: 200);

    [Fact, Law]
    public void Select_RaisingThePriceOfOneModel_NeverRaisesItsRank() => Any.Check(any =>
    {
        foreach (var objective in (SelectionObjective[])[SelectionObjective.Balanced, SelectionObjective.Quality, SelectionObjective.Cost])
        {
            ModelRequirements requirements = new() { Objective = objective, Criticality = any.Criticality, MinimumQuality = 0 };
            var evidence = Of(("a/one", any.Value, .3), ("a/two", any.Other, .3), ("a/three", 0, .3));
            Assert.True(Place(any.Price / 10m) <= Place(any.Price / 5m));

            int Place(decimal price) => Array.IndexOf(Order(Index(evidence, [Chat("a/one", price), Chat("a/two", 2), Chat("a/three", 7)]), requirements), "a/one");
        }
    }, quick: 20, full: 200);

    [Fact, Law]
    public void Select_UnknownPrice_NeverBeatsAPriceOfNineInTen() => Any.Check(any =>
    {
        var index = Index(Of(("a/known", any.Value, .1), ("a/free", any.Value, .1)), [Chat("a/known", decimal.Min(any.Price / 10m, 5)), Chat("a/free", null)]);
        Assert.Equal(["a/known", "a/free"], Order(index, new() { Criticality = any.Criticality }));
    }, quick: 20, full: 100);

    [Fact]
    public void Select_Preview_RanksAfterAStableModelOfTheSameQuality()
    {
        var index = Index(Of(("a/b", 1, .1), ("a/a", 1, .1)), [Chat("a/b"), Chat("a/a", stage: ModelStage.Preview)]);
        Assert.Equal(["a/b", "a/a"], Order(index, new()));
    }

    [Fact]
    public void Select_ByQuality_TheCheapestOfThoseWithinTheUncertaintyOfTheBest()
    {
        var index = Index(
            Of(("a/best", 2, .2), ("a/near", 1.9, .2), ("a/far", 1, .2)),
            [Chat("a/best", 10), Chat("a/near", 2), Chat("a/far", .1m), Chat("a/rumor", .1m, ModelTier.Frontier, new(2026, 12, 1))]);
        ModelRequirements requirements = new() { Objective = SelectionObjective.Quality };
        Assert.Equal(["a/near", "a/best"], Order(index, requirements).Take(2));
        var compiled = Compile(index, requirements);
        Assert.Equal("a/near", compiled.Best!.Model.Id);
        var near = compiled.Survivors().Min();
        Assert.Contains("evidence does not separate it from a/best, the best measured", CandidateReasons.Of(compiled, near).Select(reason => reason.ToString()));
    }

    [Fact]
    public void Select_ByCost_LeavesOutWhatIsBelowTheMedianCompactModel()
    {
        var index = Index(
            Of(("a/weak", -1, .1), ("a/good", 1, .1)),
            [Chat("a/weak", .1m), Chat("a/good"), Chat("a/tier", .2m, ModelTier.Compact), Chat("a/unknown", .1m)]);
        Assert.Equal(["a/tier", "a/good"], Order(index, new() { Objective = SelectionObjective.Cost }));
        Assert.Equal(["a/unknown", "a/weak"], Order(index, new() { Objective = SelectionObjective.Cost, MinimumQuality = 0 }).Take(2).Order());
        Assert.Equal(["a/good"], Order(index, new() { Objective = SelectionObjective.Cost, MinimumQuality = 600 }));
    }

    [Fact]
    public void Select_WithAMinimumTier_LeavesOutLowerAndUnknownTiers()
    {
        var index = Index(Of(), [Chat("a/c", tier: ModelTier.Compact), Chat("a/f", tier: ModelTier.Frontier), Chat("a/u")]);
        Assert.Equal(["a/f"], Order(index, new() { MinimumTier = ModelTier.Balanced }));
        Assert.Equal(["a/f", "a/u"], Order(index, new() { MinimumTier = ModelTier.Balanced, Unknown = UnknownFacts.Allow }).Order());
        var failures = Compile(index, new() { MinimumTier = ModelTier.Balanced }).Failures(0);
        Assert.Equal("its tier is compact, at least balanced is needed", Assert.Single(failures).ToString());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1001)]
    public void MinimumQuality_OutOfRange_IsRefused(int quality) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ModelRequirements { MinimumQuality = quality });
}
