using System.Text.Json;

namespace GenAi.Taxonomy.Export;

/// <content>Reads the edges that a concept states.</content>
internal sealed partial class JsonConceptReader
{
    private List<T> Broader<T>(JsonCursor cursor)
        where T : Concept => Each(cursor.Texts("broader").Select(item => (Target<T>(item.Text, item.Path), item.Path)), target => target);

    private List<Link<T>> Links<T>(JsonCursor cursor, string property)
        where T : Concept => Each(
            Edges<T>(cursor, property).Select(edge =>
            {
                var link = edge.Target is null ? null : new Link<T>(edge.Target, edge.Facts is null ? [] : SourcesOf(edge.Facts))
                {
                    IsDisputed = edge.Facts?.Flag("disputed", false) ?? false,
                    IsInherited = edge.Facts?.Flag("inherited", true) ?? true,
                };
                edge.Facts?.Close();
                return (link, edge.Path);
            }),
            link => link.Target);

    private List<Suitability<T>> Fits<T>(JsonCursor cursor, string property)
        where T : Concept => Each(
            Edges<T>(cursor, property).Select(edge =>
            {
                var (target, facts) = (edge.Target, edge.Facts);
                var fit = facts?.Value<Fit>("fit") ?? Fit.High;
                var (disputed, inherited) = (facts?.Flag("disputed", false) ?? false, facts?.Flag("inherited", true) ?? true);
                IReadOnlyList<Source> sources = facts is null ? [] : SourcesOf(facts);
                facts?.Close();
                return (target is null ? null : new Suitability<T>(target, fit, sources) { IsDisputed = disputed, IsInherited = inherited }, edge.Path);
            }),
            fit => fit.Target);

    private List<Exposure> Exposures(JsonCursor cursor) => Each(
        Edges<Risk>(cursor, "exposedTo").Select(edge =>
        {
            var (risk, facts) = (edge.Target, edge.Facts);
            var severity = facts?.Value<Severity>("severity") ?? Severity.Medium;
            var inherited = facts?.Flag("inherited", true) ?? true;
            IReadOnlyList<Source> sources = facts is null ? [] : SourcesOf(facts);
            facts?.Close();
            return (risk is null ? null : new Exposure(risk, severity, sources) { IsInherited = inherited }, edge.Path);
        }),
        exposure => exposure.Risk);

    /// <summary>The edges of a property: an id alone, or an object with an id and what is said of the edge.</summary>
    private IEnumerable<(T? Target, JsonCursor? Facts, string Path)> Edges<T>(JsonCursor cursor, string property)
        where T : Concept
    {
        foreach (var (element, path) in cursor.Items(property))
        {
            if (element.ValueKind == JsonValueKind.String)
                yield return (Target<T>(element.GetString()!, path), null, path);
            else if (element.ValueKind != JsonValueKind.Object)
                _faults.Add(new(path, $"is {JsonCursor.Kind(element)}: write an id, or an object with an 'id'"));
            else if (JsonCursor.Of(element, path, _faults) is { } facts)
                yield return (Required<T>(facts, "id"), facts, path);
        }
    }

    /// <summary>What could be read, each target once.</summary>
    private List<T> Each<T>(IEnumerable<(T? Item, string Path)> items, Func<T, Concept> target)
        where T : class
    {
        var (kept, seen) = (new List<T>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (item, path) in items)
        {
            if (item is null)
                continue;
            if (seen.Add(target(item).Id))
                kept.Add(item);
            else
                _faults.Add(new(path, $"names '{target(item).Id}' again: keep one"));
        }

        return kept;
    }
}
