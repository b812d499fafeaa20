using System.Text.Json.Nodes;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// Everything that requirements and policies can state, in the order of checks, explanations, flags and documentation. To add a limit: write its class or
/// use that of its kind, declare it here, and add its property to <see cref="ModelLimits"/>.
/// </summary>
internal static class RequirementTable
{
    private static readonly List<Requirement> Declared = [];

    /// <summary>The applications for which a policy is meant.</summary>
    public static readonly ConceptsRequirement<ApplicationArea> Applications =
        Scope(new ConceptsRequirement<ApplicationArea>("applications", isAllowList: true) { Description = "the applications for which the policy is meant" });

    /// <summary>The tenants for which a policy is meant.</summary>
    public static readonly NamesRequirement Tenants = Scope(new NamesRequirement("tenants", isAllowList: true) { Description = "the tenants for which the policy is meant" });

    public static readonly ConceptRequirement<ApplicationArea> Application =
        Use(new ConceptRequirement<ApplicationArea>("application") { Flag = "application ID", Description = "the use in practice", IsOfUse = true });

    public static readonly ConceptRequirement<Industry> Industry = Use(new ConceptRequirement<Industry>("industry") { Flag = "industry ID", Description = "the sector of use", IsOfUse = true });

    public static readonly CriticalityLimit Criticality =
        Limit(new CriticalityLimit() { Default = GenAi.Taxonomy.Criticality.Medium, Flag = "criticality C", Description = "how much depends on the outputs: low, medium or high", IsOfUse = true });

    public static readonly JurisdictionsRequirement Jurisdictions =
        Use(new JurisdictionsRequirement { Flag = "jurisdiction J", Description = "where it is used, such as eu or us-co: it decides which duties apply" });

    public static readonly ChoicesRequirement<LegalRole> Roles =
        Use(new ChoicesRequirement<LegalRole>("roles", isAllowList: false) { Flag = "role R", Description = "your part in law: provider, deployer, distributor or model-provider" });

    public static readonly RequiredControlsLimit RequiredControls = Limit(new RequiredControlsLimit { Description = "controls that must be in place before anything may be selected", IsOfUse = true });

    public static readonly ControlsInPlaceRequirement ControlsInPlace = Use(new ControlsInPlaceRequirement { Flag = "control ID", Description = "controls in place", IsOfUse = true });

    public static readonly NameLimit DenyProviders = Limit(new NameLimit("denyProviders", "providers", isAllowList: false) { Flag = "deny-provider P", Description = "providers not allowed" });

    public static readonly NameLimit AllowProviders = Limit(new NameLimit("allowProviders", "providers", isAllowList: true) { Flag = "allow-provider P", Description = "the only providers allowed" });

    public static readonly NameLimit DenyVendors = Limit(new NameLimit("denyVendors", "vendors", isAllowList: false) { Flag = "deny-vendor V", Description = "vendors not allowed" });

    public static readonly NameLimit AllowVendors = Limit(new NameLimit("allowVendors", "vendors", isAllowList: true) { Description = "the only vendors allowed" });

    public static readonly NameLimit DenyModels = Limit(new NameLimit("denyModels", "models", isAllowList: false) { Flag = "deny-model ID", Description = "models or offerings not allowed" });

    public static readonly NameLimit AllowModels = Limit(new NameLimit("allowModels", "models", isAllowList: true) { Description = "the only models or offerings allowed" });

    public static readonly AccessLimit Access =
        Limit(new AccessLimit { Flag = "access A", Description = "terms allowed: pay-per-use, subscription, trial, self-hosted, unknown", RestsOnFacts = true });

    public static readonly StagesLimit Stages = Limit(new StagesLimit { Description = "stages allowed: stable, preview, deprecated, retired" });

    public static readonly FamiliesLimit Families = Limit(new FamiliesLimit { Description = "kinds of model allowed; a narrower kind counts", IsOfUse = true });

    public static readonly TasksRequirement Tasks = Use(new TasksRequirement { Flag = "task ID", Description = "what one model must be able to do", IsOfUse = true });

    public static readonly MinimumFitLimit MinimumFit = Limit(new MinimumFitLimit
    {
        Choices = [Fit.Low, Fit.Medium, Fit.High],
        Default = Fit.Medium,
        Flag = "min-fit F",
        Description = "how well the kind of model must suit: low, medium or high",
        IsOfUse = true,
    });

    public static readonly ConceptsRequirement<InteractionStyle> Interactions =
        Limit(new ConceptsRequirement<InteractionStyle>("interactions") { Flag = "interaction S", Description = "ways of working that the kind of model must offer", IsOfUse = true });

    public static readonly DeploymentLimit Deployment =
        Limit(new DeploymentLimit { Flag = "deployment D", Description = "where it may run: cloud, self-hosted, on-device", RestsOnFacts = true });

    public static readonly RuntimesRequirement Runtimes =
        Use(new RuntimesRequirement { Flag = "runtimes R", Description = "runtimes of which one must run the model on your own machine" });

    public static readonly MaxMemoryRequirement MaxMemoryGb = Use(new MaxMemoryRequirement
    {
        Check = gigabytes => gigabytes > 0 ? null : $"{gigabytes} is no memory: give gigabytes above 0, such as 24",
        Flag = "max-memory-gb N",
        Description = "the memory of your own machine, in gigabytes",
    });

    public static readonly InputsRequirement Inputs = Use(new InputsRequirement { Flag = "in M", Description = "what is given: modalities", IsOfUse = true });

    public static readonly OutputsRequirement Outputs = Use(new OutputsRequirement { Flag = "out M", Description = "what is wanted: modalities", IsOfUse = true });

    public static readonly RequiresRequirement Requires = Use(new RequiresRequirement { Flag = "needs C", Description = "capabilities it must have", IsOfUse = true });

    public static readonly ConceptsRequirement<Capability> Prefers = Use(new ConceptsRequirement<Capability>("prefers") { Flag = "prefers C", Description = "capabilities that make it better" });

    public static readonly TokensRequirement InputTokens = Use(new TokensRequirement("inputTokens", isInput: true) { Flag = "input-tokens N", Description = "tokens of input" });

    public static readonly TokensRequirement OutputTokens =
        Use(new TokensRequirement("outputTokens", isInput: false) { Flag = "output-tokens N", Description = "tokens of output to reserve" });

    public static readonly ImageSizeRequirement ImageSize = Use(new ImageSizeRequirement { Flag = "image-size WxH", Description = "the size of images, in pixels" });

    public static readonly OpenWeightsLimit OpenWeights = Limit(new OpenWeightsLimit { Flag = "open-weights", Description = "the weights must be open", RestsOnFacts = true });

    public static readonly LicensesLimit Licences = Limit(new LicensesLimit { Flag = "licence L", Description = "licences allowed, as SPDX ids", RestsOnFacts = true });

    public static readonly KnowledgeCutoffLimit KnowledgeCutoff =
        Limit(new KnowledgeCutoffLimit { Flag = "knowledge-cutoff DAY", Description = "the day to which knowledge must reach", RestsOnFacts = true });

    public static readonly RegionsLimit Regions = Limit(new RegionsLimit { Flag = "region R", Description = "regions allowed", RestsOnFacts = true });

    public static readonly DataHandlingLimit DataHandling = Limit(new DataHandlingLimit
    {
        Flag = "data-handling H",
        Description = "terms that must hold: no-training, training-opt-out, zero-retention, zero-retention-available, retention-30-days",
        RestsOnFacts = true,
    });

    public static readonly MinimumQualityLimit MinimumQuality = Limit(new MinimumQualityLimit
    {
        Check = quality => quality is >= 0 and <= 1000 ? null : $"{quality} is not from 0 to 1000",
        Flag = "min-quality N",
        Description = "the least quality, from 0 to 1000",
        RestsOnFacts = true,
    });

    public static readonly MinimumTierLimit MinimumTier =
        Limit(new MinimumTierLimit { Flag = "min-tier T", Description = "the least tier: compact, balanced or frontier", RestsOnFacts = true });

    public static readonly RiskLimitsLimit RiskLimits =
        Limit(new RiskLimitsLimit { Description = "the highest severity that may remain, by risk or group of risks: low, medium, high", IsOfUse = true });

    public static readonly ObjectiveRequirement Objective = Use(new ObjectiveRequirement { Flag = "objective O", Description = "balanced, cost, quality or latency", IsOfUse = true });

    public static readonly MaxCostLimit MaxCostPerRequest =
        Limit(new MaxCostLimit { Flag = "max-cost USD", Description = "the most a request may cost, in US dollars", RestsOnFacts = true });

    public static readonly MaxPriceLimit MaxPricePerMillionTokens =
        Limit(new MaxPriceLimit { Flag = "max-price USD", Description = "the most a million tokens may cost, in US dollars, three of input to one of output", RestsOnFacts = true });

    public static readonly WeightsRequirement Weights = Use(new WeightsRequirement { Description = "weights of the parts of the score: fit, quality, cost, latency, risk", IsOfUse = true });

    public static readonly UnknownRequirement Unknown = Use(new UnknownRequirement { Flag = "unknown U", Description = "what to do with unknown facts: exclude, allow or penalise" });

    public static readonly ConstraintsLimit Constraints = Limit(new ConstraintsLimit { Description = "hard constraints in code" });

    /// <summary>The number of values that requirements and policies have.</summary>
    public static int Count { get; } = Declared.Count;

    /// <summary>What policies and requests narrow by one rule.</summary>
    public static IReadOnlyList<Requirement> Limits { get; } = [.. Declared.Where(each => each.IsLimit)];

    /// <summary>What requirements can state.</summary>
    public static IReadOnlyList<Requirement> OfRequirements { get; } = [.. Declared.Where(each => each.Ordinal > Tenants.Ordinal)];

    /// <summary>What policies can state.</summary>
    public static IReadOnlyList<Requirement> OfPolicies { get; } = [Applications, Tenants, .. Limits];

    /// <summary>Returns a JSON schema, with the flags of the Advisor.</summary>
    public static JsonObject Schema(IEnumerable<Requirement> requirements) => new()
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(requirements.Where(each => each.JsonType is not null).Select(each => KeyValuePair.Create(each.Name, (JsonNode?)SchemaOf(each)))),
    };

    private static JsonObject SchemaOf(Requirement requirement)
    {
        var schema = new JsonObject { ["type"] = requirement.JsonType, ["description"] = requirement.Description };
        if (requirement.JsonType == "array")
            schema["items"] = new JsonObject { ["type"] = "string" };
        if (requirement.Flag is { } flag)
            schema["x-flag"] = flag;
        return schema;
    }

    private static T Limit<T>(T limit)
        where T : Requirement
    {
        limit.IsLimit = true;
        return Use(limit);
    }

    private static T Scope<T>(T scope)
        where T : Requirement => Use(scope);

    private static T Use<T>(T requirement)
        where T : Requirement
    {
        requirement.Ordinal = Declared.Count;
        Declared.Add(requirement);
        return requirement;
    }
}
