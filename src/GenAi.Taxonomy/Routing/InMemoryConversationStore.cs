namespace GenAi.Taxonomy.Routing;

/// <summary>Keeps conversations in the memory of the process: the last 10,000 at least and twice as many at most. Thread-safe.</summary>
public sealed class InMemoryConversationStore : IConversationStore
{
    private readonly RecentMap<Stamp> _stamps = new();
    private readonly TimeSpan _timeToLive;
    private readonly TimeProvider _timeProvider;

    /// <summary>Initializes a new instance of the <see cref="InMemoryConversationStore"/> class.</summary>
    /// <param name="timeToLive">How long a conversation is known after its last answer, more than zero. Null: 30 days.</param>
    /// <param name="timeProvider">The clock. Null: that of the system.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time to live is not positive.</exception>
    public InMemoryConversationStore(TimeSpan? timeToLive = null, TimeProvider? timeProvider = null)
    {
        _timeToLive = timeToLive ?? TimeSpan.FromDays(30);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(_timeToLive, TimeSpan.Zero, nameof(timeToLive));
        _timeProvider = timeProvider ?? TimeProvider.System;
    }

    /// <inheritdoc/>
    public ValueTask<string?> FindAsync(string conversation, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        var stamp = _stamps.Find(conversation);
        return new(_timeProvider.GetUtcNow() - stamp.At < _timeToLive ? stamp.Route : null);
    }

    /// <inheritdoc/>
    public ValueTask SetAsync(string conversation, string route, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(route);
        _stamps.Set(conversation, new(route, _timeProvider.GetUtcNow()));
        return ValueTask.CompletedTask;
    }

    private readonly record struct Stamp(string? Route, DateTimeOffset At);
}
