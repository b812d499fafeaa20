using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;

namespace GenAi.Taxonomy.CatalogTool;

/// <summary>Keeps what the package embeds: providers that are marked for it, models of a known kind, and nothing that is too little known to be chosen.</summary>
internal static class CatalogTrim
{
    private static readonly Capability Tools = GenAiTaxonomy.Default.Find<Capability>("tool-calling")!;
    private static readonly Capability Schema = GenAiTaxonomy.Default.Find<Capability>("structured-output")!;

    public static void Apply(ModelCatalogBuilder builder)
    {
        foreach (var offering in builder.Build().Offerings)
        {
            if (CuratedKnowledge.Instance.FindProvider(offering.Provider)?.Embed != true || offering.Model.Families.Count == 0 || IsObscure(offering))
                builder.RemoveOffering(offering.Id);
        }

        var kept = builder.Build();
        var used = kept.Offerings.Select(offering => offering.Model.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var model in kept.Models)
        {
            if (!used.Contains(model.Id))
                builder.RemoveModel(model.Id);
        }

        builder.KeepConflicts(conflict => used.Contains(conflict.Subject) || kept.FindOffering(conflict.Subject) is not null);
    }

    /// <summary>
    /// A chat model that LiteLLM alone lists, without saying whether it calls tools (and, at its vendor, whether it follows a schema), is a
    /// leftover. One whose end is stated stays, so that its name can be found.
    /// </summary>
    private static bool IsObscure(ModelOffering offering) =>
        offering.Source?.Id == "litellm"
        && !offering.FactSources.Values.Any(source => source.Id is "models.dev" or "openrouter")
        && offering.Lifecycle is { RetiredOn: null, DeprecatedOn: null }
        && CatalogReport.IsChat(offering)
        && (offering.Supports(Tools) == Support.Unknown || (offering.Hosting == HostingKind.FirstParty && offering.Supports(Schema) == Support.Unknown));
}
