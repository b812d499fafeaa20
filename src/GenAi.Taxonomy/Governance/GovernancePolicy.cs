using System.Runtime.CompilerServices;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Governance;

/// <summary>
/// Limits that hold whatever a request asks for. A policy can only narrow: <see cref="Apply"/> never adds a candidate. Immutable and
/// thread-safe. What is not set does not limit.
/// </summary>
/// <remarks>
/// Lists of what is allowed are null where anything is, and empty where nothing is. Lists are kept without duplicates, in ordinal order;
/// names are compared without case, as in <see cref="ModelRequirements"/>.
/// </remarks>
public sealed class GovernancePolicy
{
    // The same requirements narrowed again are the same instance, so that their compiled form is used again.
    private readonly ConditionalWeakTable<ModelRequirements, ModelRequirements> _narrowed = [];

    // Of several authors, one can deny what another allows.
    private readonly bool _isCombined;

    /// <summary>Makes a policy.</summary>
    /// <param name="name">What people call it.</param>
    /// <exception cref="ArgumentException">The name is null, empty or blank.</exception>
    public GovernancePolicy(string name)
        : this([name], isCombined: false) => ArgumentException.ThrowIfNullOrWhiteSpace(name);

    private GovernancePolicy(IReadOnlyList<string> names, bool isCombined) => (Names, _isCombined) = (names, isCombined);

    /// <value>The policy that limits nothing.</value>
    public static GovernancePolicy None { get; } = new([], isCombined: true);

    /// <value>What people call it; the names of all that were combined, with a plus between them.</value>
    public string Name => Names.Count == 0 ? "none" : string.Join(" + ", Names);

    /// <value>The applications for which it is meant, with their narrower ones. Default: none, all of them. See <see cref="IGovernancePolicies"/>.</value>
    public IReadOnlyList<ApplicationArea> Applications { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The tenants for which it is meant; compared without case. Default: none, all of them. See <see cref="IGovernancePolicies"/>.</value>
    public IReadOnlyList<string> Tenants { get; init => field = Frozen.Copy(value); } = [];

    /// <value>The least criticality at which a use is taken. Default: none.</value>
    public Criticality? MinimumCriticality { get; init; }

    /// <value>The highest severities that may remain, for risks or groups of risks; of two for one risk the lower. Default: none.</value>
    public IReadOnlyList<RiskLimit> RiskLimits { get; init => field = Strictest.Limits(value); } = [];

    /// <value>Controls that must be in place before anything may be used. Default: none.</value>
    public IReadOnlyList<RiskControl> RequiredControls { get; init => field = Strictest.Union(value); } = [];

    /// <summary>Gets how well the kind of model must suit the application and the tasks.</summary>
    /// <value>Low, medium or high. Default: null, what the requirements say.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is <see cref="Fit.NotSuited"/> or not defined.</exception>
    public Fit? MinimumFit { get; init => field = ModelRequirements.AcceptableFit(value); }

    /// <summary>Gets the least quality for the tasks, from 0 to 1000.</summary>
    /// <value>Default: null, what the requirements say.</value>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0 or more than 1000.</exception>
    public int? MinimumQuality { get; init => field = ModelRequirements.AcceptableQuality(value); }

    /// <summary>Gets the least tier.</summary>
    /// <value>Default: null, what the requirements say.</value>
    public ModelTier? MinimumTier { get; init; }

    /// <value>The terms allowed. Default: null, those that the requirements allow.</value>
    public IReadOnlyList<AccessKind>? Access { get; init => field = Strictest.Values(value); }

    /// <summary>Gets where a model may run.</summary>
    /// <value>Default: null, what the requirements say. Requirements that say nothing mean the cloud, which a policy cannot widen.</value>
    public IReadOnlyList<DeploymentKind>? Deployment { get; init => field = Strictest.Values(value); }

    /// <value>The stages of life allowed. Default: null, those that the requirements allow.</value>
    public IReadOnlyList<ModelStage>? Stages { get; init => field = Strictest.Values(value); }

    /// <value>Whether the weights must be open. Default: false.</value>
    public bool OpenWeights { get; init; }

    /// <value>The licences allowed, as SPDX ids. Default: null, any.</value>
    public IReadOnlyList<string>? Licences { get; init => field = Strictest.Names(value); }

    /// <value>The regions allowed. Default: null, any.</value>
    public IReadOnlyList<string>? Regions { get; init => field = Strictest.Names(value); }

    /// <value>The terms of data handling that must hold, all of them. Default: none.</value>
    public IReadOnlyList<string> DataHandling { get; init => field = Strictest.Union(value); } = [];

    /// <value>The vendors allowed. Default: null, any.</value>
    public IReadOnlyList<string>? AllowVendors { get; init => field = Strictest.Names(value); }

    /// <value>The vendors not allowed. Default: none.</value>
    public IReadOnlyList<string> DenyVendors { get; init => field = Strictest.Union(value); } = [];

    /// <value>The providers allowed. Default: null, any.</value>
    public IReadOnlyList<string>? AllowProviders { get; init => field = Strictest.Names(value); }

    /// <value>The providers not allowed. Default: none.</value>
    public IReadOnlyList<string> DenyProviders { get; init => field = Strictest.Union(value); } = [];

    /// <value>The models or offerings allowed, by id. Default: null, any.</value>
    public IReadOnlyList<string>? AllowModels { get; init => field = Strictest.Names(value); }

    /// <value>The models or offerings not allowed, by id. Default: none.</value>
    public IReadOnlyList<string> DenyModels { get; init => field = Strictest.Union(value); } = [];

    /// <value>The most a request may cost, in US dollars. Default: none.</value>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public decimal? MaxCostPerRequest { get; init => field = NotNegative(value); }

    /// <value>The most a million tokens may cost, in US dollars, three of input to one of output. Default: none.</value>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public decimal? MaxPricePerMillionTokens { get; init => field = NotNegative(value); }

    internal IReadOnlyList<string> Names { get; private init; }

    /// <summary>Reads a policy from JSON with the property names of <see cref="GovernancePolicyOptions"/> in camel case.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="json">The text of one object. Comments and trailing commas are allowed.</param>
    /// <param name="taxonomy">What ids are looked up in.</param>
    /// <param name="catalog">What vendors, providers and models are looked up in: a name that it does not know is a fault. Null: they are not checked.</param>
    /// <exception cref="GovernanceException">The text is not such JSON, or holds unknown properties, ids or values; all of it is listed, with the nearest right ones.</exception>
    public static GovernancePolicy FromJson(string name, string json, GenAiTaxonomy taxonomy, ModelCatalog? catalog = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(taxonomy);
        using var document = OptionsJson.Parse(json, faults => new GovernanceException(faults));
        return new PolicyReader(taxonomy, catalog).Read(name, document.RootElement);
    }

    /// <summary>
    /// All of them at once; the strictest wins: what every one allows, what any one denies, the lowest ceilings, all required controls,
    /// the highest criticality. In any order, and as often as you like, the same. For whom each is meant is left out: it holds where it is used.
    /// </summary>
    /// <param name="policies">The policies. None: <see cref="None"/>.</param>
    /// <exception cref="GovernanceException">One of them allows and denies the same; combined ones may.</exception>
    public static GovernancePolicy Combine(params IEnumerable<GovernancePolicy> policies)
    {
        ArgumentNullException.ThrowIfNull(policies);
        return policies.Select(Consistent).Aggregate(None, Combine);
    }

    /// <summary>The requirements narrowed by this policy: those that meet the result meet both.</summary>
    /// <remarks>
    /// What is unknown does not meet a limit: where the policy limits terms, place, weights, licence, region, data handling or price, unknown facts are excluded.
    /// A list of models and one of their offerings have nothing in common: name them in one way.
    /// </remarks>
    /// <param name="requirements">The requirements; they stay as they are.</param>
    /// <returns>The narrower requirements; for the same instance the same ones.</returns>
    /// <exception cref="GovernanceException">
    /// Nothing can meet both, since lists of what is allowed have nothing in common; or the policy allows and denies the same. All faults are listed.
    /// </exception>
    /// <exception cref="RequirementsException">The requirements allow and deny the same.</exception>
    public ModelRequirements Apply(ModelRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        return ReferenceEquals(this, None) ? requirements : _narrowed.GetValue(requirements, asked => new PolicyNarrowing(Consistent(this), asked).Narrow());
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static GovernancePolicy Consistent(GovernancePolicy policy)
    {
        Fault[] faults =
        [
            .. NameLists.FaultsOf("Vendors", "vendor", policy.AllowVendors ?? [], policy.DenyVendors, null, policy._isCombined),
            .. NameLists.FaultsOf("Providers", "provider", policy.AllowProviders ?? [], policy.DenyProviders, null, policy._isCombined),
            .. NameLists.FaultsOf("Models", "model or offering", policy.AllowModels ?? [], policy.DenyModels, null, policy._isCombined),
        ];
        return faults.Length == 0 ? policy : throw new GovernanceException([.. faults.Select(fault => fault with { Where = $"policy '{policy.Name}', {fault.Where}" })]);
    }

    private static GovernancePolicy Combine(GovernancePolicy one, GovernancePolicy other) => new(Strictest.Union([.. one.Names, .. other.Names]), isCombined: true)
    {
        MinimumCriticality = Strictest.Higher(one.MinimumCriticality, other.MinimumCriticality),
        RiskLimits = [.. one.RiskLimits, .. other.RiskLimits],
        RequiredControls = [.. one.RequiredControls, .. other.RequiredControls],
        MinimumFit = Strictest.Higher(one.MinimumFit, other.MinimumFit),
        MinimumQuality = Strictest.Higher(one.MinimumQuality, other.MinimumQuality),
        MinimumTier = Strictest.Higher(one.MinimumTier, other.MinimumTier),
        Access = Strictest.Both(one.Access, other.Access),
        Deployment = Strictest.Both(one.Deployment, other.Deployment),
        Stages = Strictest.Both(one.Stages, other.Stages),
        OpenWeights = one.OpenWeights || other.OpenWeights,
        Licences = Strictest.Both(one.Licences, other.Licences),
        Regions = Strictest.Both(one.Regions, other.Regions),
        DataHandling = [.. one.DataHandling, .. other.DataHandling],
        AllowVendors = Strictest.Both(one.AllowVendors, other.AllowVendors),
        DenyVendors = [.. one.DenyVendors, .. other.DenyVendors],
        AllowProviders = Strictest.Both(one.AllowProviders, other.AllowProviders),
        DenyProviders = [.. one.DenyProviders, .. other.DenyProviders],
        AllowModels = Strictest.Both(one.AllowModels, other.AllowModels),
        DenyModels = [.. one.DenyModels, .. other.DenyModels],
        MaxCostPerRequest = Strictest.Lower(one.MaxCostPerRequest, other.MaxCostPerRequest),
        MaxPricePerMillionTokens = Strictest.Lower(one.MaxPricePerMillionTokens, other.MaxPricePerMillionTokens),
    };

    private static decimal? NotNegative(decimal? value)
    {
        if (value is { } amount)
            ArgumentOutOfRangeException.ThrowIfNegative(amount);
        return value;
    }
}
