using System.Text.RegularExpressions;
using GenAi.Taxonomy.Tests.Architecture;
using GenAi.Taxonomy.Tests.Cases.Situations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GenAi.Taxonomy.Tests.Cases;

/// <summary>The list of known faults names cases that exist, and the kits suit programs outside the repository.</summary>
public partial class CaseListTests
{
    private static readonly string Folder = Path.Combine(Repository.Folder, "tests", "Cases");

    [Fact]
    public void KnownFaults_EveryLine_NamesACase()
    {
        var cases = Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => CaseIds().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).ToList();
        Assert.Distinct(cases);
        Assert.Empty(KnownFaults.Ids.Except(cases).Except(Situation.All.Keys.Select(id => $"situations/{id}")));
    }

    [Fact]
    public void Kits_SharedTypes_AreTheSame()
    {
        static string TypesOf(string kit) => kit[kit.IndexOf("//", StringComparison.Ordinal)..];
        Assert.StartsWith(TypesOf(Source("Kit.reports.cs")), TypesOf(Source("Kit.host.cs")), StringComparison.Ordinal);
    }

    // The programs that use the kits do not see the internal members of the library, as this assembly does.
    [Fact]
    public void Kits_OutsideThisAssembly_Compile()
    {
        const string usings = """
            global using System;
            global using System.Collections.Generic;
            global using System.IO;
            global using System.Linq;
            global using System.Net.Http;
            global using System.Threading;
            global using System.Threading.Tasks;
            global using GenAi.Taxonomy.Tests.Cases;
            global using Xunit;
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "GenAi.Taxonomy.dll" or "mscorlib.dll" or "netstandard.dll"
                || Libraries().IsMatch(Path.GetFileName(path)))
            .Select(path => MetadataReference.CreateFromFile(path)).ToArray();
        foreach (var kit in new[] { "Kit.reports.cs", "Kit.host.cs" })
        {
            string[] sources = [usings, .. new[] { kit, "Answers.cs", "Clock.cs", "Expect.cs", "Log.cs", "Scripted.cs" }.Select(Source)];
            var compilation = CSharpCompilation.Create(
                "Program",
                sources.Select(source => CSharpSyntaxTree.ParseText(source)),
                references,
                new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
            Assert.Empty(compilation.GetDiagnostics()
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id is not ("MEAI001" or "GENAITAX001")));
        }
    }

    private static string Source(string file) => File.ReadAllText(Path.Combine(Folder, file));

    [GeneratedRegex("^(System|Microsoft[.]Extensions|xunit)[.]")]
    private static partial Regex Libraries();

    [GeneratedRegex("""CheckAsync\("((reports|host)/\w+)",""")]
    private static partial Regex CaseIds();
}
