using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>Applies a relaxation as a person would who only has its texts.</summary>
internal static class Loosening
{
    public static ModelRequirements Apply(ModelRequirements requirements, Relaxation relaxation)
    {
        var options = ModelRequirementsOptions.From(requirements);
        var to = relaxation.To;
        List<string>? list = to is "any" or "none" ? null : [.. to.Split(", ")];
        _ = relaxation.Property switch
        {
            "requires" => (object?)(options.Requires = list),
            "inputs" => options.Inputs = list,
            "outputs" => options.Outputs = list,
            "families" => options.Families = list,
            "interactions" => options.Interactions = list,
            "inputTokens" => options.InputTokens = long.Parse(to),
            "outputTokens" => options.OutputTokens = long.Parse(to),
            "imageSize" => options.ImageSize = null,
            "maxCostPerRequest" => options.MaxCostPerRequest = decimal.Parse(to),
            "maxPricePerMillionTokens" => options.MaxPricePerMillionTokens = decimal.Parse(to),
            "access" => options.Access = list,
            "deployment" => options.Deployment = list,
            "maxMemoryGb" => options.MaxMemoryGb = decimal.Parse(to),
            "runtimes" => options.Runtimes = list,
            "openWeights" => options.OpenWeights = bool.Parse(to),
            "licences" => options.Licences = list,
            "regions" => options.Regions = list,
            "dataHandling" => options.DataHandling = list,
            "allowVendors" => options.AllowVendors = list,
            "denyVendors" => options.DenyVendors = list,
            "allowProviders" => options.AllowProviders = list,
            "denyProviders" => options.DenyProviders = list,
            "allowModels" => options.AllowModels = list,
            "denyModels" => options.DenyModels = list,
            "stages" => options.Stages = list,
            "minimumFit" => options.MinimumFit = to,
            "minimumQuality" => options.MinimumQuality = long.Parse(to),
            "minimumTier" => options.MinimumTier = null,
            "knowledgeCutoff" => options.KnowledgeCutoff = to,
            "riskLimits" => options.RiskLimits = null,
            "controlsInPlace" => options.ControlsInPlace = list,
            "unknown" => options.Unknown = to,
            var other => throw new ArgumentException($"'{other}' is not a property that can be loosened."),
        };
        return options.ToRequirements(SelectionKit.Taxonomy) with { Constraints = requirements.Constraints };
    }
}
