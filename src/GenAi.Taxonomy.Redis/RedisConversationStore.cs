using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace GenAi.Taxonomy.Redis;

/// <summary>Keeps in Redis which route holds a conversation. While Redis does not answer, the process knows its own conversations. Thread-safe.</summary>
internal sealed partial class RedisConversationStore(RedisLink link, TimeProvider time, ILoggerFactory? loggers = null) : IConversationStore
{
    private readonly ILogger _logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<RedisConversationStore>();
    private readonly InMemoryConversationStore _local = new(link.Options.ConversationLifetime, time);

    /// <inheritdoc/>
    public async ValueTask<string?> FindAsync(string conversation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        try
        {
            return await link.AskAsync(database => database.StringGetAsync(KeyOf(conversation)), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is RedisException or TimeoutException)
        {
            LogLocal(_logger, error);
            return await _local.FindAsync(conversation, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask SetAsync(string conversation, string route, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(route);
        await _local.SetAsync(conversation, route, cancellationToken).ConfigureAwait(false);
        await link.AskAsync(database => database.StringSetAsync(KeyOf(conversation), route, link.Options.ConversationLifetime), cancellationToken).ConfigureAwait(false);
    }

    private RedisKey KeyOf(string conversation) => link.KeyOf("conversation", conversation);

    [LoggerMessage(3, LogLevel.Warning, "Redis does not answer: a conversation is looked up among those of this process")]
    private static partial void LogLocal(ILogger logger, Exception error);
}
