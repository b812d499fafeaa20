using System.Collections.Concurrent;

namespace GenAi.Taxonomy.Routing;

/// <summary>Cancellation sources for the bounds of attempts, used again while they have not fired. Thread-safe.</summary>
internal sealed class DeadlinePool(TimeProvider time)
{
    private const int Most = 64;

    private readonly ConcurrentQueue<CancellationTokenSource> _idle = new();

    public CancellationTokenSource Rent(TimeSpan bound)
    {
        if (!_idle.TryDequeue(out var source))
            return new(bound, time);
        source.CancelAfter(bound);
        return source;
    }

    public void Return(CancellationTokenSource source)
    {
        // Only the system's own timers can be set back.
        if (_idle.Count < Most && source.TryReset())
            _idle.Enqueue(source);
        else
            source.Dispose();
    }
}
