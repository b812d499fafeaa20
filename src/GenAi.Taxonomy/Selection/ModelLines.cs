using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>Which model takes the place of which: the order of models within their lines, by id. Immutable.</summary>
/// <param name="lines">The ids of the models of each line, oldest first.</param>
internal sealed class ModelLines(IEnumerable<IReadOnlyList<string>> lines)
{
    private readonly ILookup<string, (IReadOnlyList<string> Line, int At)> _places = lines
        .SelectMany(line => Enumerable.Range(0, line.Count).Select(at => (Line: line, At: at)))
        .ToLookup(place => place.Line[place.At], StringComparer.Ordinal);

    /// <summary>Returns the lines of a catalog. Offerings that the catalog does not hold are left out.</summary>
    public static ModelLines Of(ModelCatalog catalog) =>
        new(catalog.Lines.Select(line => line.Offerings.Select(id => catalog.FindOffering(id)?.Model.Id).OfType<string>().Distinct().ToArray()));

    /// <summary>Returns the models that a model takes the place of, the nearest first.</summary>
    public IEnumerable<string> PredecessorsOf(string model) =>
        _places[model].SelectMany(place => Enumerable.Range(1, place.At).Select(steps => (steps, Id: place.Line[place.At - steps])))
            .OrderBy(each => each.steps).Select(each => each.Id);

    /// <summary>Returns the models that take the place of a model, the nearest first.</summary>
    public IEnumerable<string> SuccessorsOf(string model) =>
        _places[model].SelectMany(place => Enumerable.Range(1, place.Line.Count - 1 - place.At).Select(steps => (steps, Id: place.Line[place.At + steps])))
            .OrderBy(each => each.steps).Select(each => each.Id);
}
