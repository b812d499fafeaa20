using GenAi.Taxonomy;
using GenAi.Taxonomy.Catalog;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// What a host adds to the taxonomy and to the catalog. Not thread-safe; used when they are built, and again for each catalog that
/// <c>AddModelCatalogRefresh</c> brings: a contribution should do nothing else.
/// </summary>
public sealed class TaxonomyContribution
{
    private readonly Func<ModelCatalog, ModelCatalogBuilder> _start;

    internal TaxonomyContribution(Func<ModelCatalog, ModelCatalogBuilder> start) => _start = start;

    /// <value>The taxonomy under construction: the built-in one and what earlier contributions added.</value>
    public TaxonomyBuilder Taxonomy { get; } = GenAiTaxonomy.Default.ToBuilder();

    /// <value>The catalog under construction: the embedded one, unless <see cref="UseCatalog"/> replaced it, and what earlier contributions added.</value>
    public ModelCatalogBuilder Catalog => LazyCatalog ??= _start(ModelCatalog.Default);

    internal ModelCatalogBuilder? LazyCatalog { get; private set; }

    /// <summary>Adds concepts; see <see cref="TaxonomyBuilder.Add(IEnumerable{Concept})"/>.</summary>
    /// <param name="concepts">The concepts, of any kind.</param>
    public TaxonomyContribution Add(params IEnumerable<Concept> concepts)
    {
        Taxonomy.Add(concepts);
        return this;
    }

    /// <summary>Adds a model, or replaces the one with the same id.</summary>
    /// <param name="model">The model.</param>
    public TaxonomyContribution Add(ModelDescriptor model)
    {
        Catalog.Set(model);
        return this;
    }

    /// <summary>Adds an offering, or replaces the one with the same id, and its model.</summary>
    /// <param name="offering">The offering.</param>
    public TaxonomyContribution Add(ModelOffering offering)
    {
        Catalog.Set(offering);
        return this;
    }

    /// <summary>States how well a family suits an application.</summary>
    /// <param name="family">The family.</param>
    /// <param name="application">The application.</param>
    /// <param name="fit">How well.</param>
    public TaxonomyContribution Suit(ModelFamily family, ApplicationArea application, Fit fit = Fit.High)
    {
        Taxonomy.Suit(family, application, fit);
        return this;
    }

    /// <summary>States how well a family suits a task.</summary>
    /// <param name="family">The family.</param>
    /// <param name="task">The task.</param>
    /// <param name="fit">How well.</param>
    public TaxonomyContribution Suit(ModelFamily family, ModelTask task, Fit fit = Fit.High)
    {
        Taxonomy.Suit(family, task, fit);
        return this;
    }

    /// <summary>States that a family is exposed to a risk.</summary>
    /// <param name="family">The family.</param>
    /// <param name="risk">The risk.</param>
    /// <param name="severity">How severe, before any control.</param>
    public TaxonomyContribution Expose(ModelFamily family, Risk risk, Severity severity = Severity.Medium)
    {
        Taxonomy.Expose(family, risk, severity);
        return this;
    }

    /// <summary>States that a risk is mitigated by a control.</summary>
    /// <param name="risk">The risk.</param>
    /// <param name="control">The control.</param>
    public TaxonomyContribution Mitigate(Risk risk, RiskControl control)
    {
        Taxonomy.Mitigate(risk, control);
        return this;
    }

    /// <summary>Starts from another catalog than the embedded one.</summary>
    /// <param name="catalog">The catalog.</param>
    public TaxonomyContribution UseCatalog(ModelCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        LazyCatalog = _start(catalog);
        return this;
    }
}
