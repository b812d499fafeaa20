using System.Text.Json;

namespace GenAi.Taxonomy.Tests.Advisor;

/// <summary>The shape of JSON: names and kinds of properties, no more and no fewer.</summary>
internal static class Shape
{
    /// <param name="json">An object.</param>
    /// <param name="properties">Entries such as <c>name:String</c> or <c>name:String|Null</c>.</param>
    public static void Has(JsonElement json, params string[] properties)
    {
        Assert.Equal(properties.Select(property => property.Split(':')[0]), json.EnumerateObject().Select(property => property.Name));
        foreach (var property in properties)
        {
            var (name, kinds) = (property.Split(':')[0], property.Split(':')[1].Split('|'));
            Assert.Contains(json.GetProperty(name).ValueKind.ToString(), kinds);
        }
    }
}
