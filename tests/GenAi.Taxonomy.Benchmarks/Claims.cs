using BenchmarkDotNet.Reports;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>
/// What is claimed of speed, as ratios to the baseline of the same run and as bytes. Wide of what is measured (docs/benchmarks.md), so
/// that a busy machine fails none of them and a lost order of magnitude does.
/// </summary>
internal static class Claims
{
    private static readonly (string Benchmark, double TimesFasterThanBaseline)[] Faster =
    [
        (nameof(SelectionBenchmarks.SelectBest), 1000),
        (nameof(SelectionBenchmarks.SelectBestFresh), 50),
        (nameof(SelectionBenchmarks.SelectExplained), 5),
    ];

    private static readonly (string Benchmark, string Where, double TimesSlowerThanBaseline)[] Near =
    [
        (nameof(GrowthBenchmarks.Best), "Offerings=1000000", 2),
        (nameof(GrowthBenchmarks.BestBalanced), "Offerings=1000000", 2),
    ];

    private static readonly (string Benchmark, long MostBytes, bool BesideBaseline)[] Light =
    [
        (nameof(SelectionBenchmarks.SelectBest), 0, false),
        (nameof(RoutingBenchmarks.Routed), 1024, true),
    ];

    /// <summary>Prints each claim that was measured and whether it holds.</summary>
    public static bool Hold(IEnumerable<Summary> summaries)
    {
        var hold = true;
        foreach (var summary in summaries)
        {
            foreach (var group in summary.Reports.GroupBy(report => report.BenchmarkCase.Parameters.DisplayInfo))
            {
                if (group.FirstOrDefault(report => report.BenchmarkCase.Descriptor.Baseline) is not { ResultStatistics: { } plain } baseline)
                    continue;
                foreach (var report in group)
                {
                    var name = report.BenchmarkCase.Descriptor.WorkloadMethod.Name;
                    foreach (var (_, times) in Faster.Where(claim => claim.Benchmark == name))
                        Tell(report.ResultStatistics is { } own && plain.Mean / own.Mean >= times, FormattableString.Invariant($"{name} is {plain.Mean / report.ResultStatistics?.Mean:0} times as fast as {Name(baseline)}, claimed {times}"));
                    foreach (var (_, where, times) in Near.Where(claim => claim.Benchmark == name && group.Key.Contains(claim.Where, StringComparison.Ordinal)))
                        Tell(report.ResultStatistics is { } own && own.Mean / plain.Mean <= times, FormattableString.Invariant($"{name} at {where} takes {report.ResultStatistics?.Mean / plain.Mean:0.0} times as long as {Name(baseline)}, claimed {times}"));
                    foreach (var (_, most, beside) in Light.Where(claim => claim.Benchmark == name))
                    {
                        var bytes = Bytes(report) - (beside ? Bytes(baseline) : 0);
                        Tell(bytes <= most, FormattableString.Invariant($"{name} {group.Key} allocates {bytes} bytes{(beside ? $" more than {Name(baseline)}" : "")}, claimed {most}"));
                    }
                }
            }
        }

        return hold;

        void Tell(bool holds, string claim)
        {
            Console.WriteLine($"{(holds ? "ok  " : "FAIL")} {claim}");
            hold &= holds;
        }
    }

    private static string Name(BenchmarkReport report) => report.BenchmarkCase.Descriptor.WorkloadMethod.Name;

    private static long Bytes(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
}
