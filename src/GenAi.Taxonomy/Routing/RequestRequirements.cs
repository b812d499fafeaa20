using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Routing;

/// <summary>Requirements of one request: the router's, what the request states, and what it is seen to need.</summary>
internal static class RequestRequirements
{
    private static readonly (Needs Need, Modality Modality)[] Inputs =
    [
        (Needs.ImageInput, Modalities.Image), (Needs.AudioInput, Modalities.Audio), (Needs.VideoInput, Modalities.Video), (Needs.DocumentInput, Modalities.Document),
    ];

    private static readonly (Needs Need, Capability Capability)[] Abilities =
    [
        (Needs.ToolCalling, Capabilities.ToolCalling), (Needs.StructuredOutput, Capabilities.StructuredOutput), (Needs.Reasoning, Capabilities.Reasoning),
        (Needs.WebSearch, Capabilities.WebSearch), (Needs.CodeExecution, Capabilities.CodeExecution),
    ];

    public static ModelRequirements Of(in ShapeKey key, GenAiTaxonomy taxonomy)
    {
        var requirements = key.Stated is { } stated ? key.Defaults.And(stated) : key.Defaults;
        var needs = key.Needs;
        Modality[] inputs = [.. Inputs.Where(input => (needs & input.Need) != 0).Select(input => input.Modality)];
        var statesTokens = requirements.InputTokens is not null || requirements.OutputTokens is not null;
        return requirements with
        {
            Inputs = inputs.Length == 0 ? requirements.Inputs : [.. (requirements.Inputs.Count == 0 ? InputsOf(requirements, taxonomy) : requirements.Inputs).Union(inputs)],
            Requires = [.. requirements.Requires.Union(Abilities.Where(capability => (needs & capability.Need) != 0).Select(capability => capability.Capability))],
            InputTokens = statesTokens || key.InputTokens > 0 ? long.Max(requirements.InputTokens ?? 0, key.InputTokens) : null,
            OutputTokens = statesTokens || key.OutputTokens > 0 ? long.Max(requirements.OutputTokens ?? 0, key.OutputTokens) : null,
            TokensAreEstimated = !statesTokens,
            ImageSize = key.Size ?? requirements.ImageSize,
            ImageSizeIsOfRequest = key.Size is not null,
            ControlsInPlace = key.Controls is { } passed ? [.. requirements.ControlsInPlace.Union(AttachedControls.Read(passed, taxonomy))] : requirements.ControlsInPlace,
        };
    }

    private static IReadOnlyList<Modality> InputsOf(ModelRequirements requirements, GenAiTaxonomy taxonomy) => new RequirementExpansion(requirements, taxonomy).Inputs;
}
