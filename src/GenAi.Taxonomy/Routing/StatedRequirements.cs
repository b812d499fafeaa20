using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Requirements among the additional properties of requests.</summary>
internal static class StatedRequirements
{
    public static AdditionalPropertiesDictionary Add(AdditionalPropertiesDictionary? properties, Action<ModelRequirementsOptions> require)
    {
        ArgumentNullException.ThrowIfNull(require);
        properties ??= [];
        var stated = properties.TryGetValue(RoutingKeys.Require, out var value) && value is string json ? ModelRequirementsOptions.FromJson(json) : new();
        require(stated);
        properties[RoutingKeys.Require] = stated.ToJson();
        return properties;
    }
}
