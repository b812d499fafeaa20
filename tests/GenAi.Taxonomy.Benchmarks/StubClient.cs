using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>A chat client that answers at once, with a catalog of three offerings for it. Allocation tests and the comparison with peers use it too.</summary>
internal sealed class StubClient : IChatClient
{
    /// <summary><c>stub/a</c>, <c>stub/b</c> and <c>stub/c</c>, each dearer than the one before.</summary>
    public static ModelCatalog Catalog()
    {
        var builder = new ModelCatalogBuilder { Version = "stub" };
        foreach (var (name, price) in new[] { ("a", 1m), ("b", 2m), ("c", 3m) })
        {
            var model = new ModelDescriptor($"stub/{name}")
            {
                Families = [ModelFamilies.LargeLanguageModel],
                Inputs = [Modalities.Text],
                Outputs = [Modalities.Text],
                Limits = new(100_000),
                Capabilities = new Dictionary<Capability, Support> { [Capabilities.ToolCalling] = Support.Supported },
            };
            builder.Set(new ModelOffering("stub", name, model)
            {
                Access = AccessKind.PayPerUse,
                Prices = new PriceList(PriceRate.PerMillion(Meter.TextInput, price), PriceRate.PerMillion(Meter.TextOutput, price * 4)),
            });
        }

        return builder.Build();
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, "ok")) { FinishReason = ChatFinishReason.Stop, Usage = new() { InputTokenCount = 200, OutputTokenCount = 20 } });

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
