namespace GenAi.Taxonomy.Routing;

/// <summary>A budget as the host states it.</summary>
internal readonly record struct BudgetSpec(BudgetLimit Limit, bool HasKey, bool IsPerTenant);

/// <summary>The budgets of one router, and the ledger that counts them. Thread-safe.</summary>
internal sealed class RouterBudgets
{
    // A request that ends in time is settled before its reservation ends.
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly BudgetSpec[] _specs;
    private readonly BudgetLimit[] _shared;
    private readonly IBudgetLedger _ledger;
    private readonly TimeSpan _lifetime;
    private readonly RoutingTelemetry _telemetry;

    /// <param name="specs">The budgets as stated.</param>
    /// <param name="prefix">What the keys of budgets begin with that have none: kind and name of the router.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="longest">The longest that a request may take to its answer.</param>
    /// <param name="telemetry">The telemetry of the router.</param>
    public RouterBudgets(IEnumerable<BudgetSpec> specs, string prefix, IBudgetLedger ledger, TimeSpan longest, RoutingTelemetry telemetry)
    {
        // Of two limits in one account the lower holds.
        _specs = [.. specs.Select(spec => spec with { Limit = spec.HasKey ? spec.Limit : WithKey(spec.Limit, $"{prefix}/{spec.Limit.Window}") })
            .GroupBy(spec => (spec.Limit.Key, spec.Limit.Window, spec.IsPerTenant)).Select(same => same.MinBy(spec => spec.Limit.Usd))];
        _shared = [.. _specs.Where(spec => !spec.IsPerTenant).Select(spec => spec.Limit)];
        (_ledger, _lifetime, _telemetry) = (ledger, longest + Margin, telemetry);
    }

    public bool IsEmpty => _specs.Length == 0;

    /// <summary>Returns what a request of a tenant reserves; null if there is no budget.</summary>
    public RequestBudget? Of(string? tenant) => IsEmpty ? null : new(_ledger, LimitsOf(tenant), _lifetime, _telemetry);

    /// <summary>Returns how much of each budget is used.</summary>
    public async ValueTask<IReadOnlyList<BudgetState>> GetStatesAsync(string? tenant, CancellationToken cancellationToken)
    {
        List<BudgetState> states = [];
        foreach (var limit in LimitsOf(tenant))
            states.Add(await _ledger.GetStateAsync(limit, cancellationToken).ConfigureAwait(false));
        return states;
    }

    // Tenants compare without case.
    private BudgetLimit[] LimitsOf(string? tenant) => _shared.Length == _specs.Length ? _shared
        : [.. _specs.Select(spec => spec.IsPerTenant ? WithKey(spec.Limit, $"{spec.Limit.Key}/tenant/{tenant?.ToUpperInvariant()}") : spec.Limit)];

    private static BudgetLimit WithKey(BudgetLimit limit, string key) => new(key, limit.Usd, limit.Window);
}
