using Microsoft.Extensions.Hosting;

namespace GenAi.Taxonomy.Catalog.Refresh;

/// <summary>The schedule: at once when the host has started, then after each interval, sooner after a failure.</summary>
internal sealed class CatalogRefreshService(CatalogRefresh refresh, CatalogRefreshOptions options, TimeProvider time) : BackgroundService
{
    /// <summary>A server that asks to be left alone for longer is asked again after this.</summary>
    internal static readonly TimeSpan LongestAsked = TimeSpan.FromDays(1);

    /// <summary>How long to wait after an attempt: never less than the server asked for, up to <see cref="LongestAsked"/>.</summary>
    /// <param name="options">The options.</param>
    /// <param name="failures">The attempts that failed in a row, this one included.</param>
    /// <param name="chance">At least 0 and less than 1.</param>
    /// <param name="asked">How long the server asked to be left alone.</param>
    internal static TimeSpan Wait(CatalogRefreshOptions options, int failures, double chance, TimeSpan? asked = null)
    {
        double ticks = options.Interval.Ticks;
        if (failures > 0)
            ticks = Math.Min(ticks, options.RetryDelay.Ticks * Math.Pow(2, failures - 1));
        ticks *= 1 + options.Jitter * (2 * chance - 1);
        if (asked is { } least)
            ticks = Math.Max(ticks, Math.Min(least.Ticks, LongestAsked.Ticks) * (1 + options.Jitter * chance));
        return TimeSpan.FromTicks((long)ticks);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var status = await refresh.RefreshAsync(stoppingToken).ConfigureAwait(false);
            await Task.Delay(Wait(options, status.ConsecutiveFailures, Random.Shared.NextDouble(), status.RetryAfter), time, stoppingToken).ConfigureAwait(false);
        }
    }
}
