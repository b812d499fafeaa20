namespace GenAi.Taxonomy.Routing;

/// <summary>
/// When a router leaves a route alone for a while. A refused connection, a bad key, an exhausted quota and a rate limit open a route at once, other
/// failures once they are frequent. Not thread-safe; set before the router is built.
/// </summary>
public sealed class HealthOptions
{
    /// <summary>Gets or sets the share of failed calls within <see cref="SamplingDuration"/> at which a route opens.</summary>
    /// <value>More than 0, at most 1. Default: 0.5.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in that range.</exception>
    public double FailureRatio
    {
        get;
        set => field = value is > 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "FailureRatio must be more than 0 and at most 1.");
    } = 0.5;

    /// <summary>Gets or sets the calls within <see cref="SamplingDuration"/> below which <see cref="FailureRatio"/> says nothing.</summary>
    /// <value>At least 1. Default: 20.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MinimumThroughput
    {
        get;
        set => field = AtLeastOne(value);
    } = 20;

    /// <summary>Gets or sets the time over which calls and failures are counted.</summary>
    /// <value>More than zero, at most 24 hours. Default: 30 seconds.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in that range.</exception>
    public TimeSpan SamplingDuration
    {
        get;
        set => field = Bound(value);
    } = TimeSpan.FromSeconds(30);

    /// <summary>Gets or sets the failures in succession at which a route opens, however few calls it has.</summary>
    /// <value>At least 1. Default: 5.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int ConsecutiveFailures
    {
        get;
        set => field = AtLeastOne(value);
    } = 5;

    /// <summary>Gets or sets the time for which a route is left alone first. It doubles with each failed probe.</summary>
    /// <value>More than zero, at most 24 hours. Default: 1 second.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in that range.</exception>
    public TimeSpan BreakDuration
    {
        get;
        set => field = Bound(value);
    } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets the longest time for which a route is left alone, also after a bad key or an exhausted quota. A provider may ask for longer.</summary>
    /// <value>More than zero, at most 24 hours. Default: 2 minutes.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in that range.</exception>
    public TimeSpan MaxBreakDuration
    {
        get;
        set => field = Bound(value);
    } = TimeSpan.FromMinutes(2);

    private static int AtLeastOne(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        return value;
    }

    private static TimeSpan Bound(TimeSpan value) =>
        value > TimeSpan.Zero && value <= TimeSpan.FromHours(24) ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "The duration must be more than zero and at most 24 hours.");
}
