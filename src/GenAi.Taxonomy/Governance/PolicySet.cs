using System.Collections.Concurrent;

namespace GenAi.Taxonomy.Governance;

/// <summary>Picks the policies meant for a use; a combination is made once. Thread-safe.</summary>
internal sealed class PolicySet(GenAiTaxonomy taxonomy, IReadOnlyList<GovernancePolicy> policies) : IGovernancePolicies
{
    private readonly ConcurrentDictionary<string, GovernancePolicy> _combined = new(StringComparer.Ordinal);

    public IReadOnlyList<GovernancePolicy> Policies => policies;

    public GovernancePolicy For(ApplicationArea? application = null, string? tenant = null)
    {
        if (policies.Count == 0)
            return GovernancePolicy.None;
        int[] meant = [.. Enumerable.Range(0, policies.Count).Where(i => IsMeant(policies[i], application, tenant))];

        // By which policies, not by which tenant: tenants are many, and their names come from outside.
        return meant.Length == 0
            ? GovernancePolicy.None
            : _combined.GetOrAdd(string.Join(',', meant), _ => GovernancePolicy.Combine(meant.Select(i => policies[i])));
    }

    private bool IsMeant(GovernancePolicy policy, ApplicationArea? application, string? tenant) =>
        (policy.Applications.Count == 0 || (application is not null && policy.Applications.Any(broader => taxonomy.IsA(application, broader))))
        && (policy.Tenants.Count == 0 || (tenant is not null && policy.Tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase)));
}
