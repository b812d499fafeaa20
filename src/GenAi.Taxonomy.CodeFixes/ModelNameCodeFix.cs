using System.Collections.Immutable;
using System.Composition;
using GenAi.Taxonomy.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GenAi.Taxonomy.CodeFixes;

/// <summary>Writes the model that takes the place of a retired one, or the known name beside a misspelled one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ModelNameCodeFix))]
[Shared]
public sealed class ModelNameCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["GENAITAX1001", "GENAITAX1002", "GENAITAX1004"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            // A constant that stands elsewhere is left alone: others may use it too.
            if (diagnostic.Properties.TryGetValue(ModelRules.Replacement, out var replacement)
                && replacement is not null
                && root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is LiteralExpressionSyntax literal)
            {
                context.RegisterCodeFix(
                    CodeAction.Create($"Use '{replacement}'", _ => Task.FromResult(Replace(context.Document, root, literal, replacement)), replacement),
                    diagnostic);
            }
        }
    }

    private static Document Replace(Document document, SyntaxNode root, LiteralExpressionSyntax literal, string name) => document.WithSyntaxRoot(root.ReplaceNode(
        literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(name)).WithTriviaFrom(literal)));
}
