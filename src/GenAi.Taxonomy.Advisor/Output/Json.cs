using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GenAi.Taxonomy;

namespace Advisor.Output;

/// <summary>Writes results as JSON.</summary>
internal static class Json
{
    // Readable in a terminal; the text is never put into a web page as it is.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(TextWriter output, JsonNode json) => output.WriteLine(json.ToJsonString(Readable));

    public static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode?)JsonValue.Create(text))];

    public static JsonArray Array(IEnumerable<JsonNode?> nodes) => [.. nodes];

    public static JsonArray Ids(IEnumerable<Concept> concepts) => Array(concepts.Select(concept => concept.Id));

    public static string? Day(DateOnly? day) => day is { } known ? Words.Of(known) : null;
}
