namespace GenAi.Taxonomy.Routing;

/// <summary>The caller's cancellation and the bound of one attempt as one token.</summary>
internal sealed class Deadline(TimeProvider time) : IDisposable
{
    private readonly CancellationTokenSource _source = new(Timeout.InfiniteTimeSpan, time);
    private CancellationTokenRegistration _link;

    public CancellationToken Token => _source.Token;

    public bool IsOver => _source.IsCancellationRequested;

    public void Start(TimeSpan bound, CancellationToken caller)
    {
        _source.CancelAfter(bound);
        _link = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    /// <summary>Sets another bound, from now on.</summary>
    public void Set(TimeSpan bound) => _source.CancelAfter(bound);

    /// <summary>Makes it as new. Only one on the system's own timers that has not fired can be used again.</summary>
    public bool TryReset()
    {
        _link.Dispose();
        return _source.TryReset();
    }

    public void Dispose()
    {
        _link.Dispose();
        _source.Dispose();
    }
}
