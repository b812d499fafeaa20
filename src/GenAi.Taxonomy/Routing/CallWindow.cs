namespace GenAi.Taxonomy.Routing;

/// <summary>Counts the calls and failures of the last while in slots of a tenth of it. Thread-safe without locks; calls that race with a new slot may be lost.</summary>
internal sealed class CallWindow(TimeSpan length)
{
    private const int Slots = 10;
    private const long Call = 1L << 32;

    private readonly long _slotTicks = long.Max(1, length.Ticks / Slots);
    private readonly long[] _numbers = new long[Slots];
    private readonly long[] _counts = new long[Slots];

    /// <summary>Counts a call that ended at a moment.</summary>
    public void Add(long now, bool failed)
    {
        var number = now / _slotTicks;
        var slot = (int)(number % Slots);
        var old = Volatile.Read(ref _numbers[slot]);
        if (old != number && Interlocked.CompareExchange(ref _numbers[slot], number, old) == old)
            Volatile.Write(ref _counts[slot], 0);
        Interlocked.Add(ref _counts[slot], failed ? Call + 1 : Call);
    }

    /// <summary>Returns the calls and failures of the last while.</summary>
    public (int Calls, int Failures) At(long now)
    {
        var number = now / _slotTicks;
        long sum = 0;
        for (var slot = 0; slot < Slots; slot++)
        {
            if (Volatile.Read(ref _numbers[slot]) > number - Slots)
                sum += Volatile.Read(ref _counts[slot]);
        }

        return ((int)(sum >> 32), (int)(sum & uint.MaxValue));
    }

    public void Clear() => Array.Clear(_numbers);
}
