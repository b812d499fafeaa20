namespace GenAi.Taxonomy;

/// <summary>Entries that a publisher renumbered from one edition to the next.</summary>
internal static class EditionCrosswalk
{
    // OWASP Top 10 for LLM applications, 2025 and 2026; LLM08:2026 is also wider than LLM07:2025 was.
    private static readonly (string Before, string After)[] Pairs =
    [
        ("LLM01:2025", "LLM01:2026"), ("LLM02:2025", "LLM02:2026"), ("LLM03:2025", "LLM04:2026"), ("LLM04:2025", "LLM05:2026"),
        ("LLM05:2025", "LLM10:2026"), ("LLM06:2025", "LLM03:2026"), ("LLM07:2025", "LLM08:2026"), ("LLM08:2025", "LLM09:2026"),
        ("LLM09:2025", "LLM07:2026"), ("LLM10:2025", "LLM06:2026"),
    ];

    public static IEnumerable<ReferenceEntry> Entries { get; } =
        [.. Pairs.SelectMany(pair => new ReferenceEntry[] { new("owasp", pair.Before), new("owasp", pair.After) })];

    /// <summary>The same entry in the editions before and after.</summary>
    public static IEnumerable<ReferenceEntry> Of(ReferenceEntry entry) =>
        entry.Scheme != "owasp"
            ? []
            : Pairs.Where(pair => pair.Before == entry.Code).Select(pair => new ReferenceEntry("owasp", pair.After))
                .Concat(Pairs.Where(pair => pair.After == entry.Code).Select(pair => new ReferenceEntry("owasp", pair.Before)));
}
