using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;

namespace GenAi.Taxonomy.CatalogTool.Evidence;

/// <summary>Fits the abilities to the public evaluations and writes the data of the package and its report.</summary>
/// <param name="folder">The folder with <c>benchmarks.json</c> and <c>scores.csv</c>.</param>
/// <param name="data">The folder of the package's evidence.</param>
/// <param name="catalog">The catalog whose models are rated.</param>
internal sealed class EvidenceBuild(string folder, string data, ModelCatalog catalog)
{
    /// <summary>A benchmark with fewer models says too little to fit a line to.</summary>
    public const int MinModelsToFit = 8;

    private const int MinFamiliesOfAnEffort = 3;

    /// <summary>Licenses under which figures may be redistributed with attribution.</summary>
    private static readonly string[] OpenLicenses = ["CC BY 4.0", "CC0", "Apache-2.0"];

    public void Run(TextWriter output)
    {
        var evaluations = EvaluationFolder.Read(folder, catalog);
        var linesOf = evaluations.Lines.ToLookup(line => line.Benchmark.Id);
        BenchmarkReadings[] readings = [.. evaluations.Benchmarks.Select(benchmark => BenchmarkReadings.Of(benchmark, linesOf[benchmark.Id]))];
        var fits = Ability.All
            .Where(ability => ability.IsFitted)
            .Select(ability => (Ability: ability, Inputs: InputsOf(ability, readings)))
            .Where(each => each.Inputs.Length > 0)
            .Select(each => (each.Ability, AbilityFit.Run(each.Inputs)))
            .ToArray();

        var tables = Tables(evaluations, readings, fits);
        var bytes = EvidenceWriter.Write(tables);
        File.WriteAllBytes(Path.Combine(data, "evidence.bin"), bytes);
        File.WriteAllText(Path.Combine(data, "evidence-report.md"), new EvidenceReport(evaluations, readings, fits, tables, catalog).Write());
        output.WriteLine($"evidence: {evaluations.Lines.Count} figures of {evaluations.Benchmarks.Count} benchmarks, {tables.Abilities.Sum(table => table.Rows.Count)} fitted abilities, {tables.Scores.Sum(scores => scores.Scores.Count)} figures shipped, {bytes.Length} bytes");
    }

    /// <summary>
    /// Returns the benchmarks that an ability is fitted to, by their first task. General ability includes documents and creative writing:
    /// language models do them too, and benchmarks that do not agree with it weigh little.
    /// </summary>
    private static BenchmarkReadings[] InputsOf(Ability ability, IEnumerable<BenchmarkReadings> readings) =>
    [
        .. readings.Where(each => each.Readings.Count >= MinModelsToFit
            && AbilityOf(each.Benchmark) is { } own
            && (own == ability || (ability == Ability.General && (own == Ability.Documents || own == Ability.CreativeWriting)))),
    ];

    private static Ability? AbilityOf(BenchmarkEntry benchmark) =>
        benchmark.Tasks is [var first, ..] ? Ability.For(GenAiTaxonomy.Default.Find<ModelTask>(first)!) : null;

    private static EvidenceTables Tables(EvaluationFolder evaluations, BenchmarkReadings[] readings, (Ability Ability, AbilityFit Fit)[] fits)
    {
        Dictionary<string, Benchmark> benchmarks = new(StringComparer.Ordinal);
        foreach (var entry in evaluations.Benchmarks)
        {
            benchmarks.Add(entry.Id, new(entry.Id, entry.Name, entry.Family)
            {
                Publisher = entry.Publisher.StartsWith("figures published by", StringComparison.Ordinal) ? null : entry.Publisher,
                IsIndependent = entry.Independent,
                Tasks = [.. entry.Tasks.Select(task => GenAiTaxonomy.Default.Find<ModelTask>(task)!)],
                Metric = entry.Metric,
                Unit = entry.Unit,
                HigherIsBetter = entry.HigherIsBetter,
                Uri = entry.Url,
                License = entry.Licence,
            });
        }

        return new(
            evaluations.Lines.Max(line => line.AsOf),
            [.. benchmarks.Values],
            [.. fits.Select(fit => TableOf(fit.Ability, fit.Fit, evaluations.Lines, benchmarks))],
            [.. readings.Where(each => TaskAbilities.Boards.ContainsKey(each.Benchmark.Id)).Select(each => BoardOf(each, benchmarks[each.Benchmark.Id]))],
            [.. ShippedScores(evaluations.Lines, benchmarks)]);
    }

    private static AbilityTable TableOf(Ability ability, AbilityFit fit, IReadOnlyList<ScoreLine> lines, Dictionary<string, Benchmark> benchmarks)
    {
        ModelTask[] tasks =
        [
            .. GenAiTaxonomy.Default.All<ModelTask>()
                .Where(task => Ability.For(task) == ability && fit.Benchmarks.Any(each => each.Benchmark.Measures(task)))
                .OrderBy(task => task.Id, StringComparer.Ordinal),
        ];
        var efforts = lines.Where(line => line.Effort is not null && (!line.HasTools || line.Benchmark.IsForAgents)).ToLookup(line => line.Model);
        return new(ability, fit.Prior, [.. tasks.Select(task => task.Id)], [.. fit.Models.Select(RowOf)]);

        AbilityRow RowOf(ModelDescriptor model)
        {
            var weights = fit.WeightsOf(model).ToArray();
            var value = fit.Estimate(model);
            return new(
                model.Id,
                weights.All(each => each.Reading.Reading.IsVendorOnly) ? EvidenceBasis.Vendor : EvidenceBasis.Measured,
                value,
                weights.DistinctBy(each => each.Reading.Benchmark.Family).Count(),
                [.. weights.OrderByDescending(each => each.Weight).ThenBy(each => each.Reading.Benchmark.Id, StringComparer.Ordinal).Select(each => benchmarks[each.Reading.Benchmark.Id])],
                [.. tasks.Select(task => fit.Estimate(model, task))],
                [.. EffortsOf(model, fit, efforts[model], value.Value)]);
        }
    }

    /// <summary>
    /// Rates a model at one effort by the difference from its best figures in the same benchmarks, so that it does not matter which
    /// benchmarks were run at that effort.
    /// </summary>
    private static IEnumerable<EffortAbility> EffortsOf(ModelDescriptor model, AbilityFit fit, IEnumerable<ScoreLine> lines, double best)
    {
        var readings = fit.WeightsOf(model).ToDictionary(each => each.Reading.Benchmark.Id, each => each, StringComparer.Ordinal);
        var means = fit.Benchmarks.ToDictionary(each => each.Benchmark.Id, each => each, StringComparer.Ordinal);
        foreach (var effort in lines.Where(line => readings.ContainsKey(line.Benchmark.Id)).GroupBy(line => line.Effort!.Value).OrderBy(group => group.Key))
        {
            var families = effort.Select(line => line.Benchmark.Family).Distinct().Count();
            if (families < MinFamiliesOfAnEffort)
                continue;
            double sum = 0, weights = 0;
            foreach (var benchmark in effort.GroupBy(line => line.Benchmark))
            {
                var (reading, weight) = readings[benchmark.Key.Id];
                var raw = benchmark.Max(line => benchmark.Key.ToCommonScale(line.Score));
                sum += weight * (raw - reading.Reading.Raw) / means[benchmark.Key.Id].Deviation / fit.LineOf(benchmark.Key).Slope;
                weights += weight;
            }

            yield return new(ScoreLine.NameOfEffort(effort.Key), best + (sum / weights), families);
        }
    }

    private static BoardTable BoardOf(BenchmarkReadings readings, Benchmark board) => new(board,
    [
        .. readings.Readings
            .OrderByDescending(reading => reading.Raw)
            .ThenBy(reading => reading.Model.Id, StringComparer.Ordinal)
            .Select(reading => new BoardRow(
                reading.Model.Id,
                reading.IsVendorOnly ? EvidenceBasis.Vendor : EvidenceBasis.Measured,
                1 + readings.Readings.Count(other => other.Raw > reading.Raw))),
    ]);

    /// <summary>
    /// Returns the figures that may be redistributed: those under an open license, and those that a vendor states about its own model. Tables of
    /// LMArena are not among them, nor those of boards without a license.
    /// </summary>
    private static IEnumerable<ModelScores> ShippedScores(IEnumerable<ScoreLine> lines, Dictionary<string, Benchmark> benchmarks) => lines
        .Where(line => line.IsVendorReported || (line.Benchmark.Publisher != "LMArena" && OpenLicenses.Any(license => line.Benchmark.Licence.StartsWith(license, StringComparison.Ordinal))))
        .GroupBy(line => line.Model)
        .OrderBy(group => group.Key.Id, StringComparer.Ordinal)
        .Select(group => new ModelScores(group.Key.Id,
        [
            .. group.GroupBy(line => line.Benchmark).OrderBy(each => each.Key.Id, StringComparer.Ordinal).Select(each =>
            {
                var best = each.MaxBy(line => line.Benchmark.ToCommonScale(line.Score))!;
                return new EvaluationScore(benchmarks[each.Key.Id], best.Score, new(best.ReportedBy, best.ReportedBy) { Uri = best.Source, Date = best.AsOf })
                {
                    Configuration = best.Configuration,
                    IsVendorReported = best.IsVendorReported,
                };
            }),
        ]));
}
