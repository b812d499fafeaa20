using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Architecture;

/// <summary>What the docs list is what there is; where they point to, something stands.</summary>
public partial class DocsTests
{
    private static readonly string[] Pages =
        [.. Directory.GetFiles(Path.Combine(Repository.Folder, "docs"), "*.md"), Path.Combine(Repository.Folder, "CONTRIBUTING.md")];

    [Fact]
    public void Diagnostics_ReasonCodes_AreAllThereAre() =>
        AssertRows("Reason codes", typeof(ReasonCode).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(code => ((ReasonCode)code.GetValue(null)!).Id));

    [Fact]
    public void Diagnostics_FailureKinds_AreAllThereAre() => AssertRows("Failure kinds", Enum.GetValues<FailureKind>().Select(Words.Of));

    [Fact]
    public void Diagnostics_Refusals_AreAllThereAre() => AssertRows("Refusals", Enum.GetNames<RoutingRefusal>());

    [Fact]
    public void Diagnostics_LogEvents_AreAllThereAre() =>
        AssertRows("Log events", Constants(typeof(LogEvents)).Select(id => string.Create(CultureInfo.InvariantCulture, $"{id}")));

    [Fact]
    public void Diagnostics_ExperimentalIds_AreAllThereAre() => AssertRows("Experimental ids", Constants(typeof(Experimentals)).Cast<string>());

    [Fact]
    public void Diagnostics_Exceptions_AreAllThatArePublic() =>
        AssertRows("Exceptions", typeof(GenAiTaxonomy).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Exception))).Select(type => type.Name));

    [Fact]
    public void Links_ToFilesOfTheRepository_LeadSomewhere() =>
        Offences.None(
            from page in Pages
            from link in Links().Matches(File.ReadAllText(page))
            let target = Path.Combine(Path.GetDirectoryName(page)!, link.Groups[1].Value)
            where !File.Exists(target) && !Directory.Exists(target)
            select $"{Path.GetFileName(page)}: {link.Value}");

    [Fact]
    public void Tests_NamedInThePages_AreThere()
    {
        var known = typeof(DocsTests).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Select(method => $"{method.DeclaringType!.Name}.{method.Name}").ToHashSet();

        var named = Pages.SelectMany(page => TestNames().Matches(File.ReadAllText(page))).Select(match => match.Value).Distinct().ToArray();

        Assert.True(named.Length >= 20, $"The pages name only {named.Length} tests.");
        Offences.None(named.Where(name => !known.Contains(name)));
    }

    private static void AssertRows(string section, IEnumerable<string> expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), Rows(section).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Rows(string section)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "diagnostics.md")).ReplaceLineEndings("\n");
        var part = page.Split("\n## ").Single(text => text.StartsWith(section + "\n", StringComparison.Ordinal));
        return FirstCells().Matches(part).Select(match => match.Groups[1].Value);
    }

    private static IEnumerable<object> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => field.GetRawConstantValue()!);

    [GeneratedRegex(@"^\| `([^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex FirstCells();

    [GeneratedRegex(@"\]\(([^)#:]+)(?:#[^)]*)?\)")]
    private static partial Regex Links();

    [GeneratedRegex(@"\b[A-Z]\w+Tests\.[A-Z]\w+")]
    private static partial Regex TestNames();
}
