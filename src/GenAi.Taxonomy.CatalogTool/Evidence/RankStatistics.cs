namespace GenAi.Taxonomy.CatalogTool.Evidence;

/// <summary>Compares the order that a predictor gives with the order that a benchmark gives.</summary>
internal static class RankStatistics
{
    /// <summary>Returns the rank correlation of Spearman, with ties at their mean rank; 0 where one side does not differ.</summary>
    public static double Spearman(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var (a, b) = (Ranks(first), Ranks(second));
        var (meanA, meanB) = (a.Average(), b.Average());
        double product = 0, squareA = 0, squareB = 0;
        for (var i = 0; i < a.Length; i++)
        {
            product += (a[i] - meanA) * (b[i] - meanB);
            squareA += (a[i] - meanA) * (a[i] - meanA);
            squareB += (b[i] - meanB) * (b[i] - meanB);
        }

        return squareA == 0 || squareB == 0 ? 0 : product / Math.Sqrt(squareA * squareB);
    }

    /// <summary>Returns the share of other models, in percent, that the model predicted to be best is ahead of; ties count half.</summary>
    public static double PickPercentile(IReadOnlyList<double> predicted, IReadOnlyList<double> actual)
    {
        var best = predicted.Max();
        return actual.Where((_, i) => predicted[i] == best)
            .Average(pick => 100 * (actual.Count(other => other < pick) + (.5 * (actual.Count(other => other == pick) - 1))) / (actual.Count - 1));
    }

    private static double[] Ranks(IReadOnlyList<double> values) =>
        [.. values.Select(value => values.Count(other => other < value) + (.5 * (values.Count(other => other == value) - 1)))];
}
