using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace GenAi.Taxonomy.Redis;

/// <summary>The connection, opened when it is first used and kept. Thread-safe.</summary>
internal sealed class RedisLink : IAsyncDisposable, IDisposable
{
    private readonly RedisSharingOptions _options;
    private readonly Lazy<Task<IConnectionMultiplexer>> _connection;

    public RedisLink(IOptions<RedisSharingOptions> options, IServiceProvider services)
    {
        _options = options.Value;
        _connection = new(async () => _options.ConnectionString is { } text ? await ConnectionMultiplexer.ConnectAsync(Configuration(text)).ConfigureAwait(false)
            : _options.Connection ?? services.GetService(typeof(IConnectionMultiplexer)) as IConnectionMultiplexer
            ?? throw new InvalidOperationException("No connection to Redis: give AddGenAiTaxonomyRedis a connection string, or register an IConnectionMultiplexer."));
    }

    public RedisSharingOptions Options => _options;

    /// <summary>Returns the key of something; all keys share a hash tag, so that a script may use several in a cluster.</summary>
    public RedisKey KeyOf(string kind, string name) => $"{{{_options.KeyPrefix}}}:{kind}:{name}";

    public Task<IConnectionMultiplexer> ConnectAsync() => _connection.Value;

    /// <summary>Asks Redis, for no longer than the time-out.</summary>
    public async Task<T> AskAsync<T>(Func<IDatabase, Task<T>> ask, CancellationToken cancellationToken)
    {
        var connection = await _connection.Value.WaitAsync(_options.Timeout, cancellationToken).ConfigureAwait(false);
        return await ask(connection.GetDatabase(_options.Database)).WaitAsync(_options.Timeout, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        if (Own is { } own)
            await own.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose() => Own?.Dispose();

    // A connection of the host is the host's to dispose of.
    private IConnectionMultiplexer? Own =>
        _options.ConnectionString is not null && _connection is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } ? _connection.Value.Result : null;

    private static ConfigurationOptions Configuration(string text)
    {
        var configuration = ConfigurationOptions.Parse(text);
        // Redis may be away when the host starts.
        configuration.AbortOnConnectFail = false;
        // A request does not wait for a connection to come back.
        configuration.BacklogPolicy = BacklogPolicy.FailFast;
        // By default the waits between attempts grow to minutes.
        configuration.ReconnectRetryPolicy = new LinearRetry(1_000);
        return configuration;
    }
}
