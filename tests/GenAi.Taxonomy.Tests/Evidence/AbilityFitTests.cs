using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool.Evidence;

namespace GenAi.Taxonomy.Tests.Evidence;

/// <summary>The laws of the fit, on boards small enough to see through.</summary>
public class AbilityFitTests
{
    [Fact]
    public void Estimate_OneModel_FollowsFromItsReadingsAndTheConstants()
    {
        var fit = AbilityFit.Run(Samples.Board(3));
        var model = Samples.Models[4];

        var spread = fit.Prior.SpreadFor(model);
        var (sum, weights) = (fit.Prior.MeanFor(model) / (spread * spread), 1 / (spread * spread));
        foreach (var reading in fit.ReadingsOf(model))
        {
            var line = fit.LineOf(reading.Benchmark);
            var weight = 1 / ((line.Noise / (line.Slope * line.Slope)) + .04);
            (sum, weights) = (sum + (weight * (reading.Reading.Value - line.Intercept) / line.Slope), weights + weight);
        }

        Assert.Equal(3, fit.ReadingsOf(model).Count);
        Assert.Equal(sum / weights, fit.Estimate(model).Value, 12);
        Assert.Equal(1 / Math.Sqrt(weights), fit.Estimate(model).Uncertainty, 12);
    }

    [Fact]
    public void Run_BoardsThatAgree_FindTheOrderInStandardDeviations()
    {
        var fit = AbilityFit.Run(Samples.Board(6));
        var abilities = Samples.Models.Select(model => fit.Estimate(model).Value).ToArray();

        Assert.Equal(abilities.Order(), abilities);
        Assert.InRange(abilities.Average(), -.02, .02);
        Assert.InRange(Math.Sqrt(abilities.Average(ability => ability * ability)), .98, 1.02);
    }

    [Theory]
    [InlineData(1, 1000)]
    [InlineData(.01, 0)]
    [InlineData(25, -3)]
    public void Run_ScoresOfABenchmarkShiftedOrScaled_ChangesNothing(double factor, double shift)
    {
        var plain = AbilityFit.Run(Samples.Board(4));
        var moved = AbilityFit.Run(Samples.Board(4, change: (benchmark, score) => benchmark == 2 ? (score * (decimal)factor) + (decimal)shift : score));

        Assert.All(Samples.Models, model => Assert.Equal(plain.Estimate(model).Value, moved.Estimate(model).Value, 9));
    }

    [Fact]
    public void Estimate_MoreEvidence_NarrowsTheUncertainty()
    {
        var fit = AbilityFit.Run(Samples.Board(5));
        var model = Samples.Models[3];

        var uncertainties = Enumerable.Range(0, 6)
            .Select(known => fit.Estimate(model, benchmark => string.CompareOrdinal(benchmark.Id, $"board-{known}") < 0 ? 1 : 0).Uncertainty)
            .ToArray();

        Assert.Equal(fit.Prior.SpreadFor(model), uncertainties[0], 12);
        Assert.Equal(uncertainties.OrderDescending(), uncertainties);
        Assert.Equal(6, uncertainties.Distinct().Count());
    }

    [Fact]
    public void WeightsOf_BenchmarksOfOneFamily_ShareItsWeight()
    {
        var apart = AbilityFit.Run(Samples.Board(4));
        var together = AbilityFit.Run(Samples.Board(4, familyOf: _ => "one"));
        var model = Samples.Models[3];

        Assert.All(together.WeightsOf(model), each => Assert.Equal(together.LineOf(each.Reading.Benchmark).Weight / 4, each.Weight, 12));
        Assert.True(together.Estimate(model).Uncertainty > apart.Estimate(model).Uncertainty);
    }

    [Fact]
    public void Estimate_ForATask_CountsItsBenchmarksDouble()
    {
        BenchmarkReadings[] boards = [.. Samples.Board(3), Coding()];
        var fit = AbilityFit.Run(boards);
        // The last model is the worst in coding and the best in everything else.
        var model = Samples.Models[^1];

        Assert.True(fit.Estimate(model, ModelTasks.CodeGeneration).Value < fit.Estimate(model).Value);
        Assert.True(fit.Estimate(model, ModelTasks.ComplexReasoning).Value > fit.Estimate(model).Value);
        Assert.Equal(fit.Estimate(model).Value, fit.Estimate(model, ModelTasks.Translation).Value, 12);

        static BenchmarkReadings Coding()
        {
            var benchmark = Samples.Benchmark("coding", task: "code-generation");
            return BenchmarkReadings.Of(benchmark, Samples.Models.Select((_, i) => Samples.Line(benchmark, i, i == Samples.Models.Length - 1 ? 0 : 10 * i)));
        }
    }

    [Fact]
    public void Estimate_ModelWithoutReadings_IsItsTierAndDate()
    {
        var fit = AbilityFit.Run(Samples.Board(4));
        ModelDescriptor stranger = new("acme/stranger") { Tier = ModelTier.Frontier, ReleaseDate = new(2025, 6, 1) };

        Assert.Equal(fit.Prior.MeanFor(stranger), fit.Estimate(stranger).Value, 12);
        Assert.Equal(fit.Prior.SpreadFor(stranger), fit.Estimate(stranger).Uncertainty, 12);
    }

    [Fact]
    public void Prior_LaterModelsAreBetter_RisesWithTheYears()
    {
        var prior = AbilityFit.Run(Samples.Board(6)).Prior;

        Assert.True(prior.PerYear > 1);
        Assert.True(prior.SpreadWhereUnknown >= prior.Spread);
    }

    [Fact]
    public void LeaveOneFamilyOut_BoardsThatAgree_PredictEachOther()
    {
        var results = LeaveOneFamilyOut.Run(Samples.Board(5), minModels: 12);

        Assert.Equal(5, results.Count);
        Assert.All(results, result => Assert.True(result.Results[0].Spearman > .8));
    }

    [Fact]
    public void LeaveOneFamilyOut_OneFamily_HasNothingToPredictFrom() =>
        Assert.Empty(LeaveOneFamilyOut.Run(Samples.Board(3, familyOf: _ => "one"), minModels: 12));
}
