using GenAi.Taxonomy;
using GenAi.Taxonomy.Governance;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The name under which a policy was added.</summary>
internal sealed record PolicyName(string Name);

/// <summary>The policies that were added. After an edit that is wrong a policy stays as it was. Thread-safe.</summary>
internal sealed class NamedPolicies(
    IEnumerable<PolicyName> names, IOptionsFactory<Stated<GovernancePolicy>> factory, IEnumerable<IOptionsChangeTokenSource<Stated<GovernancePolicy>>> sources,
    GenAiTaxonomy taxonomy, ILoggerFactory? loggers = null) : IGovernancePolicies, IDisposable
{
    private readonly LastGood<Stated<GovernancePolicy>, GovernancePolicy> _policies = new(factory, sources, (_, stated) => stated.Value!, loggers);

    private readonly string[] _names = [.. names.Select(name => name.Name)];

    // A race combines the same policies twice.
    private volatile PolicySet? _set;

    public IReadOnlyList<GovernancePolicy> ForTenants => [.. Current().Policies.Where(policy => policy.Tenants.Count > 0)];

    public GovernancePolicy For(ApplicationArea? application = null, string? tenant = null) => Current().For(application, tenant);

    public GovernancePolicy Get(string name) => _policies.Get(name);

    public void Dispose() => _policies.Dispose();

    private PolicySet Current()
    {
        if (_set is { } known && IsCurrent(known))
            return known;
        return _set = new(taxonomy, [.. _names.Select(_policies.Get)]);
    }

    private bool IsCurrent(PolicySet known)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (!ReferenceEquals(known.Policies[i], _policies.Get(_names[i])))
                return false;
        }

        return true;
    }
}
