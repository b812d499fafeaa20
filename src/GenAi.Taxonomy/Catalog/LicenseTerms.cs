namespace GenAi.Taxonomy.Catalog;

/// <summary>The words for the terms of a license of weights.</summary>
internal static class LicenseTerms
{
    /// <summary>Commercial use is allowed.</summary>
    public const string CommercialUse = "commercial-use";

    /// <summary>Commercial use is allowed on conditions, such as a limit of revenue or of users.</summary>
    public const string ConditionalCommercialUse = "commercial-use-on-conditions";

    /// <summary>Commercial use is not allowed.</summary>
    public const string NonCommercial = "non-commercial";

    private const string ExcludesPrefix = "excludes-";

    /// <summary>Returns the term for a license that is not granted in a region.</summary>
    public static string Excludes(string region) => ExcludesPrefix + region;

    /// <summary>Returns whether terms exclude a region.</summary>
    public static bool Exclude(IReadOnlyList<string> terms, string region)
    {
        for (var i = 0; i < terms.Count; i++)
        {
            if (terms[i].StartsWith(ExcludesPrefix, StringComparison.OrdinalIgnoreCase)
                && terms[i].AsSpan(ExcludesPrefix.Length).Equals(region, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
