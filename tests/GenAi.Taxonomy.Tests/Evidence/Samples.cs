using System.Globalization;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool.Evidence;

namespace GenAi.Taxonomy.Tests.Evidence;

/// <summary>Small benchmarks and models for the tests of the fit.</summary>
internal static class Samples
{
    public static readonly ModelDescriptor[] Models = [.. Enumerable.Range(0, 12).Select(i => new ModelDescriptor(string.Create(CultureInfo.InvariantCulture, $"acme/model-{i:00}"))
    {
        Families = [ModelFamilies.LargeLanguageModel],
        Tier = (ModelTier)((i % 3) + 1),
        ReleaseDate = new DateOnly(2025, 1, 1).AddMonths(i),
    })];

    public static BenchmarkEntry Benchmark(string id, string? family = null, string transform = "identity", double[]? scale = null, bool higherIsBetter = true, string task = "complex-reasoning") =>
        new(id, id, family ?? id, "Acme", "score", "points", higherIsBetter, scale, transform, [task], true, new("https://example.com/" + id), "CC BY 4.0");

    public static ScoreLine Line(BenchmarkEntry benchmark, int model, decimal score, string source = "a", string? configuration = null, bool isVendor = false) =>
        new(benchmark, Models[model], configuration, score, isVendor, new("https://example.com/" + source), new(2026, 8, 1), "acme");

    /// <summary>Benchmarks in which the later models are better, each with its own scale and disorder.</summary>
    public static BenchmarkReadings[] Board(int benchmarks, Func<int, string>? familyOf = null, Func<int, decimal, decimal>? change = null) =>
    [
        .. Enumerable.Range(0, benchmarks).Select(b =>
        {
            var benchmark = Benchmark(string.Create(CultureInfo.InvariantCulture, $"board-{b}"), familyOf?.Invoke(b));
            return BenchmarkReadings.Of(benchmark, Models.Select((_, m) => Line(benchmark, m, change is null ? Score(b, m) : change(b, Score(b, m)))));
        }),
    ];

    // Neighbors change places from board to board, by a fixed rule.
    private static decimal Score(int benchmark, int model) => (10 * model) + (((model * 7) + (benchmark * 5)) % 11 * 3);
}
