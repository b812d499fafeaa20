using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog;

/// <summary>The catalog that comes with the package, in the compact format, read on first use.</summary>
internal static class EmbeddedCatalog
{
    private static readonly Lazy<ModelCatalog> Lazy = new(() => CompactCatalog.Read(EmbeddedFile.Read("catalog/catalog.bin"), GenAiTaxonomy.Default));

    public static ModelCatalog Instance => Lazy.Value;
}
