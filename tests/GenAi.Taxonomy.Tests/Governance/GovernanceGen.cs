using CsCheck;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Governance;

/// <summary>Random policies, with every limit, that often meet the random catalogues and requirements of <see cref="SelectionGen"/>.</summary>
internal static class GovernanceGen
{
    private static readonly string[] Models = [.. SelectionGen.Vendors.SelectMany(vendor => Enumerable.Range(0, 12).Select(i => $"{vendor}/m{i}"))];

    /// <summary>Every limit of a policy, as what sets it.</summary>
    public static readonly (string Name, Func<Dice, GovernancePolicyOptions> Limit)[] Limits =
    [
        ("criticality", d => new() { Criticality = d.Pick(["low", "medium", "high"]) }),
        ("riskLimits", d => new() { RiskLimits = d.Some(Risks.All, 1, 3).ToDictionary(risk => risk.Id, _ => d.Pick(["low", "medium", "high"])) }),
        ("requiredControls", d => new() { RequiredControls = Ids(d.Some(RiskControls.All, 1, 2)) }),
        ("minimumFit", d => new() { MinimumFit = d.Pick(["low", "medium", "high"]) }),
        ("access", d => new() { Access = d.Some(["pay-per-use", "subscription", "trial", "self-hosted", "unknown"], 1, 3) }),
        ("deployment", d => new() { Deployment = d.Some(["cloud", "self-hosted", "on-device"], 1, 2) }),
        ("stages", d => new() { Stages = d.Some(["stable", "preview", "deprecated", "retired"], 1, 3) }),
        ("minimumQuality", d => new() { MinimumQuality = d.Below(1001) }),
        ("minimumTier", d => new() { MinimumTier = d.Pick(["compact", "balanced", "frontier"]) }),
        ("openWeights", _ => new() { OpenWeights = true }),
        ("licences", d => new() { Licences = Mixed(d, SelectionGen.Licences) }),
        ("regions", d => new() { Regions = Mixed(d, SelectionGen.Regions) }),
        ("dataHandling", d => new() { DataHandling = Mixed(d, SelectionGen.Terms) }),
        ("allowVendors", d => new() { AllowVendors = Mixed(d, SelectionGen.Vendors) }),
        ("denyVendors", d => new() { DenyVendors = Mixed(d, SelectionGen.Vendors) }),
        ("allowProviders", d => new() { AllowProviders = Mixed(d, SelectionGen.Providers) }),
        ("denyProviders", d => new() { DenyProviders = Mixed(d, SelectionGen.Providers) }),
        ("allowModels", d => new() { AllowModels = Mixed(d, Models, 20, 40) }),
        ("denyModels", d => new() { DenyModels = Mixed(d, Models, 3, 9) }),
        ("maxCostPerRequest", d => new() { MaxCostPerRequest = d.Below(200) / 100m }),
        ("maxPricePerMillionTokens", d => new() { MaxPricePerMillionTokens = d.Below(80) / 10m }),
    ];

    public static readonly Gen<GovernancePolicy> Policies = Gen.Int[0, 1_000_000].Select(seed =>
    {
        var d = new Dice(seed);
        return GovernancePolicy.Combine(Enumerable.Range(0, d.Below(4)).Select(_ => Policy(d.Pick(["house", "clinic", "acme", "eu"]), d.Pick(Limits).Limit(d))));
    });

    public static GovernancePolicy Policy(string name, GovernancePolicyOptions options) => options.ToPolicy(name, SelectionKit.Taxonomy);

    /// <summary>The policy as text: equal where it limits the same.</summary>
    public static string Text(GovernancePolicy policy) => $"{policy.Name}\n{GovernancePolicyOptions.From(policy).ToJson()}";

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

    private static List<string> Ids(IEnumerable<Concept> concepts) => [.. concepts.Select(concept => concept.Id)];
}
