using Microsoft.Extensions.AI.Evaluation;

namespace OwnEvidence;

/// <summary>Turns the metrics of an evaluation into one score from 0 to 1.</summary>
internal static class Judgement
{
    /// <summary>
    /// Returns the mean of the metrics, and how many were left out because they failed: yes counts 1 and no 0, and a number counts by its place
    /// in its range. Null where no metric is left.
    /// </summary>
    /// <param name="result">The metrics.</param>
    /// <param name="ranges">The range of each numeric metric.</param>
    /// <exception cref="ArgumentException">The range of a numeric metric is not stated, or its value lies outside.</exception>
    public static (decimal? Score, int Failed) Of(EvaluationResult result, IReadOnlyDictionary<string, (double Worst, double Best)> ranges)
    {
        List<double> scores = [];
        var failed = 0;
        foreach (var metric in result.Metrics.Values)
        {
            if (ScoreOf(metric, ranges) is { } score && !metric.ContainsDiagnostics(diagnostic => diagnostic.Severity == EvaluationDiagnosticSeverity.Error))
                scores.Add(score);
            else
                failed++;
        }

        return (scores.Count == 0 ? null : (decimal)scores.Average(), failed);
    }

    private static double? ScoreOf(EvaluationMetric metric, IReadOnlyDictionary<string, (double Worst, double Best)> ranges)
    {
        switch (metric)
        {
            case BooleanMetric { Value: { } value }:
                return value ? 1 : 0;
            case NumericMetric { Value: { } value }:
                if (!ranges.TryGetValue(metric.Name, out var range))
                    throw new ArgumentException($"'{metric.Name}' is a number: state its range.", nameof(ranges));
                var score = (value - range.Worst) / (range.Best - range.Worst);
                return score is >= 0 and <= 1 ? score : throw new ArgumentException($"'{metric.Name}' is {value}, outside {range.Worst} to {range.Best}.", nameof(ranges));
            default:
                return null;
        }
    }
}
