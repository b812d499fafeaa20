using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool.Evidence;

/// <summary>What one benchmark says about one model.</summary>
/// <param name="Model">The model.</param>
/// <param name="Raw">The result on the common scale of <see cref="BenchmarkEntry.ToCommonScale"/>.</param>
/// <param name="Value">The same in standard deviations from the mean of the benchmark.</param>
/// <param name="IsVendorOnly">Whether the vendor of the model alone states it.</param>
internal sealed record Reading(ModelDescriptor Model, double Raw, double Value, bool IsVendorOnly);

/// <summary>The readings of one benchmark, in ordinal order of the models' ids.</summary>
internal sealed record BenchmarkReadings(BenchmarkEntry Benchmark, double Mean, double Deviation, IReadOnlyList<Reading> Readings)
{
    /// <summary>
    /// Makes one reading of all lines of a benchmark about a model: the best line of each address, and of these the median; of two in the
    /// middle the better. A model is thus rated at its best published effort, and one wrong figure among three does no harm.
    /// Figures with tools count only where the task of the benchmark is an agent's or the benchmark gives tools to all.
    /// </summary>
    public static BenchmarkReadings Of(BenchmarkEntry benchmark, IEnumerable<ScoreLine> lines)
    {
        var allowsTools = benchmark.IsWithTools || benchmark.IsForAgents;
        var cells = lines
            .Where(line => allowsTools || !line.HasTools)
            .GroupBy(line => line.Model)
            .OrderBy(group => group.Key.Id, StringComparer.Ordinal)
            .Select(group => (Model: group.Key, Raw: UpperMedian(group.GroupBy(line => line.Source).Select(address => address.Max(line => benchmark.ToCommonScale(line.Score)))), IsVendorOnly: group.All(line => line.IsVendorReported)))
            .ToArray();
        var mean = cells.Length == 0 ? 0 : cells.Average(cell => cell.Raw);
        var deviation = cells.Length == 0 ? 0 : Math.Sqrt(cells.Average(cell => (cell.Raw - mean) * (cell.Raw - mean)));
        // Where all are equal nothing can be told; any divisor gives zeros.
        deviation = deviation == 0 ? 1 : deviation;
        return new(benchmark, mean, deviation, [.. cells.Select(cell => new Reading(cell.Model, cell.Raw, (cell.Raw - mean) / deviation, cell.IsVendorOnly))]);
    }

    private static double UpperMedian(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
