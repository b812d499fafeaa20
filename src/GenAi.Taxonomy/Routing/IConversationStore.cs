namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Knows which route holds a conversation, or a job that goes on in the background: a provider keeps its turns, so only that route can continue it.
/// Implementations are thread-safe. The services of a host hold an <see cref="InMemoryConversationStore"/> unless the host registers another store.
/// </summary>
/// <remarks>
/// The router asks for a request that names a conversation, and waits for the answer. It sets the route when an answer names a conversation, and does not wait
/// for that. What an implementation throws is logged; the conversation then counts as unknown. A store may forget a conversation that was not set for a while.
/// </remarks>
public interface IConversationStore
{
    /// <summary>Returns the route that holds a conversation.</summary>
    /// <param name="conversation">The id that the provider gave it, or <c>token:</c> and the hash of a continuation token. Ids are compared exactly.</param>
    /// <param name="cancellationToken">The cancellation of the caller.</param>
    /// <returns>The id of the offering, with <c>#</c> and the name of the client if several serve it; null if it is not known.</returns>
    ValueTask<string?> FindAsync(string conversation, CancellationToken cancellationToken = default);

    /// <summary>Sets the route that holds a conversation, and begins its time to live again.</summary>
    /// <param name="conversation">The id that the provider gave it, or <c>token:</c> and the hash of a continuation token.</param>
    /// <param name="route">The id of the offering, with <c>#</c> and the name of the client if several serve it.</param>
    /// <param name="cancellationToken">A cancellation; routers give none.</param>
    ValueTask SetAsync(string conversation, string route, CancellationToken cancellationToken = default);
}
