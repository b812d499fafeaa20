using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>Turns a policy into plain values; what does not limit is left unset.</summary>
internal static class PolicyWriter
{
    public static GovernancePolicyOptions Write(GovernancePolicy policy) => new()
    {
        Applications = Listed(policy.Applications.Select(application => application.Id)),
        Tenants = Listed(policy.Tenants),
        Criticality = policy.MinimumCriticality is { } criticality ? Kebab.Of(criticality) : null,
        RiskLimits = policy.RiskLimits.Count == 0 ? null : policy.RiskLimits.ToDictionary(limit => limit.Risk.Id, limit => Kebab.Of(limit.MaxSeverity)),
        RequiredControls = Listed(policy.RequiredControls.Select(control => control.Id)),
        MinimumQuality = policy.MinimumQuality,
        MinimumTier = policy.MinimumTier is { } tier ? Kebab.Of(tier) : null,
        MinimumFit = policy.MinimumFit is { } fit ? Kebab.Of(fit) : null,
        Access = policy.Access?.Select(Kebab.Of).ToList(),
        Deployment = policy.Deployment?.Select(Kebab.Of).ToList(),
        Stages = policy.Stages?.Select(Kebab.Of).ToList(),
        OpenWeights = policy.OpenWeights ? true : null,
        Licences = policy.Licences?.ToList(),
        Regions = policy.Regions?.ToList(),
        DataHandling = Listed(policy.DataHandling),
        AllowVendors = policy.AllowVendors?.ToList(),
        DenyVendors = Listed(policy.DenyVendors),
        AllowProviders = policy.AllowProviders?.ToList(),
        DenyProviders = Listed(policy.DenyProviders),
        AllowModels = policy.AllowModels?.ToList(),
        DenyModels = Listed(policy.DenyModels),
        MaxCostPerRequest = policy.MaxCostPerRequest,
        MaxPricePerMillionTokens = policy.MaxPricePerMillionTokens,
    };

    private static List<string>? Listed(IEnumerable<string> names) => names.ToList() is { Count: > 0 } some ? some : null;
}
