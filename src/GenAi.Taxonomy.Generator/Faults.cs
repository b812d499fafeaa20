using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GenAi.Taxonomy.Generator;

/// <summary>Gathers what is wrong with the knowledge, as errors of the compiler at file and line.</summary>
internal sealed class Faults
{
    public static readonly DiagnosticDescriptor NotJson = Error("KNOW001", "The file is not JSON");
    public static readonly DiagnosticDescriptor WrongForm = Error("KNOW002", "A block does not have the form of the schema");
    public static readonly DiagnosticDescriptor UnknownId = Error("KNOW003", "An id is not known");
    public static readonly DiagnosticDescriptor Duplicate = Error("KNOW004", "Something is there twice");
    public static readonly DiagnosticDescriptor Cycle = Error("KNOW005", "A relation runs in a circle");
    public static readonly DiagnosticDescriptor WrongSource = Error("KNOW006", "A source is missing or not known");
    public static readonly DiagnosticDescriptor WrongCode = Error("KNOW007", "A reference is not a code of its vocabulary");
    public static readonly DiagnosticDescriptor UnknownWord = Error("KNOW008", "A degree or another word of a closed list is not known");

    private readonly List<Diagnostic> _all = [];

    public IReadOnlyList<Diagnostic> All => _all;

    public void Report(DiagnosticDescriptor kind, KnowledgeFile file, TextSpan span, string message) => _all.Add(Diagnostic.Create(kind, file.At(span), message));

    private static DiagnosticDescriptor Error(string id, string title) => new(id, title, "{0}", "Knowledge", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
