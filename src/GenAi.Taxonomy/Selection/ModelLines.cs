using System.Collections.Frozen;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>Which model takes the place of which: the order of models within their lines, by id. Immutable.</summary>
internal sealed class ModelLines
{
    private readonly FrozenDictionary<string, string[]> _predecessors;
    private readonly FrozenDictionary<string, string[]> _successors;

    /// <param name="lines">The ids of the models of each line, oldest first.</param>
    public ModelLines(IEnumerable<IReadOnlyList<string>> lines)
    {
        var places = lines.SelectMany(line => Enumerable.Range(0, line.Count).Select(at => (Line: line, At: at)))
            .ToLookup(place => place.Line[place.At], StringComparer.Ordinal);
        _predecessors = Neighbors(place => Enumerable.Range(1, place.At).Select(steps => (steps, place.Line[place.At - steps])));
        _successors = Neighbors(place => Enumerable.Range(1, place.Line.Count - 1 - place.At).Select(steps => (steps, place.Line[place.At + steps])));

        FrozenDictionary<string, string[]> Neighbors(Func<(IReadOnlyList<string> Line, int At), IEnumerable<(int Steps, string Id)>> of) => places
            .Select(model => KeyValuePair.Create(model.Key, model.SelectMany(of).OrderBy(each => each.Steps).Select(each => each.Id).ToArray()))
            .Where(pair => pair.Value.Length > 0)
            .ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Returns the lines of a catalog. Offerings that the catalog does not hold are left out.</summary>
    public static ModelLines Of(ModelCatalog catalog) =>
        new(catalog.Lines.Select(line => line.Offerings.Select(id => catalog.FindOffering(id)?.Model.Id).OfType<string>().Distinct().ToArray()));

    /// <summary>Returns the models that a model takes the place of, the nearest first.</summary>
    public IReadOnlyList<string> GetPredecessors(string model) => _predecessors.GetValueOrDefault(model) ?? [];

    /// <summary>Returns the models that take the place of a model, the nearest first.</summary>
    public IReadOnlyList<string> GetSuccessors(string model) => _successors.GetValueOrDefault(model) ?? [];
}
