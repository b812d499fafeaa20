namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>What came of a file. Immutable.</summary>
public sealed class CatalogImport
{
    internal CatalogImport(ModelCatalog catalog, ImportReport report)
    {
        Catalog = catalog;
        Report = report;
    }

    /// <value>The models and offerings of the file.</value>
    public ModelCatalog Catalog { get; }

    /// <value>What was read, skipped and corrected.</value>
    public ImportReport Report { get; }
}
