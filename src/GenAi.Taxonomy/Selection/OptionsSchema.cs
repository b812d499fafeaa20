using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GenAi.Taxonomy.Selection;

/// <summary>The properties of a class of options and their kinds: what configuration and JSON are checked against before they are bound.</summary>
/// <param name="subject">What the options are of, in a sentence.</param>
/// <param name="properties">The properties, in camel case.</param>
/// <param name="neverBlank">The properties that hold something where they stand: a blank limit would be read as none.</param>
internal sealed class OptionsSchema(string subject, Dictionary<string, OptionsSchema.ValueKind> properties, params IEnumerable<string> neverBlank)
{
    private readonly HashSet<string> _neverBlank = new(neverBlank, StringComparer.OrdinalIgnoreCase);

    /// <summary>The properties of <see cref="ModelRequirementsOptions"/>.</summary>
    public static OptionsSchema Requirements { get; } = new("requirements", new()
    {
        ["application"] = ValueKind.Text,
        ["tasks"] = ValueKind.List,
        ["industry"] = ValueKind.Text,
        ["inputs"] = ValueKind.List,
        ["outputs"] = ValueKind.List,
        ["requires"] = ValueKind.List,
        ["prefers"] = ValueKind.List,
        ["families"] = ValueKind.List,
        ["minimumFit"] = ValueKind.Text,
        ["minimumQuality"] = ValueKind.Integer,
        ["minimumTier"] = ValueKind.Text,
        ["interactions"] = ValueKind.List,
        ["inputTokens"] = ValueKind.Integer,
        ["outputTokens"] = ValueKind.Integer,
        ["imageSize"] = ValueKind.Text,
        ["maxCostPerRequest"] = ValueKind.Amount,
        ["maxPricePerMillionTokens"] = ValueKind.Amount,
        ["access"] = ValueKind.List,
        ["deployment"] = ValueKind.List,
        ["maxMemoryGb"] = ValueKind.Amount,
        ["runtimes"] = ValueKind.List,
        ["openWeights"] = ValueKind.Flag,
        ["licences"] = ValueKind.List,
        ["regions"] = ValueKind.List,
        ["dataHandling"] = ValueKind.List,
        ["allowVendors"] = ValueKind.List,
        ["denyVendors"] = ValueKind.List,
        ["allowProviders"] = ValueKind.List,
        ["denyProviders"] = ValueKind.List,
        ["allowModels"] = ValueKind.List,
        ["denyModels"] = ValueKind.List,
        ["stages"] = ValueKind.List,
        ["knowledgeCutoff"] = ValueKind.Text,
        ["criticality"] = ValueKind.Text,
        ["jurisdictions"] = ValueKind.List,
        ["roles"] = ValueKind.List,
        ["riskLimits"] = ValueKind.TextMap,
        ["requiredControls"] = ValueKind.List,
        ["controlsInPlace"] = ValueKind.List,
        ["objective"] = ValueKind.Text,
        ["weights"] = ValueKind.WeightMap,
        ["unknown"] = ValueKind.Text,
    });

    public enum ValueKind
    {
        Text,
        List,
        Integer,
        Amount,
        Flag,
        TextMap,
        Weight,
        WeightMap,
    }

    public IReadOnlyDictionary<string, ValueKind> Properties { get; } = new Dictionary<string, ValueKind>(properties, StringComparer.OrdinalIgnoreCase);

    /// <summary>The fault of a name that is no property, or null.</summary>
    public Fault? CheckName(string path, string name) => Properties.ContainsKey(name)
        ? null
        : new(path, $"is not a property of {subject}{Nearest.Phrase(name, Properties.Keys)}");

    /// <summary>The fault of a property that holds nothing and must not, or null.</summary>
    public Fault? CheckBlank(string path, string name) => _neverBlank.Contains(name)
        ? new(path, "holds nothing: say what is allowed, or leave it out")
        : null;

    /// <summary>The fault of a text that cannot be read as its kind, or null.</summary>
    public static Fault? CheckText(string path, ValueKind kind, string text) => kind switch
    {
        ValueKind.Integer when !long.TryParse(text, CultureInfo.InvariantCulture, out _) && BigInteger.TryParse(text, CultureInfo.InvariantCulture, out var large) && large > 0 =>
            new(path, $"'{text}' is too large: give at most {long.MaxValue}"),
        ValueKind.Integer when !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < 0 =>
            new(path, $"'{text}' is not a whole number of at least 0"),
        ValueKind.Weight when !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var weight) || weight < 0 =>
            new(path, $"'{text}' is not a whole number from 0 to {int.MaxValue}"),
        ValueKind.Amount when !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) || amount < 0 =>
            new(path, $"'{text}' is not an amount of at least 0, such as 0.05"),
        ValueKind.Flag when !bool.TryParse(text, out _) => new(path, $"'{text}' is neither true nor false"),
        _ => null,
    };

    /// <summary>The faults of a JSON object.</summary>
    /// <param name="json">The object.</param>
    /// <param name="path">Where it stands; empty where it is the whole document.</param>
    public IEnumerable<Fault> Check(JsonElement json, string path = "")
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            yield return new(path.Length > 0 ? path : subject, $"is {Describe(json)}, not an object with properties such as \"{properties.Keys.First()}\"");
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in json.EnumerateObject())
        {
            var at = path.Length > 0 ? $"{path}.{property.Name}" : property.Name;
            if (CheckName(at, property.Name) is { } unknown)
                yield return unknown;
            else if (!seen.Add(property.Name))
                yield return new(at, "stands twice: keep one");

            foreach (var wrong in CheckValue(at, property.Name, property.Value))
                yield return wrong;
        }
    }

    /// <summary>What of a JSON object can be read: a property at fault is left out, so that what is wrong with the others is told too.</summary>
    public JsonObject Readable(JsonElement json) => json.ValueKind != JsonValueKind.Object ? [] : new(json.EnumerateObject()
        .Where(property => Properties.ContainsKey(property.Name) && !CheckValue("", property.Name, property.Value).Any())
        .DistinctBy(property => property.Name, StringComparer.OrdinalIgnoreCase)
        .Select(property => KeyValuePair.Create(property.Name, NodeOf(property.Value))));

    private static JsonNode? NodeOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => JsonArray.Create(json),
        JsonValueKind.Object => JsonObject.Create(json),
        _ => JsonValue.Create(json),
    };

    private IEnumerable<Fault> CheckValue(string at, string name, JsonElement value)
    {
        if (!Properties.TryGetValue(name, out var kind))
            return [];
        var isBlank = value.ValueKind == JsonValueKind.Null
            || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
            || (value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString()));
        if (isBlank && CheckBlank(at, name) is { } blank)
            return [blank];
        if (value.ValueKind == JsonValueKind.Null)
            return [];
        return kind switch
        {
            ValueKind.List when value.ValueKind == JsonValueKind.Array =>
                value.EnumerateArray().Select((item, i) => CheckSingle($"{at}[{i}]", ValueKind.Text, item)).OfType<Fault>(),
            ValueKind.List => [new(at, $"is {Describe(value)}, not a list of texts")],
            ValueKind.TextMap or ValueKind.WeightMap when value.ValueKind == JsonValueKind.Object =>
                value.EnumerateObject()
                    .Select(entry => CheckSingle($"{at}.{entry.Name}", kind == ValueKind.TextMap ? ValueKind.Text : ValueKind.Weight, entry.Value))
                    .OfType<Fault>()
                    .Concat(value.EnumerateObject().GroupBy(entry => entry.Name).Where(same => same.Count() > 1)
                        .Select(same => new Fault($"{at}.{same.Key}", "stands twice: keep one"))),
            ValueKind.TextMap or ValueKind.WeightMap => [new(at, $"is {Describe(value)}, not an object")],
            _ => CheckSingle(at, kind, value) is { } wrong ? [wrong] : [],
        };
    }

    private static Fault? CheckSingle(string path, ValueKind kind, JsonElement value) => kind switch
    {
        ValueKind.Text => value.ValueKind == JsonValueKind.String ? null : new(path, $"is {Describe(value)}, not a text"),
        ValueKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : new(path, $"is {Describe(value)}, neither true nor false"),
        _ => value.ValueKind == JsonValueKind.Number ? CheckText(path, kind, value.GetRawText()) : new(path, $"is {Describe(value)}, not a number"),
    };

    public static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };
}
