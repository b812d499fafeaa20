namespace GenAi.Taxonomy;

/// <summary>A public vocabulary and the form of its codes. The generator checks the references of the built-in knowledge with these forms too.</summary>
internal sealed class ReferenceScheme(string prefix, string title, string form, string example)
{
    public const string KebabCase = "^[a-z0-9]+(-[a-z0-9]+)*$";
    public const string Identifier = "^[A-Za-z][A-Za-z0-9]*$";
    public const string FieldPath = "^[A-Za-z][A-Za-z0-9_.-]*$";
    public const string Isic = "^[A-U][0-9]{0,4}$";
    public const string Naics = "^[0-9]{2,6}(-[0-9]{2})?$";

    // The same number names different risks in different years, so a bare LLM03 is no code.
    public const string Owasp = "^LLM(0[1-9]|10):20(25|26)$";
    public const string Agentic = "^ASI(0[1-9]|10):2026$";
    public const string MitRisk = "^[1-7]\\.[1-6]$";
    public const string MitMitigation = "^[1-4]\\.[1-7]$";
    public const string LlamaGuard = "^S([1-9]|1[0-4])$";
    public const string Article = "^(Annex [IVX]+( [0-9]+)?|[0-9]+[a-z]?)(\\([0-9a-z]+\\))*$";
    public const string ThreeDigits = "^[0-9]{3}$";
    public const string Opaque = "\\S";

    public static IReadOnlyList<ReferenceScheme> All { get; } =
    [
        new("hf", "Hugging Face pipeline tags", KebabCase, "text-to-image"),
        new("hfarch", "Hugging Face architecture classes", Identifier, "ForCausalLM"),
        new("or", "OpenRouter modalities and parameters", FieldPath, "structured_outputs"),
        new("md", "models.dev fields and values", FieldPath, "tool_call"),
        new("ll", "LiteLLM modes and flags", FieldPath, "supports_vision"),
        new("iptc", "IPTC digital source types", Identifier, "trainedAlgorithmicMedia"),
        new("c2pa", "C2PA digital source types", Identifier, "trainedAlgorithmicData"),
        new("isic4", "ISIC, revision 4", Isic, "Q86"),
        new("naics", "NAICS 2022", Naics, "62"),
        new("ibm", "IBM AI Risk Atlas, 2025-10", KebabCase, "hallucination"),
        new("nist", "NIST AI 600-1, 2024-07", KebabCase, "confabulation"),
        new("owasp", "OWASP Top 10 for LLM applications", Owasp, "LLM03:2026"),
        new("asi", "OWASP Top 10 for agentic applications", Agentic, "ASI01:2026"),
        new("mit", "MIT AI Risk Repository", MitRisk, "3.1"),
        new("mitm", "MIT AI risk mitigations", MitMitigation, "2.4"),
        new("ail", "MLCommons AILuminate 1.0", KebabCase, "privacy"),
        new("lg", "Llama Guard 3 hazard codes", LlamaGuard, "S6"),
        new("air", "AIR-2024", Opaque, "mis/disinformation"),
        new("euaia", "Regulation (EU) 2024/1689 (AI Act)", Article, "50(2)"),
        new("gdpr", "Regulation (EU) 2016/679 (GDPR)", Article, "25"),
        new("credo", "Credo AI Unified Control Framework", ThreeDigits, "030"),
        new("cdx", "CycloneDX 1.7", FieldPath, "modelCard"),
        new("spdx", "SPDX 3.0", Identifier, "AIPackage"),
    ];

    public string Prefix { get; } = prefix;

    public string Title { get; } = title;

    /// <summary>Gets the pattern of a code.</summary>
    public string Form { get; } = form;

    public string Example { get; } = example;
}
