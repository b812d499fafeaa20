using System.Text.Json.Nodes;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>Applies a relaxation as a person would who only has its texts.</summary>
internal static class Loosening
{
    public static ModelRequirements Apply(ModelRequirements requirements, Relaxation relaxation)
    {
        var json = JsonNode.Parse(requirements.ToJson())!.AsObject();
        json.Remove(relaxation.Property);
        if (relaxation.To is not ("any" or "none" or "false"))
        {
            json[relaxation.Property] = RequirementTable.OfRequirements.Single(each => each.Name == relaxation.Property).JsonType switch
            {
                "array" => new JsonArray([.. relaxation.To.Split(", ").Select(each => JsonValue.Create(each))]),
                "integer" or "number" => JsonNode.Parse(relaxation.To),
                "object" => new JsonObject(relaxation.To.Split(", ").Select(each => KeyValuePair.Create(each.Split(' ')[0], (JsonNode?)each.Split(' ')[1]))),
                _ => JsonValue.Create(relaxation.To),
            };
        }

        return ModelRequirements.FromJson(json.ToJsonString(), SelectionKit.Taxonomy) with { Constraints = requirements.Constraints };
    }
}
