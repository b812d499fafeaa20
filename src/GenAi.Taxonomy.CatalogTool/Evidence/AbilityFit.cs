using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;

namespace GenAi.Taxonomy.CatalogTool.Evidence;

/// <summary>
/// One ability fitted to many benchmarks. Each benchmark is a line of the ability; lines and abilities are fitted in turn until they agree.
/// The result are constants: with them, the ability of a model follows from its own readings.
/// </summary>
internal sealed class AbilityFit
{
    private const int Rounds = 20;
    private readonly Dictionary<string, EquatedLine> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<ModelReading>> _readings = new(StringComparer.Ordinal);

    private AbilityFit(IReadOnlyList<BenchmarkReadings> benchmarks)
    {
        Benchmarks = benchmarks;
        Models = [.. benchmarks.SelectMany(benchmark => benchmark.Readings).Select(reading => reading.Model).Distinct().OrderBy(model => model.Id, StringComparer.Ordinal)];
        var byModel = benchmarks.SelectMany(benchmark => benchmark.Readings, (benchmark, reading) => (reading.Model.Id, Reading: new ModelReading(benchmark.Benchmark, reading))).ToLookup(pair => pair.Id, pair => pair.Reading);
        foreach (var model in Models)
            _readings[model.Id] = [.. byModel[model.Id]];
    }

    /// <summary>Gets the benchmarks of the fit.</summary>
    public IReadOnlyList<BenchmarkReadings> Benchmarks { get; }

    /// <summary>Gets the models with at least one reading, in ordinal order of their ids.</summary>
    public IReadOnlyList<ModelDescriptor> Models { get; }

    /// <summary>Gets what tier and release date alone say.</summary>
    public AbilityPrior Prior { get; private set; } = new(0, 0, 0, 0, 0, 0, 1, 1);

    public static AbilityFit Run(IReadOnlyList<BenchmarkReadings> benchmarks)
    {
        var fit = new AbilityFit(benchmarks);
        fit.Alternate();
        return fit;
    }

    public EquatedLine LineOf(BenchmarkEntry benchmark) => _lines[benchmark.Id];

    public IReadOnlyList<ModelReading> ReadingsOf(ModelDescriptor model) => _readings.GetValueOrDefault(model.Id) ?? [];

    /// <summary>Returns the ability of a model for a task: benchmarks of the task itself weigh double.</summary>
    public AbilityValue Estimate(ModelDescriptor model, ModelTask task) => Estimate(model, benchmark => benchmark.Measures(task) ? 2 : 1);

    /// <summary>Returns the ability of a model: what tier and date say, moved by each reading as much as it weighs.</summary>
    /// <param name="model">The model.</param>
    /// <param name="factorOf">A factor on the weight of a benchmark; 1 for all where it is null.</param>
    public AbilityValue Estimate(ModelDescriptor model, Func<BenchmarkEntry, double>? factorOf = null)
    {
        var spread = Prior.SpreadFor(model);
        var weights = 1 / (spread * spread);
        var sum = Prior.MeanFor(model) * weights;
        foreach (var (reading, weight) in WeightsOf(model, factorOf))
        {
            weights += weight;
            sum += weight * LineOf(reading.Benchmark).AbilityAt(reading.Reading.Value);
        }

        return new(sum / weights, 1 / Math.Sqrt(weights));
    }

    /// <summary>Returns the weight of each reading of a model: families count once, however many benchmarks they have.</summary>
    public IEnumerable<(ModelReading Reading, double Weight)> WeightsOf(ModelDescriptor model, Func<BenchmarkEntry, double>? factorOf = null)
    {
        var readings = ReadingsOf(model);
        foreach (var reading in readings)
        {
            var inFamily = 0;
            foreach (var other in readings)
                inFamily += other.Benchmark.Family == reading.Benchmark.Family ? 1 : 0;
            yield return (reading, LineOf(reading.Benchmark).Weight * (factorOf?.Invoke(reading.Benchmark) ?? 1) / inFamily);
        }
    }

    private void Alternate()
    {
        var index = Models.Select((model, i) => (model.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i, StringComparer.Ordinal);
        var abilities = new double[Models.Count];
        var variances = new double[Models.Count];
        for (var i = 0; i < abilities.Length; i++)
        {
            var readings = ReadingsOf(Models[i]);
            // A start that trusts a model with few readings less.
            abilities[i] = readings.Sum(reading => reading.Reading.Value) / (readings.Count + 2);
        }

        Standardize(abilities);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var benchmark in Benchmarks)
            {
                _lines[benchmark.Benchmark.Id] = EquatedLine.Fit(
                    [.. benchmark.Readings.Select(reading => abilities[index[reading.Model.Id]])],
                    [.. benchmark.Readings.Select(reading => reading.Value)]);
            }

            if (round == 0)
                Prior = PriorFit.Fit(Models, abilities, variances);
            for (var i = 0; i < abilities.Length; i++)
            {
                var (value, uncertainty) = Estimate(Models[i]);
                (abilities[i], variances[i]) = (value, uncertainty * uncertainty);
            }

            var (mean, deviation) = Standardize(abilities);
            for (var i = 0; i < variances.Length; i++)
                variances[i] /= deviation * deviation;
            foreach (var benchmark in Benchmarks)
                _lines[benchmark.Benchmark.Id] = LineOf(benchmark.Benchmark).Rescale(mean, deviation);
            Prior = PriorFit.Fit(Models, abilities, variances);
        }
    }

    /// <summary>Moves the abilities to mean 0 and standard deviation 1, and returns what they were.</summary>
    private static (double Mean, double Deviation) Standardize(double[] abilities)
    {
        var mean = abilities.Average();
        var deviation = Math.Sqrt(abilities.Average(ability => (ability - mean) * (ability - mean)));
        for (var i = 0; i < abilities.Length; i++)
            abilities[i] = (abilities[i] - mean) / deviation;
        return (mean, deviation);
    }
}

/// <summary>A reading of a model with its benchmark.</summary>
internal sealed record ModelReading(BenchmarkEntry Benchmark, Reading Reading);
