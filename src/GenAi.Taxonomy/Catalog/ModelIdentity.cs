namespace GenAi.Taxonomy.Catalog;

/// <summary>The names of a catalogue and what they stand for.</summary>
internal sealed class ModelIdentity
{
    private readonly Dictionary<string, List<string>> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly IReadOnlyDictionary<string, string> _deployments;

    public ModelIdentity(
        IReadOnlyList<ModelDescriptor> models, IReadOnlyList<ModelOffering> offerings, IReadOnlyDictionary<string, string> deployments)
    {
        _deployments = deployments;
        foreach (var model in models)
        {
            foreach (var alias in model.Aliases)
                Add(alias, model.Id);
        }

        foreach (var offering in offerings)
        {
            foreach (var alias in offering.Aliases)
                Add(alias, offering.Id);
        }

        void Add(string name, string id)
        {
            if (!_names.TryGetValue(name, out var ids))
                _names.Add(name, ids = []);
            if (!ids.Contains(id))
                ids.Add(id);
        }
    }

    public ModelResolution Resolve(string name, ModelCatalog catalog)
    {
        if (_deployments.TryGetValue(name, out var deployed))
            return Of(ModelMatch.Deployment, deployed, catalog);
        if (catalog.FindOffering(name) is { } offering)
            return new(ModelMatch.Exact, offering, null, []);
        if (catalog.FindModel(name) is { } model)
            return new(ModelMatch.Exact, null, model, []);
        if (!_names.TryGetValue(name, out var ids))
            return ModelResolution.None;
        return ids.Count == 1
            ? Of(ModelMatch.Alias, ids[0], catalog)
            : new(ModelMatch.Ambiguous, null, null, [.. ids.Order(StringComparer.Ordinal)]);
    }

    private static ModelResolution Of(ModelMatch match, string id, ModelCatalog catalog) =>
        new(match, catalog.FindOffering(id), catalog.FindModel(id), []);
}
