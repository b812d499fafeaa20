using BenchmarkDotNet.Attributes;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>Selection over the offerings of the models.dev snapshot, beside plain LINQ over the same objects.</summary>
[MemoryDiagnoser]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001", Justification = "The harness wants an open class and calls the clean-up.")]
public class SelectionBenchmarks
{
    private readonly ModelCatalog _catalog = Catalogs.Snapshot();
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();
    private ModelSelector _selector = null!;
    private ModelRequirements _requirements = null!;

    /// <summary>Compiles the catalog once, as a host does at start-up.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _selector = new(GenAiTaxonomy.Default, _catalog);
        _requirements = Fresh();
        Console.WriteLine($"// {_catalog.Offerings.Count} offerings, {_selector.Select(_requirements).Candidates.Count} candidates");
    }

    /// <summary>Lets go of the catalog's change notices.</summary>
    [GlobalCleanup]
    public void Cleanup() => _selector.Dispose();

    /// <summary>Plain LINQ: filter and order, nothing explained.</summary>
    [Benchmark(Baseline = true)]
    public int PlainLinq() => LinqSelection.Select(_catalog, DateOnly.FromDateTime(_now.UtcDateTime), _now).Count;

    /// <summary>The best alone.</summary>
    [Benchmark]
    public ModelOffering? SelectBest() => _selector.SelectBest(_requirements);

    /// <summary>The best alone, from requirements never seen before.</summary>
    [Benchmark]
    public ModelOffering? SelectBestFresh() => _selector.SelectBest(Fresh());

    /// <summary>The first ten, with score parts, reasons, costs and risks.</summary>
    [Benchmark]
    public int SelectExplained()
    {
        var read = 0;
        foreach (var candidate in _selector.Select(_requirements).Candidates.Take(10))
            read += candidate.Reasons.Count + candidate.Risks.Count + (candidate.EstimatedCost is null ? 0 : 1) + (candidate.Parts.Fit > 0 ? 1 : 0);
        return read;
    }

    /// <summary>Everything that was rejected, with every reason.</summary>
    [Benchmark]
    public int Rejected() => _selector.Select(_requirements).Rejected.Sum(entry => entry.Reasons.Count);

    private static ModelRequirements Fresh() => new()
    {
        Application = ApplicationAreas.CustomerService.SupportChatbot,
        Inputs = [Modalities.Text, Modalities.Image],
        Requires = [Capabilities.ToolCalling, Capabilities.StructuredOutput],
        InputTokens = 180_000,
        OutputTokens = 30_000,
        Objective = SelectionObjective.Cost,
    };
}
