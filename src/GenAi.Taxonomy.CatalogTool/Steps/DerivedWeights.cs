using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Fields;

namespace GenAi.Taxonomy.CatalogTool.Steps;

/// <summary>
/// Fills what no source states of a model with open weights: a name under which a host serves other weights has what is known of them, and an id
/// such as <c>llama-3-8b</c> states the number of parameters.
/// </summary>
internal static class DerivedWeights
{
    /// <summary>The source of a size that is read from the id.</summary>
    public static Source NameSource { get; } = new("model-id", "The size in the model's id");

    private static readonly CatalogField[] OfWeights =
        [CatalogFields.Licence, CatalogFields.LicenseConditions, CatalogFields.Parameters, CatalogFields.ActiveParameters, CatalogFields.Memory, CatalogFields.Runtimes];

    /// <param name="builder">The catalog.</param>
    /// <param name="variants">The models that are served from the weights of others, with these.</param>
    public static void Apply(ModelCatalogBuilder builder, IReadOnlyDictionary<string, string> variants)
    {
        foreach (var model in builder.Build().Models.Where(model => model.HasOpenWeights == true && model.Parameters is null))
        {
            if (!variants.ContainsKey(model.Id))
                builder.Set(WithSize(model));
        }

        var catalog = builder.Build();
        foreach (var (variant, weights) in variants)
        {
            if (catalog.FindModel(variant) is { HasOpenWeights: true } model && catalog.FindModel(weights) is { } shared)
                builder.Set(WithSize(WithWeights(model, shared)));
        }
    }

    private static ModelDescriptor WithWeights(ModelDescriptor model, ModelDescriptor shared)
    {
        // Conditions belong to a license, and the parameters in use to all of them: what is known of the one decides on the other.
        var isLicensed = model.Licence is not null;
        var isSized = model.Parameters is not null;
        foreach (var field in OfWeights)
        {
            var isKnown = field == CatalogFields.LicenseConditions ? isLicensed : field == CatalogFields.ActiveParameters ? isSized : model.Values[field] is not null;
            if (!isKnown && shared.Values[field] is { } value)
                model = model.WithFact(field, value, shared.SourceOf(field.Name));
        }

        return model;
    }

    private static ModelDescriptor WithSize(ModelDescriptor model)
    {
        if (model.Parameters is not null || NamedSize.Of(model.Slug) is not { All: { } all, Active: var active })
            return model;
        model = model.WithFact(CatalogFields.Parameters, all, NameSource);
        return active is { } used && model.ActiveParameters is null ? model.WithFact(CatalogFields.ActiveParameters, used, NameSource) : model;
    }

    /// <summary>Returns the model with one more fact.</summary>
    public static ModelDescriptor WithFact(this ModelDescriptor model, CatalogField field, object value, Source? source)
    {
        var sources = new Dictionary<string, Source>(model.FactSources, StringComparer.Ordinal);
        if (source is not null)
            sources[field.Name] = source;
        return new(model.Id, model.Values.Set(field, value), model.Source, sources);
    }
}
