namespace GenAi.Taxonomy.Routing;

/// <summary>A limit as the host states it: of a route, of each tenant, or of the router as a whole.</summary>
/// <param name="Route">The offering or the provider whose requests it counts; null for all of the router.</param>
/// <param name="Requests">The requests in each minute; null where they are not limited.</param>
/// <param name="Tokens">The tokens in each minute; null where they are not limited.</param>
/// <param name="IsPerTenant">Whether each tenant has the limit for itself.</param>
internal sealed record RateSpec(string? Route, long? Requests, long? Tokens, bool IsPerTenant);

/// <summary>The limits of one router, and the ledger that counts them. Thread-safe.</summary>
/// <param name="specs">The limits as stated.</param>
/// <param name="prefix">What the keys of limits begin with: kind and name of the router.</param>
/// <param name="ledger">The ledger.</param>
/// <param name="telemetry">The telemetry of the router.</param>
internal sealed class RouterLimits(IReadOnlyList<RateSpec> specs, string prefix, IRateLedger ledger, RoutingTelemetry telemetry)
{
    /// <summary>Returns what a request of a tenant is counted in; null if there is no limit.</summary>
    public RequestLimits? Of(string? tenant) => specs.Count == 0 ? null : new(this, ledger, tenant, telemetry);

    /// <summary>Returns the limits of a call to a route, with those that hold for every route where they are asked for.</summary>
    public IReadOnlyList<RateLimit> LimitsOf(string? tenant, string offering, string provider, bool withShared) =>
    [
        .. specs.Where(spec => spec.Route is null ? withShared : spec.Route.Equals(offering, StringComparison.OrdinalIgnoreCase) || spec.Route.Equals(provider, StringComparison.OrdinalIgnoreCase))
            .Select(spec => new RateLimit(KeyOf(spec, tenant), spec.Requests, spec.Tokens)),
    ];

    /// <summary>Returns whether a limit holds for every route, so that no other route helps.</summary>
    public bool IsShared(RateLimit limit, string? tenant) => specs.Any(spec => spec.Route is null && KeyOf(spec, tenant) == limit.Key);

    // Tenants compare without case.
    private string KeyOf(RateSpec spec, string? tenant) =>
        prefix + (spec.Route is null ? "" : $"/route/{spec.Route.ToLowerInvariant()}") + (spec.IsPerTenant ? $"/tenant/{tenant?.ToUpperInvariant()}" : "");
}
