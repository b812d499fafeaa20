using GenAi.Taxonomy.Catalog.Fields;

namespace GenAi.Taxonomy.Catalog;

/// <summary>
/// Makes a <see cref="ModelCatalog"/>. Not thread-safe. Nothing is checked until <see cref="Build"/>, which reports every fault at once.
/// </summary>
public sealed class ModelCatalogBuilder
{
    private readonly Dictionary<string, ModelDescriptor> _models = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ModelOffering> _offerings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _deployments = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<CatalogConflict> _conflicts = [];
    private readonly Dictionary<ModelLine, ModelLine> _lines = [];

    /// <summary>Makes a builder that holds nothing; <see cref="ModelCatalog.ToBuilder"/> starts from what there is.</summary>
    public ModelCatalogBuilder()
    {
    }

    internal ModelCatalogBuilder(ModelCatalog catalog)
    {
        Version = catalog.Version;
        AsOf = catalog.AsOf;
        foreach (var model in catalog.Models)
            Set(model);
        foreach (var offering in catalog.Offerings)
            Set(offering);
        foreach (var (name, id) in catalog.Deployments)
            _deployments[name] = id;
        _conflicts.AddRange(catalog.Conflicts);
        foreach (var line in catalog.Lines)
            Set(line);
    }

    /// <value>What tells the snapshot from others. Default: <c>custom</c>.</value>
    public string Version { get; set; } = "custom";

    /// <value>The day for which the catalog speaks. Default: the latest date of a source in it, else 0001-01-01.</value>
    public DateOnly? AsOf { get; set; }

    /// <summary>Adds a model, or replaces the one with the same id; offerings of it follow.</summary>
    /// <param name="model">The model.</param>
    public ModelCatalogBuilder Set(ModelDescriptor model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _models[model.Id] = model;
        return this;
    }

    /// <summary>Adds an offering, or replaces the one with the same id; its model is added where it is not there.</summary>
    /// <param name="offering">The offering.</param>
    public ModelCatalogBuilder Set(ModelOffering offering)
    {
        ArgumentNullException.ThrowIfNull(offering);
        _offerings[offering.Id] = offering;
        _models.TryAdd(offering.Model.Id, offering.Model);
        return this;
    }

    /// <summary>Adds a line of models, or replaces the one of the same provider and name.</summary>
    /// <param name="line">The line. Its offerings need not be in the catalog.</param>
    public ModelCatalogBuilder Set(ModelLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        _lines[line] = line;
        return this;
    }

    /// <summary>Removes an offering. One that is not there is left at that.</summary>
    /// <param name="id">Its id.</param>
    public ModelCatalogBuilder RemoveOffering(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _offerings.Remove(id);
        return this;
    }

    /// <summary>Removes a model and its offerings. One that is not there is left at that.</summary>
    /// <param name="id">Its id.</param>
    public ModelCatalogBuilder RemoveModel(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        _models.Remove(id);
        foreach (var offering in _offerings.Values.Where(offering => offering.Model.Id == id).ToList())
            _offerings.Remove(offering.Id);
        return this;
    }

    /// <summary>Maps a deployment name of the host's to an offering. It wins over every other meaning of the name.</summary>
    /// <param name="name">The deployment name; compared without case.</param>
    /// <param name="offeringId">The offering deployed.</param>
    public ModelCatalogBuilder MapDeployment(string name, string offeringId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(offeringId);
        _deployments[name] = offeringId;
        return this;
    }

    /// <summary>
    /// Merges another catalog, fact by fact. By precedence a statement of the host's code (one without source) stays, then a curated
    /// fact, then the later-dated source, then what was there; a zero rate never wins over a price. What is unknown here is filled, lists
    /// of names, scores and regions are joined, and what differs becomes a <see cref="CatalogConflict"/> with both values.
    /// </summary>
    /// <param name="other">The other catalog; it stays as it is. Its deployment names are added where they are not mapped yet.</param>
    public ModelCatalogBuilder Merge(ModelCatalog other)
    {
        ArgumentNullException.ThrowIfNull(other);
        new CatalogMerge(_models, _offerings, _conflicts).Add(other);
        _conflicts.AddRange(other.Conflicts);
        foreach (var (name, id) in other.Deployments)
            _deployments.TryAdd(name, id);
        foreach (var line in other.Lines)
            _lines.TryAdd(line, line);
        if (AsOf < other.AsOf)
            AsOf = other.AsOf;
        return this;
    }

    internal ModelCatalogBuilder Add(CatalogConflict conflict)
    {
        _conflicts.Add(conflict);
        return this;
    }

    internal ModelCatalogBuilder KeepConflicts(Predicate<CatalogConflict> keep)
    {
        _conflicts.RemoveAll(conflict => !keep(conflict));
        return this;
    }

    /// <summary>Checks everything and makes the catalog.</summary>
    /// <exception cref="CatalogException">Anything is wrong; all of it is listed.</exception>
    public ModelCatalog Build()
    {
        List<Fault> faults = [];
        foreach (var (name, id) in _deployments)
        {
            if (!_offerings.ContainsKey(id))
                faults.Add(new($"deployment '{name}'", $"is mapped to '{id}', which is no offering of the catalog{Nearest.Phrase(id, _offerings.Keys)}"));
        }

        if (string.IsNullOrWhiteSpace(Version))
            faults.Add(new(nameof(Version), "is blank: give the snapshot a name"));
        if (faults.Count > 0)
            throw new CatalogException(faults);

        ModelDescriptor[] models = [.. _models.Values.OrderBy(model => model.Id, StringComparer.Ordinal)];
        ModelOffering[] offerings = [.. _offerings.Values
            .Select(offering => ReferenceEquals(offering.Model, _models[offering.Model.Id]) ? offering : offering.With(_models[offering.Model.Id]))
            .OrderBy(offering => offering.Id, StringComparer.Ordinal)];
        var asOf = AsOf ?? models.Select(model => model.Source?.Date).Concat(offerings.Select(offering => offering.Source?.Date)).Max() ?? default;
        return new(Version, asOf, models.AsReadOnly(), offerings.AsReadOnly(), new Dictionary<string, string>(_deployments, StringComparer.OrdinalIgnoreCase).AsReadOnly(), [.. _conflicts], [.. _lines.Values.OrderBy(line => line.ToString(), StringComparer.Ordinal)]);
    }
}
