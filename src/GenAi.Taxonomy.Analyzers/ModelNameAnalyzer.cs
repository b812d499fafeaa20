using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace GenAi.Taxonomy.Analyzers;

/// <summary>Finds names of models in code and in configuration files that are retired, end soon, move, or are misspelled.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelNameAnalyzer : DiagnosticAnalyzer
{
    private static readonly Regex Setting = new(
        "\"(?:model|modelId|modelName|defaultModel|defaultModelId|deployment|deploymentName|offering)\"\\s*:\\s*\"(?<name>[^\"\\\\]+)\"",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [ModelRules.Retired, ModelRules.Ends, ModelRules.Moves, ModelRules.Unknown];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (!ModelSites.AreIn(context.Compilation))
            return;
        var check = new Lazy<ModelCheck>(() => new(ModelTable.Default, DayOf(context.Options) ?? ModelTable.Default.Day));
        context.RegisterOperationAction(site => CheckArgument(site, check), OperationKind.Argument);
        context.RegisterOperationAction(site => CheckAssignment(site, check), OperationKind.SimpleAssignment);
        context.RegisterAdditionalFileAction(file => CheckFile(file, check));
    }

    private static DateTime? DayOf(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.GenAiTaxonomyToday", out var day) ? ModelTable.ParseDay(day) : null;

    private static void CheckArgument(OperationAnalysisContext context, Lazy<ModelCheck> check)
    {
        var argument = (IArgumentOperation)context.Operation;
        if (argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter is { } parameter && ModelSites.Is(parameter, out var provider, out var isDeployment))
            CheckValue(context, check, argument.Value, provider, isDeployment);
    }

    private static void CheckAssignment(OperationAnalysisContext context, Lazy<ModelCheck> check)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: { } property } && ModelSites.Is(property, out var provider, out var isDeployment))
            CheckValue(context, check, assignment.Value, provider, isDeployment);
    }

    private static void CheckValue(OperationAnalysisContext context, Lazy<ModelCheck> check, IOperation value, string? provider, bool isDeployment)
    {
        // Some libraries have types of their own to which a text converts.
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        if (value.ConstantValue is not { HasValue: true, Value: string { Length: > 0 } name })
            return;
        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(value.Syntax.SyntaxTree);
        if (check.Value.Find(name, provider, isDeployment, Forbids(options, "moving_aliases"), Forbids(options, "previews"), value.Syntax.GetLocation()) is { } found)
            context.ReportDiagnostic(found);
    }

    private static void CheckFile(AdditionalFileAnalysisContext context, Lazy<ModelCheck> check)
    {
        if (!string.Equals(Path.GetExtension(context.AdditionalFile.Path), ".json", StringComparison.OrdinalIgnoreCase)
            || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        var options = context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile);
        foreach (var name in Setting.Matches(text.ToString()).Cast<Match>().Select(match => match.Groups["name"]))
        {
            var span = new TextSpan(name.Index, name.Length);
            var location = Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span));
            if (check.Value.Find(name.Value, null, isDeployment: true, Forbids(options, "moving_aliases"), Forbids(options, "previews"), location) is { } found)
                context.ReportDiagnostic(found);
        }
    }

    private static bool Forbids(AnalyzerConfigOptions options, string what) =>
        options.TryGetValue("genai_taxonomy_forbid_" + what, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
