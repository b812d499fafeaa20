using Microsoft.CodeAnalysis;

namespace GenAi.Taxonomy.Analyzers;

/// <summary>Where code passes the name of a model: parameters and properties of libraries that call models.</summary>
internal static class ModelSites
{
    private const string Azure = "azure";

    // By assembly, the provider whose models a library calls; null where it calls those of several. What runs on the own machine never retires.
    private static readonly Dictionary<string, string?> Libraries = new(StringComparer.Ordinal)
    {
        ["Anthropic"] = "anthropic",
        ["Anthropic.SDK"] = "anthropic",
        ["AWSSDK.BedrockRuntime"] = "amazon-bedrock",
        ["AWSSDK.Extensions.Bedrock.MEAI"] = "amazon-bedrock",
        ["Azure.AI.Inference"] = Azure,
        ["Azure.AI.OpenAI"] = Azure,
        ["GenAi.Taxonomy"] = null,
        ["Google.GenAI"] = "google",
        ["Microsoft.Extensions.AI"] = null,
        ["Microsoft.Extensions.AI.Abstractions"] = null,
        ["Microsoft.Extensions.AI.AzureAIInference"] = Azure,
        ["Microsoft.Extensions.AI.OpenAI"] = "openai",
        ["Mscc.GenerativeAI"] = "google",
        ["Mscc.GenerativeAI.Microsoft"] = "google",
        ["OpenAI"] = "openai",
    };

    private static readonly HashSet<string> Parameters = new(StringComparer.OrdinalIgnoreCase)
    {
        "model", "modelId", "modelName", "defaultModel", "defaultModelId", "deployment", "deploymentName",
    };

    private static readonly HashSet<string> Properties = new(StringComparer.Ordinal) { "Model", "ModelId", "ModelName", "DefaultModelId" };

    /// <summary>Returns whether a compilation uses a library that takes the names of models.</summary>
    public static bool AreIn(Compilation compilation)
    {
        foreach (var name in compilation.ReferencedAssemblyNames)
        {
            if (Libraries.ContainsKey(name.Name))
                return true;
        }

        return false;
    }

    /// <summary>Returns whether a parameter takes the name of a model, of which provider, and whether the name may be one that the host gave a deployment.</summary>
    public static bool Is(IParameterSymbol parameter, out string? provider, out bool isDeployment) =>
        Is(parameter, Parameters.Contains(parameter.Name) || IsRoute(parameter), out provider, out isDeployment);

    /// <summary>Returns whether a property takes the name of a model.</summary>
    public static bool Is(IPropertySymbol property, out string? provider, out bool isDeployment) =>
        Is(property, Properties.Contains(property.Name), out provider, out isDeployment);

    private static bool Is(ISymbol symbol, bool isNamed, out string? provider, out bool isDeployment)
    {
        (provider, isDeployment) = (null, false);
        if (!isNamed || symbol.ContainingAssembly is not { } library || !Libraries.TryGetValue(library.Name, out provider))
            return false;
        isDeployment = provider == Azure || symbol.Name.StartsWith("deployment", StringComparison.OrdinalIgnoreCase);
        return true;
    }

    /// <summary>Routers name their offerings so.</summary>
    private static bool IsRoute(IParameterSymbol parameter) => parameter is { Name: "offering", ContainingSymbol.Name: "Route" };
}
