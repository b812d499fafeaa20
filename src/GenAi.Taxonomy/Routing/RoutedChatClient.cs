#pragma warning disable MEAI001 // Continuation tokens are experimental members of stable types; nothing of ours shows them.
using GenAi.Taxonomy.Catalog;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>A chat client that picks a route for each request and goes on where one fails. Thread-safe.</summary>
internal sealed class RoutedChatClient(Router<IChatClient> router) : IChatClient
{
    private static readonly ChatClientMetadata Metadata = new("genai.taxonomy");

    private readonly ConversationMemory _conversations = new();

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var turns = Buffered(messages);
        using var run = Begin(turns, options, cancellationToken);
        var response = await CallLoop.RunAsync(
            run,
            (Turns: turns, Options: options),
            static (request, target, token) => target.Client.GetResponseAsync(ForeignHistory.For(request.Turns, target.Offering.Id), Upstream(request.Options, target), token),
            static (_, response) => ChatOutcome.FailureOf(response),
            static response => UsageReading.OfChat(response)).ConfigureAwait(false);
        return Answer(response, run.Current.Offering.Id, run);
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var turns = Buffered(messages);
        return StreamLoop.RunAsync(
            token => Begin(turns, options, token),
            (target, token) => target.Client.GetStreamingResponseAsync(ForeignHistory.For(turns, target.Offering.Id), Upstream(options, target), token),
            target => new ChatStreamFormat(_conversations, StreamEnds.AreSaidBy(target.Client)),
            cancellationToken);
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? Metadata
            : serviceType.IsInstanceOfType(this) ? this
            : router.GetService(serviceType);
    }

    public void Dispose() => router.Dispose();

    private static IReadOnlyList<ChatMessage> Buffered(IEnumerable<ChatMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        // A sequence may be readable only once, and is read for each attempt.
        return messages as IReadOnlyList<ChatMessage> ?? [.. messages];
    }

    private static ChatOptions? Upstream(ChatOptions? options, RouteTarget<IChatClient> target)
    {
        if (options is null)
            return target.ModelId is null ? null : new() { ModelId = target.ModelId };
        // Hints that the model is known not to support are dropped. What a request needs was required of the model before.
        var dropsEffort = options.Reasoning?.Effort is not null && target.Offering.Supports(Capabilities.ReasoningEffortControl) == Support.Unsupported;
        var dropsSeed = options.Seed is not null && target.Offering.Supports(Capabilities.SeededDeterminism) == Support.Unsupported;
        if (options.ModelId == target.ModelId && !dropsEffort && !dropsSeed && !RoutingKeys.AreIn(options.AdditionalProperties))
            return options;
        var own = options.Clone();
        if (dropsEffort)
            own.Reasoning!.Effort = null;
        if (dropsSeed)
            own.Seed = null;
        own.ModelId = target.ModelId;
        own.AdditionalProperties = RoutingKeys.Without(own.AdditionalProperties);
        return own;
    }

    private RequestRun<IChatClient> Begin(IReadOnlyList<ChatMessage> turns, ChatOptions? options, CancellationToken cancellationToken)
    {
        var needs = ChatNeeds.Of(turns, options, router.Builder.TokenEstimator);
        if (options?.ContinuationToken is { } token)
            needs.Only = HolderOf(ConversationMemory.NameOf(token), "what goes on in the background", needs.Pin);
        else if (options?.ConversationId is { } conversation)
            needs.Only = HolderOf(conversation, $"the conversation '{conversation}'", needs.Pin);
        return router.Begin(needs, cancellationToken);
    }

    /// <summary>The only offering that can go on with something: the one that began it, or the one that the request names.</summary>
    private string? HolderOf(string name, string what, string? pin)
    {
        if (_conversations.Find(name) is { } holder)
            return holder;
        if (router.Board.Targets.Count == 1)
            return null;
        var named = pin is null ? [] : router.Board.OfferingsOf(pin);
        return named is [var only] ? only : throw new RoutingException(
            RoutingRefusal.UnknownConversation,
            named.Count > 1
                ? $"This router does not know who holds {what}, and '{pin}' is served by {string.Join(", ", named)}: name the one that began it in ChatOptions.ModelId."
                : $"This router does not know who holds {what}: name the offering that began it in ChatOptions.ModelId.");
    }

    private ChatResponse Answer(ChatResponse response, string offering, RequestRun<IChatClient> run)
    {
        for (var i = 0; i < response.Messages.Count; i++)
            ServingStamp.Put(response.Messages[i], offering);
        if (response.ConversationId is { } conversation)
            _conversations.Remember(conversation, offering);
        if (response.ContinuationToken is { } token)
            _conversations.Remember(ConversationMemory.NameOf(token), offering);
        var decision = run.Succeed(UsageReading.OfChat(response));
        // With the last message, which has properties already; on the response only where there is no message.
        if (response.Messages is [.., var last])
            last.AdditionalProperties = DecisionProperty.Put(last.AdditionalProperties, decision);
        else
            response.AdditionalProperties = DecisionProperty.Put(response.AdditionalProperties, decision);
        return response;
    }
}
