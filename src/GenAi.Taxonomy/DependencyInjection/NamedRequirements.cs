using System.Collections.Concurrent;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Named requirements, read once for each value of their options, so that their compiled form is reused.</summary>
internal sealed class NamedRequirements(IOptionsMonitor<ModelRequirementsOptions> monitor, GenAiTaxonomy taxonomy, IModelCatalogSource catalog)
{
    private readonly ConcurrentDictionary<string, (ModelRequirementsOptions Options, ModelRequirements Requirements)> _known = new(StringComparer.Ordinal);

    public ModelRequirements Get(string name)
    {
        var options = monitor.Get(name);
        if (_known.TryGetValue(name, out var known) && ReferenceEquals(known.Options, options))
            return known.Requirements;
        var requirements = options.ToRequirements(taxonomy, catalog.Current);
        _known[name] = (options, requirements);
        return requirements;
    }
}
