using System.Reflection;
using GenAi.Taxonomy.Selection;
using GenAi.Taxonomy.Tests.Architecture;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>A limit is stated in three places: its class, its property, its test.</summary>
public class LimitTests
{
    [Fact]
    public void Limits_Properties_AreThoseOfTheTable() =>
        Assert.Equal(Names(RequirementTable.Limits), Properties(typeof(ModelLimits)), StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Requirements_Properties_AreThoseOfTheTable() => Assert.Equal(
        Names(RequirementTable.OfRequirements.Except(RequirementTable.Limits)), Properties(typeof(ModelRequirements)), StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Limits_Generators_CoverThemAll()
    {
        Assert.Equal(Names(RequirementTable.Limits), GovernanceGen.Limits.Select(limit => limit.Name).Order(StringComparer.Ordinal));
        // Criticality alone excludes nothing; it raises risks.
        Assert.Subset(SelectionGen.Constraints.Select(constraint => constraint.Name).Append("criticality").ToHashSet(), Names(RequirementTable.Limits).ToHashSet());
    }

    [Fact]
    public void Limits_Names_AreSpelledOnce()
    {
        var sources = new[] { "src/GenAi.Taxonomy/Selection", "src/GenAi.Taxonomy/Governance", "src/GenAi.Taxonomy/Routing", "src/GenAi.Taxonomy/DependencyInjection", "src/GenAi.Taxonomy.Advisor/Input" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Folder, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => Path.GetFileName(file) is not ("ReasonCode.cs" or "ReportJson.cs" or "SelectionWriter.cs"))
            .Select(File.ReadAllLines)
            .SelectMany(lines => lines)
            .Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal))
            .ToList();

        Assert.All(Names(RequirementTable.Limits), name => Assert.Single(sources, line => line.Contains($"\"{name}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Docs_TableOfRequirements_IsThatOfTheDeclarations()
    {
        var lines = RequirementTable.OfRequirements.Select(requirement =>
            $"| `{requirement.Name}` | {(requirement.IsLimit ? "limit" : "requirement")} | {requirement.Description} | {(requirement.Flag is { } flag ? $"`--{flag}`" : "")} |\n");
        Assert.Contains("| name | in | says | flag |\n|---|---|---|---|\n" + string.Concat(lines), File.ReadAllText(Path.Combine(Repository.Folder, "docs", "selection.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void GetJsonSchema_Properties_AreThoseThatFromJsonReads()
    {
        var schema = System.Text.Json.Nodes.JsonNode.Parse(ModelRequirements.GetJsonSchema())!["properties"]!.AsObject();
        foreach (var (name, property) in schema)
        {
            var empty = (string?)property!["type"] switch { "array" => "[]", "object" => "{\"fit\": 1}", "boolean" => "false", "string" => "null", _ => "1" };
            if (name != "riskLimits")
                ModelRequirements.FromJson($"{{\"{name}\": {empty}}}", SelectionKit.Taxonomy);
        }

        Assert.Equal(Names(RequirementTable.OfRequirements.Where(requirement => requirement.JsonType is not null)), schema.Select(entry => entry.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Prepare_SameRequirementsInTwoSelectors_AreSelectedForByBoth()
    {
        var requirements = new ModelRequirements { Tasks = [ModelTasks.Summarization] };
        using var first = SelectionKit.Selector(SelectionKit.Catalog);
        using var second = SelectionKit.Selector(SelectionKit.CatalogOf([SelectionKit.Compact]));
        var (one, other) = (first.Prepare(requirements), second.Prepare(requirements));

        Assert.Equal(first.SelectBest(requirements), one.SelectBest());
        Assert.Equal(SelectionKit.Compact, other.SelectBest());
        Assert.Equal(one.Select().Best!.Offering, one.SelectBest());
        Assert.Same(requirements, one.Requirements);
    }

    private static IEnumerable<string> Properties(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Select(property => $"{char.ToLowerInvariant(property.Name[0])}{property.Name[1..]}")
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Names(IEnumerable<Requirement> requirements) => requirements.Select(requirement => requirement.Name).Order(StringComparer.Ordinal);
}
