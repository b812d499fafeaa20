using System.Collections.Concurrent;

namespace GenAi.Taxonomy.Routing;

/// <summary>Deadlines for attempts, used again while they have not fired. Thread-safe.</summary>
internal sealed class DeadlinePool(TimeProvider time)
{
    private const int Most = 64;

    private readonly ConcurrentQueue<Deadline> _idle = new();

    /// <summary>A token that is cancelled after a bound, or when the caller cancels.</summary>
    public Deadline Rent(TimeSpan bound, CancellationToken caller)
    {
        var deadline = _idle.TryDequeue(out var idle) ? idle : new(time);
        deadline.Start(bound, caller);
        return deadline;
    }

    public void Return(Deadline deadline)
    {
        if (_idle.Count < Most && deadline.TryReset())
            _idle.Enqueue(deadline);
        else
            deadline.Dispose();
    }
}
