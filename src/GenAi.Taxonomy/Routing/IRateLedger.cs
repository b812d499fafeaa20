namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Counts requests and tokens against limits for each minute. Implementations are thread-safe. The services of a host hold an <see cref="InMemoryRateLedger"/>
/// unless the host registers another ledger, such as one that many machines share.
/// </summary>
/// <remarks>
/// Minutes are those of the ledger's own clock and begin with each full minute of UTC, so that up to twice a limit may pass within sixty seconds around the turn of
/// a minute. If <see cref="TakeAsync"/> throws, the request is refused with <see cref="RoutingRefusal.RateLimitUnavailable"/>.
/// </remarks>
public interface IRateLedger
{
    /// <summary>
    /// Counts one request in all of some limits, or in none of them. A limit has room if one more request fits, and <paramref name="certain"/> fits into the rest of
    /// the minute. The request counts as <paramref name="expected"/> until it is settled.
    /// </summary>
    /// <param name="limits">The limits, at least one, each key once.</param>
    /// <param name="certain">The tokens of the input and of the output that the request limits itself, at least 0.</param>
    /// <param name="expected">The tokens with the output that is expected; at least <paramref name="certain"/>.</param>
    /// <param name="cancellationToken">The cancellation of the caller.</param>
    /// <returns>What is counted, or the limit that is reached.</returns>
    ValueTask<RateGrant> TakeAsync(IReadOnlyList<RateLimit> limits, long certain, long expected, CancellationToken cancellationToken = default);

    /// <summary>Replaces the tokens of a granted request by those that it used. A minute that has ended is not changed.</summary>
    /// <param name="grant">What this ledger granted.</param>
    /// <param name="tokens">The tokens of input and output, at least 0; more than were counted is possible.</param>
    /// <param name="cancellationToken">A cancellation; routers give none.</param>
    ValueTask SettleAsync(RateGrant grant, long tokens, CancellationToken cancellationToken = default);
}
