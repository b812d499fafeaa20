namespace GenAi.Taxonomy.Catalog.Identity;

/// <summary>What a word before a name stands for: a vendor, a provider or both. Not thread-safe while names are added.</summary>
internal sealed class NameOwner
{
    private readonly HashSet<string> _providers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _vendors = new(StringComparer.Ordinal);

    /// <summary>Gets a value indicating whether the word names a provider, of which the catalog can know none.</summary>
    public bool IsProvider { get; private set; }

    public bool IsVendor => _vendors.Count > 0;

    public void AddProvider(string provider) => (IsProvider, _) = (true, _providers.Add(provider));

    /// <summary>Adds a word for a provider that has another name in the catalog, such as bedrock.</summary>
    public void AddHost() => IsProvider = true;

    public void AddVendor(string vendor) => _vendors.Add(vendor);

    public bool Serves(ModelOffering offering) => _providers.Contains(offering.Provider);

    public bool Makes(ModelDescriptor model) => _vendors.Contains(model.Vendor);
}

/// <summary>The owners that a name states, of which the first and the last count. Safe by default.</summary>
internal struct NamedOwners
{
    public NameOwner? First { get; private set; }

    public NameOwner? Last { get; private set; }

    public void Add(NameOwner owner)
    {
        First ??= owner;
        Last = owner;
    }
}
