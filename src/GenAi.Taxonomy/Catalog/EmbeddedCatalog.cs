namespace GenAi.Taxonomy.Catalog;

/// <summary>The catalogue that comes with the package.</summary>
internal static class EmbeddedCatalog
{
    public static ModelCatalog Instance { get; } = new ModelCatalogBuilder { Version = "empty" }.Build();
}
