using System.Collections.Concurrent;
using System.Net.Sockets;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Keeps the health of routes in the memory of the process, as each router does unless the host registers an <see cref="IOfferingHealth"/>. A route cools down at
/// once after a failure that the next call would meet too, and otherwise when failures are frequent or follow each other. The cool-down doubles with each
/// failed probe. Thread-safe, without locks.
/// </summary>
/// <param name="options">The rules, which are not to be changed afterwards. Null: the defaults.</param>
/// <param name="timeProvider">The clock. Null: that of the system.</param>
public sealed class InMemoryOfferingHealth(HealthOptions? options = null, TimeProvider? timeProvider = null) : IOfferingHealth
{
    /// <summary>The longest wait that a provider is granted.</summary>
    internal static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    /// <summary>After this long without an outcome a probe is taken as lost and another is let through.</summary>
    internal static readonly TimeSpan ProbeLease = TimeSpan.FromMinutes(1);

    /// <summary>How long a measured latency counts.</summary>
    internal static readonly TimeSpan LatencyLife = TimeSpan.FromMinutes(5);

    private readonly TimeProvider _timeProvider = timeProvider ?? TimeProvider.System;
    private readonly HealthOptions _options = options ?? new();
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    // A lease is the number of the cool-downs before it, doubled, and one more for a probe.
    /// <inheritdoc/>
    public bool TryEnter(string route, out long lease)
    {
        lease = 0;
        if (!_entries.TryGetValue(route, out var entry))
            return true;
        lease = Volatile.Read(ref entry.CoolDowns) * 2;
        if (Volatile.Read(ref entry.OpenUntil) is not (> 0 and var until))
            return true;
        var now = Now;
        if (now < until)
            return false;
        var probe = Volatile.Read(ref entry.ProbeSince);
        if ((probe != 0 && now - probe <= ProbeLease.Ticks) || Interlocked.CompareExchange(ref entry.ProbeSince, now, probe) != probe)
            return false;
        lease++;
        return true;
    }

    /// <inheritdoc/>
    public OfferingState GetState(string route)
    {
        if (!_entries.TryGetValue(route, out var entry))
            return default;
        var until = Volatile.Read(ref entry.OpenUntil);
        var latency = Volatile.Read(ref entry.LatencyTicks);
        return new(
            until == 0 ? null : new(until, TimeSpan.Zero),
            Volatile.Read(ref entry.Failures),
            until == 0 ? null : (FailureKind)Volatile.Read(ref entry.LastKind),
            latency == 0 || Now - Volatile.Read(ref entry.MeasuredAt) > LatencyLife.Ticks ? null : new(latency));
    }

    /// <inheritdoc/>
    public void ReportSuccess(string route, long lease, TimeSpan latency)
    {
        var entry = Of(route);
        // Read before written: the line of a healthy route stays shared between cores. An answer to a call that began before the cool-down ends none.
        if (Volatile.Read(ref entry.OpenUntil) != 0 && IsCurrent(entry, lease))
        {
            Volatile.Write(ref entry.Failures, 0);
            Volatile.Write(ref entry.ProbeSince, 0);
            Volatile.Write(ref entry.OpenUntil, 0);
            entry.Window.Clear();
        }

        if (Volatile.Read(ref entry.Consecutive) != 0)
            Volatile.Write(ref entry.Consecutive, 0);
        var now = Now;
        entry.Window.Add(now, failed: false);

        // Two answers at the same moment may lose one measurement; the average does not mind.
        var old = now - Volatile.Read(ref entry.MeasuredAt) > LatencyLife.Ticks ? 0 : Volatile.Read(ref entry.LatencyTicks);
        Volatile.Write(ref entry.LatencyTicks, long.Max(1, old == 0 ? latency.Ticks : old + ((latency.Ticks - old) / 5)));
        Volatile.Write(ref entry.MeasuredAt, now);
    }

    /// <inheritdoc/>
    public void ReportFailure(string route, long lease, in RouteFailure failure)
    {
        var entry = Of(route);
        var now = Now;
        var asked = failure.RetryAfter is { } wait ? long.Min(wait.Ticks, LongestAsked.Ticks) : 0;
        if (IsCurrent(entry, lease) && Volatile.Read(ref entry.OpenUntil) == 0 && !Opens(entry, now, failure))
            return;
        // Requests that were on their way when the cool-down began tell nothing new but how long to wait.
        if (!IsCurrent(entry, lease) || Interlocked.CompareExchange(ref entry.CoolDowns, (lease / 2) + 1, lease / 2) != lease / 2)
        {
            if (asked > 0 && Volatile.Read(ref entry.OpenUntil) != 0)
                Raise(ref entry.OpenUntil, now + asked);
            return;
        }

        var until = Volatile.Read(ref entry.OpenUntil);
        Volatile.Write(ref entry.LastKind, (int)failure.Kind);
        // Nor does a request that went in before its time lengthen the cool-down.
        var failures = now < until ? Volatile.Read(ref entry.Failures) : Interlocked.Increment(ref entry.Failures);
        var longest = _options.MaxBreakDuration.Ticks;
        var pause = IsForAPerson(failure.Kind) ? longest : (long)double.Min(longest, _options.BreakDuration.Ticks * double.Pow(2, failures - 1));
        if (now >= until || asked > 0)
            Raise(ref entry.OpenUntil, now + long.Max(pause, asked));
        Volatile.Write(ref entry.ProbeSince, 0);
        Volatile.Write(ref entry.Consecutive, 0);
    }

    /// <inheritdoc/>
    public void ReportInconclusive(string route, long lease)
    {
        if (lease % 2 != 0 && _entries.TryGetValue(route, out var entry) && IsCurrent(entry, lease))
            Volatile.Write(ref entry.ProbeSince, 0);
    }

    private static bool IsCurrent(Entry entry, long lease) => lease / 2 == Volatile.Read(ref entry.CoolDowns);

    /// <summary>Counts a failure of a route that is well and returns whether it opens.</summary>
    private bool Opens(Entry entry, long now, in RouteFailure failure)
    {
        entry.Window.Add(now, failed: true);
        if (Interlocked.Increment(ref entry.Consecutive) >= _options.ConsecutiveFailures || IsForAPerson(failure.Kind) || failure.Kind == FailureKind.RateLimited
            || failure.RetryAfter > TimeSpan.Zero || (failure.Kind == FailureKind.Network && IsRefused(failure.Exception)))
        {
            return true;
        }

        var (calls, failures) = entry.Window.At(now);
        return calls >= _options.MinimumThroughput && failures >= calls * _options.FailureRatio;
    }

    // Nobody listens there, or the name is unknown: the next call would fare no better. A connection that is lost in mid-call may be the only one.
    private static bool IsRefused(Exception? exception)
    {
        for (var each = exception; each is not null; each = each.InnerException)
        {
            if (each is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable }
                or HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ConnectionError })
            {
                return true;
            }
        }

        return false;
    }

    private long Now => _timeProvider.GetUtcNow().UtcTicks;

    private static bool IsForAPerson(FailureKind kind) => kind is FailureKind.Authentication or FailureKind.NotFound or FailureKind.QuotaExceeded;

    private static void Raise(ref long value, long to)
    {
        for (var seen = Volatile.Read(ref value); seen < to; seen = Volatile.Read(ref value))
        {
            if (Interlocked.CompareExchange(ref value, to, seen) == seen)
                return;
        }
    }

    private Entry Of(string route) => _entries.GetOrAdd(route, static (_, length) => new(length), _options.SamplingDuration);

    private sealed class Entry(TimeSpan sampling)
    {
        public readonly CallWindow Window = new(sampling);
        public long OpenUntil;
        public long ProbeSince;
        public long CoolDowns;
        public long LatencyTicks;
        public long MeasuredAt;
        public int Failures;
        public int Consecutive;
        public int LastKind;
    }
}
