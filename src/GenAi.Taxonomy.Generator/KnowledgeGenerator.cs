using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GenAi.Taxonomy.Generator;

/// <summary>
/// Makes the built-in knowledge out of its JSON files: the data that the package reads at run time and the typed members that name its
/// concepts. What is wrong with a file is an error of the compiler at its line.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class KnowledgeGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context.AdditionalTextsProvider
            .Where(static file => file.Path.Replace('\\', '/').Contains("/Knowledge/") && file.Path.EndsWith(".json", StringComparison.Ordinal))
            .Select(static (file, cancel) => KnowledgeFile.Read(file, cancel))
            .Collect();
        context.RegisterSourceOutput(files, static (output, files) => Write(output, files));
    }

    private static void Write(SourceProductionContext output, ImmutableArray<KnowledgeFile> files)
    {
        if (files.IsEmpty)
            return;
        var knowledge = new KnowledgeCompiler(files);
        foreach (var fault in knowledge.Faults.All)
            output.ReportDiagnostic(fault);

        Add(output, "KnowledgeData", HolderSource.Data(knowledge));
        Add(output, "Sources", HolderSource.Sources(knowledge.Sources));
        foreach (var shape in FacetShape.All)
        {
            ConceptBlock[] concepts = [.. knowledge.Concepts.All.Where(concept => concept.Shape == shape)];
            if (concepts.Length > 0 && shape.HasHolder)
                Add(output, shape.Holder, HolderSource.Holder(shape, concepts, knowledge.Concepts));
        }
    }

    private static void Add(SourceProductionContext output, string name, string source) => output.AddSource(name + ".g.cs", SourceText.From(source, Encoding.UTF8));
}
