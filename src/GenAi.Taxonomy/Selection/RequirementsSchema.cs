using System.Globalization;
using System.Text.Json;

namespace GenAi.Taxonomy.Selection;

/// <summary>The properties of <see cref="ModelRequirementsOptions"/> and their kinds: what configuration and JSON are checked against before they are bound.</summary>
internal static class RequirementsSchema
{
    public static IReadOnlyDictionary<string, ValueKind> Properties { get; } = new Dictionary<string, ValueKind>(StringComparer.OrdinalIgnoreCase)
    {
        ["application"] = ValueKind.Text,
        ["tasks"] = ValueKind.List,
        ["industry"] = ValueKind.Text,
        ["inputs"] = ValueKind.List,
        ["outputs"] = ValueKind.List,
        ["requires"] = ValueKind.List,
        ["prefers"] = ValueKind.List,
        ["families"] = ValueKind.List,
        ["interactions"] = ValueKind.List,
        ["inputTokens"] = ValueKind.Integer,
        ["outputTokens"] = ValueKind.Integer,
        ["imageSize"] = ValueKind.Text,
        ["maxCostPerRequest"] = ValueKind.Amount,
        ["maxPricePerMillionTokens"] = ValueKind.Amount,
        ["access"] = ValueKind.List,
        ["deployment"] = ValueKind.List,
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
        ["riskLimits"] = ValueKind.TextMap,
        ["requiredControls"] = ValueKind.List,
        ["controlsInPlace"] = ValueKind.List,
        ["objective"] = ValueKind.Text,
        ["weights"] = ValueKind.WeightMap,
        ["unknown"] = ValueKind.Text,
    };

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

    /// <summary>The fault of a name that is no property, or null.</summary>
    public static Fault? CheckName(string path, string name) => Properties.ContainsKey(name)
        ? null
        : new(path, $"is not a property of requirements{Nearest.Phrase(name, Properties.Keys)}");

    /// <summary>The fault of a text that cannot be read as its kind, or null.</summary>
    public static Fault? CheckText(string path, ValueKind kind, string text) => kind switch
    {
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
    public static IEnumerable<Fault> Check(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            yield return new("requirements", $"is {Describe(json)}, not an object with properties such as \"application\"");
            yield break;
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in json.EnumerateObject())
        {
            if (CheckName(property.Name, property.Name) is { } unknown)
                yield return unknown;
            else if (!seen.Add(property.Name))
                yield return new(property.Name, "stands twice: keep one");

            foreach (var wrong in CheckValue(property.Name, property.Value))
                yield return wrong;
        }
    }

    private static IEnumerable<Fault> CheckValue(string name, JsonElement value)
    {
        if (!Properties.TryGetValue(name, out var kind) || value.ValueKind == JsonValueKind.Null)
            return [];
        return kind switch
        {
            ValueKind.List when value.ValueKind == JsonValueKind.Array =>
                value.EnumerateArray().Select((item, i) => CheckSingle($"{name}[{i}]", ValueKind.Text, item)).OfType<Fault>(),
            ValueKind.List => [new(name, $"is {Describe(value)}, not a list of texts")],
            ValueKind.TextMap or ValueKind.WeightMap when value.ValueKind == JsonValueKind.Object =>
                value.EnumerateObject()
                    .Select(entry => CheckSingle($"{name}.{entry.Name}", kind == ValueKind.TextMap ? ValueKind.Text : ValueKind.Weight, entry.Value))
                    .OfType<Fault>()
                    .Concat(value.EnumerateObject().GroupBy(entry => entry.Name).Where(same => same.Count() > 1)
                        .Select(same => new Fault($"{name}.{same.Key}", "stands twice: keep one"))),
            ValueKind.TextMap or ValueKind.WeightMap => [new(name, $"is {Describe(value)}, not an object")],
            _ => CheckSingle(name, kind, value) is { } wrong ? [wrong] : [],
        };
    }

    private static Fault? CheckSingle(string path, ValueKind kind, JsonElement value) => kind switch
    {
        ValueKind.Text => value.ValueKind == JsonValueKind.String ? null : new(path, $"is {Describe(value)}, not a text"),
        ValueKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : new(path, $"is {Describe(value)}, neither true nor false"),
        _ => value.ValueKind == JsonValueKind.Number ? CheckText(path, kind, value.GetRawText()) : new(path, $"is {Describe(value)}, not a number"),
    };

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };
}
