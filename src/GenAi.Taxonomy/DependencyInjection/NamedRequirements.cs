using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Named requirements, the same instance for as long as they do not change. After an edit that is wrong they stay as they were. Thread-safe.</summary>
internal sealed class NamedRequirements(
    IOptionsFactory<ModelRequirementsOptions> factory, IEnumerable<IOptionsChangeTokenSource<ModelRequirementsOptions>> sources,
    GenAiTaxonomy taxonomy, IModelCatalogSource catalog, ILoggerFactory? loggers = null) : IDisposable
{
    private readonly LastGood<ModelRequirementsOptions, ModelRequirements> _requirements =
        new(factory, sources, (_, options) => options.ToRequirements(taxonomy, catalog.Current), loggers);

    public ModelRequirements Get(string name) => _requirements.Get(name);

    public void Dispose() => _requirements.Dispose();
}
