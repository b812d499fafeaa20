using Microsoft.Extensions.Hosting;

namespace GenAi.Taxonomy.Catalog.Refresh;

/// <summary>The schedule: at once when the host has started, then after each interval, sooner after a failure.</summary>
internal sealed class CatalogRefreshService(CatalogRefresh refresh, CatalogRefreshOptions options, TimeProvider time) : BackgroundService
{
    /// <summary>How long to wait after an attempt.</summary>
    /// <param name="options">The options.</param>
    /// <param name="failures">The attempts that failed in a row, this one included.</param>
    /// <param name="chance">At least 0 and less than 1.</param>
    internal static TimeSpan Wait(CatalogRefreshOptions options, int failures, double chance)
    {
        double ticks = options.Interval.Ticks;
        if (failures > 0)
            ticks = Math.Min(ticks, options.RetryDelay.Ticks * Math.Pow(2, failures - 1));
        return TimeSpan.FromTicks((long)(ticks * (1 + options.Jitter * (2 * chance - 1))));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var status = await refresh.RefreshAsync(stoppingToken).ConfigureAwait(false);
            await Task.Delay(Wait(options, status.ConsecutiveFailures, Random.Shared.NextDouble()), time, stoppingToken).ConfigureAwait(false);
        }
    }
}
