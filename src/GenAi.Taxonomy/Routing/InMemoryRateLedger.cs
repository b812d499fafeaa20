namespace GenAi.Taxonomy.Routing;

/// <summary>Counts limits in the memory of the process: every router that uses it shares them, other processes do not. Thread-safe.</summary>
/// <param name="timeProvider">The clock. Null: that of the system.</param>
public sealed class InMemoryRateLedger(TimeProvider? timeProvider = null) : IRateLedger
{
    private readonly TimeProvider _timeProvider = timeProvider ?? TimeProvider.System;
    private readonly Lock _sync = new();
    private readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);
    private long _minute;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">A number of tokens is negative, or <paramref name="expected"/> is less than <paramref name="certain"/>.</exception>
    public ValueTask<RateGrant> TakeAsync(IReadOnlyList<RateLimit> limits, long certain, long expected, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentOutOfRangeException.ThrowIfNegative(certain);
        ArgumentOutOfRangeException.ThrowIfLessThan(expected, certain);
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<RateGrant>(cancellationToken);
        lock (_sync)
        {
            // A clock that goes back stays in the minute that has begun.
            if (RateLimit.MinuteOf(_timeProvider.GetUtcNow()) is var minute && minute > _minute)
            {
                _minute = minute;
                _counts.Clear();
            }

            foreach (var limit in limits)
            {
                var count = _counts.GetValueOrDefault(limit.Key);
                if ((limit.Requests is { } requests && count.Requests >= requests) || (limit.Tokens is { } tokens && certain > tokens - count.Tokens))
                    return new(new RateGrant(limits, 0, _minute, limit));
            }

            foreach (var limit in limits)
            {
                var count = _counts.GetValueOrDefault(limit.Key);
                _counts[limit.Key] = new(count.Requests + 1, count.Tokens + expected);
            }

            return new(new RateGrant(limits, expected, _minute));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The number of tokens is negative.</exception>
    public ValueTask SettleAsync(RateGrant grant, long tokens, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(grant);
        ArgumentOutOfRangeException.ThrowIfNegative(tokens);
        lock (_sync)
        {
            foreach (var limit in grant.Limits)
            {
                if (grant.Minute == _minute && _counts.TryGetValue(limit.Key, out var count))
                    _counts[limit.Key] = count with { Tokens = count.Tokens + tokens - grant.Tokens };
            }
        }

        return ValueTask.CompletedTask;
    }

    private readonly record struct Count(long Requests, long Tokens);
}
