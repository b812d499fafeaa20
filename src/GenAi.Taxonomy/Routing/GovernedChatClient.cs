using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>The outermost chat client of a routed pipeline; see <see cref="RequestGate{TClient}"/>. Thread-safe.</summary>
internal sealed class GovernedChatClient(IChatClient pipeline, RequestGate<IChatClient> gate) : DelegatingChatClient(pipeline)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        gate.Enter();
        var response = await base.GetResponseAsync(messages, Marked(options), cancellationToken).ConfigureAwait(false);
        if (response.GetRoutingDecision() is { } decision)
            gate.ThrowIfBarred(decision.Offering, decision.IsRestored, options?.AdditionalProperties);
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        gate.Enter();
        var isChecked = false;
        var updates = base.GetStreamingResponseAsync(messages, Marked(options), cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var disposal = updates.ConfigureAwait(false);
        while (true)
        {
            // Each step runs in the caller's flow of control, to which the scope has to be told again.
            gate.Enter();
            if (!await updates.MoveNextAsync().ConfigureAwait(false))
                yield break;
            var update = updates.Current;
            if (!isChecked && RoutingKeys.TextOf(update.AdditionalProperties, RoutingKeys.Offering) is { } offering)
            {
                gate.ThrowIfBarred(offering, isRestored: true, options?.AdditionalProperties);
                isChecked = true;
            }

            yield return update;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (!gate.IsShared)
            base.Dispose(disposing);
    }

    private ChatOptions? Marked(ChatOptions? options)
    {
        var properties = gate.Marked(options?.AdditionalProperties);
        if (ReferenceEquals(properties, options?.AdditionalProperties))
            return options;
        options = options?.Clone() ?? new();
        options.AdditionalProperties = properties;
        return options;
    }
}
