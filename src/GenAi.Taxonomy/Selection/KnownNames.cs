using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// The names that lists of what is allowed or denied can use: those of a catalog and of the catalogs before it, so that a refresh that drops a
/// provider does not turn requirements into faulty ones. Compared without case. Thread-safe.
/// </summary>
internal sealed class KnownNames
{
    private readonly Lazy<HashSet<string>> _vendors;
    private readonly Lazy<HashSet<string>> _providers;
    private readonly Lazy<HashSet<string>> _models;

    /// <param name="catalog">The catalog.</param>
    /// <param name="former">The names of the catalogs before it; null if there are none.</param>
    public KnownNames(ModelCatalog catalog, KnownNames? former = null)
    {
        _vendors = Names(catalog.Models.Select(model => model.Vendor), former?.Vendors);
        _providers = Names(catalog.Offerings.Select(offering => offering.Provider), former?.Providers);
        _models = Names(catalog.Models.Select(model => model.Id).Concat(catalog.Offerings.Select(offering => offering.Id)), former?.Models);
    }

    public IReadOnlySet<string> Vendors => _vendors.Value;

    public IReadOnlySet<string> Providers => _providers.Value;

    /// <summary>Gets the ids of models and of offerings.</summary>
    public IReadOnlySet<string> Models => _models.Value;

    // Most requirements name nothing, so the sets are made when one does.
    private static Lazy<HashSet<string>> Names(IEnumerable<string> names, IReadOnlySet<string>? former) =>
        new(() => new(former is null ? names : names.Concat(former), StringComparer.OrdinalIgnoreCase));
}
