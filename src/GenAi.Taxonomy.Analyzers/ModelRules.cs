using Microsoft.CodeAnalysis;

namespace GenAi.Taxonomy.Analyzers;

/// <summary>The diagnostics.</summary>
internal static class ModelRules
{
    /// <summary>In a diagnostic: what takes the place of the name.</summary>
    public const string Replacement = "replacement";

    private const string Category = "Models";

    public static readonly DiagnosticDescriptor Retired = new(
        "GENAITAX1001", "The model is retired", "'{0}' is retired{1}{2}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "Requests for a retired model fail. The day is that of the package's data, or the MSBuild property GenAiTaxonomyToday.");

    public static readonly DiagnosticDescriptor Ends = new(
        "GENAITAX1002", "The model ends soon", "'{0}' is {1}{2}", Category, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "The provider has announced the end of the model, or the model is retired within 90 days.");

    public static readonly DiagnosticDescriptor Moves = new(
        "GENAITAX1003", "The name does not stand for one model for good", "'{0}' is {1}, which .editorconfig forbids", Category, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "Set genai_taxonomy_forbid_moving_aliases or genai_taxonomy_forbid_previews to true in .editorconfig to be told of such names.");

    public static readonly DiagnosticDescriptor Unknown = new(
        "GENAITAX1004", "The name of the model may be misspelled", "'{0}' is no known model; did you mean '{1}'?", Category, DiagnosticSeverity.Info, isEnabledByDefault: true,
        "The name differs by letters alone from that of a known model.");
}
