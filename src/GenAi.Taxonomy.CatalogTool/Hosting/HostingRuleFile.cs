using System.Text.RegularExpressions;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool.Sources;

namespace GenAi.Taxonomy.CatalogTool.Hosting;

/// <summary>Reads the authors' rules of hosting: <c>hosting-rules.json</c>, beside the tool.</summary>
internal static class HostingRuleFile
{
    /// <summary>Returns the rules by provider.</summary>
    /// <exception cref="CatalogException">Rules cannot be read; every fault is listed.</exception>
    public static IReadOnlyDictionary<string, HostingRule> Read(string path)
    {
        Dictionary<string, HostingRule> rules = new(StringComparer.Ordinal);
        FactFile.ReadList(path, record =>
        {
            var rule = new HostingRule(
                record.RequiredText("provider"),
                record.Text("as"),
                record.Text("setting"),
                record.Has("regions") ? record.Texts("regions") : null,
                record.Has("models") ? Pattern(record, "models") : HostingRule.Every,
                [.. record.Items("patterns").Select(item => new RegionPattern(Pattern(item, "pattern") ?? HostingRule.Every, item.RequiredText("region")))],
                record.Has("data") ? Pattern(record, "data") : HostingRule.Every,
                !record.Has("days"),
                record.Child("retained") is { } retained ? new(Pattern(retained, "match") ?? HostingRule.Every, retained.Count("days") ?? 0) : null,
                record.Text("regionSource"),
                record.Text("dataSource"));
            if (!rules.TryAdd(rule.Provider, rule))
                record.Report($"the provider '{rule.Provider}' is there already");
            if ((rule.Regions is not null || rule.Models is null || rule.Data is null || !rule.KnowsRetention) && record.Text("why") is null)
                record.Report("'why' is missing: what differs from the sources needs its reason");
            return rule;
        });
        return rules;
    }

    private static string? Pattern(FactRecord record, string name)
    {
        if (record.Text(name) is not { } pattern)
            return null;
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
        }
        catch (ArgumentException fault)
        {
            record.Report($"'{name}' is not a regular expression: {fault.Message}");
        }

        return pattern;
    }
}
