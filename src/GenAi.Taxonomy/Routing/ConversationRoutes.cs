#pragma warning disable MEAI001 // Continuation tokens are experimental; nothing of ours shows them.
using System.Security.Cryptography;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>The conversations of one router, in the store of its host. A store that fails is logged, and its conversations are unknown. Thread-safe.</summary>
internal sealed class ConversationRoutes(IConversationStore store, RoutingTelemetry telemetry)
{
    /// <summary>Returns the name under which a job in the background is stored.</summary>
    public static string NameOf(ResponseContinuationToken token) => $"token:{Convert.ToHexString(SHA256.HashData(token.ToBytes().Span))}";

    public async ValueTask<string?> FindAsync(string conversation, CancellationToken cancellationToken)
    {
        try
        {
            return await store.FindAsync(conversation, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            telemetry.ConversationsFailed(error);
            return null;
        }
    }

    /// <summary>Stores the route of a conversation. No answer waits for it.</summary>
    public void Set(string conversation, string route) => _ = SetAsync(conversation, route);

    private async Task SetAsync(string conversation, string route)
    {
        try
        {
            await store.SetAsync(conversation, route, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            telemetry.ConversationsFailed(error);
        }
    }
}
