using System.Collections.Concurrent;

namespace GenAi.Taxonomy.Routing;

/// <summary>Health in memory: cool-downs that double with each failed probe. Thread-safe, without locks.</summary>
internal sealed class OfferingHealth(TimeProvider? time = null) : IOfferingHealth
{
    /// <summary>The first cool-down after a passing failure; doubled with each failed probe up to <see cref="Longest"/>.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    /// <summary>The longest cool-down, also for what only a person can mend; a provider may ask for longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>The longest wait that a provider is granted.</summary>
    public static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    /// <summary>After this long without an outcome a probe is taken as lost and another is let through.</summary>
    public static readonly TimeSpan ProbeLease = TimeSpan.FromMinutes(1);

    /// <summary>So long a measured latency counts; then the next request measures it anew.</summary>
    public static readonly TimeSpan LatencyLife = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    // A visit is the number of the cool-downs before it, doubled, and one more for a probe.
    public bool TryEnter(string offering, out long visit)
    {
        visit = 0;
        if (!_entries.TryGetValue(offering, out var entry))
            return true;
        visit = Volatile.Read(ref entry.CoolDowns) * 2;
        if (Volatile.Read(ref entry.OpenUntil) is not (> 0 and var until))
            return true;
        var now = Now;
        if (now < until)
            return false;
        var probe = Volatile.Read(ref entry.ProbeSince);
        if ((probe != 0 && now - probe <= ProbeLease.Ticks) || Interlocked.CompareExchange(ref entry.ProbeSince, now, probe) != probe)
            return false;
        visit++;
        return true;
    }

    public OfferingState GetState(string offering)
    {
        if (!_entries.TryGetValue(offering, out var entry))
            return default;
        var until = Volatile.Read(ref entry.OpenUntil);
        var latency = Volatile.Read(ref entry.LatencyTicks);
        return new(
            until == 0 ? null : new(until, TimeSpan.Zero),
            Volatile.Read(ref entry.Failures),
            until == 0 ? null : (FailureKind)Volatile.Read(ref entry.LastKind),
            latency == 0 || Now - Volatile.Read(ref entry.MeasuredAt) > LatencyLife.Ticks ? null : new(latency));
    }

    public void ReportSuccess(string offering, long visit, TimeSpan latency)
    {
        var entry = Of(offering);
        // Read before written: a well offering's line stays shared between cores. An answer to a call that began before the cool-down ends none.
        if (Volatile.Read(ref entry.OpenUntil) != 0 && IsCurrent(entry, visit))
        {
            Volatile.Write(ref entry.Failures, 0);
            Volatile.Write(ref entry.ProbeSince, 0);
            Volatile.Write(ref entry.OpenUntil, 0);
        }

        // Two answers at the same moment may lose one measurement; the average does not mind.
        var now = Now;
        var old = now - Volatile.Read(ref entry.MeasuredAt) > LatencyLife.Ticks ? 0 : Volatile.Read(ref entry.LatencyTicks);
        Volatile.Write(ref entry.LatencyTicks, long.Max(1, old == 0 ? latency.Ticks : old + ((latency.Ticks - old) / 5)));
        Volatile.Write(ref entry.MeasuredAt, now);
    }

    public void ReportFailure(string offering, long visit, in RouteFailure failure)
    {
        var entry = Of(offering);
        var now = Now;
        var asked = failure.RetryAfter is { } wait ? long.Min(wait.Ticks, LongestAsked.Ticks) : 0;
        // Requests that were on their way when the cool-down began tell nothing new but how long to wait.
        if (!IsCurrent(entry, visit) || Interlocked.CompareExchange(ref entry.CoolDowns, (visit / 2) + 1, visit / 2) != visit / 2)
        {
            if (asked > 0 && Volatile.Read(ref entry.OpenUntil) != 0)
                Raise(ref entry.OpenUntil, now + asked);
            return;
        }

        var until = Volatile.Read(ref entry.OpenUntil);
        Volatile.Write(ref entry.LastKind, (int)failure.Kind);
        // Nor does a request that went in before its time lengthen the cool-down.
        var failures = now < until ? Volatile.Read(ref entry.Failures) : Interlocked.Increment(ref entry.Failures);
        var pause = IsForAPerson(failure.Kind) ? Longest.Ticks : long.Min(Longest.Ticks, Shortest.Ticks << int.Min(failures - 1, 20));
        if (now >= until || asked > 0)
            Raise(ref entry.OpenUntil, now + long.Max(pause, asked));
        Volatile.Write(ref entry.ProbeSince, 0);
    }

    public void ReportNothing(string offering, long visit)
    {
        if (visit % 2 != 0 && _entries.TryGetValue(offering, out var entry) && IsCurrent(entry, visit))
            Volatile.Write(ref entry.ProbeSince, 0);
    }

    private static bool IsCurrent(Entry entry, long visit) => visit / 2 == Volatile.Read(ref entry.CoolDowns);

    private long Now => _time.GetUtcNow().UtcTicks;

    private static bool IsForAPerson(FailureKind kind) => kind is FailureKind.Authentication or FailureKind.NotFound or FailureKind.QuotaExceeded;

    private static void Raise(ref long value, long to)
    {
        for (var seen = Volatile.Read(ref value); seen < to; seen = Volatile.Read(ref value))
        {
            if (Interlocked.CompareExchange(ref value, to, seen) == seen)
                return;
        }
    }

    private Entry Of(string offering) => _entries.GetOrAdd(offering, static _ => new());

    private sealed class Entry
    {
        public long OpenUntil;
        public long ProbeSince;
        public long CoolDowns;
        public long LatencyTicks;
        public long MeasuredAt;
        public int Failures;
        public int LastKind;
    }
}
