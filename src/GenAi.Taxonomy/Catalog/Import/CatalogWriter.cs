namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Writes catalogs in the native format: without loss, and the same catalog always as the same bytes. Thread-safe.</summary>
public static class CatalogWriter
{
    /// <summary>Writes a catalog as UTF-8 JSON, a model or an offering a line.</summary>
    /// <param name="utf8">Where to; left open.</param>
    /// <param name="catalog">The catalog.</param>
    public static void Write(Stream utf8, ModelCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(catalog);
        NativeWriter.Write(utf8, catalog);
    }
}
