using System.Text.Json;
using System.Text.Json.Serialization;

namespace GenAi.Taxonomy.Selection;

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
