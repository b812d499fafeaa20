extern alias generator;

using System.Collections.Immutable;
using generator::GenAi.Taxonomy.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace GenAi.Taxonomy.Tests.Knowledge;

/// <summary>Small files of knowledge, compiled by the generator as the compiler does it.</summary>
internal sealed class KnowledgeFiles
{
    private const string Sources = """{ "sources": [{ "id": "curated", "title": "The authors", "description": "Our own judgment." }] }""";

    private readonly Dictionary<string, string> _files = new() { ["sources"] = Sources };

    /// <summary>A control and a risk that it mitigates, each on lines of its own.</summary>
    public static KnowledgeFiles Sound => new KnowledgeFiles()
        .With("controls", """
            { "facet": "control", "concepts": [
              { "id": "review", "name": "Review", "definition": "A check.", "sources": ["curated"] }
            ] }
            """)
        .With("risks", """
            { "facet": "risk", "concepts": [
              { "id": "error", "name": "Error", "formerIds": ["mistake"], "definition": "Something < wrong.", "sources": ["curated"],
                "references": [{ "code": "owasp:LLM09:2025", "match": "close" }],
                "mitigatedBy": ["review"] }
            ] }
            """);

    public KnowledgeFiles With(string name, string text)
    {
        _files[name] = text;
        return this;
    }

    public KnowledgeFiles Replace(string name, string before, string after)
    {
        Assert.Contains(before, _files[name], StringComparison.Ordinal);
        return With(name, _files[name].Replace(before, after, StringComparison.Ordinal));
    }

    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new KnowledgeGenerator().AsSourceGenerator()],
        _files.Select(AdditionalText (file) => new KnowledgeText(file.Key, file.Value)),
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public GeneratorDriverRunResult Run() => Driver().RunGenerators(CSharpCompilation.Create("host")).GetRunResult();

    /// <summary>Returns the faults as <c>KNOW003 risks.json:3 message</c>.</summary>
    public ImmutableArray<string> Faults() =>
    [
        .. Run().Diagnostics.Select(fault => (fault, Place: fault.Location.GetLineSpan()))
            .Select(each => $"{each.fault.Id} {Path.GetFileName(each.Place.Path)}:{each.Place.StartLinePosition.Line + 1} {each.fault.GetMessage(null)}"),
    ];

    public sealed class KnowledgeText(string name, string text) : AdditionalText
    {
        public override string Path => $"/src/Knowledge/{name}.json";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
