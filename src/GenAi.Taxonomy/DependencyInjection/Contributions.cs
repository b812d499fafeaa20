using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>One call of <c>AddGenAiTaxonomy</c>.</summary>
internal sealed record ContributionAction(Action<TaxonomyContribution> Contribute);

/// <summary>All contributions together: applied once, and once more on each catalog that a refresh brings.</summary>
internal sealed class Contributions
{
    private readonly ContributionAction[] _all;
    private readonly Lazy<(GenAiTaxonomy Taxonomy, ModelCatalogBuilder? Catalog)> _built;
    private readonly Lazy<ModelCatalog> _catalog;

    public Contributions(IEnumerable<ContributionAction> actions)
    {
        _all = [.. actions];
        _built = new(() =>
        {
            if (_all.Length == 0)
                return (GenAiTaxonomy.Default, null);
            var contribution = Apply(basis => basis.ToBuilder());
            return (contribution.Taxonomy.Build(), contribution.LazyCatalog);
        });
        _catalog = new(() => _built.Value.Catalog?.Build() ?? ModelCatalog.Default);
    }

    public GenAiTaxonomy Taxonomy => _built.Value.Taxonomy;

    public ModelCatalog Catalog => _catalog.Value;

    /// <summary>The host's catalog where it starts otherwise than from its basis alone.</summary>
    /// <param name="start">Makes the builder to start from of the basis: the embedded catalog, or the one that the host uses instead.</param>
    public ModelCatalog BuildCatalog(Func<ModelCatalog, ModelCatalogBuilder> start) => Apply(start).Catalog.Build();

    private TaxonomyContribution Apply(Func<ModelCatalog, ModelCatalogBuilder> start)
    {
        var contribution = new TaxonomyContribution(start);
        foreach (var action in _all)
            action.Contribute(contribution);
        return contribution;
    }
}
