using System.Text.RegularExpressions;

namespace GenAi.Taxonomy;

/// <summary>The public vocabularies that the built-in concepts refer to, and the form of their codes.</summary>
public static partial class ReferenceSchemes
{
    private static readonly Dictionary<string, ReferenceScheme> Known = ReferenceScheme.All.ToDictionary(scheme => scheme.Prefix, StringComparer.Ordinal);

    /// <summary>The prefixes, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What a prefix stands for, with the edition.</summary>
    /// <param name="scheme">A prefix such as <c>owasp</c>.</param>
    /// <returns>The title, or null for a prefix that is not known here (a host's own, for example).</returns>
    public static string? TitleOf(string scheme) => Known.TryGetValue(scheme, out var known) ? known.Title : null;

    /// <summary>Says what is wrong with a code, or null: a code of an unknown scheme is the host's own affair.</summary>
    internal static string? Check(ConceptReference reference) =>
        Known.TryGetValue(reference.Scheme, out var known) && !FormOf(known).IsMatch(reference.Code)
            ? $"'{reference}' is not a code of {known.Title}: write it like '{reference.Scheme}:{known.Example}'"
            : null;

    // Regular expressions are compiled with the package, which the generator of the knowledge cannot be.
    private static Regex FormOf(ReferenceScheme scheme) => scheme.Form switch
    {
        ReferenceScheme.KebabCase => KebabCase(),
        ReferenceScheme.Identifier => Identifier(),
        ReferenceScheme.FieldPath => FieldPath(),
        ReferenceScheme.Isic => Isic(),
        ReferenceScheme.Naics => Naics(),
        ReferenceScheme.Owasp => Owasp(),
        ReferenceScheme.Agentic => Agentic(),
        ReferenceScheme.MitRisk => MitRisk(),
        ReferenceScheme.MitMitigation => MitMitigation(),
        ReferenceScheme.LlamaGuard => LlamaGuard(),
        ReferenceScheme.Article => Article(),
        ReferenceScheme.ThreeDigits => ThreeDigits(),
        _ => Opaque(),
    };

    [GeneratedRegex(ReferenceScheme.KebabCase, RegexOptions.CultureInvariant)]
    private static partial Regex KebabCase();

    [GeneratedRegex(ReferenceScheme.Identifier, RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(ReferenceScheme.FieldPath, RegexOptions.CultureInvariant)]
    private static partial Regex FieldPath();

    [GeneratedRegex(ReferenceScheme.Isic, RegexOptions.CultureInvariant)]
    private static partial Regex Isic();

    [GeneratedRegex(ReferenceScheme.Naics, RegexOptions.CultureInvariant)]
    private static partial Regex Naics();

    [GeneratedRegex(ReferenceScheme.Owasp, RegexOptions.CultureInvariant)]
    private static partial Regex Owasp();

    [GeneratedRegex(ReferenceScheme.Agentic, RegexOptions.CultureInvariant)]
    private static partial Regex Agentic();

    [GeneratedRegex(ReferenceScheme.MitRisk, RegexOptions.CultureInvariant)]
    private static partial Regex MitRisk();

    [GeneratedRegex(ReferenceScheme.MitMitigation, RegexOptions.CultureInvariant)]
    private static partial Regex MitMitigation();

    [GeneratedRegex(ReferenceScheme.LlamaGuard, RegexOptions.CultureInvariant)]
    private static partial Regex LlamaGuard();

    [GeneratedRegex(ReferenceScheme.Article, RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(ReferenceScheme.ThreeDigits, RegexOptions.CultureInvariant)]
    private static partial Regex ThreeDigits();

    [GeneratedRegex(ReferenceScheme.Opaque, RegexOptions.CultureInvariant)]
    private static partial Regex Opaque();
}
