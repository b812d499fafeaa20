using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The name under which a policy was added.</summary>
internal sealed record PolicyName(string Name);

/// <summary>The policies that were added, read once for each value of their options.</summary>
internal sealed class NamedPolicies(
    IEnumerable<PolicyName> names, IOptionsMonitor<GovernancePolicyOptions> monitor, GenAiTaxonomy taxonomy, IModelCatalogSource catalog) : IGovernancePolicies
{
    private readonly string[] _names = [.. names.Select(name => name.Name)];

    // A race reads the same options twice.
    private volatile Read? _read;

    public IReadOnlyList<GovernancePolicy> ForTenants => [.. Current().Policies.Where(policy => policy.Tenants.Count > 0)];

    public GovernancePolicy For(ApplicationArea? application = null, string? tenant = null) => Current().Set.For(application, tenant);

    public GovernancePolicy Get(string name) => Current().Policies[Array.IndexOf(_names, name)];

    private Read Current()
    {
        var options = Array.ConvertAll(_names, monitor.Get);
        if (_read is { } known && known.Options.AsSpan().SequenceEqual(options))
            return known;
        var policies = _names.Zip(options, (name, value) => value.ToPolicy(name, taxonomy, catalog.Current)).ToArray();
        return _read = new(options, policies, new(taxonomy, policies));
    }

    private sealed record Read(GovernancePolicyOptions[] Options, GovernancePolicy[] Policies, PolicySet Set);
}
