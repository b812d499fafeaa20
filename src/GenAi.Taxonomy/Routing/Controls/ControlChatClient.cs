using GenAi.Taxonomy.Governance;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>A control on the pipeline of a chat client, of which the router behind it learns.</summary>
internal abstract class ControlChatClient(IChatClient inner, ControlInPlace? evidence) : DelegatingChatClient(inner)
{
    private readonly AttachedControls _controls = new(inner.GetService<ControlsInPlace>(), evidence);

    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetResponseAsync(messages, Told(options), cancellationToken);

    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        base.GetStreamingResponseAsync(messages, Told(options), cancellationToken);

    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ControlsInPlace) && serviceKey is null ? _controls.InPlace : base.GetService(serviceType, serviceKey);

    private ChatOptions? Told(ChatOptions? options)
    {
        if (!_controls.IsTold)
            return options;
        var own = options?.Clone() ?? new();
        own.AdditionalProperties = _controls.Tell(own.AdditionalProperties);
        return own;
    }
}
