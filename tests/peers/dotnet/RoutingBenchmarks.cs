#pragma warning disable MEAI001 // Microsoft.Extensions.AI's routing clients are experimental; they are what is compared.
using BenchmarkDotNet.Attributes;
using GenAi.Taxonomy.Benchmarks;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Peers;

/// <summary>One request through a router over three clients that answer at once.</summary>
[MemoryDiagnoser]
public class RoutingBenchmarks
{
    private readonly StubClient[] _stubs = [new(), new(), new()];
    private readonly ChatMessage[] _messages = [new(ChatRole.User, "Which of these two invoices is the later one, and by how many days?")];
    private ServiceProvider _services = null!;
    private IChatClient _routed = null!;
    private OrderedFailoverChatClient _ordered = null!;
    private RoutingChatClient _callback = null!;
    private SemanticRoutingChatClient _semantic = null!;

    /// <summary>Makes the routers; the semantic one embeds its examples with the first request.</summary>
    [GlobalSetup]
    public async Task Setup()
    {
        var services = new ServiceCollection();
        services.AddGenAiTaxonomy(t => t.UseCatalog(StubClient.Catalog()));
        services.AddRoutedChatClient(r => r.Route("stub/a", _stubs[0]).Route("stub/b", _stubs[1]).Route("stub/c", _stubs[2]).Require(new ModelRequirements { Objective = SelectionObjective.Cost }));
        _services = services.BuildServiceProvider();
        _routed = _services.GetRequiredService<IChatClient>();
        _ordered = new([.. _stubs], leaveOpen: true);
        _callback = RoutingChatClient.Create((_, _) => new(_stubs[0]));
        _semantic = new(
            new StubEmbeddings(),
            _stubs.Select((stub, i) => (stub, i)).ToDictionary(pair => (IChatClient)pair.stub, pair => (IReadOnlyList<string>)[.. Enumerable.Range(0, 5).Select(j => $"example {j} of route {pair.i}")]),
            _stubs[0],
            leaveOpen: true);
        await Semantic();
    }

    /// <summary>Lets go of the routers.</summary>
    [GlobalCleanup]
    public void Cleanup()
    {
        _services.Dispose();
        _ordered.Dispose();
        _callback.Dispose();
        _semantic.Dispose();
    }

    /// <summary>No router.</summary>
    [Benchmark(Description = "routing | no router | the client itself")]
    public Task<ChatResponse> Direct() => _stubs[0].GetResponseAsync(_messages);

    /// <summary>The first that answers.</summary>
    [Benchmark(Description = "routing | first that answers | M.E.AI `OrderedFailoverChatClient`")]
    public Task<ChatResponse> Ordered() => _ordered.GetResponseAsync(_messages);

    /// <summary>The host's own code chooses; here it always names the first.</summary>
    [Benchmark(Description = "routing | the host's callback, a constant | M.E.AI `RoutingChatClient.Create`")]
    public Task<ChatResponse> Callback() => _callback.GetResponseAsync(_messages);

    /// <summary>The nearest of fifteen examples; the vector comes from a stub.</summary>
    [Benchmark(Description = "routing | nearest of 15 examples, embedding for nothing | M.E.AI `SemanticRoutingChatClient`")]
    public Task<ChatResponse> Semantic() => _semantic.GetResponseAsync(_messages);

    /// <summary>The cheapest that the request's needs leave.</summary>
    [Benchmark(Description = "routing | cheapest by what the request needs | GenAi.Taxonomy `AddRoutedChatClient`")]
    public Task<ChatResponse> Routed() => _routed.GetResponseAsync(_messages);

    /// <summary>A vector of 384 numbers for every text, from the text's own characters.</summary>
    private sealed class StubEmbeddings : IEmbeddingGenerator<string, Embedding<float>>
    {
        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(value => new Embedding<float>(Enumerable.Range(0, 384).Select(i => (float)(value[i % value.Length] % 32) + 1).ToArray()))));

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
