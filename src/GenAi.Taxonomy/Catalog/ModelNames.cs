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
        var models = targets.Select(each => each as ModelDescriptor ?? ((ModelOffering)each).Model).Distinct().ToArray();
        return models is [var only] && !(isOwned && targets.Any(target => target is ModelOffering))
            ? new(match, null, only, [])
            : new(ModelMatch.Ambiguous, null, null, [.. targets.Select(each => (each as ModelDescriptor)?.Id ?? ((ModelOffering)each).Id).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>
    /// Returns what is the provider's that a name states, or else the vendor's: never an offering of another provider. A provider's own
    /// offering takes the place of a model that it serves.
    /// </summary>
    private static IReadOnlyList<object> OwnedBy(ModelCatalog catalog, IReadOnlyList<object> targets, NameOwner owner)
    {
        if (targets.All(target => target is ModelOffering offering ? owner.Serves(offering) : owner.Makes((ModelDescriptor)target)))
            return targets;
        ModelDescriptor[] models = [.. targets.Select(target => target as ModelDescriptor ?? ((ModelOffering)target).Model).Distinct()];
        if (owner.IsProvider && catalog.Offerings.Where(offering => owner.Serves(offering) && models.Contains(offering.Model)).ToArray() is { Length: > 0 } served)
            return targets.OfType<ModelOffering>().Where(owner.Serves).ToArray() is { Length: > 0 } named ? named : served;
        return owner.IsProvider ? [.. models.Where(owner.Makes)] : [.. targets.Where(target => owner.Makes(target as ModelDescriptor ?? ((ModelOffering)target).Model))];
    }
}
