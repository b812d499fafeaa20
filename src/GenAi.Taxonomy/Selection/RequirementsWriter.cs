namespace GenAi.Taxonomy.Selection;

/// <summary>Turns requirements into plain values; what has its default is left unset.</summary>
internal static class RequirementsWriter
{
    public static ModelRequirementsOptions Write(ModelRequirements requirements) => new()
    {
        Application = requirements.Application?.Id,
        Tasks = Ids(requirements.Tasks),
        Industry = requirements.Industry?.Id,
        Inputs = Ids(requirements.Inputs),
        Outputs = Ids(requirements.Outputs),
        Requires = Ids(requirements.Requires),
        Prefers = Ids(requirements.Prefers),
        Families = Ids(requirements.Families),
        MinimumQuality = requirements.MinimumQuality,
        MinimumTier = requirements.MinimumTier is { } tier ? Kebab.Of(tier) : null,
        MinimumFit = requirements.MinimumFit is { } fit ? Kebab.Of(fit) : null,
        Interactions = Ids(requirements.Interactions),
        InputTokens = requirements.InputTokens,
        OutputTokens = requirements.OutputTokens,
        ImageSize = requirements.ImageSize?.ToString(),
        MaxCostPerRequest = requirements.MaxCostPerRequest,
        MaxPricePerMillionTokens = requirements.MaxPricePerMillionTokens,
        Access = Values(requirements.Access),
        Deployment = Values(requirements.Deployment),
        MaxMemoryGb = requirements.MaxMemoryGb,
        Runtimes = Texts(requirements.Runtimes),
        OpenWeights = requirements.OpenWeights ? true : null,
        Licences = Texts(requirements.Licences),
        Regions = Texts(requirements.Regions),
        DataHandling = Texts(requirements.DataHandling),
        AllowVendors = Texts(requirements.AllowVendors),
        DenyVendors = Texts(requirements.DenyVendors),
        AllowProviders = Texts(requirements.AllowProviders),
        DenyProviders = Texts(requirements.DenyProviders),
        AllowModels = Texts(requirements.AllowModels),
        DenyModels = Texts(requirements.DenyModels),
        Stages = Values(requirements.Stages),
        KnowledgeCutoff = Kebab.Day(requirements.KnowledgeCutoff),
        Criticality = requirements.Criticality is { } criticality ? Kebab.Of(criticality) : null,
        Jurisdictions = Texts(requirements.Jurisdictions),
        Roles = Values(requirements.Roles),
        RiskLimits = requirements.RiskLimits.Count == 0
            ? null
            : requirements.RiskLimits.GroupBy(limit => limit.Risk.Id).ToDictionary(limits => limits.Key, limits => Kebab.Of(limits.Min(limit => limit.MaxSeverity))),
        RequiredControls = Ids(requirements.RequiredControls),
        ControlsInPlace = Ids(requirements.ControlsInPlace),
        Objective = requirements.Objective == SelectionObjective.Balanced ? null : Kebab.Of(requirements.Objective),
        Weights = requirements.Weights is { } weights
            ? new Dictionary<string, int>
            {
                ["fit"] = weights.Fit,
                ["quality"] = weights.Quality,
                ["cost"] = weights.Cost,
                ["latency"] = weights.Latency,
                ["risk"] = weights.Risk,
            }
            : null,
        Unknown = requirements.Unknown == UnknownFacts.Exclude ? null : Kebab.Of(requirements.Unknown),
    };

    private static List<string>? Ids(IReadOnlyList<Concept> concepts) => concepts.Count == 0 ? null : [.. concepts.Select(concept => concept.Id).Distinct()];

    private static List<string>? Values<T>(IReadOnlyList<T> values)
        where T : struct, Enum => values.Count == 0 ? null : [.. values.Select(Kebab.Of).Distinct()];

    private static List<string>? Texts(IReadOnlyList<string> texts) => texts.Count == 0 ? null : [.. texts];
}
