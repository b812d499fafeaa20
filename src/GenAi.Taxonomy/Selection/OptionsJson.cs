using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace GenAi.Taxonomy.Selection;

/// <summary>Options as JSON: checked as a whole first, so that every fault is told at once, then read by generated code.</summary>
internal static class OptionsJson
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 };

    /// <summary>Reads options that stand alone.</summary>
    public static T Read<T>(string json, OptionsSchema schema, JsonTypeInfo<T> type, Func<IReadOnlyList<Fault>, Exception> wrong)
    {
        using var document = Parse(json, wrong);
        Fault[] faults = [.. schema.Check(document.RootElement)];
        return faults.Length == 0 ? document.RootElement.Deserialize(type)! : throw wrong(faults);
    }

    /// <summary>Reads JSON in which comments and trailing commas are allowed.</summary>
    public static JsonDocument Parse(string json, Func<IReadOnlyList<Fault>, Exception> wrong)
    {
        if (JsonText.Faults(json) is { Count: > 0 } broken)
            throw wrong(broken);
        try
        {
            return JsonDocument.Parse(json, Lenient);
        }
        catch (JsonException at)
        {
            throw wrong([new(
                $"line {at.LineNumber + 1}, position {at.BytePositionInLine + 1}",
                "is not JSON here: write one object with properties such as \"application\"")]);
        }
    }
}
