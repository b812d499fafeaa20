using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace GenAi.Taxonomy.Redis;

/// <summary>
/// Counts requests and tokens in Redis: all processes that use one server and one key prefix share the limits. The clock is that of Redis. While Redis is away each
/// process counts by itself, with the whole of each limit: a provider refuses what is too much. Thread-safe.
/// </summary>
internal sealed partial class RedisRateLedger(RedisLink link, TimeProvider time, ILoggerFactory? loggers = null) : IRateLedger
{
    private static readonly string TakeScript = RedisScript.Read("take.lua");
    private static readonly string AdjustScript = RedisScript.Read("adjust.lua");

    private readonly ILogger _logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<RedisRateLedger>();
    private readonly InMemoryRateLedger _local = new(time);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">A number of tokens is negative, or <paramref name="expected"/> is less than <paramref name="certain"/>.</exception>
    public async ValueTask<RateGrant> TakeAsync(IReadOnlyList<RateLimit> limits, long certain, long expected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentOutOfRangeException.ThrowIfNegative(certain);
        ArgumentOutOfRangeException.ThrowIfLessThan(expected, certain);
        try
        {
            var result = (RedisResult[])(await link.AskAsync(
                database => database.ScriptEvaluateAsync(TakeScript, KeysOf(limits), [certain, expected, .. limits.SelectMany(limit => (RedisValue[])[limit.Requests ?? -1, limit.Tokens ?? -1])]),
                cancellationToken).ConfigureAwait(false))!;
            var (minute, reached) = ((long)result[0], (int)result[1]);
            return reached == 0 ? new(limits, expected, minute) : new(limits, 0, minute, limits[reached - 1]);
        }
        catch (Exception error) when (IsAway(error))
        {
            LogLocal(_logger, error);
            var local = await _local.TakeAsync(limits, certain, expected, cancellationToken).ConfigureAwait(false);
            return new(limits, local.Tokens, local.Minute, local.Exceeded) { State = local };
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The number of tokens is negative.</exception>
    public async ValueTask SettleAsync(RateGrant grant, long tokens, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentOutOfRangeException.ThrowIfNegative(tokens);
        if (grant.State is RateGrant local)
        {
            await _local.SettleAsync(local, tokens, cancellationToken).ConfigureAwait(false);
            return;
        }

        try
        {
            await link.AskAsync(database => database.ScriptEvaluateAsync(AdjustScript, KeysOf(grant.Limits), [grant.Minute, tokens - grant.Tokens]), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (IsAway(error))
        {
            // The minute ends by itself.
            LogLocal(_logger, error);
        }
    }

    private static bool IsAway(Exception error) => error is RedisConnectionException or RedisTimeoutException or TimeoutException;

    private RedisKey[] KeysOf(IReadOnlyList<RateLimit> limits) => [.. limits.Select(limit => link.KeyOf("rate", limit.Key))];

    [LoggerMessage(6, LogLevel.Warning, "Redis does not answer: this process counts its requests and tokens by itself until it does")]
    private static partial void LogLocal(ILogger logger, Exception error);
}
