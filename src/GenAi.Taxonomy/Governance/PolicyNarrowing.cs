using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>Narrows requirements by a policy; where nothing is left it says so, since an empty list would allow anything.</summary>
internal sealed class PolicyNarrowing(GovernancePolicy policy, ModelRequirements asked)
{
    // What requirements allow that say nothing: a policy that names these lists must not widen them.
    private static readonly IReadOnlyList<AccessKind> AccessByDefault = [AccessKind.Unknown, AccessKind.PayPerUse];
    private static readonly IReadOnlyList<AccessKind> AccessAnywhere = [.. AccessByDefault, AccessKind.SelfHosted];
    private static readonly IReadOnlyList<DeploymentKind> DeploymentByDefault = [DeploymentKind.Cloud];
    private static readonly IReadOnlyList<ModelStage> StagesByDefault = [ModelStage.Stable, ModelStage.Preview];

    private readonly List<Fault> _faults = [];

    public ModelRequirements Narrow()
    {
        NameLists.ThrowIfContradictory(asked);
        var narrow = asked with
        {
            IsNarrowed = true,
            Criticality = Criticality(),
            RiskLimits = Strictest.Limits([.. asked.RiskLimits, .. policy.RiskLimits]),
            RequiredControls = [.. asked.RequiredControls.Union(policy.RequiredControls)],
            MinimumFit = policy.MinimumFit > (asked.MinimumFit ?? Fit.Medium) ? policy.MinimumFit : asked.MinimumFit,
            MinimumQuality = Strictest.Higher(policy.MinimumQuality, asked.MinimumQuality),
            KeepsQualityFloor = asked.KeepsQualityFloor || (policy.MinimumQuality is not null && asked.MinimumQuality is null),
            MinimumTier = Strictest.Higher(policy.MinimumTier, asked.MinimumTier),
            Access = policy.Access is null ? asked.Access : Both("access", policy.Access, asked.Access.Count > 0 ? asked.Access : asked.IsCloudByDefault ? AccessByDefault : AccessAnywhere),
            Deployment = Both("deployment", policy.Deployment, asked.IsCloudByDefault && policy.Deployment is not null ? DeploymentByDefault : asked.Deployment),
            Stages = policy.Stages is null ? asked.Stages : Both("stages", policy.Stages, asked.Stages.Count > 0 ? asked.Stages : StagesByDefault),
            OpenWeights = asked.OpenWeights || policy.OpenWeights,
            Licences = Both("licences", policy.Licences, asked.Licences),
            Regions = Both("regions", policy.Regions, asked.Regions),
            DataHandling = Strictest.Union([.. asked.DataHandling, .. policy.DataHandling]),
            AllowVendors = Both("allowVendors", policy.AllowVendors, asked.AllowVendors),
            DenyVendors = Strictest.Union([.. asked.DenyVendors, .. policy.DenyVendors]),
            AllowProviders = Both("allowProviders", policy.AllowProviders, asked.AllowProviders),
            DenyProviders = Strictest.Union([.. asked.DenyProviders, .. policy.DenyProviders]),
            AllowModels = Both("allowModels", policy.AllowModels, asked.AllowModels),
            DenyModels = Strictest.Union([.. asked.DenyModels, .. policy.DenyModels]),
            MaxCostPerRequest = Strictest.Lower(asked.MaxCostPerRequest, policy.MaxCostPerRequest),
            MaxPricePerMillionTokens = Strictest.Lower(asked.MaxPricePerMillionTokens, policy.MaxPricePerMillionTokens),
            Unknown = LimitsFacts() ? UnknownFacts.Exclude : asked.Unknown,
        };
        return _faults.Count == 0 ? narrow : throw new GovernanceException(_faults);
    }

    // An application that is critical by itself stays so; what is not raised is left unsaid.
    private Criticality? Criticality() =>
        policy.MinimumCriticality > (asked.Criticality ?? asked.Application?.Criticality ?? GenAi.Taxonomy.Criticality.Medium) ? policy.MinimumCriticality : asked.Criticality;

    private bool LimitsFacts() =>
        policy.OpenWeights || policy.DataHandling.Count > 0 || policy.MinimumQuality > 0 || policy.MinimumTier is not null
        || (policy.Access ?? (object?)policy.Deployment ?? policy.Licences ?? policy.Regions) is not null
        || (policy.MaxCostPerRequest ?? policy.MaxPricePerMillionTokens) is not null;

    private IReadOnlyList<string> Both(string property, IReadOnlyList<string>? allowed, IReadOnlyList<string> wanted) =>
        Left(property, allowed, wanted, Strictest.Both(allowed, wanted.Count > 0 ? wanted : null), name => name);

    private IReadOnlyList<T> Both<T>(string property, IReadOnlyList<T>? allowed, IReadOnlyList<T> wanted)
        where T : struct, Enum => Left(property, allowed, wanted, Strictest.Both(allowed, wanted.Count > 0 ? wanted : null), Kebab.Of);

    private IReadOnlyList<T> Left<T>(string property, IReadOnlyList<T>? allowed, IReadOnlyList<T> wanted, IReadOnlyList<T>? both, Func<T, string> text)
    {
        if (allowed is { Count: 0 })
            _faults.Add(new(property, $"allows nothing in policy '{policy.Name}': the policies combined in it have nothing in common, so change one of them"));
        else if (both is { Count: 0 })
            _faults.Add(new(property, $"allows only {Quote(allowed!)}, the requirements only {Quote(wanted)}: nothing is in both, so change one of them (policy '{policy.Name}')"));
        return both ?? [];

        string Quote(IReadOnlyList<T> values) => string.Join(", ", values.Select(value => $"'{text(value)}'"));
    }
}
