using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>The keys of additional properties that are ours: never sent to a provider.</summary>
internal static class RoutingKeys
{
    public const string Require = "genai.taxonomy.require";
    public const string WithoutFailover = "genai.taxonomy.without-failover";
    public const string Caller = "genai.taxonomy.caller";
    public const string Offering = "genai.taxonomy.offering";
    public const string Controls = "genai.taxonomy.controls";
    public const string Decision = "genai.taxonomy.decision";
    public const string Cost = "genai.taxonomy.cost-usd";
    public const string DigitalSourceType = "genai.taxonomy.digital-source-type";
    public const string AiGenerated = "genai.taxonomy.ai-generated";

    /// <summary>Whether a request carries any of ours.</summary>
    public static bool AreIn(AdditionalPropertiesDictionary? properties) =>
        properties is not null && (properties.ContainsKey(Require) || properties.ContainsKey(WithoutFailover) || properties.ContainsKey(Controls) || properties.ContainsKey(Caller));

    /// <summary>Takes ours out of a copy; null where nothing is left.</summary>
    public static AdditionalPropertiesDictionary? Without(AdditionalPropertiesDictionary? copy)
    {
        if (copy is null)
            return null;
        copy.Remove(Require);
        copy.Remove(WithoutFailover);
        copy.Remove(Controls);
        copy.Remove(Caller);
        return copy.Count == 0 ? null : copy;
    }

    /// <summary>A text among properties, also one that was stored and comes back as JSON.</summary>
    public static string? TextOf(AdditionalPropertiesDictionary? properties, string key) =>
        properties is null || !properties.TryGetValue(key, out var value) ? null
        : value as string ?? (value is JsonElement { ValueKind: JsonValueKind.String } element ? element.GetString() : null);
}
