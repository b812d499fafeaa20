namespace GenAi.Taxonomy.Catalog.Identity;

/// <summary>What a word before a name stands for: a vendor, a provider or both. Not thread-safe while names are added.</summary>
internal sealed class NameOwner
{
    private readonly HashSet<string> _providers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _vendors = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether the word names a provider, of which the catalog can know none.</summary>
    public bool IsProvider { get; private set; }

    public void AddProvider(string provider)
    {
        IsProvider = true;
        _providers.Add(provider);
    }

    /// <summary>Adds a word for a provider that has another name in the catalog, such as bedrock.</summary>
    public void AddHost() => IsProvider = true;

    public void AddVendor(string vendor) => _vendors.Add(vendor);

    public bool IsOfProvider(string provider) => _providers.Contains(provider);

    public bool IsOfVendor(string vendor) => _vendors.Contains(vendor);
}

/// <summary>The owners that a name states, of which the first and the last count. Safe by default.</summary>
internal readonly record struct NamedOwners(NameOwner? First, NameOwner? Last)
{
    public NamedOwners With(NameOwner owner) => new(First ?? owner, owner);
}
