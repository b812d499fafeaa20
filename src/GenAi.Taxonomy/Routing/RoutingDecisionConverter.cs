using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// A decision among additional properties: the object itself while the response lives, written as JSON only where the response is
/// stored. The selection stays behind; offering, attempts, times and cost come back.
/// </summary>
internal sealed class RoutingDecisionConverter : JsonConverter<RoutingDecision>
{
    /// <summary>The decision in the form of an additional property. An array, since that is written by name of its type with and without reflection.</summary>
    public static JsonArray ToProperty(RoutingDecision decision) => new(JsonValue.Create(decision, RoutingJsonContext.Default.RoutingDecision));

    public static RoutingDecision? FromProperty(object? property) => property switch
    {
        JsonArray { Count: 1 } array when array[0] is JsonValue value && value.TryGetValue<RoutingDecision>(out var decision) => decision,
        JsonArray { Count: 1 } array => array[0].Deserialize(RoutingJsonContext.Default.RoutingDecision),
        JsonElement { ValueKind: JsonValueKind.Array } element when element.GetArrayLength() == 1 => element[0].Deserialize(RoutingJsonContext.Default.RoutingDecision),
        _ => null,
    };

    public override RoutingDecision? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        return new(root.GetProperty("router").GetString()!, root.GetProperty("offering").GetString(), [.. root.GetProperty("attempts").EnumerateArray().Select(Attempt)])
        {
            At = root.GetProperty("at").GetDateTimeOffset(),
            Duration = Milliseconds(root.GetProperty("durationMs")),
            Overhead = Milliseconds(root.GetProperty("overheadMs")),
            Cost = root.GetProperty("costUsd") is { ValueKind: JsonValueKind.String } cost ? decimal.Parse(cost.GetString()!, System.Globalization.CultureInfo.InvariantCulture) : null,
            Unknowns = [.. root.GetProperty("unknowns").EnumerateArray().Select(clause => clause.GetString()!)],
        };
    }

    public override void Write(Utf8JsonWriter writer, RoutingDecision value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("router", value.Router);
        writer.WriteString("offering", value.Offering);
        writer.WriteString("at", value.At);
        writer.WriteNumber("durationMs", value.Duration.TotalMilliseconds);
        writer.WriteNumber("overheadMs", value.Overhead.TotalMilliseconds);
        writer.WriteString("costUsd", value.Cost?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteStartArray("attempts");
        foreach (var attempt in value.Attempts)
        {
            writer.WriteStartObject();
            writer.WriteString("offering", attempt.Offering);
            writer.WriteNumber("durationMs", attempt.Duration.TotalMilliseconds);
            if (attempt.Failure is { } failure)
            {
                writer.WriteString("failure", Words.Of(failure.Kind));
                if (failure.Status is { } status)
                    writer.WriteNumber("status", status);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("unknowns");
        foreach (var clause in value.Unknowns)
            writer.WriteStringValue(clause);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static RoutingAttempt Attempt(JsonElement attempt) => new(
        attempt.GetProperty("offering").GetString()!,
        attempt.TryGetProperty("failure", out var failure)
            ? new RouteFailure(KindOf(failure.GetString()!), Status: attempt.TryGetProperty("status", out var status) ? status.GetInt32() : null)
            : null,
        Milliseconds(attempt.GetProperty("durationMs")),
        null);

    private static TimeSpan Milliseconds(JsonElement number) => TimeSpan.FromMilliseconds(number.GetDouble());

    private static FailureKind KindOf(string word) => Array.Find(Enum.GetValues<FailureKind>(), kind => Words.Of(kind) == word);
}

/// <summary>Generated reading and writing of decisions.</summary>
[JsonSerializable(typeof(RoutingDecision))]
internal sealed partial class RoutingJsonContext : JsonSerializerContext;
