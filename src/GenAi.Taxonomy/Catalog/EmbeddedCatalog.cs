using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog;

/// <summary>The catalogue that comes with the package: compact and compressed, read on first use.</summary>
internal static class EmbeddedCatalog
{
    private const string Resource = "catalog/catalog.bin";
    private static readonly Lazy<ModelCatalog> Lazy = new(Load);

    public static ModelCatalog Instance => Lazy.Value;

    private static ModelCatalog Load()
    {
        using var stream = typeof(EmbeddedCatalog).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The package's data '{Resource}' is missing.");
        var packed = new byte[stream.Length];
        stream.ReadExactly(packed);
        return CompactCatalog.Read(Packing.Unpack(packed), GenAiTaxonomy.Default);
    }
}
