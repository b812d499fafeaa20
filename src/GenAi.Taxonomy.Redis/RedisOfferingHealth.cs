using System.Globalization;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace GenAi.Taxonomy.Redis;

/// <summary>
/// Knows which routes fail, as each process sees it and as the others tell it. Decisions are local: no request waits for Redis. A route that one process leaves
/// alone is left alone by all, one process tries it again, and all return when it answers. Thread-safe.
/// </summary>
internal sealed partial class RedisOfferingHealth : IOfferingHealth
{
    private static readonly string AnnounceScript = RedisScript.Read("announce.lua");

    // How long the others wait for the outcome of a probe.
    private static readonly TimeSpan ProbeWait = TimeSpan.FromSeconds(10);

    private readonly RedisLink _link;
    private readonly ILogger _logger;
    private readonly InMemoryOfferingHealth _local;
    private readonly TimeProvider _time;
    private readonly string _origin = Guid.NewGuid().ToString("N");
    private readonly RedisChannel _channel;

    public RedisOfferingHealth(RedisLink link, TimeProvider time, ILoggerFactory? loggers = null)
    {
        (_link, _time) = (link, time);
        _logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger<RedisOfferingHealth>();
        _local = new(link.Options.Health, time);
        _channel = RedisChannel.Literal(link.KeyOf("health", "news").ToString());
        Listening = ListenAsync();
    }

    /// <summary>Occurs when news of another process was applied.</summary>
    internal event Action<HealthNews>? Applied;

    /// <summary>Ends when this process hears the others.</summary>
    internal Task Listening { get; }

    /// <inheritdoc/>
    public bool TryEnter(string route, out long lease)
    {
        var wasOpen = _local.GetState(route).RecoversAt is not null;
        var entered = _local.TryEnter(route, out lease);
        if (entered && wasOpen)
            Announce(HealthNewsKind.Probed, route, ProbeWait, default);
        return entered;
    }

    /// <inheritdoc/>
    public OfferingState GetState(string route) => _local.GetState(route);

    /// <inheritdoc/>
    public void ReportSuccess(string route, long lease, TimeSpan latency)
    {
        var wasOpen = _local.GetState(route).RecoversAt is not null;
        _local.ReportSuccess(route, lease, latency);
        if (wasOpen && _local.GetState(route).RecoversAt is null)
            Announce(HealthNewsKind.Closed, route, latency, default);
    }

    /// <inheritdoc/>
    public void ReportFailure(string route, long lease, in RouteFailure failure)
    {
        var before = _local.GetState(route).RecoversAt;
        _local.ReportFailure(route, lease, failure);
        if (_local.GetState(route).RecoversAt is { } until && (before is null || until > before))
            Announce(HealthNewsKind.Opened, route, until - _time.GetUtcNow(), failure.Kind);
    }

    /// <inheritdoc/>
    public void ReportInconclusive(string route, long lease) => _local.ReportInconclusive(route, lease);

    internal void Apply(HealthNews news)
    {
        // A lease is given whether or not the route may be entered.
        _local.TryEnter(news.Route, out var lease);
        switch (news.Kind)
        {
            case HealthNewsKind.Opened:
                _local.ReportFailure(news.Route, lease, new(news.Failure, RetryAfter: news.Duration));
                break;
            case HealthNewsKind.Probed:
                // As a call from before the cool-down would report: it lengthens the wait and counts no failure.
                _local.ReportFailure(news.Route, lease - 2, new(FailureKind.ServerError, RetryAfter: news.Duration));
                _local.ReportInconclusive(news.Route, lease);
                break;
            default:
                _local.ReportSuccess(news.Route, lease, news.Duration);
                break;
        }

        Applied?.Invoke(news);
    }

    private async Task ListenAsync()
    {
        try
        {
            var connection = await _link.ConnectAsync().ConfigureAwait(false);
            await connection.GetSubscriber().SubscribeAsync(_channel, (_, message) =>
            {
                if (HealthNews.Parse(message) is { } news && news.Origin != _origin)
                    Apply(news);
            }).ConfigureAwait(false);
            // What the others leave alone already.
            var database = connection.GetDatabase(_link.Options.Database);
            var time = (RedisResult[])(await database.ExecuteAsync("TIME").ConfigureAwait(false))!;
            var now = ((long)time[0] * 1000) + ((long)time[1] / 1000);
            foreach (var entry in await database.HashGetAllAsync(Routes).ConfigureAwait(false))
            {
                if ((long)entry.Value - now is > 0 and var left)
                    Apply(new("", HealthNewsKind.Opened, TimeSpan.FromMilliseconds(left), FailureKind.ServerError, entry.Name!));
            }
        }
        catch (Exception error)
        {
            LogAlone(_logger, error);
        }
    }

    private RedisKey Routes => _link.KeyOf("health", "routes");

    private void Announce(HealthNewsKind kind, string route, TimeSpan duration, FailureKind failure) => _ = AnnounceAsync(new(_origin, kind, duration, failure, route));

    private async Task AnnounceAsync(HealthNews news)
    {
        try
        {
            await _link.AskAsync(
                database => database.ScriptEvaluateAsync(
                    AnnounceScript, [Routes],
                    [_channel.ToString(), news.ToString(), news.Route, (news.Kind == HealthNewsKind.Closed ? 0 : news.Milliseconds).ToString(CultureInfo.InvariantCulture)]),
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            LogAlone(_logger, error);
        }
    }

    [LoggerMessage(5, LogLevel.Warning, "Redis does not answer: the health of routes is known by this process alone")]
    private static partial void LogAlone(ILogger logger, Exception error);
}
