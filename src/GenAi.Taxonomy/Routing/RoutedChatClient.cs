#pragma warning disable MEAI001 // Continuation tokens are experimental members of stable types; nothing of ours shows them.
using GenAi.Taxonomy.Catalog;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>A chat client that picks a route for each request and goes on where one fails. Thread-safe.</summary>
internal sealed class RoutedChatClient(Router<IChatClient> router) : IChatClient
{
    private static readonly ChatClientMetadata Metadata = new("genai.taxonomy");

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var turns = Buffered(messages);
        using var run = await BeginAsync(turns, options, cancellationToken).ConfigureAwait(false);
        var response = await CallLoop.RunAsync(
            run,
            (Turns: turns, Options: options),
            static (request, target, token) => target.Client.GetResponseAsync(ForeignHistory.For(request.Turns, target.Offering.Id), Upstream(request.Options, target), token),
            static (_, response) => ChatOutcome.FailureOf(response),
            static response => UsageReading.OfChat(response)).ConfigureAwait(false);
        return Answer(response, run);
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var turns = Buffered(messages);
        return StreamLoop.RunAsync(
            token => BeginAsync(turns, options, token),
            (target, token) => target.Client.GetStreamingResponseAsync(ForeignHistory.For(turns, target.Offering.Id), Upstream(options, target), token),
            target => new ChatStreamFormat(router.Conversations, target.Id.ToString(), StreamEnds.AreSaidBy(target.Client)),
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

    private ValueTask<RequestRun<IChatClient>> BeginAsync(IReadOnlyList<ChatMessage> turns, ChatOptions? options, CancellationToken cancellationToken)
    {
        var needs = ChatNeeds.Of(turns, options, router.Builder.TokenEstimator);
        return options?.ContinuationToken is { } token ? BeginAsync(needs, ConversationRoutes.NameOf(token), "what goes on in the background", cancellationToken)
            : options?.ConversationId is { } conversation ? BeginAsync(needs, conversation, $"the conversation '{conversation}'", cancellationToken)
            : new(router.Begin(needs, cancellationToken));
    }

    private async ValueTask<RequestRun<IChatClient>> BeginAsync(RequestNeeds needs, string conversation, string what, CancellationToken cancellationToken)
    {
        needs.Only = await router.Conversations.FindAsync(conversation, cancellationToken).ConfigureAwait(false) ?? HolderOf(what, needs.Pin);
        return router.Begin(needs, cancellationToken);
    }

    /// <summary>Returns the offering that the request names to go on with what another router began; null if there is one route alone.</summary>
    private string? HolderOf(string what, string? pin)
    {
        if (router.Board.Targets.Count == 1)
            return null;
        var named = pin is null ? [] : router.Board.OfferingsOf(pin);
        return named is [var only] ? only : throw new RoutingException(
            RoutingRefusal.UnknownConversation,
            named.Count > 1
                ? $"This router does not know who holds {what}, and '{pin}' is served by {string.Join(", ", named)}: name the one that began it in ChatOptions.ModelId."
                : $"This router does not know who holds {what}: name the offering that began it in ChatOptions.ModelId.");
    }

    private ChatResponse Answer(ChatResponse response, RequestRun<IChatClient> run)
    {
        var route = run.Current.Id;
        for (var i = 0; i < response.Messages.Count; i++)
            ServingStamp.Put(response.Messages[i], route.Offering);
        if (response.ConversationId is { } conversation)
            router.Conversations.Set(conversation, route.ToString());
        if (response.ContinuationToken is { } token)
            router.Conversations.Set(ConversationRoutes.NameOf(token), route.ToString());
        var decision = run.Succeed(UsageReading.OfChat(response));
        // With the last message, which has properties already; on the response only where there is no message.
        if (response.Messages is [.., var last])
            last.AdditionalProperties = DecisionProperty.Put(last.AdditionalProperties, decision);
        else
            response.AdditionalProperties = DecisionProperty.Put(response.AdditionalProperties, decision);
        return response;
    }
}
