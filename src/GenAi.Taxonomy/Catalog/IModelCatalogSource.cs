using Microsoft.Extensions.Primitives;

namespace GenAi.Taxonomy.Catalog;

/// <summary>Where the catalog comes from: a current snapshot and notice of the next. Implementations are thread-safe.</summary>
public interface IModelCatalogSource
{
    /// <value>The snapshot to use now; the same instance until the token of <see cref="GetChangeToken"/> fires.</value>
    ModelCatalog Current { get; }

    /// <summary>A token that fires when <see cref="Current"/> becomes another snapshot.</summary>
    IChangeToken GetChangeToken();
}
