using System.Text.Json;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Lists of models, as interfaces answer with them.</summary>
internal static class ModelList
{
    private const int Looked = 5;

    /// <summary>Whether it is an array whose first items hold; one bad item among them does not hide what the file is.</summary>
    public static bool StartsWith(JsonElement? list, Func<JsonElement, bool> holds) =>
        list is { ValueKind: JsonValueKind.Array } array && array.EnumerateArray().Take(Looked).Any(item => item.ValueKind == JsonValueKind.Object && holds(item));

    /// <summary>The latest day on which an item of <c>data</c> was made, as far as the file states it.</summary>
    public static DateOnly? LatestDay(JsonElement root)
    {
        long latest = 0;
        if (root.Child("data") is { ValueKind: JsonValueKind.Array } data)
        {
            foreach (var item in data.EnumerateArray())
            {
                if (item.Child("created") is { ValueKind: JsonValueKind.Number } created && created.TryGetInt64(out var seconds) && seconds is > 0 and < 4_102_444_800)
                    latest = long.Max(latest, seconds);
            }
        }

        return latest == 0 ? null : DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(latest).UtcDateTime);
    }
}
