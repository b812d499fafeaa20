using System.Text.Json;
using System.Text.Json.Serialization;
using GenAi.Taxonomy.Selection;
using static GenAi.Taxonomy.Selection.OptionsSchema;

namespace GenAi.Taxonomy.Governance;

/// <summary>The properties of <see cref="GovernancePolicyOptions"/> and their kinds.</summary>
internal static class PolicySchema
{
    private static readonly string[] NeverBlank =
    [
        "applications", "tenants", "criticality", "minimumFit", "minimumQuality", "minimumTier", "access", "deployment", "stages", "openWeights", "licences", "regions",
        "allowVendors", "allowProviders", "allowModels", "maxCostPerRequest", "maxPricePerMillionTokens",
    ];

    public static OptionsSchema Instance { get; } = new(
        "a policy",
        new()
        {
            ["applications"] = ValueKind.List,
            ["tenants"] = ValueKind.List,
            ["criticality"] = ValueKind.Text,
            ["minimumFit"] = ValueKind.Text,
            ["minimumQuality"] = ValueKind.Integer,
            ["minimumTier"] = ValueKind.Text,
            ["riskLimits"] = ValueKind.TextMap,
            ["requiredControls"] = ValueKind.List,
            ["access"] = ValueKind.List,
            ["deployment"] = ValueKind.List,
            ["stages"] = ValueKind.List,
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
            ["maxCostPerRequest"] = ValueKind.Amount,
            ["maxPricePerMillionTokens"] = ValueKind.Amount,
        },
        NeverBlank);
}

/// <summary>Generated reading and writing of policies.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    WriteIndented = true)]
[JsonSerializable(typeof(GovernancePolicyOptions))]
internal sealed partial class PolicyJsonContext : JsonSerializerContext;
