using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Marks the media that a model produces in a chat; those that tools return are not the model's.</summary>
internal sealed class ProvenanceChatClient(IChatClient inner, ProvenanceMarker marker) : ControlChatClient(inner, marker.Evidence)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var response = await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var message in response.Messages)
        {
            if (message.Role == ChatRole.Assistant)
                message.Contents = await marker.MarkAsync(message.Contents, DigitalSourceTypes.TrainedAlgorithmicMedia, false, cancellationToken).ConfigureAwait(false);
        }

        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var update in base.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
        {
            if (update.Role != ChatRole.Tool)
                update.Contents = await marker.MarkAsync(update.Contents, DigitalSourceTypes.TrainedAlgorithmicMedia, true, cancellationToken).ConfigureAwait(false);
            yield return update;
        }
    }
}
