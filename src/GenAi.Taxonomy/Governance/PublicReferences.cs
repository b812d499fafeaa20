namespace GenAi.Taxonomy.Governance;

/// <summary>The public vocabularies of risk that a report refers to.</summary>
internal static class PublicReferences
{
    public static IReadOnlyList<(string Title, string[] Schemes, string? Edition)> Columns { get; } =
    [
        ("NIST AI 600-1", ["nist"], null),
        ("OWASP 2025", ["owasp"], "2025"),
        ("OWASP 2026", ["owasp", "asi"], "2026"),
        ("MIT", ["mit"], null),
        ("IBM", ["ibm"], null),
        ("MLCommons", ["ail"], null),
        ("EU AI Act", ["euaia"], null),
    ];

    /// <summary>The entries of a vocabulary that concern a risk: its own, what the publisher renumbered, and where duties that it brings about are written.</summary>
    public static IEnumerable<string> Of(Risk risk, (string Title, string[] Schemes, string? Edition) column, IReadOnlyList<Obligation> duties)
    {
        var own = risk.References
            .Concat(duties.Where(duty => duty.AppliesToRisks.Contains(risk)).Select(duty => duty.Reference))
            .Select(reference => new ReferenceEntry(reference.Scheme, reference.Code))
            .ToList();
        return own.Concat(own.SelectMany(EditionCrosswalk.Of))
            .Where(entry => column.Schemes.Contains(entry.Scheme) && (column.Edition is null || entry.Edition == column.Edition))
            .Select(entry => entry.Code)
            .Distinct()
            .Order(StringComparer.Ordinal);
    }
}
