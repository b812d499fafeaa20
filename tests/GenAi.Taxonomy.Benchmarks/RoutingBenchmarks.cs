#pragma warning disable MEAI001 // Microsoft.Extensions.AI's own failover is experimental; it stands beside ours as a measure.
using BenchmarkDotNet.Attributes;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>What a router of three healthy routes adds to a direct call of a client that answers at once.</summary>
[MemoryDiagnoser]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001", Justification = "The harness wants an open class and calls the clean-up.")]
public class RoutingBenchmarks
{
    private readonly StubClient _stub = new();
    private ServiceProvider _services = null!;
    private IChatClient _router = null!;
    private OrderedFailoverChatClient _ordered = null!;
    private ChatMessage[] _messages = null!;
    private ChatOptions? _options;

    /// <summary>Ten short text messages, or twenty with three tools.</summary>
    [Params(false, true)]
    public bool WithTools { get; set; }

    /// <summary>Makes the clients.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var services = new ServiceCollection();
        services.AddGenAiTaxonomy(t => t.UseCatalog(StubClient.Catalog()));
        services.AddRoutedChatClient(r => r.Route("stub/a", _stub).Route("stub/b", _stub).Route("stub/c", _stub).Require(new ModelRequirements { Objective = SelectionObjective.Cost }));
        _services = services.BuildServiceProvider();
        _router = _services.GetRequiredService<IChatClient>();
        _ordered = new([_stub, _stub, _stub], leaveOpen: true);
        _messages = [.. Enumerable.Range(0, WithTools ? 20 : 10).Select(i => new ChatMessage(i % 2 == 0 ? ChatRole.User : ChatRole.Assistant, $"This is message number {i}, of about a dozen words, as people write them in a chat."))];
        _options = WithTools ? new() { Tools = [.. Enumerable.Range(0, 3).Select(i => AIFunctionFactory.Create((string city) => city, $"tool_{i}", "Looks something up for a city."))] } : null;
    }

    /// <summary>Lets go of the clients.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _ordered.Dispose();
        _services.Dispose();
    }

    /// <summary>The client itself.</summary>
    [Benchmark(Baseline = true)]
    public Task<ChatResponse> Direct() => _stub.GetResponseAsync(_messages, _options);

    /// <summary>Through the router.</summary>
    [Benchmark]
    public Task<ChatResponse> Routed() => _router.GetResponseAsync(_messages, _options);

    /// <summary>Through Microsoft.Extensions.AI's ordered failover, which knows nothing of models.</summary>
    [Benchmark]
    public Task<ChatResponse> OrderedFailover() => _ordered.GetResponseAsync(_messages, _options);
}
