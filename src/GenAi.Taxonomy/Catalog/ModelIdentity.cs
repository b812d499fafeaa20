namespace GenAi.Taxonomy.Catalog;

/// <summary>
/// The names of a catalogue and what they stand for. Names are looked up as they are, then folded (case, and the separators
/// <c>_ . space</c> as <c>-</c>), then with stated decorations taken off, one after the other: see <see cref="NameForms"/>. Never by prefix.
/// </summary>
internal sealed class ModelIdentity
{
    private readonly IReadOnlyDictionary<string, string> _deployments;
    private readonly Dictionary<string, List<Target>> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<Target>>[] _folded = [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];
    private readonly Dictionary<string, List<Target>> _undated = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public ModelIdentity(
        IReadOnlyList<ModelDescriptor> models, IReadOnlyList<ModelOffering> offerings, IReadOnlyDictionary<string, string> deployments)
    {
        _deployments = deployments;
        foreach (var model in models)
        {
            foreach (var alias in model.Aliases)
            {
                Add(_aliases, alias, new(model.Id, true));
                Add(_folded[1], NameForms.Fold(alias), new(model.Id, true));
            }

            Add(_folded[1], NameForms.Fold(model.Id), new(model.Id, true));
            var name = model.Id[(model.Vendor.Length + 1)..];
            Add(_folded[2], NameForms.Fold(name), new(model.Id, true));
            AddUndated(model.Id, new(model.Id, true));
            AddUndated(name, new(model.Id, true));
            _words.Add(NameForms.Fold(model.Vendor));
        }

        foreach (var offering in offerings)
        {
            foreach (var alias in offering.Aliases)
            {
                Add(_aliases, alias, new(offering.Id, false));
                Add(_folded[0], NameForms.Fold(alias), new(offering.Id, false));
            }

            Add(_folded[0], NameForms.Fold(offering.Id), new(offering.Id, false));
            Add(_folded[3], NameForms.Fold(offering.IdAtProvider), new(offering.Id, false));
            AddUndated(offering.Id, new(offering.Id, false));
            AddUndated(offering.IdAtProvider, new(offering.Id, false));
            _words.Add(NameForms.Fold(offering.Provider));
        }
    }

    public ModelResolution Resolve(string name, ModelCatalog catalog)
    {
        if (_deployments.TryGetValue(name, out var deployed))
            return One(ModelMatch.Deployment, new(deployed, false), catalog);
        if (catalog.FindOffering(name) is { } offering)
            return new(ModelMatch.Exact, offering, null, []);
        if (catalog.FindModel(name) is { } model)
            return new(ModelMatch.Exact, null, model, []);
        if (_aliases.TryGetValue(name, out var ids))
            return Of(ModelMatch.Alias, ids, catalog);
        if (string.IsNullOrWhiteSpace(name) || name.Length > NameForms.MaxLength)
            return ModelResolution.None;
        foreach (var (form, isVariant) in NameForms.Of(name, _words))
        {
            foreach (var names in _folded)
            {
                if (names.TryGetValue(form, out var found))
                    return Of(isVariant ? ModelMatch.Dated : ModelMatch.Alias, found, catalog);
            }
        }

        // Known with a date only, and by one model only: the name without it stands for that one.
        foreach (var (form, isVariant) in NameForms.Of(name, _words))
        {
            if (!isVariant && _undated.TryGetValue(form, out var found))
                return Of(ModelMatch.Dated, found, catalog);
        }

        return ModelResolution.None;
    }

    private void AddUndated(string name, Target target)
    {
        if (NameForms.Undated(name) is { } undated)
            Add(_undated, undated, target);
    }

    /// <summary>Several offerings of one model are that model; several models are for the caller to choose from.</summary>
    private static ModelResolution Of(ModelMatch match, List<Target> targets, ModelCatalog catalog)
    {
        if (targets.Count == 1)
            return One(match, targets[0], catalog);
        var models = targets.Select(target => target.IsModel ? catalog.FindModel(target.Id)! : catalog.FindOffering(target.Id)!.Model).Distinct().ToArray();
        return models is [var only]
            ? new(match, null, only, [])
            : new(ModelMatch.Ambiguous, null, null, [.. targets.Select(target => target.Id).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static ModelResolution One(ModelMatch match, Target target, ModelCatalog catalog) =>
        target.IsModel ? new(match, null, catalog.FindModel(target.Id), []) : new(match, catalog.FindOffering(target.Id), null, []);

    private static void Add(Dictionary<string, List<Target>> names, string name, Target target)
    {
        if (!names.TryGetValue(name, out var ids))
            names.Add(name, ids = []);
        if (!ids.Contains(target))
            ids.Add(target);
    }

    /// <summary>A name may stand for an offering and for a model of the same id; which, is kept.</summary>
    private readonly record struct Target(string Id, bool IsModel);
}
