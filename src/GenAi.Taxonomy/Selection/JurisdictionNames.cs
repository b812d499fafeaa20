namespace GenAi.Taxonomy.Selection;

/// <summary>The jurisdictions whose law the taxonomy knows.</summary>
internal static class JurisdictionNames
{
    /// <summary>The id of what binds in no country: frameworks and standards that a host adopts by choice.</summary>
    public const string ByChoice = "intl";

    private const string Union = "eu";

    /// <summary>Returns the name within a sentence; for a jurisdiction of the host's own, its id in capitals.</summary>
    public static string Of(string jurisdiction) =>
        LawFile.Jurisdictions.TryGetValue(jurisdiction, out var name) ? name : jurisdiction.ToUpperInvariant();

    /// <summary>Returns whether the law of one jurisdiction binds in another: that of <c>us</c> in <c>us-co</c>, that of <c>eu</c> in <c>de</c>.</summary>
    public static bool BindsIn(string law, string place) =>
        IsWithin(place, law) || (law.Equals(Union, StringComparison.OrdinalIgnoreCase) && MemberStates.Find(place) is not null);

    /// <summary>Returns whether a jurisdiction is a part of another or the same.</summary>
    public static bool IsWithin(string part, string whole) =>
        part.Equals(whole, StringComparison.OrdinalIgnoreCase) || part.StartsWith(whole + "-", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns a fault for each jurisdiction of which no law is known.</summary>
    public static IEnumerable<Fault> FaultsOf(string property, IReadOnlyList<string> jurisdictions, GenAiTaxonomy taxonomy)
    {
        if (jurisdictions.Count == 0)
            yield break;
        var known = taxonomy.Obligations.Select(obligation => obligation.Jurisdiction).OfType<string>().Distinct().ToList();
        foreach (var jurisdiction in jurisdictions)
        {
            if (!known.Exists(law => BindsIn(law, jurisdiction) || IsWithin(law, jurisdiction)))
                yield return new(property, $"no law of '{jurisdiction}' is known here{Nearest.Phrase(jurisdiction, known, otherwise: $"use {string.Join(", ", known)}")}");
        }
    }
}
