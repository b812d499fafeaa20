using GenAi.Taxonomy.Catalog.Identity;

namespace GenAi.Taxonomy.Catalog;

/// <summary>The names by which the models and offerings of a catalog are known.</summary>
internal static class ModelNames
{
    public static NameIndex<ModelResolution> IndexOf(ModelCatalog catalog)
    {
        var names = new NameIndex<ModelResolution>(Resolve, (targets, owner) => OwnedBy(catalog, targets, owner));
        foreach (var model in catalog.Models)
        {
            foreach (var alias in model.Aliases)
                names.AddAlias(alias, model, NameRank.Model);
            names.Add(model.Id, model, NameRank.Model);
            names.Add(model.Slug, model, NameRank.ModelWithoutVendor);
            names.OwnerOf(model.Vendor).AddVendor(model.Vendor);
        }

        foreach (var offering in catalog.Offerings)
        {
            foreach (var alias in offering.Aliases)
                names.AddAlias(alias, offering, NameRank.Offering);
            names.Add(offering.Id, offering, NameRank.Offering);
            names.Add(offering.IdAtProvider, offering, NameRank.OfferingWithoutProvider);
            names.OwnerOf(offering.Provider).AddProvider(offering.Provider);
        }

        foreach (var (word, provider) in NameRules.Instance.Hosts)
        {
            var owner = names.OwnerOf(word);
            owner.AddHost();
            foreach (var known in catalog.Offerings.Select(offering => offering.Provider).Distinct().Where(each => each == provider || each.StartsWith(provider + '-', StringComparison.Ordinal)))
                owner.AddProvider(known);
        }

        return names;
    }

    /// <summary>
    /// Several offerings of one model are that model, unless the name states who serves it; several models are for the caller to choose from.
    /// </summary>
    private static ModelResolution Resolve(IReadOnlyList<object> targets, bool isDated, bool isOwned)
    {
        var match = isDated ? ModelMatch.Dated : ModelMatch.Alias;
        if (targets is [var target])
            return new(match, target as ModelOffering, target as ModelDescriptor, []);
        ModelOffering[] offerings = isOwned ? [.. targets.OfType<ModelOffering>()] : [];
        var models = targets.Select(each => each as ModelDescriptor ?? ((ModelOffering)each).Model).Distinct().ToArray();
        return models is [var only] && offerings.Length < 2
            ? new(match, offerings.FirstOrDefault(), only, [])
            : new(ModelMatch.Ambiguous, null, null, [.. targets.Select(each => (each as ModelDescriptor)?.Id ?? ((ModelOffering)each).Id).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>
    /// Returns what is the owner's that a name states: the provider's own offerings, which take the place of a model that it serves, or else the
    /// vendor's models. An id of another provider is no name for an offering of this one.
    /// </summary>
    private static IReadOnlyList<object> OwnedBy(ModelCatalog catalog, IReadOnlyList<object> targets, NameOwner owner)
    {
        object[] own = [.. targets.Where(target => target is ModelOffering offering ? owner.IsOfProvider(offering.Provider) : owner.IsOfVendor(((ModelDescriptor)target).Vendor))];
        if (own.Length > 0)
            return own;
        if (!owner.IsProvider)
            return [.. targets.OfType<ModelOffering>().Where(offering => owner.IsOfVendor(offering.Model.Vendor))];
        var models = targets.OfType<ModelDescriptor>().ToHashSet();
        ModelOffering[] served = models.Count == 0 ? [] : [.. catalog.Offerings.Where(offering => owner.IsOfProvider(offering.Provider) && models.Contains(offering.Model))];
        return Array.Find(served, offering => offering.IdAtProvider == offering.Model.Slug) is { } plain ? [plain] : served;
    }
}
