namespace GenAi.Taxonomy.Routing;

/// <summary>A limit of the requests and tokens in each minute. Immutable, compared by value.</summary>
public sealed record RateLimit
{
    /// <summary>Initializes a new instance of the <see cref="RateLimit"/> class.</summary>
    /// <param name="key">The key under which a ledger counts it. Routers that use the same key share the limit.</param>
    /// <param name="requests">The requests in each minute, at least 1. Null: as many as come.</param>
    /// <param name="tokens">The tokens of input and output in each minute, at least 1. Null: as many as come.</param>
    /// <exception cref="ArgumentException">The key is blank, or nothing is limited.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is less than 1.</exception>
    public RateLimit(string key, long? requests, long? tokens)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        if (requests is null && tokens is null)
            throw new ArgumentException("A limit needs a number of requests, of tokens, or both.", nameof(requests));
        if (requests is { } most)
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most, nameof(requests));
        if (tokens is { } largest)
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(largest, nameof(tokens));
        (Key, Requests, Tokens) = (key, requests, tokens);
    }

    /// <summary>Gets the key under which a ledger counts the limit; <c>IChatClient/default/route/openai/gpt-6-luna</c>, for example.</summary>
    public string Key { get; }

    /// <summary>Gets the requests in each minute; null if they are not limited.</summary>
    public long? Requests { get; }

    /// <summary>Gets the tokens in each minute; null if they are not limited.</summary>
    public long? Tokens { get; }

    /// <summary>Returns the limit in words, such as <c>60 requests and 100,000 tokens a minute</c>.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{(Requests is { } requests ? $"{requests:N0} {(requests == 1 ? "request" : "requests")}" : "")}{(Requests is null || Tokens is null ? "" : " and ")}{(Tokens is { } tokens ? $"{tokens:N0} {(tokens == 1 ? "token" : "tokens")}" : "")} a minute");

    /// <summary>Gets the number of the minute of a moment; a minute begins at its number of minutes after 0001-01-01 UTC.</summary>
    internal static long MinuteOf(DateTimeOffset moment) => moment.UtcTicks / TimeSpan.TicksPerMinute;

    /// <summary>Returns when a minute ends.</summary>
    internal static DateTimeOffset EndOf(long minute) => new((minute + 1) * TimeSpan.TicksPerMinute, TimeSpan.Zero);
}
