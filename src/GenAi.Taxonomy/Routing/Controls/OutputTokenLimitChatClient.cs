using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Caps the output of each response. What the caller wants less of stays as it is.</summary>
internal sealed class OutputTokenLimitChatClient(IChatClient inner, int limit)
    : ControlChatClient(inner, ShippedControls.Evidence(RiskControls.RateAndBudgetLimits, typeof(OutputTokenLimitChatClient)))
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetResponseAsync(messages, Capped(options), cancellationToken);

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetStreamingResponseAsync(messages, Capped(options), cancellationToken);

    private ChatOptions Capped(ChatOptions? options)
    {
        if (options?.MaxOutputTokens <= limit)
            return options;
        var own = options?.Clone() ?? new();
        own.MaxOutputTokens = limit;
        return own;
    }
}
