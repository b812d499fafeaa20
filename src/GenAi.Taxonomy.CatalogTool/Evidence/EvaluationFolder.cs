using System.Globalization;
using System.Text.Json;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;

namespace GenAi.Taxonomy.CatalogTool.Evidence;

/// <summary>Reads <c>benchmarks.json</c> and <c>scores.csv</c> and resolves the names of models in the catalog.</summary>
internal sealed class EvaluationFolder
{
    private const string Header = "benchmark,model,name_at_source,configuration,score,vendor_reported,source_url,as_of,reported_by";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly ModelCatalog _catalog;
    private readonly List<Fault> _faults = [];
    private readonly List<ScoreLine> _lines = [];
    private readonly SortedDictionary<(string Model, string Reason), int> _leftOut = [];

    private EvaluationFolder(string folder, ModelCatalog catalog)
    {
        _catalog = catalog;
        Benchmarks = ReadBenchmarks(Path.Combine(folder, "benchmarks.json"));
        var byId = Benchmarks.DistinctBy(benchmark => benchmark.Id).ToDictionary(benchmark => benchmark.Id, StringComparer.Ordinal);
        var number = 0;
        foreach (var text in File.ReadLines(Path.Combine(folder, "scores.csv")))
        {
            number++;
            if (number > 1)
                ReadLine(text, byId, fault => _faults.Add(new($"scores.csv, line {number}", fault)));
            else if (text != Header)
                _faults.Add(new("scores.csv, line 1", $"must be '{Header}'"));
        }
    }

    /// <summary>Gets the benchmarks, in ordinal order of their ids.</summary>
    public IReadOnlyList<BenchmarkEntry> Benchmarks { get; }

    /// <summary>Gets the scores, in the order of the file.</summary>
    public IReadOnlyList<ScoreLine> Lines => _lines;

    /// <summary>Gets the models whose lines are left out, with the reason and the number of lines.</summary>
    public IReadOnlyDictionary<(string Model, string Reason), int> LeftOut => _leftOut;

    /// <summary>Reads the folder.</summary>
    /// <exception cref="InvalidDataException">A file contradicts itself or its description; the message lists every fault.</exception>
    public static EvaluationFolder Read(string folder, ModelCatalog catalog)
    {
        var read = new EvaluationFolder(folder, catalog);
        return read._faults.Count == 0 ? read : throw new InvalidDataException(Fault.Describe("The evaluations are not valid", read._faults));
    }

    private void ReadLine(string text, Dictionary<string, BenchmarkEntry> benchmarks, Action<string> refuse)
    {
        if (text.Split(',') is not [var benchmark, var model, var name, var configuration, var score, var vendor, var source, var day, var reporter])
            refuse("must have nine fields without quotes, separated by commas");
        else if (!benchmarks.TryGetValue(benchmark, out var entry))
            refuse($"benchmark '{benchmark}' is not in benchmarks.json");
        else if (!decimal.TryParse(score, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || (entry.Transform == "log" && value <= 0))
            refuse($"score '{score}' must be a number{(entry.Transform == "log" ? " above 0" : "")}");
        else if (!bool.TryParse(vendor, out var isVendor))
            refuse($"vendor_reported '{vendor}' must be true or false");
        else if (!Uri.TryCreate(source, UriKind.Absolute, out var uri))
            refuse($"source_url '{source}' must be an address");
        else if (uri.Host.EndsWith("artificialanalysis.ai", StringComparison.OrdinalIgnoreCase))
            refuse("figures of Artificial Analysis must not be used (their terms)");
        else if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", out var asOf))
            refuse($"as_of '{day}' must be a day, such as 2026-08-19");
        else if (model.EndsWith("-latest", StringComparison.Ordinal) && !name.Contains("latest", StringComparison.OrdinalIgnoreCase))
            LeaveOut(model, $"'{name}' is a fixed model and the id is a moving alias");
        else if ((_catalog.Resolve(model).Model ?? _catalog.FindModel(ModelNaming.IdOf(model))) is not { } known)
            LeaveOut(model, "not in the catalog");
        else
            _lines.Add(new(entry, known, configuration.Length > 0 ? configuration : null, value, isVendor, uri, asOf, reporter));

        void LeaveOut(string id, string reason) => _leftOut[(id, reason)] = _leftOut.GetValueOrDefault((id, reason)) + 1;
    }

    private BenchmarkEntry[] ReadBenchmarks(string path)
    {
        BenchmarkEntry[] benchmarks;
        try
        {
            benchmarks = JsonSerializer.Deserialize<BenchmarkEntry[]>(File.ReadAllBytes(path), Json) ?? [];
        }
        catch (JsonException fault)
        {
            _faults.Add(new("benchmarks.json", fault.Message));
            return [];
        }

        foreach (var twice in benchmarks.GroupBy(benchmark => benchmark.Id).Where(group => group.Count() > 1))
            _faults.Add(new(twice.Key, "is in benchmarks.json twice"));
        foreach (var benchmark in benchmarks)
        {
            foreach (var task in benchmark.Tasks.Where(task => GenAiTaxonomy.Default.Find<ModelTask>(task) is null))
                _faults.Add(new(benchmark.Id, $"task '{task}' is not in the taxonomy"));
            if (benchmark.Transform is not ("logit" or "log" or "identity"))
                _faults.Add(new(benchmark.Id, $"transform '{benchmark.Transform}' must be logit, log or identity"));
            if (benchmark.Transform == "logit" && !(benchmark.Scale is [var low, var high] && low < high))
                _faults.Add(new(benchmark.Id, "transform logit needs a scale: its lower and its upper end"));
        }

        return [.. benchmarks.OrderBy(benchmark => benchmark.Id, StringComparer.Ordinal)];
    }
}
