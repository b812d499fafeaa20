using BenchmarkDotNet.Attributes;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Peers;

/// <summary>What one response cost, from the name of its model and its usage.</summary>
[MemoryDiagnoser]
public class PriceBenchmarks
{
    private readonly ModelCatalog _catalog = PeerTasks.Catalog();
    private readonly string _id = PeerTasks.Instance.Priced.Id;
    private readonly ModelUsage _usage = PeerTasks.Instance.ShortUsage.ToModelUsage();
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();

    /// <summary>Name to amount.</summary>
    [Benchmark(Description = "price | id and usage to amount | GenAi.Taxonomy `Resolve`, `TotalOf`")]
    public decimal? Total() => _catalog.Resolve(_id).Offering!.Prices!.TotalOf(_usage, _now);

    /// <summary>Name to the lines of every meter.</summary>
    [Benchmark(Description = "price | the same, a line for each meter | GenAi.Taxonomy `Resolve`, `Estimate`")]
    public CostEstimate Lines() => _catalog.Resolve(_id).Offering!.Prices!.Estimate(_usage, _now);
}
