using BenchmarkDotNet.Attributes;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Peers;

/// <summary>The cheapest model that takes text and images, calls tools and has room for 100,000 tokens.</summary>
[MemoryDiagnoser]
public class SelectBenchmarks
{
    private readonly ModelCatalog _catalog = PeerTasks.Catalog();
    private readonly ModelRequirements _requirements = Fresh();
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();
    private ModelSelector _selector = null!;

    /// <summary>Compiles the catalogue once, as a host does at start-up.</summary>
    [GlobalSetup]
    public void Setup() => _selector = new(GenAiTaxonomy.Default, _catalog);

    /// <summary>Lets go of the catalogue's change notices.</summary>
    [GlobalCleanup]
    public void Cleanup() => _selector.Dispose();

    /// <summary>User code, as a host writes it without any selector.</summary>
    [Benchmark(Description = "cheapest | user code | LINQ over GenAi.Taxonomy's objects")]
    public ModelOffering? Linq() => Plain(_catalog, _now).FirstOrDefault();

    /// <summary>Requirements seen before.</summary>
    [Benchmark(Description = "cheapest | the same requirements again | GenAi.Taxonomy `SelectBest`")]
    public ModelOffering? Again() => _selector.SelectBest(_requirements);

    /// <summary>Requirements never seen before.</summary>
    [Benchmark(Description = "cheapest | requirements never seen | GenAi.Taxonomy `SelectBest`")]
    public ModelOffering? Best() => _selector.SelectBest(Fresh());

    /// <summary>Ten candidates, with reasons, costs and risks.</summary>
    [Benchmark(Description = "cheapest | ten candidates explained | GenAi.Taxonomy `Select`")]
    public int Explained()
    {
        var read = 0;
        foreach (var candidate in _selector.Select(Fresh()).Candidates.Take(10))
            read += candidate.Reasons.Count + candidate.Risks.Count + (candidate.EstimatedCost is null ? 0 : 1);
        return read;
    }

    internal static ModelRequirements Fresh() => new()
    {
        Inputs = [Modalities.Text, Modalities.Image],
        Requires = [Capabilities.ToolCalling],
        InputTokens = PeerTasks.Instance.Requirements.InputTokens,
        OutputTokens = PeerTasks.Instance.Requirements.OutputTokens,
        Objective = SelectionObjective.Cost,
    };

    internal static IEnumerable<ModelOffering> Plain(ModelCatalog catalog, DateTimeOffset now)
    {
        var (input, output) = PeerTasks.Instance.Requirements;
        return catalog.Offerings
            .Where(offering => offering.Access is AccessKind.PayPerUse or AccessKind.SelfHosted)
            .Where(offering => offering.StageOn(DateOnly.FromDateTime(now.UtcDateTime)) is ModelStage.Stable or ModelStage.Preview)
            .Where(offering => offering.Inputs.Contains(Modalities.Text) && offering.Inputs.Contains(Modalities.Image) && offering.Outputs.Contains(Modalities.Text))
            .Where(offering => offering.Supports(Capabilities.ToolCalling) == Support.Supported)
            .Where(offering => offering.Limits.ContextWindow >= input + output && (offering.Limits.MaxInput ?? long.MaxValue) >= input && offering.Limits.MaxOutput >= output)
            .Select(offering => (Offering: offering, Cost: offering.Prices?.TotalOf(new(input, output), now)))
            .Where(entry => entry.Cost is not null)
            .OrderBy(entry => entry.Cost)
            .ThenBy(entry => entry.Offering.Id, StringComparer.Ordinal)
            .Select(entry => entry.Offering);
    }
}
