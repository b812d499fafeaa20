using System.Collections.Concurrent;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// The requirements of every request of a router: its kind, what its builder requires, narrowed by the policies meant for them, with the
/// controls in place. As long as nothing of it changes it is the same instance for each set of policies. Thread-safe.
/// </summary>
internal sealed class RouterDefaults
{
    // Sets of policies are few; edits of the configuration could make many.
    private const int MostPolicies = 256;

    private readonly ModelRequirements _kind;
    private readonly Func<IServiceProvider, ModelRequirements>[] _required;
    private readonly Func<IServiceProvider, string?>? _tenant;
    private readonly IServiceProvider _services;
    private readonly RequestScope _scope;
    private readonly IGovernancePolicies _policies;
    private readonly ControlsInPlace _controls;

    // A race works the same out twice.
    private volatile Parts? _parts;
    private volatile Narrowed? _narrowed;

    public RouterDefaults(
        ModelRequirements kind, IEnumerable<Func<IServiceProvider, ModelRequirements>> required, Func<IServiceProvider, string?>? tenant,
        IServiceProvider services, ControlsInPlace controls)
    {
        // A local client among the routes is there because the host wants it.
        (_kind, _required, _tenant, _services, _controls) = (kind with { PlaceIsChosen = true }, [.. required], tenant, services, controls);
        _policies = services.GetRequiredService<IGovernancePolicies>();
        _scope = services.GetRequiredService<RequestScope>();
    }

    /// <summary>Returns the tenant of the running request; null if there is none.</summary>
    public string? Tenant() => _tenant?.Invoke(_scope.Services);

    /// <summary>Returns what holds for a tenant now.</summary>
    /// <exception cref="GovernanceException">A policy leaves nothing of what is required.</exception>
    public ModelRequirements For(string? tenant)
    {
        var whole = Whole();
        var policy = PolicyFor(whole.Application, tenant);
        if (_narrowed is not { } narrowed || !ReferenceEquals(narrowed.Whole, whole) || narrowed.ByPolicy.Count >= MostPolicies)
            _narrowed = narrowed = new(whole, []);
        return narrowed.ByPolicy.TryGetValue(policy, out var known) ? known : narrowed.ByPolicy.GetOrAdd(policy, _controls.Apply(policy.Apply(whole)));
    }

    /// <summary>What holds whoever a request is for.</summary>
    /// <exception cref="GovernanceException">A policy leaves nothing of what is required.</exception>
    public ModelRequirements OfEveryTenant => For(null);

    /// <summary>Returns whether a policy holds for the requests of a tenant to the router's own application.</summary>
    public bool HasPolicy(string? tenant) => !ReferenceEquals(PolicyFor(Whole().Application, tenant), GovernancePolicy.None);

    /// <summary>Returns the policies meant for an application and a tenant.</summary>
    public GovernancePolicy PolicyFor(ApplicationArea? application, string? tenant) => _policies.For(application, tenant);

    private ModelRequirements Whole()
    {
        if (_required.Length == 0)
            return _kind;
        if (_parts is { } last && IsCurrent(last.Required))
            return last.Whole;
        ModelRequirements[] required = [.. _required.Select(each => each(_services))];
        var whole = required.Aggregate(_kind, (kind, each) => kind.And(each));
        _parts = new(required, whole);
        return whole;
    }

    private bool IsCurrent(ModelRequirements[] required)
    {
        for (var i = 0; i < required.Length; i++)
        {
            if (!ReferenceEquals(required[i], _required[i](_services)))
                return false;
        }

        return true;
    }

    private sealed record Parts(ModelRequirements[] Required, ModelRequirements Whole);

    private sealed record Narrowed(ModelRequirements Whole, ConcurrentDictionary<GovernancePolicy, ModelRequirements> ByPolicy);
}
