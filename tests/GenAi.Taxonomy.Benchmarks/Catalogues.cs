using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>The catalogs that are measured: the models.dev snapshot beside the repository where it is, else the embedded one repeated to the same size.</summary>
internal static class Catalogs
{
    public const int SnapshotSize = 5276;

    public static ModelCatalog Snapshot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "data", "catalogs", "models-dev.api.json");
            if (!File.Exists(file))
                continue;
            using var stream = File.OpenRead(file);
            return CatalogImporter.Read(stream, CatalogFormat.ModelsDev).Catalog;
        }

        return OfSize(SnapshotSize);
    }

    /// <summary>The embedded offerings, repeated under other provider names up to a size.</summary>
    public static ModelCatalog OfSize(int size)
    {
        var builder = new ModelCatalogBuilder { Version = $"repeated to {size}" };
        var offerings = ModelCatalog.Default.Offerings;
        for (var i = 0; i < size; i++)
        {
            var original = offerings[i % offerings.Count];
            builder.Set(new ModelOffering($"{original.Provider}-{i / offerings.Count}", original.IdAtProvider, original.Model)
            {
                Access = original.Access,
                Hosting = original.Hosting,
                Prices = original.Prices,
                OwnLimits = original.OwnLimits,
                OwnInputs = original.OwnInputs,
                OwnOutputs = original.OwnOutputs,
                OwnCapabilities = original.OwnCapabilities,
                OwnLifecycle = original.OwnLifecycle,
            });
        }

        return builder.Build();
    }
}
