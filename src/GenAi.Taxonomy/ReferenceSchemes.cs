using System.Text.RegularExpressions;

namespace GenAi.Taxonomy;

/// <summary>The public vocabularies that the built-in concepts refer to, and the form of their codes.</summary>
public static partial class ReferenceSchemes
{
    private static readonly Dictionary<string, (string Title, Regex Form, string Example)> Known = new(StringComparer.Ordinal)
    {
        ["hf"] = ("Hugging Face pipeline tags", KebabCase(), "text-to-image"),
        ["hfarch"] = ("Hugging Face architecture classes", Identifier(), "ForCausalLM"),
        ["or"] = ("OpenRouter modalities and parameters", FieldPath(), "structured_outputs"),
        ["md"] = ("models.dev fields and values", FieldPath(), "tool_call"),
        ["ll"] = ("LiteLLM modes and flags", FieldPath(), "supports_vision"),
        ["iptc"] = ("IPTC digital source types", Identifier(), "trainedAlgorithmicMedia"),
        ["c2pa"] = ("C2PA digital source types", Identifier(), "trainedAlgorithmicData"),
        ["isic4"] = ("ISIC, revision 4", Isic(), "Q86"),
        ["naics"] = ("NAICS 2022", Naics(), "62"),
        ["ibm"] = ("IBM AI Risk Atlas, 2025-10", KebabCase(), "hallucination"),
        ["nist"] = ("NIST AI 600-1, 2024-07", KebabCase(), "confabulation"),
        ["owasp"] = ("OWASP Top 10 for LLM applications", Owasp(), "LLM03:2026"),
        ["asi"] = ("OWASP Top 10 for agentic applications", Agentic(), "ASI01:2026"),
        ["mit"] = ("MIT AI Risk Repository", MitRisk(), "3.1"),
        ["mitm"] = ("MIT AI risk mitigations", MitMitigation(), "2.4"),
        ["ail"] = ("MLCommons AILuminate 1.0", KebabCase(), "privacy"),
        ["lg"] = ("Llama Guard 3 hazard codes", LlamaGuard(), "S6"),
        ["air"] = ("AIR-2024", Opaque(), "mis/disinformation"),
        ["euaia"] = ("Regulation (EU) 2024/1689 (AI Act)", Article(), "50(2)"),
        ["gdpr"] = ("Regulation (EU) 2016/679 (GDPR)", Article(), "25"),
        ["credo"] = ("Credo AI Unified Control Framework", ThreeDigits(), "030"),
        ["cdx"] = ("CycloneDX 1.7", FieldPath(), "modelCard"),
        ["spdx"] = ("SPDX 3.0", Identifier(), "AIPackage"),
    };

    /// <summary>The prefixes, in ordinal order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Keys.Order(StringComparer.Ordinal)];

    /// <summary>What a prefix stands for, with the edition.</summary>
    /// <param name="scheme">A prefix such as <c>owasp</c>.</param>
    /// <returns>The title, or null for a prefix that is not known here (a host's own, for example).</returns>
    public static string? TitleOf(string scheme) => Known.TryGetValue(scheme, out var known) ? known.Title : null;

    /// <summary>Says what is wrong with a code, or null: a code of an unknown scheme is the host's own affair.</summary>
    internal static string? Check(ConceptReference reference) =>
        Known.TryGetValue(reference.Scheme, out var known) && !known.Form.IsMatch(reference.Code)
            ? $"'{reference}' is not a code of {known.Title}: write it like '{reference.Scheme}:{known.Example}'"
            : null;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex KebabCase();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_.-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex FieldPath();

    [GeneratedRegex("^[A-U][0-9]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Isic();

    [GeneratedRegex("^[0-9]{2,6}(-[0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Naics();

    // The same number names different risks in different years, so a bare LLM03 is no code.
    [GeneratedRegex("^LLM(0[1-9]|10):20(25|26)$", RegexOptions.CultureInvariant)]
    private static partial Regex Owasp();

    [GeneratedRegex("^ASI(0[1-9]|10):2026$", RegexOptions.CultureInvariant)]
    private static partial Regex Agentic();

    [GeneratedRegex("^[1-7]\\.[1-6]$", RegexOptions.CultureInvariant)]
    private static partial Regex MitRisk();

    [GeneratedRegex("^[1-4]\\.[1-7]$", RegexOptions.CultureInvariant)]
    private static partial Regex MitMitigation();

    [GeneratedRegex("^S([1-9]|1[0-4])$", RegexOptions.CultureInvariant)]
    private static partial Regex LlamaGuard();

    [GeneratedRegex("^(Annex [IVX]+( [0-9]+)?|[0-9]+[a-z]?)(\\([0-9a-z]+\\))*$", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex("^[0-9]{3}$", RegexOptions.CultureInvariant)]
    private static partial Regex ThreeDigits();

    [GeneratedRegex("\\S", RegexOptions.CultureInvariant)]
    private static partial Regex Opaque();
}
