namespace GenAi.Taxonomy.Routing;

/// <summary>What an <see cref="IRateLedger"/> answers to a request: it is counted in all of some limits, or one of them is reached. Immutable.</summary>
public sealed class RateGrant
{
    /// <summary>Initializes a new instance of the <see cref="RateGrant"/> class.</summary>
    /// <param name="limits">The limits that were asked for.</param>
    /// <param name="tokens">The tokens that are counted.</param>
    /// <param name="minute">The minutes since 0001-01-01 UTC in which they are counted.</param>
    /// <param name="exceeded">The limit that is reached; null if the request is counted.</param>
    public RateGrant(IReadOnlyList<RateLimit> limits, long tokens, long minute, RateLimit? exceeded = null)
    {
        ArgumentNullException.ThrowIfNull(limits);
        (Limits, Tokens, Minute, Exceeded) = (limits, tokens, minute, exceeded);
    }

    /// <summary>Gets the limits that were asked for.</summary>
    public IReadOnlyList<RateLimit> Limits { get; }

    /// <summary>Gets the tokens that are counted.</summary>
    public long Tokens { get; }

    /// <summary>Gets the minute in which they are counted, as minutes since 0001-01-01 UTC.</summary>
    public long Minute { get; }

    /// <summary>Gets the limit that is reached.</summary>
    /// <value>Null if the request is counted.</value>
    public RateLimit? Exceeded { get; }

    /// <summary>Gets what the ledger remembers of the grant until it is settled.</summary>
    /// <value>Default: null.</value>
    public object? State { get; init; }

    /// <summary>Gets the time at which the minute ends, when a request that was refused may come again.</summary>
    public DateTimeOffset ResetsAt => RateLimit.EndOf(Minute);
}
