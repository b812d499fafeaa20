using CsCheck;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Governance;

/// <summary>Random policies, with every limit, that often meet the random catalogs and requirements of <see cref="SelectionGen"/>.</summary>
internal static class GovernanceGen
{
    private static readonly string[] Models = [.. SelectionGen.Vendors.SelectMany(vendor => Enumerable.Range(0, 12).Select(i => $"{vendor}/m{i}"))];

    /// <summary>Every limit of a policy, as what adds it.</summary>
    public static readonly (string Name, Func<GovernancePolicy, Dice, GovernancePolicy> Limit)[] Limits =
    [
        ("criticality", (p, d) => p with { Criticality = d.Enum<Criticality>() }),
        ("riskLimits", (p, d) => p with { RiskLimits = [.. d.Some(Risks.All, 1, 3).Select(risk => new RiskLimit(risk, d.Enum<Severity>()))] }),
        ("requiredControls", (p, d) => p with { RequiredControls = d.Some(RiskControls.All, 1, 2) }),
        ("minimumFit", (p, d) => p with { MinimumFit = d.Pick([Fit.Low, Fit.Medium, Fit.High]) }),
        ("access", (p, d) => p with { Access = d.Some(Enum.GetValues<AccessKind>(), 1, 3) }),
        ("deployment", (p, d) => p with { Deployment = d.Some(Enum.GetValues<DeploymentKind>(), 1, 2) }),
        ("stages", (p, d) => p with { Stages = d.Some(Enum.GetValues<ModelStage>(), 1, 3) }),
        ("minimumQuality", (p, d) => p with { MinimumQuality = d.Below(1001) }),
        ("minimumTier", (p, d) => p with { MinimumTier = d.Enum<ModelTier>() }),
        ("openWeights", (p, _) => p with { OpenWeights = true }),
        ("licences", (p, d) => p with { Licences = Mixed(d, SelectionGen.Licences) }),
        ("regions", (p, d) => p with { Regions = Mixed(d, SelectionGen.Regions) }),
        ("dataHandling", (p, d) => p with { DataHandling = Mixed(d, SelectionGen.Terms) }),
        ("families", (p, d) => p with { Families = d.Some(SelectionGen.Families, 2, 4) }),
        ("interactions", (p, d) => p with { Interactions = d.Some(InteractionStyles.All, 1, 1) }),
        ("knowledgeCutoff", (p, d) => p with { KnowledgeCutoff = new DateOnly(2024, 1, 1).AddDays(d.Below(700)) }),
        ("allowVendors", (p, d) => p with { AllowVendors = Mixed(d, SelectionGen.Vendors) }),
        ("denyVendors", (p, d) => p with { DenyVendors = Mixed(d, SelectionGen.Vendors) }),
        ("allowProviders", (p, d) => p with { AllowProviders = Mixed(d, SelectionGen.Providers) }),
        ("denyProviders", (p, d) => p with { DenyProviders = Mixed(d, SelectionGen.Providers) }),
        ("allowModels", (p, d) => p with { AllowModels = Mixed(d, Models, 20, 40) }),
        ("denyModels", (p, d) => p with { DenyModels = Mixed(d, Models, 3, 9) }),
        ("maxCostPerRequest", (p, d) => p with { MaxCostPerRequest = d.Below(200) / 100m }),
        ("maxPricePerMillionTokens", (p, d) => p with { MaxPricePerMillionTokens = d.Below(80) / 10m }),
        ("constraints", (p, d) => p with { Constraints = [new SelectionGen.NameLength(8 + d.Below(6))] }),
    ];

    public static readonly Gen<GovernancePolicy> Policies = Gen.Int[0, 1_000_000].Select(seed =>
    {
        var d = new Dice(seed);
        return GovernancePolicy.Combine(Enumerable.Range(0, d.Below(4)).Select(_ => d.Pick(Limits).Limit(new(d.Pick(["house", "clinic", "acme", "eu"])), d)));
    });

    /// <summary>The policy as text: equal where it limits the same.</summary>
    public static string Text(GovernancePolicy policy) => $"{policy.Name}\n{policy.ToJson()}";

    /// <summary>The ids of the candidates under a policy; none where the requirements cannot be met at all.</summary>
    public static List<string> Candidates(ModelCatalog catalog, ModelRequirements requirements, params IReadOnlyList<GovernancePolicy> policies)
    {
        try
        {
            foreach (var policy in policies)
                requirements = policy.Apply(requirements);
            return [.. SelectionKit.Selector(catalog).Select(requirements).Candidates.Select(candidate => candidate.Offering.Id).Order(StringComparer.Ordinal)];
        }
        catch (Exception refused) when (refused is GovernanceException or RequirementsException)
        {
            return [];
        }
    }

    private static List<string> Mixed(Dice d, IReadOnlyList<string> names, int least = 1, int most = 2) =>
        [.. d.Some(names, least, most).Select(name => d.OneIn(3) ? name.ToUpperInvariant() : name)];
}
