using GenAi.Taxonomy.Routing;
using StackExchange.Redis;

namespace GenAi.Taxonomy.Redis;

/// <summary>How routers share their state through Redis.</summary>
public sealed class RedisSharingOptions
{
    /// <summary>Gets or sets the connection string, as StackExchange.Redis reads it, such as <c>redis-1:6379,ssl=true,password=...</c>.</summary>
    /// <value>Default: null; then <see cref="Connection"/>, or the host's own <see cref="IConnectionMultiplexer"/>, is used.</value>
    public string? ConnectionString { get; set; }

    /// <summary>Gets or sets a connection that the host holds and disposes of.</summary>
    /// <value>Default: null.</value>
    public IConnectionMultiplexer? Connection { get; set; }

    /// <summary>Gets or sets the number of the database; −1 is the one of the connection.</summary>
    /// <value>Default: −1. At least −1.</value>
    public int Database { get; set; } = -1;

    /// <summary>Gets or sets what every key begins with. All keys of a prefix lie on one node of a cluster.</summary>
    /// <value>Default: <c>genai-taxonomy</c>. Not blank, without braces.</value>
    public string KeyPrefix { get; set; } = "genai-taxonomy";

    /// <summary>Gets or sets how long a router waits for an answer of Redis.</summary>
    /// <value>Default: 2 s. More than zero.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Gets or sets how long a conversation is known after its last answer.</summary>
    /// <value>Default: 30 days. More than zero.</value>
    public TimeSpan ConversationLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>Gets or sets the share of each budget that this process may spend by itself in a window while Redis does not answer.</summary>
    /// <value>Default: 0, requests with a budget are refused meanwhile. From 0 to 1; with N processes at most 1/N keeps the whole within the budget.</value>
    public decimal LocalShare { get; set; }

    /// <summary>Gets or sets a value indicating whether routes that fail are left alone by all processes.</summary>
    /// <value>Default: true. The processes then need the same keys and quotas.</value>
    public bool SharesHealth { get; set; } = true;

    /// <summary>Gets the rules by which a route that fails is left alone, for all routers; those of single routers do not count with shared health.</summary>
    public HealthOptions Health { get; } = new();

    /// <summary>Returns what is wrong, one entry for each fault.</summary>
    internal IEnumerable<string> GetFaults()
    {
        if (ConnectionString is not null && Connection is not null)
            yield return $"{nameof(ConnectionString)} and {nameof(Connection)} are both given: give one of them";
        if (ConnectionString is not null && string.IsNullOrWhiteSpace(ConnectionString))
            yield return $"{nameof(ConnectionString)}: it is blank; write it as 'host:6379'";
        if (Database < -1)
            yield return $"{nameof(Database)}: {Database} is below −1, the database of the connection";
        if (string.IsNullOrWhiteSpace(KeyPrefix) || KeyPrefix.AsSpan().IndexOfAny('{', '}') >= 0)
            yield return $"{nameof(KeyPrefix)}: '{KeyPrefix}' is blank or holds a brace";
        if (Timeout <= TimeSpan.Zero)
            yield return $"{nameof(Timeout)}: {Timeout} is not more than zero";
        if (ConversationLifetime <= TimeSpan.Zero)
            yield return $"{nameof(ConversationLifetime)}: {ConversationLifetime} is not more than zero";
        if (LocalShare is < 0 or > 1)
            yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{nameof(LocalShare)}: {LocalShare} is not from 0 to 1");
    }
}
