using System.Globalization;
using System.Text;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;

namespace GenAi.Taxonomy.CatalogTool.Evidence;

/// <summary>The fit in figures, as Markdown: how well it predicts what it has not seen, what it covers, and where the evidence does not agree.</summary>
internal sealed class EvidenceReport(
    EvaluationFolder evaluations, BenchmarkReadings[] readings, (Ability Ability, AbilityFit Fit)[] fits, EvidenceTables tables, ModelCatalog catalog)
{
    private const int MinModelsOfATarget = 14;
    private const int Listed = 25;
    private readonly StringBuilder _text = new();

    public string Write()
    {
        Line("# The evidence");
        Line();
        Line($"{evaluations.Lines.Count} figures of {evaluations.Benchmarks.Count} benchmarks in {evaluations.Benchmarks.DistinctBy(each => each.Family).Count()} families, the newest of {tables.AsOf:yyyy-MM-dd}. Written by the catalog tool; do not edit. The arithmetic is in `docs/evidence.md`.");
        Predictions();
        Coverage();
        Leaders();
        Residuals();
        Contradictions();
        Priors();
        Boards();
        Lines();
        LeftOut();
        return _text.ToString();
    }

    private void Predictions()
    {
        Line();
        Line("## Leave one family out");
        Line();
        Line($"Each benchmark with at least {MinModelsOfATarget} models is predicted from the benchmarks of all other families, on which everything is fitted again. Spearman is the rank correlation with the real order. Pick is the share of other models, in percent, that the model predicted to be best is really ahead of. Models without any other evidence count at their tier and date.");
        foreach (var (ability, fit) in fits)
        {
            var min = ability == Ability.General ? MinModelsOfATarget : EvidenceBuild.MinModelsToFit;
            var results = LeaveOneFamilyOut.Run(fit.Benchmarks, min);
            Line();
            Line($"### {ability.Name}");
            Line();
            if (results.Count == 0)
            {
                Line($"{fit.Benchmarks.Count} benchmarks of one family: there is no other family to predict them from.");
                continue;
            }

            var families = results.GroupBy(result => result.Benchmark.Family).ToArray();
            Line($"{results.Count} benchmarks with at least {min} models, {families.Length} families; fitted on {fit.Benchmarks.Count} benchmarks, {fit.Models.Count} models.");
            Line();
            Line("| predictor | Spearman | by family | pick | by family |");
            Line("|---|---|---|---|---|");
            for (var i = 0; i < LeaveOneFamilyOut.Predictors.Length; i++)
            {
                var at = i;
                Line($"| {LeaveOneFamilyOut.Predictors[i]} | {Three(results.Average(result => result.Results[at].Spearman))} | {Three(families.Average(family => family.Average(result => result.Results[at].Spearman)))} | {One(results.Average(result => result.Results[at].Pick))} | {One(families.Average(family => family.Average(result => result.Results[at].Pick)))} |");
            }

            Line();
            Line("By first task of the benchmark: the fitted ability, then tier and date.");
            Line();
            Line("| task | benchmarks | Spearman | pick | Spearman, tier and date | pick, tier and date |");
            Line("|---|---|---|---|---|---|");
            foreach (var task in results.GroupBy(result => result.Benchmark.Tasks[0]).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
                Line($"| {task.Key} | {task.Count()} | {Three(task.Average(result => result.Results[0].Spearman))} | {One(task.Average(result => result.Results[0].Pick))} | {Three(task.Average(result => result.Results[LeaveOneFamilyOut.TierAndDate].Spearman))} | {One(task.Average(result => result.Results[LeaveOneFamilyOut.TierAndDate].Pick))} |");
            Line();
            Line("Predicted worst:");
            Line();
            foreach (var result in results.OrderBy(result => result.Results[0].Spearman).ThenBy(result => result.Benchmark.Id, StringComparer.Ordinal).Take(10))
                Line($"- {result.Benchmark.Id}, {result.Models} models: Spearman {Three(result.Results[0].Spearman)}, pick {One(result.Results[0].Pick)}");
        }
    }

    private void Coverage()
    {
        Line();
        Line("## Coverage");
        Line();
        Line($"{tables.Abilities.SelectMany(table => table.Rows, (_, row) => row.ModelId).Concat(tables.Boards.SelectMany(board => board.Rows, (_, row) => row.ModelId)).Distinct().Count()} of the catalog's {catalog.Models.Count} models have an ability or a position. {tables.Scores.Sum(scores => scores.Scores.Count)} single figures of {tables.Scores.Count} models are shipped.");
        Line();
        Line("| ability | benchmarks | families | models | measured | by the vendor alone | one family | ten families or more |");
        Line("|---|---|---|---|---|---|---|---|");
        foreach (var table in tables.Abilities)
        {
            var fit = fits.First(each => each.Ability == table.Ability).Fit;
            Line($"| {table.Ability} | {fit.Benchmarks.Count} | {fit.Benchmarks.DistinctBy(each => each.Benchmark.Family).Count()} | {table.Rows.Count} | {table.Rows.Count(row => row.Basis == EvidenceBasis.Measured)} | {table.Rows.Count(row => row.Basis == EvidenceBasis.Vendor)} | {table.Rows.Count(row => row.Families == 1)} | {table.Rows.Count(row => row.Families >= 10)} |");
        }

        foreach (var board in tables.Boards)
            Line($"| {TaskAbilities.Boards[board.Board.Id]}, ordered by {board.Board} | 1 | 1 | {board.Rows.Count} | {board.Rows.Count(row => row.Basis == EvidenceBasis.Measured)} | {board.Rows.Count(row => row.Basis == EvidenceBasis.Vendor)} | {board.Rows.Count} | 0 |");
        Line();
        Line($"Tasks without a public evaluation in the data: {string.Join(", ", GenAiTaxonomy.Default.All<ModelTask>().Where(task => Ability.For(task) is null).Select(task => task.Id).Order(StringComparer.Ordinal))}.");
    }

    private void Leaders()
    {
        Line();
        Line("## The best models");
        foreach (var table in tables.Abilities)
        {
            Line();
            Line($"### {table.Ability.Name}");
            Line();
            foreach (var row in table.Rows.OrderByDescending(row => row.Value.Value).ThenBy(row => row.ModelId, StringComparer.Ordinal).Take(Listed))
                Line($"- {row.ModelId} {Two(row.Value.Value)} ({Two(row.Value.Value - row.Value.Uncertainty)} to {Two(row.Value.Value + row.Value.Uncertainty)}), {row.Families} families, most by {string.Join(", ", row.ByWeight.DistinctBy(benchmark => benchmark.Family).Take(4).Select(benchmark => benchmark.Name))}{(row.Basis == EvidenceBasis.Vendor ? "; by its vendor alone" : "")}{(row.Efforts.Count == 0 ? "" : $"; at effort {string.Join(", ", row.Efforts.Select(effort => $"{effort.Effort} {Two(effort.Value)}"))}")}");
        }
    }

    private void Residuals()
    {
        Line();
        Line("## Largest residuals");
        Line();
        Line("Readings far from what the other evidence of the model says, in standard deviations of the benchmark's noise. One of them is wrong, or the model was tuned for the benchmark.");
        Line();
        foreach (var (fit, model, reading, deviations) in fits.SelectMany(each => Deviations(each.Fit)).OrderByDescending(each => Math.Abs(each.Deviations)).ThenBy(each => each.Reading.Benchmark.Id, StringComparer.Ordinal).Take(2 * Listed))
            Line($"- {model.Id} in {reading.Benchmark.Id}: reads as ability {Two(fit.LineOf(reading.Benchmark).AbilityAt(reading.Reading.Value))}, is {Two(fit.Estimate(model).Value)} ({deviations.ToString("+0.0;-0.0", CultureInfo.InvariantCulture)})");
    }

    private void Contradictions()
    {
        Line();
        Line("## Models whose evidence contradicts itself");
        Line();
        Line("The mean square of a model's residuals, over at least five families; 1 is what the noise of the benchmarks explains.");
        Line();
        foreach (var (ability, fit) in fits)
        {
            var models = Deviations(fit)
                .GroupBy(each => each.Model)
                .Where(group => group.DistinctBy(each => each.Reading.Benchmark.Family).Count() >= 5)
                .Select(group => (Model: group.Key, Square: group.Average(each => each.Deviations * each.Deviations), Worst: group.OrderByDescending(each => Math.Abs(each.Deviations)).Take(3)))
                .Where(each => each.Square > 2)
                .OrderByDescending(each => each.Square);
            foreach (var (model, square, worst) in models)
                Line($"- {model.Id}, {ability}: {Two(square)}; {string.Join(", ", worst.Select(each => $"{each.Reading.Benchmark.Id} {each.Deviations.ToString("+0.0;-0.0", CultureInfo.InvariantCulture)}"))}");
        }
    }

    private static IEnumerable<(AbilityFit Fit, ModelDescriptor Model, ModelReading Reading, double Deviations)> Deviations(AbilityFit fit)
    {
        foreach (var model in fit.Models)
        {
            var ability = fit.Estimate(model).Value;
            foreach (var reading in fit.ReadingsOf(model))
            {
                var line = fit.LineOf(reading.Benchmark);
                yield return (fit, model, reading, (reading.Reading.Value - line.Intercept - (line.Slope * ability)) / Math.Sqrt(line.Noise));
            }
        }
    }

    private void Priors()
    {
        Line();
        Line("## What tier and date say");
        Line();
        Line($"In standard deviations of the ability; the year counts from {AbilityPrior.Origin:yyyy-MM-dd}.");
        Line();
        Line("| ability | unknown tier | frontier | balanced | compact | a year | unknown date | spread | spread, tier or date unknown |");
        Line("|---|---|---|---|---|---|---|---|---|");
        foreach (var (ability, fit) in fits)
        {
            var prior = fit.Prior;
            Line($"| {ability} | {Two(prior.Intercept)} | {Two(prior.Frontier)} | {Two(prior.Balanced)} | {Two(prior.Compact)} | {Two(prior.PerYear)} | {Two(prior.UnknownDate)} | {Two(prior.Spread)} | {Two(prior.SpreadWhereUnknown)} |");
        }
    }

    private void Boards()
    {
        Line();
        Line("## Single boards");
        foreach (var board in tables.Boards)
        {
            Line();
            Line($"{TaskAbilities.Boards[board.Board.Id].Name}, {board.Board.Name} ({board.Board.Publisher}): {string.Join(", ", board.Rows.Take(10).Select(row => $"{row.Position} {row.ModelId}"))}{(board.Rows.Count > 10 ? $", and {board.Rows.Count - 10} more" : "")}.");
        }
    }

    private void Lines()
    {
        Line();
        Line("## Benchmarks");
        Line();
        Line("Where fitted: slope, and noise as a variance, of the line in standard deviations of the benchmark. A flat line or a large noise counts little.");
        Line();
        Line("| benchmark | family | tasks | models | independent | ability | slope | noise | license |");
        Line("|---|---|---|---|---|---|---|---|---|");
        foreach (var each in readings)
        {
            var fitted = fits.Where(fit => fit.Fit.Benchmarks.Contains(each)).ToArray();
            Line($"| {each.Benchmark.Id} | {each.Benchmark.Family} | {string.Join(", ", each.Benchmark.Tasks)} | {each.Readings.Count} | {(each.Benchmark.Independent ? "yes" : "no")} | {string.Join(", ", fitted.Select(fit => fit.Ability.Id))} | {string.Join(", ", fitted.Select(fit => Two(fit.Fit.LineOf(each.Benchmark).Slope)))} | {string.Join(", ", fitted.Select(fit => Two(fit.Fit.LineOf(each.Benchmark).Noise)))} | {each.Benchmark.Licence} |");
        }
    }

    private void LeftOut()
    {
        Line();
        Line("## Left out");
        Line();
        foreach (var ((model, reason), lines) in evaluations.LeftOut)
            Line($"- {model}, {lines} figures: {reason}");
        Line();
        Line($"{readings.Count(each => each.Benchmark.Tasks.Length == 0)} benchmarks of refusals measure no task. {readings.Count(each => each.Readings.Count < EvidenceBuild.MinModelsToFit)} benchmarks have fewer than {EvidenceBuild.MinModelsToFit} models and are for display only.");
    }

    private void Line(string line = "") => _text.Append(line).Append('\n');

    private static string One(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Three(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
