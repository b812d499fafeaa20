namespace GenAi.Taxonomy.Selection;

/// <summary>Checks the lists of allowed and denied names, wherever they come from: a misspelt name in a deny list denies nothing.</summary>
internal static class NameLists
{
    /// <summary>Returns what is wrong with the lists of some requirements.</summary>
    /// <param name="requirements">The requirements.</param>
    /// <param name="names">The known names. Null: names are not looked up.</param>
    public static Fault[] FaultsOf(ModelLimits requirements, KnownNames? names) => HasNone(requirements) ? [] :
    [
        .. FaultsOf("Vendors", "vendor", requirements.AllowVendors, requirements.DenyVendors, names?.Vendors, requirements.IsMerged),
        .. FaultsOf("Providers", "provider", requirements.AllowProviders, requirements.DenyProviders, names?.Providers, requirements.IsMerged),
        .. FaultsOf("Models", "model or offering", requirements.AllowModels, requirements.DenyModels, names?.Models, requirements.IsMerged),
    ];

    /// <summary>Throws if the requirements allow and deny the same name.</summary>
    /// <exception cref="RequirementsException">They do.</exception>
    public static void ThrowIfContradictory(ModelRequirements requirements)
    {
        if (FaultsOf(requirements, null) is { Length: > 0 } faults)
            throw new RequirementsException(faults);
    }

    /// <summary>Returns what is wrong with a list of what is allowed and one of what is denied.</summary>
    /// <param name="list">What the lists are called, in the plural.</param>
    /// <param name="kind">What a name stands for.</param>
    /// <param name="allowed">What is allowed.</param>
    /// <param name="denied">What is denied.</param>
    /// <param name="known">The known names. Null: names are not looked up.</param>
    /// <param name="isNarrowed">Whether the lists come from several authors, of whom one can deny what another allows.</param>
    public static IEnumerable<Fault> FaultsOf(
        string list, string kind, IReadOnlyList<string> allowed, IReadOnlyList<string> denied, IReadOnlySet<string>? known, bool isNarrowed)
    {
        foreach (var (property, names) in new[] { ($"allow{list}", allowed), ($"deny{list}", denied) })
        {
            foreach (var name in names)
            {
                if (string.IsNullOrWhiteSpace(name))
                    yield return new(property, $"'{name}' is blank: name something or leave it out");
                else if (known?.Contains(name) == false)
                    yield return new(property, $"'{name}' is not a {kind} of the catalog{Nearest.Phrase(name, known)}");
            }
        }

        if (isNarrowed)
            yield break;
        foreach (var name in allowed.Intersect(denied, StringComparer.OrdinalIgnoreCase).Where(name => !string.IsNullOrWhiteSpace(name)))
            yield return new($"deny{list}", $"'{name}' is denied here and allowed in allow{list}: take it out of one of them");
    }

    // Most requirements name nothing, and then nothing is allocated.
    private static bool HasNone(ModelLimits r) =>
        r.AllowVendors.Count + r.DenyVendors.Count + r.AllowProviders.Count + r.DenyProviders.Count + r.AllowModels.Count + r.DenyModels.Count == 0;
}
