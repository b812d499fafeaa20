using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace GenAi.Taxonomy.Catalog;

/// <summary>A catalog that never changes.</summary>
internal sealed class StaticCatalogSource(ModelCatalog catalog) : IModelCatalogSource
{
    public ModelCatalog Current { get; } = catalog;

    public IChangeToken GetChangeToken() => NullChangeToken.Singleton;
}
