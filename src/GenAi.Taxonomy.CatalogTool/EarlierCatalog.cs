using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.CatalogTool;

/// <summary>Reads the catalog with which the new one is compared.</summary>
internal static class EarlierCatalog
{
    /// <exception cref="CatalogException">The file is not a catalog in the native format.</exception>
    public static ModelCatalog Read(string path)
    {
        using var stream = File.OpenRead(path);
        return CatalogImporter.Read(stream, CatalogFormat.Native).Catalog;
    }
}
