using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool.Steps;

/// <summary>
/// Gives a reasoning model the kind of the model that it takes the place of: no source says yet whether the effort of a new model can be set, which
/// makes it a large language model as well.
/// </summary>
internal static class LineKinds
{
    public static void Apply(ModelCatalogBuilder builder)
    {
        var catalog = builder.Build();
        var general = catalog.Models.Where(IsGeneral).Select(model => model.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var line in catalog.Lines)
        {
            ModelDescriptor[] models = [.. line.Offerings.Select(id => catalog.FindOffering(id)?.Model).OfType<ModelDescriptor>()];
            foreach (var (earlier, later) in models.Zip(models.Skip(1)))
            {
                if (general.Contains(earlier.Id) && Has(later, ModelFamilies.ReasoningModel) && general.Add(later.Id))
                    builder.Set(WithGeneral(later));
            }
        }
    }

    private static bool IsGeneral(ModelDescriptor model) => Has(model, ModelFamilies.LargeLanguageModel);

    private static bool Has(ModelDescriptor model, ModelFamily family) => model.Families.Any(each => each.Id == family.Id);

    private static ModelDescriptor WithGeneral(ModelDescriptor model)
    {
        IReadOnlyList<ModelFamily> families = [model.Families[0], ModelFamilies.LargeLanguageModel, .. model.Families.Skip(1)];
        return new(model.Id, model.Values.Set(CatalogFields.Families, families), model.Source, model.FactSources);
    }
}
