using BenchmarkDotNet.Attributes;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>What a name stands for, over the offerings of the models.dev snapshot, beside a plain dictionary of the exact ids.</summary>
[MemoryDiagnoser]
public class ResolveBenchmarks
{
    private readonly ModelCatalog _catalog = Catalogs.Snapshot();
    private Dictionary<string, ModelOffering> _plain = null!;

    /// <summary>Gathers the names once, as the first look-up does.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _plain = _catalog.Offerings.ToDictionary(offering => offering.Id, StringComparer.Ordinal);
        foreach (var resolution in (ModelResolution[])[Dated(), OtherCase(), Region(), LocalTag(), None()])
            Console.WriteLine($"// {resolution.Match} {resolution.Model?.Id} {resolution.Candidates.Count}");
    }

    /// <summary>An exact id in a dictionary that knows nothing else.</summary>
    [Benchmark(Baseline = true)]
    public ModelOffering PlainDictionary() => _plain["anthropic/claude-sonnet-4-5"];

    /// <summary>An exact id.</summary>
    [Benchmark]
    public ModelResolution Exact() => _catalog.Resolve("anthropic/claude-sonnet-4-5");

    /// <summary>A date at the end.</summary>
    [Benchmark]
    public ModelResolution Dated() => _catalog.Resolve("anthropic/claude-sonnet-4-5-2026-01-31");

    /// <summary>Another case, other separators, no provider.</summary>
    [Benchmark]
    public ModelResolution OtherCase() => _catalog.Resolve("Claude_Sonnet_4.5");

    /// <summary>A cloud's region, vendor and version.</summary>
    [Benchmark]
    public ModelResolution Region() => _catalog.Resolve("bedrock/eu.anthropic.claude-sonnet-4-5-20250929-v1:0");

    /// <summary>The tag of a local runtime.</summary>
    [Benchmark]
    public ModelResolution LocalTag() => _catalog.Resolve("qwen3:8b-q4_K_M");

    /// <summary>A name that nothing is known by.</summary>
    [Benchmark]
    public ModelResolution None() => _catalog.Resolve("acme/rocket-plus-05-2026");
}
