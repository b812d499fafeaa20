using System.Numerics;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>The best pick as the catalog grows, beside one plain pass over the columns that it reads (their sum).</summary>
public class GrowthBenchmarks
{
    private SelectionIndex _index = null!;
    private DateTimeOffset _now;

    /// <summary>How many offerings: the embedded ones over and over, under new ids.</summary>
    [Params(1_000, 10_000, 100_000, 1_000_000)]
    public int Offerings { get; set; }

    /// <summary>Makes and compiles the catalog.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var catalog = Catalogs.OfSize(Offerings);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        _index = new(GenAiTaxonomy.Default, catalog);
        _now = TimeProvider.System.GetUtcNow();
        Console.WriteLine($"// {Offerings} offerings: {(GC.GetTotalMemory(forceFullCollection: true) - before) / Offerings} bytes each in the index, {new CompiledRequirements(Fresh(SelectionObjective.Cost), _index, _now).Survivors().Count} candidates");
    }

    /// <summary>The sum of the columns that a pass reads: masks, limits, floors of the price, and which model by what kind of host.</summary>
    [Benchmark(Baseline = true)]
    public ulong PlainPass() =>
        Sum(_index.Inputs) + Sum(_index.Outputs) + Sum(_index.Supported)
        + Sum(MemoryMarshal.Cast<long, ulong>(_index.KnownInput)) + Sum(MemoryMarshal.Cast<long, ulong>(_index.ContextWindow)) + Sum(MemoryMarshal.Cast<long, ulong>(_index.MaxOutput))
        + Sum(MemoryMarshal.Cast<float, ulong>(_index.InputFloor)) + Sum(MemoryMarshal.Cast<float, ulong>(_index.OutputFloor))
        + Sum(MemoryMarshal.Cast<int, ulong>(_index.ModelAndHosting));

    /// <summary>The best by price, from requirements never seen before, so that nothing is remembered.</summary>
    [Benchmark]
    public ModelOffering? Best() => new CompiledRequirements(Fresh(SelectionObjective.Cost), _index, _now).Best;

    /// <summary>The best by fit, quality, price and risk together, likewise.</summary>
    [Benchmark]
    public ModelOffering? BestBalanced() => new CompiledRequirements(Fresh(SelectionObjective.Balanced), _index, _now).Best;

    private static ModelRequirements Fresh(SelectionObjective objective) => new()
    {
        Application = ApplicationAreas.CustomerService.SupportChatbot,
        Inputs = [Modalities.Text, Modalities.Image],
        Requires = [Capabilities.ToolCalling, Capabilities.StructuredOutput],
        InputTokens = 180_000,
        OutputTokens = 30_000,
        Objective = objective,
    };

    private static ulong Sum(ReadOnlySpan<ulong> column)
    {
        var sums = Vector<ulong>.Zero;
        foreach (var vector in MemoryMarshal.Cast<ulong, Vector<ulong>>(column))
            sums += vector;
        return Vector.Sum(sums);
    }
}
