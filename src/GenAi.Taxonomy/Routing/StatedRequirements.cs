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
        var stated = RoutingKeys.TextOf(properties, RoutingKeys.Require) is { } json ? ModelRequirementsOptions.FromJson(json) : new();
        require(stated);
        properties[RoutingKeys.Require] = stated.ToJson();
        return properties;
    }
}
