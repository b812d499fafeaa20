using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Tests.Architecture;

/// <summary>The snippets of the READMEs and of the docs are those that the consumer of the package compiles and runs.</summary>
public partial class ReadmeTests
{
    private static readonly string[] Compiling = ["Program.cs", "DocsSnippets.cs", "PackageReadme.cs"];

    [Theory]
    [InlineData("README.md", 6)]
    [InlineData("src/GenAi.Taxonomy/PACKAGE.md", 4)]
    [InlineData("docs/taxonomy.md", 1)]
    [InlineData("docs/catalog.md", 1)]
    [InlineData("docs/evidence.md", 1)]
    [InlineData("docs/selection.md", 1)]
    [InlineData("docs/governance.md", 1)]
    [InlineData("docs/routing.md", 1)]
    [InlineData("docs/export.md", 1)]
    [InlineData("docs/data.md", 2)]
    [InlineData("docs/diagnostics.md", 1)]
    [InlineData("CONTRIBUTING.md", 1)]
    public void Readme_Snippets_AreCompiledByTheConsumerOfThePackage(string readme, int atLeast)
    {
        var compiled = Compiled();

        var snippets = Snippets().Matches(Read(readme)).Select(match => Flat(match.Groups[1].Value)).Where(snippet => !snippet.StartsWith("builder.", StringComparison.Ordinal)).ToArray();

        Assert.True(snippets.Length >= atLeast, $"{readme} has only {snippets.Length} snippets.");
        foreach (var snippet in snippets)
            Assert.Contains(snippet, compiled);
    }

    [Fact]
    public void Readme_Length_IsThatOfAPage() => Assert.InRange(Read("README.md").Split('\n').Length, 40, 150);

    private static string[] Compiled() =>
        [.. Compiling.SelectMany(file => Marked().Matches(Read($"tests/GenAi.Taxonomy.PackageTests/{file}"))).Select(match => Flat(match.Groups[2].Value))];

    private static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Folder, path)).ReplaceLineEndings("\n");

    private static string Flat(string code)
    {
        var lines = code.Trim('\n').Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..] : line.Trim())).Trim();
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippets();

    [GeneratedRegex("// <([a-z-]+)>\n(.*?)\\s*// </\\1>", RegexOptions.Singleline)]
    private static partial Regex Marked();
}
