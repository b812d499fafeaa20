using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;

namespace GenAi.Taxonomy.CatalogTool.Evidence;

/// <summary>
/// Predicts each benchmark from the benchmarks of all other families, and compares the order with the real one. Simple predictors are compared
/// on the same benchmarks, so that a reader sees what the fit adds.
/// </summary>
internal static class LeaveOneFamilyOut
{
    /// <summary>The day on which the first edition was measured; it fixes the ages of its baseline.</summary>
    private static readonly DateOnly FirstEditionMeasured = new(2026, 11, 30);

    public static readonly string[] Predictors = ["fitted ability", "fitted ability, benchmarks of the task double", "tier and date", "release date", "tier less its age (first edition)", "mean of the other benchmarks"];

    /// <summary>The place of tier and date among the predictors.</summary>
    public const int TierAndDate = 2;

    /// <param name="benchmarks">The benchmarks of an ability.</param>
    /// <param name="minModels">The number of models that a benchmark must have to be predicted.</param>
    public static IReadOnlyList<TargetResult> Run(IReadOnlyList<BenchmarkReadings> benchmarks, int minModels)
    {
        List<TargetResult> results = [];
        foreach (var family in benchmarks.Where(benchmark => benchmark.Readings.Count >= minModels).GroupBy(benchmark => benchmark.Benchmark.Family))
        {
            BenchmarkReadings[] others = [.. benchmarks.Where(benchmark => benchmark.Benchmark.Family != family.Key)];
            if (others.Length == 0)
                continue;
            var fit = AbilityFit.Run(others);
            Func<ModelDescriptor, BenchmarkEntry, double>[] predictors =
            [
                (model, _) => fit.Estimate(model).Value,
                (model, target) => fit.Estimate(model, GenAiTaxonomy.Default.Find<ModelTask>(target.Tasks[0])!).Value,
                (model, _) => fit.Prior.MeanFor(model),
                (model, _) => model.ReleaseDate?.DayNumber ?? AbilityPrior.Origin.DayNumber,
                (model, _) => FirstEdition(model),
                (model, _) => fit.ReadingsOf(model) is { Count: > 0 } readings ? readings.Average(reading => reading.Reading.Value) : 0,
            ];
            foreach (var target in family)
                results.Add(new(target.Benchmark, target.Readings.Count, [.. predictors.Select(predict => Compare(target, model => predict(model, target.Benchmark)))]));
        }

        return [.. results.OrderBy(result => result.Benchmark.Id, StringComparer.Ordinal)];
    }

    private static PredictorResult Compare(BenchmarkReadings target, Func<ModelDescriptor, double> predict)
    {
        double[] predicted = [.. target.Readings.Select(reading => predict(reading.Model))];
        double[] actual = [.. target.Readings.Select(reading => reading.Raw)];
        return new(RankStatistics.Spearman(predicted, actual), RankStatistics.PickPercentile(predicted, actual));
    }

    /// <summary>The quality of the first edition without its evaluations: the tier, less 100 points of 1000 for each year of age, at most 200.</summary>
    private static double FirstEdition(ModelDescriptor model)
    {
        var loss = model.ReleaseDate is { } released ? Math.Clamp((FirstEditionMeasured.DayNumber - released.DayNumber) * 100 / 365, 0, 200) : 100;
        return model.Tier switch
        {
            ModelTier.Frontier => 900 - loss,
            ModelTier.Balanced => 700 - loss,
            ModelTier.Compact => 450 - loss,
            _ => 500,
        };
    }
}

/// <summary>How well each predictor predicted one benchmark.</summary>
internal sealed record TargetResult(BenchmarkEntry Benchmark, int Models, IReadOnlyList<PredictorResult> Results);

/// <summary>The rank correlation, and the percentile of the model predicted to be best.</summary>
internal readonly record struct PredictorResult(double Spearman, double Pick);
