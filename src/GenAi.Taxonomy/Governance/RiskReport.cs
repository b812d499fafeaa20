using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Governance;

/// <summary>
/// What a host's risk officer wants to know: what must be done before going live, and for each application its risks with their paths,
/// controls, gaps and duties, and the models concerned. Immutable; the same input gives the same report. It helps to find duties and is no legal advice.
/// </summary>
public sealed class RiskReport
{
    internal RiskReport(HostConfiguration host, DateOnly date, string catalogVersion, IReadOnlyList<Obligation> duties, IReadOnlyList<ReportedApplication> applications)
    {
        var tasks = new ReportTasks(applications);
        (Host, Date, CatalogVersion, Duties, Applications) = (host, date, catalogVersion, duties, applications);
        MustDo = Frozen.Copy(tasks.MustDo);
        Later = Frozen.Copy(tasks.Later);
        Conditional = Frozen.Copy(tasks.Conditional);
        ToCheck = Frozen.Copy(tasks.ToCheck);
    }

    /// <value>The host.</value>
    public HostConfiguration Host { get; }

    /// <value>The day for which the report speaks, in UTC.</value>
    public DateOnly Date { get; }

    /// <value>The version of the catalog used.</value>
    public string CatalogVersion { get; }

    /// <value>What must be done before going live, a sentence each; empty where nothing is open.</value>
    public IReadOnlyList<string> MustDo { get; }

    /// <summary>Gets the open duties that apply later, a sentence for each law and day.</summary>
    public IReadOnlyList<string> Later { get; }

    /// <summary>Gets the open duties that depend on facts that are not stated, one sentence for each condition.</summary>
    public IReadOnlyList<string> Conditional { get; }

    /// <summary>Gets the duties whose text was not read, or that are no law, a sentence each. None of them is asserted.</summary>
    public IReadOnlyList<string> ToCheck { get; }

    internal IReadOnlyList<Obligation> Duties { get; }

    internal IReadOnlyList<ReportedApplication> Applications { get; }

    /// <summary>Makes the report.</summary>
    /// <param name="host">The host.</param>
    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="catalog">The catalog in which the models in use are looked up.</param>
    /// <param name="time">What day it is. Null: the system's time.</param>
    /// <exception cref="GovernanceException">A policy leaves nothing of what an application requires; all such faults are listed.</exception>
    /// <exception cref="Selection.RequirementsException">Requirements name what the taxonomy does not know.</exception>
    public static RiskReport Create(HostConfiguration host, GenAiTaxonomy taxonomy, ModelCatalog catalog, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(taxonomy);
        ArgumentNullException.ThrowIfNull(catalog);
        return new ReportBuilder(host, taxonomy, catalog, time ?? TimeProvider.System).Build();
    }

    /// <summary>The report as Markdown, to be read from the top.</summary>
    public string ToMarkdown() => new ReportMarkdown(this).Write();

    /// <summary>The report as JSON, with names in camel case and ids for concepts.</summary>
    public string ToJson() => ReportJson.Write(this);
}
