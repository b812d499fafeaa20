using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenAi.Taxonomy.Selection;

/// <summary>Requirements as JSON: checked as a whole first, so that every fault is told at once, then read by generated code.</summary>
internal static class RequirementsJson
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 };

    public static ModelRequirementsOptions Read(string json)
    {
        if (JsonText.Faults(json) is { Count: > 0 } broken)
            throw new RequirementsException(broken);
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            Fault[] faults = [.. RequirementsSchema.Check(document.RootElement)];
            if (faults.Length > 0)
                throw new RequirementsException(faults);
            return document.RootElement.Deserialize(RequirementsJsonContext.Default.ModelRequirementsOptions)!;
        }
        catch (JsonException wrong)
        {
            throw new RequirementsException([new(
                $"line {wrong.LineNumber + 1}, position {wrong.BytePositionInLine + 1}",
                "is not JSON here: write one object with properties such as \"application\"")]);
        }
    }

    public static string Write(ModelRequirementsOptions options) =>
        JsonSerializer.Serialize(options, RequirementsJsonContext.Default.ModelRequirementsOptions);
}

/// <summary>Generated reading and writing of requirements.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(ModelRequirementsOptions))]
internal sealed partial class RequirementsJsonContext : JsonSerializerContext;
