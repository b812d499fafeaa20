using BenchmarkDotNet.Attributes;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Peers;

/// <summary>What a name stands for.</summary>
[MemoryDiagnoser]
public class LookUpBenchmarks
{
    private readonly ModelCatalog _catalog = PeerTasks.Catalog();
    private readonly PeerTasks.Spellings _names = PeerTasks.Instance.LookUp;

    /// <summary>Gathers the names once, as the first look-up does.</summary>
    [GlobalSetup]
    public void Setup() => _catalog.Resolve(_names.Dated);

    /// <summary>An exact id.</summary>
    [Benchmark(Description = "look-up | exact id | GenAi.Taxonomy `Resolve`")]
    public ModelResolution Exact() => _catalog.Resolve(_names.Exact);

    /// <summary>No provider, and a date at the end.</summary>
    [Benchmark(Description = "look-up | dated, no provider | GenAi.Taxonomy `Resolve`")]
    public ModelResolution Dated() => _catalog.Resolve(_names.Dated);

    /// <summary>A name that nothing is known by.</summary>
    [Benchmark(Description = "look-up | unknown name | GenAi.Taxonomy `Resolve`")]
    public ModelResolution Unknown() => _catalog.Resolve(_names.Unknown);
}
