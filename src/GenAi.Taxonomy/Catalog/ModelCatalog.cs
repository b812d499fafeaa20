using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Identity;

namespace GenAi.Taxonomy.Catalog;

/// <summary>Models and where they are served, as of a day. Immutable and thread-safe.</summary>
public sealed class ModelCatalog
{
    // What each exact name stands for, made once, so that an answer allocates nothing.
    private readonly Dictionary<string, ModelResolution> _offerings;
    private readonly Dictionary<string, ModelResolution> _models;
    private readonly Dictionary<string, ModelResolution> _deployments;
    private readonly Lazy<NameIndex<ModelResolution>> _names;

    internal ModelCatalog(
        string version, DateOnly asOf, IReadOnlyList<ModelDescriptor> models, IReadOnlyList<ModelOffering> offerings,
        IReadOnlyDictionary<string, string> deployments, IReadOnlyList<CatalogConflict> conflicts, IReadOnlyList<ModelLine> lines)
    {
        Version = version;
        AsOf = asOf;
        Models = models;
        Offerings = offerings;
        Deployments = deployments;
        Conflicts = conflicts;
        Lines = lines;
        _models = new(models.Count, StringComparer.Ordinal);
        foreach (var model in models)
            _models.Add(model.Id, new(ModelMatch.Exact, null, model, []));
        _offerings = new(offerings.Count, StringComparer.Ordinal);
        foreach (var offering in offerings)
            _offerings.Add(offering.Id, new(ModelMatch.Exact, offering, null, []));
        _deployments = new(deployments.Count, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, id) in deployments)
            _deployments.Add(name, new(ModelMatch.Deployment, FindOffering(id), null, []));
        // Most hosts ask for ids that are exact; the other names are gathered when somebody asks for one.
        _names = new(() => ModelNames.IndexOf(this));
    }

    /// <value>The catalog that comes with the package, loaded on first use.</value>
    public static ModelCatalog Default => EmbeddedCatalog.Instance;

    /// <value>A catalog without models.</value>
    public static ModelCatalog Empty { get; } = new ModelCatalogBuilder { Version = "empty" }.Build();

    /// <value>What tells this snapshot from others.</value>
    public string Version { get; }

    /// <value>The latest day for which a source of the catalog speaks.</value>
    public DateOnly AsOf { get; }

    /// <value>The models, in ordinal order of their ids.</value>
    public IReadOnlyList<ModelDescriptor> Models { get; }

    /// <value>The offerings, in ordinal order of their ids.</value>
    public IReadOnlyList<ModelOffering> Offerings { get; }

    /// <value>Deployment names that the host mapped to offering ids.</value>
    public IReadOnlyDictionary<string, string> Deployments { get; }

    /// <value>Facts on which the sources differed, with the value kept and the other.</value>
    public IReadOnlyList<CatalogConflict> Conflicts { get; }

    /// <summary>Gets the lines of models in which each takes the place of the one before.</summary>
    public IReadOnlyList<ModelLine> Lines { get; }

    /// <summary>Gets every source that a fact or a conflict names, some more than once.</summary>
    internal IEnumerable<Source> Sources => Models.SelectMany(model => CatalogFields.SourcesOf(model.Values, model.Source, model.FactSources))
        .Concat(Offerings.SelectMany(offering => CatalogFields.SourcesOf(offering.Values, offering.Source, offering.FactSources)))
        .Concat(Conflicts.SelectMany(conflict => (Source?[])[conflict.KeptSource, conflict.OtherSource]))
        .Concat(Lines.Select(line => line.Source)).OfType<Source>();

    /// <summary>The offering with this id.</summary>
    /// <param name="id"><c>provider/id-at-provider</c>; compared ordinally.</param>
    public ModelOffering? FindOffering(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _offerings.GetValueOrDefault(id)?.Offering;
    }

    /// <summary>The model with this id.</summary>
    /// <param name="id"><c>vendor/model</c>; compared ordinally.</param>
    public ModelDescriptor? FindModel(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _models.GetValueOrDefault(id)?.Model;
    }

    /// <summary>What a name stands for: an exact id, an alias, a dated variant or a mapped deployment. Never a guess by prefix.</summary>
    /// <param name="name">The name, as a caller or a provider writes it. An offering's id wins over an equal model id.</param>
    public ModelResolution Resolve(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (_deployments.Count > 0 && _deployments.TryGetValue(name, out var deployed))
            return deployed;
        return _offerings.TryGetValue(name, out var exact) || _models.TryGetValue(name, out exact) ? exact : _names.Value.Find(name) ?? ModelResolution.None;
    }

    /// <summary>A builder that holds everything of this catalog; this one stays as it is.</summary>
    public ModelCatalogBuilder ToBuilder() => new(this);
}
