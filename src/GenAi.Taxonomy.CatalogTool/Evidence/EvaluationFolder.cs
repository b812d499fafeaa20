using System.Globalization;
using System.Text.Json;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool.Evidence;

/// <summary>Benchmarks and scores as read from the folder <c>evaluations</c>.</summary>
/// <param name="Benchmarks">The benchmarks, in ordinal order of their ids.</param>
/// <param name="Lines">The scores, in the order of the file.</param>
/// <param name="UnknownModels">Models that the catalog does not hold, with the number of their lines, which are left out.</param>
internal sealed record EvaluationFolder(IReadOnlyList<BenchmarkEntry> Benchmarks, IReadOnlyList<ScoreLine> Lines, IReadOnlyList<(string Model, int Lines)> UnknownModels)
{
    private const string Header = "benchmark,model,name_at_source,configuration,score,vendor_reported,source_url,as_of,reported_by";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads the folder and resolves the names of models in the catalog.</summary>
    /// <exception cref="InvalidDataException">A file contradicts itself or its description; the message lists every fault.</exception>
    public static EvaluationFolder Read(string folder, ModelCatalog catalog)
    {
        List<Fault> faults = [];
        var benchmarks = ReadBenchmarks(Path.Combine(folder, "benchmarks.json"), faults);
        var byId = benchmarks.DistinctBy(benchmark => benchmark.Id).ToDictionary(benchmark => benchmark.Id, StringComparer.Ordinal);
        List<ScoreLine> lines = [];
        SortedDictionary<string, int> unknown = new(StringComparer.Ordinal);
        var number = 0;
        foreach (var text in File.ReadLines(Path.Combine(folder, "scores.csv")))
        {
            number++;
            if (number == 1 ? text == Header : ReadLine(text) is null)
                continue;
            if (number == 1)
                faults.Add(new("scores.csv, line 1", $"must be '{Header}'"));
        }

        return faults.Count == 0
            ? new(benchmarks, lines, [.. unknown.Select(pair => (pair.Key, pair.Value))])
            : throw new InvalidDataException(Fault.Describe("The evaluations are not valid", faults));

        ScoreLine? ReadLine(string text)
        {
            var where = $"scores.csv, line {number}";
            if (text.Split(',') is not [var benchmark, var model, _, var configuration, var score, var vendor, var source, var day, var reporter])
                return Refuse($"must have {Header.Split(',').Length} fields without quotes, separated by commas");
            if (!byId.TryGetValue(benchmark, out var entry))
                return Refuse($"benchmark '{benchmark}' is not in benchmarks.json");
            if (!decimal.TryParse(score, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || (entry.Transform == "log" && value <= 0))
                return Refuse($"score '{score}' is not a number{(entry.Transform == "log" ? " above 0" : "")}");
            if (!bool.TryParse(vendor, out var isVendor))
                return Refuse($"vendor_reported '{vendor}' must be true or false");
            if (!Uri.TryCreate(source, UriKind.Absolute, out var uri))
                return Refuse($"source_url '{source}' is not an address");
            if (uri.Host.EndsWith("artificialanalysis.ai", StringComparison.OrdinalIgnoreCase))
                return Refuse("figures of Artificial Analysis must not be used (their terms)");
            if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", out var asOf))
                return Refuse($"as_of '{day}' must be a day, such as 2026-08-19");
            if (catalog.Resolve(model).Model is not { } known)
                unknown[model] = unknown.GetValueOrDefault(model) + 1;
            else
                lines.Add(new(entry, known, configuration.Length > 0 ? configuration : null, value, isVendor, uri, asOf, reporter));
            return null;

            ScoreLine? Refuse(string message)
            {
                faults.Add(new(where, message));
                return null;
            }
        }
    }

    private static BenchmarkEntry[] ReadBenchmarks(string path, List<Fault> faults)
    {
        BenchmarkEntry[] benchmarks;
        try
        {
            benchmarks = JsonSerializer.Deserialize<BenchmarkEntry[]>(File.ReadAllBytes(path), Json) ?? [];
        }
        catch (JsonException fault)
        {
            faults.Add(new("benchmarks.json", fault.Message));
            return [];
        }

        foreach (var twice in benchmarks.GroupBy(benchmark => benchmark.Id).Where(group => group.Count() > 1))
            faults.Add(new(twice.Key, "is in benchmarks.json twice"));
        foreach (var benchmark in benchmarks)
        {
            foreach (var task in benchmark.Tasks.Where(task => GenAiTaxonomy.Default.Find<ModelTask>(task) is null))
                faults.Add(new(benchmark.Id, $"task '{task}' is not in the taxonomy"));
            if (benchmark.Transform is not ("logit" or "log" or "identity"))
                faults.Add(new(benchmark.Id, $"transform '{benchmark.Transform}' must be logit, log or identity"));
            else if (benchmark.Transform == "logit" && benchmark.Scale is not [var low, var high] || benchmark.Scale is [var from, var to] && from >= to)
                faults.Add(new(benchmark.Id, "a logit needs a scale with its lower and upper end"));
        }

        return [.. benchmarks.OrderBy(benchmark => benchmark.Id, StringComparer.Ordinal)];
    }
}
