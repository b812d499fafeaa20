using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;

namespace GenAi.Taxonomy.CatalogTool.Evidence;

/// <summary>Fits what tier and release date say about an ability, by ridge regression.</summary>
internal static class PriorFit
{
    private const int Terms = 6;
    private const double Ridge = 1;
    private const double TypicalVariance = .36;

    public static AbilityPrior Fit(IReadOnlyList<ModelDescriptor> models, ReadOnlySpan<double> abilities, ReadOnlySpan<double> variances)
    {
        var matrix = new double[Terms, Terms + 1];
        for (var i = 0; i < models.Count; i++)
        {
            var terms = TermsOf(models[i]);
            for (var row = 0; row < Terms; row++)
            {
                matrix[row, Terms] += terms[row] * abilities[i];
                for (var column = 0; column < Terms; column++)
                    matrix[row, column] += terms[row] * terms[column];
            }
        }

        // The intercept is free; everything else is drawn towards nothing.
        for (var i = 1; i < Terms; i++)
            matrix[i, i] += Ridge;
        var found = Solve(matrix);

        // The spread counts what the abilities themselves do not know. Small groups are drawn towards the spread of all.
        var prior = new AbilityPrior(found[0], found[1], found[2], found[3], found[4], found[5], 0, 0);
        var known = Spread(isKnown: true, models, abilities, variances, prior);
        var unknown = Spread(isKnown: false, models, abilities, variances, prior);
        var all = Math.Sqrt((known.Sum + unknown.Sum + TypicalVariance) / (known.Count + unknown.Count + 1));
        var spread = Math.Sqrt((known.Sum + (all * all)) / (known.Count + 1));
        return prior with { Spread = spread, SpreadWhereUnknown = Math.Max(spread, Math.Sqrt((unknown.Sum + (all * all)) / (unknown.Count + 1))) };
    }

    private static (double Sum, int Count) Spread(bool isKnown, IReadOnlyList<ModelDescriptor> models, ReadOnlySpan<double> abilities, ReadOnlySpan<double> variances, AbilityPrior prior)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < models.Count; i++)
        {
            if ((models[i].Tier is not null && models[i].ReleaseDate is not null) != isKnown)
                continue;
            var error = abilities[i] - prior.MeanFor(models[i]);
            (sum, count) = (sum + (error * error) + variances[i], count + 1);
        }

        return (sum, count);
    }

    private static double[] TermsOf(ModelDescriptor model) =>
    [
        1,
        model.Tier == ModelTier.Frontier ? 1 : 0,
        model.Tier == ModelTier.Balanced ? 1 : 0,
        model.Tier == ModelTier.Compact ? 1 : 0,
        model.ReleaseDate is { } released ? AbilityPrior.Years(released) : 0,
        model.ReleaseDate is null ? 1 : 0,
    ];

    /// <summary>Solves the equations by elimination; the ridge makes the matrix positive definite, so that no pivot is 0.</summary>
    private static double[] Solve(double[,] matrix)
    {
        for (var pivot = 0; pivot < Terms; pivot++)
        {
            for (var row = pivot + 1; row < Terms; row++)
            {
                var factor = matrix[row, pivot] / matrix[pivot, pivot];
                for (var column = pivot; column <= Terms; column++)
                    matrix[row, column] -= factor * matrix[pivot, column];
            }
        }

        var result = new double[Terms];
        for (var row = Terms - 1; row >= 0; row--)
        {
            var rest = matrix[row, Terms];
            for (var column = row + 1; column < Terms; column++)
                rest -= matrix[row, column] * result[column];
            result[row] = rest / matrix[row, row];
        }

        return result;
    }
}
