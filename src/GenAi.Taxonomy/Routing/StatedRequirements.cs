using System.Text.Json.Nodes;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Requirements among the additional properties of requests, as JSON.</summary>
internal static class StatedRequirements
{
    /// <summary>Adds requirements; those stated later take the place of those stated before.</summary>
    public static AdditionalPropertiesDictionary Add(AdditionalPropertiesDictionary? properties, ModelRequirements requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        if (requirements.Constraints.Count > 0)
            throw new ArgumentException("Constraints in code cannot be stated with a request: add them to the router.", nameof(requirements));
        properties ??= [];
        var stated = RoutingKeys.TextOf(properties, RoutingKeys.Require) is { } json ? JsonNode.Parse(json)!.AsObject() : [];
        foreach (var (name, value) in requirements.ToJson(RequirementTable.OfRequirements))
            stated[name] = value?.DeepClone();
        properties[RoutingKeys.Require] = stated.ToJsonString();
        return properties;
    }

    /// <summary>Returns whether a request states a use. One that cannot be read does: the router reports its fault.</summary>
    public static bool StateUse(string json)
    {
        try
        {
            return JsonNode.Parse(json) is not JsonObject stated || stated.ContainsKey("application") || stated.ContainsKey("tasks");
        }
        catch (System.Text.Json.JsonException)
        {
            return true;
        }
    }
}
