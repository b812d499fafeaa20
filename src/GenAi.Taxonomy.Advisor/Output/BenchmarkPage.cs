using System.Text.Json.Nodes;
using GenAi.Taxonomy.Evidence;

namespace Advisor.Output;

/// <summary>The public benchmarks on which the evidence rests, as a tree by family, and one of them with its facts.</summary>
internal static class BenchmarkPage
{
    public static Benchmark? Find(string name) => EvidenceData.Default.FindBenchmark(name)
        ?? (EvidenceData.Default.Benchmarks.Where(benchmark => benchmark.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null);

    public static Branch Tree() => new("benchmark", [.. Families().Select(family => family.ToList() is [var only]
        ? Leaf(only)
        : new Branch(family.Key, [.. family.Select(Leaf)]))]);

    public static JsonArray TreeDocument() => Json.Array(Families().Select(family => family.ToList() is [var only]
        ? Node(only.Id, only.Name, [])
        : Node(family.Key, family.Key, [.. family.Select(benchmark => Node(benchmark.Id, benchmark.Name, []))])));

    public static void Write(Page page, Benchmark benchmark)
    {
        page.Title($"{benchmark.Name} ({benchmark.Id}, benchmark)");
        page.Paragraph(benchmark.Tasks.Count == 0
            ? "A public evaluation of models."
            : $"A public evaluation of {Words.AndList([.. benchmark.Tasks.Select(task => Words.InText(task.Name))])}.");
        page.Points(Facts(benchmark).Where(fact => fact.Text.Length > 0), indent: 0);
    }

    public static JsonObject Document(Benchmark benchmark) => new()
    {
        ["id"] = benchmark.Id,
        ["name"] = benchmark.Name,
        ["facet"] = "benchmark",
        ["family"] = benchmark.Family,
        ["tasks"] = Json.Ids(benchmark.Tasks),
        ["publisher"] = benchmark.Publisher,
        ["independent"] = benchmark.IsIndependent,
        ["metric"] = benchmark.Metric,
        ["unit"] = benchmark.Unit,
        ["higherIsBetter"] = benchmark.HigherIsBetter,
        ["license"] = benchmark.License,
        ["uri"] = benchmark.Uri?.ToString(),
    };

    private static IEnumerable<IGrouping<string, Benchmark>> Families() =>
        EvidenceData.Default.Benchmarks.OrderBy(benchmark => benchmark.Family, StringComparer.Ordinal).ThenBy(benchmark => benchmark.Id, StringComparer.Ordinal).GroupBy(benchmark => benchmark.Family);

    private static Branch Leaf(Benchmark benchmark) => new($"{benchmark.Id}  {benchmark.Name}", []);

    private static JsonObject Node(string id, string name, IEnumerable<JsonNode?> narrower) => new() { ["id"] = id, ["name"] = name, ["narrower"] = Json.Array(narrower) };

    private static IEnumerable<(Cell Label, string Text)> Facts(Benchmark benchmark)
    {
        yield return ("Family", benchmark.Family);
        yield return ("Published by", benchmark.Publisher is not { } publisher ? "the vendors, each its own figures" : benchmark.IsIndependent ? $"{publisher}, which measures the models itself" : publisher);
        yield return ("Number", $"{benchmark.Metric}{(benchmark.Unit.Length > 0 ? $" in {benchmark.Unit}" : "")}, {(benchmark.HigherIsBetter ? "higher" : "lower")} is better");
        yield return ("License", benchmark.License);
        yield return ("Page", benchmark.Uri?.ToString() ?? "");
    }
}
