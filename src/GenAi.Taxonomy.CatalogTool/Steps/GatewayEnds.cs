using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.CatalogTool.Steps;

/// <summary>
/// Ends what no source names by its own id. A geography's key of Azure (<c>eu/</c>, <c>us/</c>, <c>global/</c>) ends with the model that it serves. What gateways pass on: a model without open weights is served nowhere once its vendor and every cloud that served it have ended it, whatever a
/// gateway's list still says.
/// </summary>
internal static class GatewayEnds
{
    private static readonly string[] Geographies = ["eu/", "us/", "global/"];

    public static void Apply(ModelCatalogBuilder builder)
    {
        var catalog = builder.Build();
        foreach (var key in catalog.Offerings.Where(offering => offering is { Provider: "azure", Lifecycle.RetiredOn: null }))
        {
            if (Array.Find(Geographies, start => key.IdAtProvider.StartsWith(start, StringComparison.Ordinal)) is { } geography
                && catalog.FindOffering($"azure/{key.IdAtProvider[geography.Length..]}") is { Lifecycle.RetiredOn: not null } served)
            {
                builder.Set(Ended(key, served));
            }
        }

        foreach (var model in builder.Build().Offerings.GroupBy(offering => offering.Model.Id, StringComparer.Ordinal))
        {
            var hosts = model.Where(offering => offering.Hosting is HostingKind.FirstParty or HostingKind.Cloud).ToArray();
            if (hosts.Length == 0 || model.First().Model.HasOpenWeights == true || !Array.TrueForAll(hosts, host => host.Lifecycle.RetiredOn is not null))
                continue;
            var last = hosts.MaxBy(host => host.Lifecycle.RetiredOn)!;
            foreach (var offering in model.Where(offering => offering.Hosting == HostingKind.Intermediary && offering.Lifecycle.RetiredOn is null))
                builder.Set(Ended(offering, last));
        }
    }

    private static ModelOffering Ended(ModelOffering offering, ModelOffering last)
    {
        var source = last.FactSources.GetValueOrDefault(FactNames.RetiredOn) ?? last.Source;
        var sources = new Dictionary<string, Source>(offering.FactSources);
        if (source is not null)
            sources[FactNames.RetiredOn] = new($"derived/{source.Id}", source.Title) { Uri = source.Uri, Date = source.Date };
        return new(offering.Provider, offering.IdAtProvider, offering.Model, offering.Values.With(CatalogFields.RetiredOn, last.Lifecycle.RetiredOn), offering.Source, sources);
    }
}
