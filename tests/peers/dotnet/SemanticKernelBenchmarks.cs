using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Services;

namespace GenAi.Taxonomy.Peers;

/// <summary>Semantic Kernel's own selector, which goes by the ids in the execution settings, in their order.</summary>
[MemoryDiagnoser]
public class SemanticKernelBenchmarks
{
    private readonly KernelFunction _function = KernelFunctionFactory.CreateFromMethod(() => "ok");
    private Kernel _kernel = null!;
    private KernelArguments _byService = null!;
    private KernelArguments _byModel = null!;
    private KernelArguments _unnamed = null!;

    /// <summary>How many services are registered.</summary>
    [Params(3, 1000)]
    public int Services { get; set; }

    /// <summary>Registers the services; the settings name the last of them.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var builder = Kernel.CreateBuilder();
        for (var i = 0; i < Services; i++)
            builder.Services.AddKeyedSingleton<IChatCompletionService>($"service-{i}", new StubService($"model-{i}"));
        _kernel = builder.Build();
        _byService = new(new PromptExecutionSettings { ServiceId = $"service-{Services - 1}" });
        _byModel = new(new PromptExecutionSettings { ModelId = $"model-{Services - 1}" });
        _unnamed = [];
        if (ByServiceId() != $"model-{Services - 1}" || ByModelId() != $"model-{Services - 1}")
            throw new InvalidOperationException("The selector took another service than the settings name.");
    }

    /// <summary>The settings name a service.</summary>
    [Benchmark(Description = "registered | by service id, {0} services | Semantic Kernel `IAIServiceSelector`")]
    public string? ByServiceId() => Select(_byService);

    /// <summary>The settings name a model.</summary>
    [Benchmark(Description = "registered | by model id, {0} services | Semantic Kernel `IAIServiceSelector`")]
    public string? ByModelId() => Select(_byModel);

    /// <summary>There are no settings: any service will do.</summary>
    [Benchmark(Description = "registered | no settings, {0} services | Semantic Kernel `IAIServiceSelector`")]
    public string? Unnamed() => Select(_unnamed);

    private string? Select(KernelArguments arguments) =>
        _kernel.ServiceSelector.TrySelectAIService<IChatCompletionService>(_kernel, _function, arguments, out var service, out _) ? service.GetModelId() : null;

    private sealed class StubService(string model) : IChatCompletionService
    {
        public IReadOnlyDictionary<string, object?> Attributes { get; } = new Dictionary<string, object?> { [AIServiceExtensions.ModelIdKey] = model };

        public Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
            ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
            ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();
    }
}
