using System.Globalization;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;

namespace GenAi.Taxonomy.Selection;

/// <summary>Says what the quality of a model is taken from.</summary>
internal static class QualityReasons
{
    /// <summary>In a reason: only the vendor of the model has published figures.</summary>
    public const string Vendor = "vendor";

    /// <summary>In a reason: the scores are the host's own.</summary>
    public const string Host = "host";

    private const int MaxNames = 3;

    public static IEnumerable<Reason> Of(QualityTable table, SelectionIndex index, int model)
    {
        var descriptor = index.Descriptors[model];
        var quality = table[model];
        if (quality.Outcomes > 0)
        {
            OutcomeRecord[] outcomes = [.. table.Outcomes(model)];
            yield return new(
                ReasonCode.QualityOutcomes,
                string.Join(", ", outcomes.Select(outcome => outcome.Task).Distinct()),
                outcomes.Average(outcome => outcome.Score).ToString("0.##", CultureInfo.InvariantCulture),
                Kebab.Number(outcomes.Length));
        }

        switch (quality.Basis)
        {
            case QualityBasis.Host:
                yield return new(ReasonCode.QualityBenchmark, string.Join(", ", table.HostScores(descriptor).Select(score => score.Name).Distinct()), null, Host);
                break;
            case QualityBasis.Measured:
                foreach (var reason in Measured(table, index, quality.Ability!))
                    yield return reason;
                break;
            case QualityBasis.Predecessor:
                yield return new(ReasonCode.QualityPredecessor, quality.Ability!.ModelId, Range(quality.Ability));
                break;
            case QualityBasis.Prior when descriptor.Tier is { } tier:
                yield return new(ReasonCode.QualityTier, Kebab.Of(tier), Kebab.Day(descriptor.ReleaseDate));
                break;
            case QualityBasis.Prior:
                yield return new(ReasonCode.QualityTier, "unknown", Kebab.Day(descriptor.ReleaseDate));
                break;
            case QualityBasis.KindNotMeasured:
                yield return new(ReasonCode.QualityNotEvaluated, descriptor.Families[0].Id, TierOf(descriptor));
                break;
            default:
                yield return table.Tasks.Count == 0 ? new(ReasonCode.QualityNotEvaluated, null, TierOf(descriptor)) : new(ReasonCode.QualityUnknown, descriptor.Id);
                break;
        }
    }

    private static string? TierOf(ModelDescriptor model) => model.Tier is { } tier ? Kebab.Of(tier) : null;

    private static IEnumerable<Reason> Measured(QualityTable table, SelectionIndex index, ModelAbility ability)
    {
        // Evaluations of the task itself are named alone: a test in mathematics is no evidence for translation.
        Benchmark[] all = [.. ability.Strongest.Concat(index.Evidence.GetScores(new(ability.ModelId)).Select(score => score.Benchmark))];
        var names = NamesOf(all.Where(benchmark => benchmark.Tasks.Any(table.IsAbout)));
        var measured = ability.Ability.Name.ToLowerInvariant();
        foreach (var task in table.Tasks.Where(task => Ability.For(task) == ability.Ability).Take(1))
        {
            var (position, of) = table.RankOf(ability, task);
            yield return new(ReasonCode.QualityRank, ability.Position is null && names.Length == 0 ? measured : task.Id, Kebab.Number(position), Kebab.Number(of));
        }

        var subject = names.Length > 0 ? string.Join(", ", names) : $"{ability.Families} {(ability.Families == 1 ? "evaluation" : "evaluations")}";
        yield return new(ReasonCode.QualityBenchmark, subject, Range(ability), ability.Basis == EvidenceBasis.Vendor ? Vendor : null);
    }

    private static string[] NamesOf(IEnumerable<Benchmark> benchmarks) =>
        [.. benchmarks.DistinctBy(benchmark => benchmark.Family).Take(MaxNames).Select(benchmark => benchmark.Name)];

    private static string? Range(ModelAbility ability) => ability is { Value: { } value, Low: { } low, High: { } high }
        ? string.Create(CultureInfo.InvariantCulture, $"{Tenths(value):0.0} ({Tenths(low):0.0}–{Tenths(high):0.0})")
        : null;

    // Zero has no sign.
    private static double Tenths(double value) => Math.Round(value, 1) + 0.0;
}
