using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>One call of <c>AddGenAiTaxonomy</c>.</summary>
internal sealed record ContributionAction(Action<TaxonomyContribution> Contribute);

/// <summary>All contributions together, applied once.</summary>
internal sealed class Contributions
{
    private readonly Lazy<(GenAiTaxonomy Taxonomy, ModelCatalogBuilder? Catalog)> _built;
    private readonly Lazy<ModelCatalog> _catalog;

    public Contributions(IEnumerable<ContributionAction> actions)
    {
        var all = actions.ToArray();
        _built = new(() =>
        {
            if (all.Length == 0)
                return (GenAiTaxonomy.Default, null);
            var contribution = new TaxonomyContribution();
            foreach (var action in all)
                action.Contribute(contribution);
            return (contribution.Taxonomy.Build(), contribution.LazyCatalog);
        });
        _catalog = new(() => _built.Value.Catalog?.Build() ?? ModelCatalog.Default);
    }

    public GenAiTaxonomy Taxonomy => _built.Value.Taxonomy;

    public ModelCatalog Catalog => _catalog.Value;
}
