using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Holds each response until a reviewer has decided on it; a stream as a whole.</summary>
internal sealed class HumanReviewChatClient(IChatClient inner, IHumanReview reviewer)
    : ControlChatClient(inner, ShippedControls.Evidence(RiskControls.HumanReview, reviewer.GetType()))
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var turns = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var response = await base.GetResponseAsync(turns, options, cancellationToken).ConfigureAwait(false);
        return await ReviewedAsync(turns, response, cancellationToken).ConfigureAwait(false);
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var turns = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var response = await base.GetStreamingResponseAsync(turns, options, cancellationToken).ToChatResponseAsync(cancellationToken).ConfigureAwait(false);
        foreach (var update in (await ReviewedAsync(turns, response, cancellationToken).ConfigureAwait(false)).ToChatResponseUpdates())
            yield return update;
    }

    private async ValueTask<ChatResponse> ReviewedAsync(IReadOnlyList<ChatMessage> turns, ChatResponse response, CancellationToken cancellationToken)
    {
        var verdict = await reviewer.ReviewAsync(turns, response, cancellationToken).ConfigureAwait(false);
        if (verdict.Reason is { } reason)
            throw new RoutingException(RoutingRefusal.ReviewRejected, $"The review rejected the response: {reason}", response.GetRoutingDecision()?.Attempts);
        return verdict.Text is { } text ? Edited(response, text) : response;
    }

    // Without the raw form, which holds what the reviewer did not let pass.
    private static ChatResponse Edited(ChatResponse response, string text)
    {
        var last = response.Messages.LastOrDefault();
        response.Messages = [new(ChatRole.Assistant, text) { AuthorName = last?.AuthorName, MessageId = last?.MessageId, CreatedAt = last?.CreatedAt, AdditionalProperties = last?.AdditionalProperties }];
        response.RawRepresentation = null;
        return response;
    }
}
