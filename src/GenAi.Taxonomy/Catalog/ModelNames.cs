using GenAi.Taxonomy.Catalog.Identity;

namespace GenAi.Taxonomy.Catalog;

/// <summary>The names by which the models and offerings of a catalog are known.</summary>
internal static class ModelNames
{
    public static NameIndex<ModelResolution> IndexOf(ModelCatalog catalog)
    {
        var names = new NameIndex<ModelResolution>(Resolve);
        foreach (var model in catalog.Models)
        {
            foreach (var alias in model.Aliases)
                names.AddAlias(alias, model, NameRank.Model);
            names.Add(model.Id, model, NameRank.Model);
            names.Add(model.Slug, model, NameRank.ModelWithoutVendor);
            names.AddWord(model.Vendor);
        }

        foreach (var offering in catalog.Offerings)
        {
            foreach (var alias in offering.Aliases)
                names.AddAlias(alias, offering, NameRank.Offering);
            names.Add(offering.Id, offering, NameRank.Offering);
            names.Add(offering.IdAtProvider, offering, NameRank.OfferingWithoutProvider);
            names.AddWord(offering.Provider);
        }

        return names;
    }

    /// <summary>Several offerings of one model are that model; several models are for the caller to choose from.</summary>
    private static ModelResolution Resolve(IReadOnlyList<object> targets, bool isDated)
    {
        var match = isDated ? ModelMatch.Dated : ModelMatch.Alias;
        if (targets is [var target])
            return new(match, target as ModelOffering, target as ModelDescriptor, []);
        var models = targets.Select(each => each as ModelDescriptor ?? ((ModelOffering)each).Model).Distinct().ToArray();
        return models is [var only]
            ? new(match, null, only, [])
            : new(ModelMatch.Ambiguous, null, null, [.. targets.Select(each => (each as ModelDescriptor)?.Id ?? ((ModelOffering)each).Id).Distinct().Order(StringComparer.Ordinal)]);
    }
}
