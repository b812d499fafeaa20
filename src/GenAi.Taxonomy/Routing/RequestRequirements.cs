using System.Runtime.CompilerServices;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Routing;

/// <summary>Requirements of one request: the router's, what the request states, and what it is seen to need.</summary>
internal static class RequestRequirements
{
    public static ModelRequirements Of(in ShapeKey key, GenAiTaxonomy taxonomy)
    {
        var requirements = key.Stated is { } stated ? Narrowed(key.Defaults, stated) : key.Defaults;
        var needs = key.Needs;
        List<Modality> inputs = [];
        if (Has(Needs.ImageInput))
            inputs.Add(Modalities.Image);
        if (Has(Needs.AudioInput))
            inputs.Add(Modalities.Audio);
        if (Has(Needs.VideoInput))
            inputs.Add(Modalities.Video);
        if (Has(Needs.DocumentInput))
            inputs.Add(Modalities.Document);
        List<Capability> requires = [];
        if (Has(Needs.ToolCalling))
            requires.Add(Capabilities.ToolCalling);
        if (Has(Needs.StructuredOutput))
            requires.Add(Capabilities.StructuredOutput);
        if (Has(Needs.Reasoning))
            requires.Add(Capabilities.Reasoning);
        if (Has(Needs.WebSearch))
            requires.Add(Capabilities.WebSearch);
        if (Has(Needs.CodeExecution))
            requires.Add(Capabilities.CodeExecution);
        var statesTokens = requirements.InputTokens is not null || requirements.OutputTokens is not null;
        return requirements with
        {
            Inputs = inputs.Count == 0 ? requirements.Inputs : [.. (requirements.Inputs.Count == 0 ? InputsOf(requirements, taxonomy) : requirements.Inputs).Union(inputs)],
            Requires = [.. requirements.Requires.Union(requires)],
            InputTokens = statesTokens || key.InputTokens > 0 ? long.Max(requirements.InputTokens ?? 0, key.InputTokens) : null,
            OutputTokens = statesTokens || key.OutputTokens > 0 ? long.Max(requirements.OutputTokens ?? 0, key.OutputTokens) : null,
            TokensAreEstimated = !statesTokens,
            ImageSize = key.Size ?? requirements.ImageSize,
            ImageSizeIsOfRequest = key.Size is not null,
            ControlsInPlace = key.Controls is { } passed ? [.. requirements.ControlsInPlace.Union(AttachedControls.Read(passed, taxonomy))] : requirements.ControlsInPlace,
        };

        bool Has(Needs need) => (needs & need) != 0;
    }

    /// <summary>
    /// Both: what is denied by one is denied, what is allowed must be allowed by both, of two limits the tighter holds. What to do with
    /// unknown facts stays as the router has it.
    /// </summary>
    /// <exception cref="RequirementsException">Nothing is allowed by both, or the second allows and denies the same.</exception>
    public static ModelRequirements Narrowed(ModelRequirements basis, ModelRequirements more)
    {
        NameLists.ThrowIfContradictory(more);
        return Both(basis, more);
    }

    private static ModelRequirements Both(ModelRequirements basis, ModelRequirements more) => basis with
    {
        IsNarrowed = true,
        Application = more.Application ?? basis.Application,
        Tasks = more.Tasks.Count > 0 ? more.Tasks : more.Application is null || basis.Application is null ? basis.Tasks : [],
        Industry = more.Industry ?? basis.Industry,
        Inputs = [.. basis.Inputs.Union(more.Inputs)],
        Outputs = [.. basis.Outputs.Union(more.Outputs)],
        Requires = [.. basis.Requires.Union(more.Requires)],
        Prefers = [.. basis.Prefers.Union(more.Prefers)],
        Families = Both(basis.Families, more.Families),
        Interactions = [.. basis.Interactions.Union(more.Interactions)],
        InputTokens = Greater(basis.InputTokens, more.InputTokens),
        OutputTokens = Greater(basis.OutputTokens, more.OutputTokens),
        ImageSize = more.ImageSize ?? basis.ImageSize,
        MaxCostPerRequest = Less(basis.MaxCostPerRequest, more.MaxCostPerRequest),
        MaxPricePerMillionTokens = Less(basis.MaxPricePerMillionTokens, more.MaxPricePerMillionTokens),
        MinimumFit = (Fit?)Greater((int?)basis.MinimumFit, (int?)more.MinimumFit),
        MinimumQuality = Greater(basis.MinimumQuality, more.MinimumQuality),
        MinimumTier = (Catalog.ModelTier?)Greater((int?)basis.MinimumTier, (int?)more.MinimumTier),
        Access = Both(basis.Access, more.Access),
        Deployment = Both(basis.Deployment, more.Deployment),
        MaxMemoryGb = Less(basis.MaxMemoryGb, more.MaxMemoryGb),
        Runtimes = Both(basis.Runtimes, more.Runtimes, StringComparer.OrdinalIgnoreCase),
        OpenWeights = basis.OpenWeights || more.OpenWeights,
        Licences = Both(basis.Licences, more.Licences, StringComparer.OrdinalIgnoreCase),
        Regions = Both(basis.Regions, more.Regions, StringComparer.OrdinalIgnoreCase),
        DataHandling = [.. basis.DataHandling.Union(more.DataHandling, StringComparer.OrdinalIgnoreCase)],
        AllowVendors = Both(basis.AllowVendors, more.AllowVendors, StringComparer.OrdinalIgnoreCase),
        DenyVendors = [.. basis.DenyVendors.Union(more.DenyVendors)],
        AllowProviders = Both(basis.AllowProviders, more.AllowProviders, StringComparer.OrdinalIgnoreCase),
        DenyProviders = [.. basis.DenyProviders.Union(more.DenyProviders)],
        AllowModels = basis.AllowModels.Count > 0 ? basis.AllowModels : more.AllowModels,
        DenyModels = [.. basis.DenyModels.Union(more.DenyModels)],
        Stages = Both(basis.Stages, more.Stages),
        KnowledgeCutoff = Greater(basis.KnowledgeCutoff, more.KnowledgeCutoff),
        Criticality = (Criticality?)Greater((int?)basis.Criticality, (int?)more.Criticality),
        RiskLimits = [.. basis.RiskLimits.Concat(more.RiskLimits)],
        RequiredControls = [.. basis.RequiredControls.Union(more.RequiredControls)],
        ControlsInPlace = [.. basis.ControlsInPlace.Union(more.ControlsInPlace)],
        Objective = more.Objective != SelectionObjective.Balanced ? more.Objective : basis.Objective,
        Weights = more.Weights ?? basis.Weights,
        Constraints =
        [
            .. basis.Constraints,
            .. more.Constraints,
            // Models and offerings may stand in one list, so that two lists have no common part to be taken by name.
            .. basis.AllowModels.Count > 0 && more.AllowModels.Count > 0 ? [new NamedModels(more.AllowModels)] : Array.Empty<IModelConstraint>(),
        ],
    };

    private static IReadOnlyList<Modality> InputsOf(ModelRequirements requirements, GenAiTaxonomy taxonomy) => new RequirementExpansion(requirements, taxonomy).Inputs;

    private static IReadOnlyList<T> Both<T>(IReadOnlyList<T> basis, IReadOnlyList<T> more, IEqualityComparer<T>? comparer = null, [CallerArgumentExpression(nameof(more))] string what = "")
    {
        if (basis.Count == 0 || more.Count == 0)
            return basis.Count == 0 ? more : basis;
        T[] both = [.. basis.Intersect(more, comparer)];
        // An empty list would allow everything.
        return both.Length > 0 ? both : throw new RequirementsException(
            [new(what[(what.LastIndexOf('.') + 1)..], $"nothing is allowed both by the router ({string.Join(", ", basis)}) and by the request ({string.Join(", ", more)})")]);
    }

    private static T? Greater<T>(T? a, T? b)
        where T : struct, IComparable<T> => a is { } x && b is { } y ? (x.CompareTo(y) >= 0 ? a : b) : a ?? b;

    private static T? Less<T>(T? a, T? b)
        where T : struct, IComparable<T> => a is { } x && b is { } y ? (x.CompareTo(y) <= 0 ? a : b) : a ?? b;
}
