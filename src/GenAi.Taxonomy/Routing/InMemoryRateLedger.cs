namespace GenAi.Taxonomy.Routing;

/// <summary>Counts limits in the memory of the process: every router that uses it shares them, other processes do not. Thread-safe.</summary>
/// <param name="timeProvider">The clock. Null: that of the system.</param>
public sealed class InMemoryRateLedger(TimeProvider? timeProvider = null) : IRateLedger
{
    // Limits of tenants can be many; those of earlier minutes are removed at this number.
    private const int SweepAt = 1024;

    private readonly TimeProvider _timeProvider = timeProvider ?? TimeProvider.System;
    private readonly Lock _sync = new();
    private readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);
    private long _minute;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The number of tokens is negative.</exception>
    public ValueTask<RateGrant> TakeAsync(IReadOnlyList<RateLimit> limits, long tokens, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(limits);
        ArgumentOutOfRangeException.ThrowIfNegative(tokens);
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<RateGrant>(cancellationToken);
        lock (_sync)
        {
            // A clock that goes back stays in the minute that has begun.
            _minute = long.Max(_minute, RateLimit.MinuteOf(_timeProvider.GetUtcNow()));
            foreach (var limit in limits)
            {
                var count = CountOf(limit.Key);
                if (count.Requests + 1 > (limit.Requests ?? long.MaxValue) || count.Tokens + tokens > (limit.Tokens ?? long.MaxValue))
                    return new(new RateGrant(limits, 0, _minute, limit));
            }

            foreach (var limit in limits)
            {
                var count = CountOf(limit.Key);
                _counts[limit.Key] = count with { Requests = count.Requests + 1, Tokens = count.Tokens + tokens };
            }

            return new(new RateGrant(limits, tokens, _minute));
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
                if (_counts.TryGetValue(limit.Key, out var count) && count.Minute == grant.Minute)
                    _counts[limit.Key] = count with { Tokens = count.Tokens + tokens - grant.Tokens };
            }
        }

        return ValueTask.CompletedTask;
    }

    private Count CountOf(string key)
    {
        if (_counts.TryGetValue(key, out var count) && count.Minute == _minute)
            return count;
        if (_counts.Count >= SweepAt)
        {
            foreach (var (other, old) in _counts)
            {
                if (old.Minute < _minute)
                    _counts.Remove(other);
            }
        }

        return _counts[key] = new(_minute, 0, 0);
    }

    private readonly record struct Count(long Minute, long Requests, long Tokens);
}
