using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Refresh;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps the catalog of a running host fresh.</summary>
public static class ModelCatalogRefreshServiceCollectionExtensions
{
    /// <summary>
    /// Reads the catalog from a file or an address when the host has started and again at intervals, in the background; until then, and
    /// whenever it fails, the last good one is used. Takes the place of the <see cref="IModelCatalogSource"/> registered before; what the
    /// host contributes in code is put on top of every catalog read. <see cref="CatalogRefresh"/> tells how it goes and reads at once.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; they are checked when the host starts. Calls add up.</param>
    public static IServiceCollection AddModelCatalogRefresh(this IServiceCollection services, Action<CatalogRefreshOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddGenAiTaxonomy();
        services.AddOptions<CatalogRefreshOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<CatalogRefreshOptions>, CatalogRefreshOptionsCheck>());
        services.TryAddSingleton(Refresh);
        services.RemoveAll<IModelCatalogSource>();
        services.AddSingleton<IModelCatalogSource>(provider => provider.GetRequiredService<CatalogRefresh>());
        services.AddHostedService(provider => new CatalogRefreshService(
            provider.GetRequiredService<CatalogRefresh>(),
            provider.GetRequiredService<IOptions<CatalogRefreshOptions>>().Value,
            provider.GetService<TimeProvider>() ?? TimeProvider.System));
        return services;
    }

    private static CatalogRefresh Refresh(IServiceProvider provider)
    {
        var contributions = provider.GetRequiredService<Contributions>();
        return new(
            provider.GetRequiredService<IOptions<CatalogRefreshOptions>>().Value,
            provider.GetRequiredService<GenAiTaxonomy>(),
            contributions.Catalog,
            contributions.BuildCatalog,
            provider.GetService<TimeProvider>() ?? TimeProvider.System,
            provider.GetService<ILogger<CatalogRefresh>>() ?? NullLogger<CatalogRefresh>.Instance);
    }
}
