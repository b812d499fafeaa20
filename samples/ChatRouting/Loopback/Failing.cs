namespace ChatRouting.Loopback;

/// <summary>Fails at every so many-th request, so that going on elsewhere can be seen. Thread-safe.</summary>
internal sealed class Failing(int every)
{
    private int _requests;

    public bool Refuses() => Interlocked.Increment(ref _requests) % every == 0;
}
