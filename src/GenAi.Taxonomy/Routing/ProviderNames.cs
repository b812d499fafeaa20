using System.Collections.Frozen;

namespace GenAi.Taxonomy.Routing;

/// <summary>The names of providers by the semantic conventions of OpenTelemetry, as of version 1.37.</summary>
internal static class ProviderNames
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["amazon-bedrock"] = "aws.bedrock",
        ["azure"] = "azure.ai.openai",
        ["azure-cognitive-services"] = "azure.ai.inference",
        ["google"] = "gcp.gemini",
        ["google-vertex"] = "gcp.vertex_ai",
        ["google-vertex-anthropic"] = "gcp.vertex_ai",
        ["mistral"] = "mistral_ai",
        ["watsonx"] = "ibm.watsonx.ai",
        ["xai"] = "x_ai",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the name of the provider of an offering; where the conventions have none, as the catalog names it.</summary>
    public static string? Of(string? offering)
    {
        if (offering?.IndexOf('/') is not (> 0 and var end))
            return null;
        return Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(offering.AsSpan(0, end), out var name) ? name : offering[..end];
    }
}
