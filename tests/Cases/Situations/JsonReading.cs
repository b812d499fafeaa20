using System.Text.Json;

namespace GenAi.Taxonomy.Tests.Cases.Situations;

/// <summary>Reads JSON in which every property is optional.</summary>
internal static class JsonReading
{
    public static JsonElement? Find(this JsonElement json, string property) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(property, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string? Text(this JsonElement json, string property) => json.Find(property) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        { } value => value.GetRawText(),
    };

    /// <summary>Returns the items of a list. A single value is a list of one, and a missing one is an empty list.</summary>
    public static IEnumerable<JsonElement> List(this JsonElement json, string property) => json.Find(property) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } value => value.EnumerateArray(),
        { } value => [value],
    };

    public static string[] Texts(this JsonElement json, string property) => [.. json.List(property).Select(each => each.GetString()!)];

    public static bool IsTrue(this JsonElement json, string property) => json.Find(property)?.ValueKind == JsonValueKind.True;

    public static bool IsFalse(this JsonElement json, string property) => json.Find(property)?.ValueKind == JsonValueKind.False;
}
