using System.Text.Json;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Export;

/// <summary>Makes the concepts of a document, and finds what names them.</summary>
internal sealed partial class JsonConceptReader
{
    private static readonly Dictionary<Type, Facet> FacetOf = new()
    {
        [typeof(ModelFamily)] = Facet.Family,
        [typeof(ModelArchitecture)] = Facet.Architecture,
        [typeof(Modality)] = Facet.Modality,
        [typeof(ModelTask)] = Facet.Task,
        [typeof(ApplicationArea)] = Facet.Application,
        [typeof(Industry)] = Facet.Industry,
        [typeof(Risk)] = Facet.Risk,
        [typeof(RiskControl)] = Facet.Control,
        [typeof(Capability)] = Facet.Capability,
        [typeof(ModelTrait)] = Facet.Trait,
        [typeof(InteractionStyle)] = Facet.Interaction,
        [typeof(AiSystem)] = Facet.System,
        [typeof(Question)] = Facet.Question,
    };

    // A facet comes after those that its concepts point to.
    private static readonly Facet[] Order =
    [
        Facet.Control, Facet.Risk, Facet.Trait, Facet.Modality, Facet.Interaction, Facet.Capability, Facet.Task, Facet.Industry,
        Facet.Application, Facet.Architecture, Facet.Family, Facet.System, Facet.Question,
    ];

    // What can point to a concept of the same facet.
    private static readonly string[] Inward = ["broader", "carriedAs", "uses", "composedOf", "builtOn", "supersedes"];

    private static readonly JsonElement Nothing = JsonElement.Parse("{}");

    private readonly List<Fault> _faults;
    private readonly Dictionary<string, Concept> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Facet? Facet, string Path)> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _formerIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Source> _sources = new(StringComparer.Ordinal);

    public JsonConceptReader(List<Fault> faults, GenAiTaxonomy? extended)
    {
        _faults = faults;
        foreach (var concept in extended?.Concepts ?? [])
        {
            _made.Add(concept.Id, concept);
            _declared.Add(concept.Id, (concept.Facet, "the taxonomy that is extended"));
            foreach (var former in extended!.FormerIdsOf(concept))
                _formerIds.Add(former, concept.Id);
        }
    }

    public static string Name(Facet facet) => Kebab.Of(facet);

    public void Sources(JsonCursor root)
    {
        foreach (var (key, cursor) in root.Entries("bibliography"))
        {
            var (id, title) = (cursor.Has("id") ? cursor.Required("id") : key, cursor.Required("title"));
            var (address, day) = (cursor.Address("uri"), cursor.Day("date"));
            cursor.Ignore("id");
            cursor.Close();
            if (string.IsNullOrWhiteSpace(id))
                cursor.Report("", "has a blank name: name the source");
            _sources[key] = new(string.IsNullOrWhiteSpace(id) ? "unknown" : id, title ?? key + "?") { Uri = address, Date = day };
        }
    }

    /// <summary>Takes note of a concept, so that others can name it wherever it stands.</summary>
    public ConceptEntry? Declare(JsonCursor cursor, bool isRemoved)
    {
        var facet = cursor.Required("facet") is null ? null : cursor.Value<Facet>("facet");
        if (cursor.Required("id") is not { } id)
            return null;
        if (!Slug.IsValid(id))
        {
            cursor.Report("id", $"'{id}' is not a concept id: use lower-case words of letters and digits joined by single hyphens, such as 'image-generation'");
            return null;
        }

        if (isRemoved)
            id = Current(id);
        if (isRemoved && _made.TryGetValue(id, out var known))
        {
            if (facet is not null && facet != known.Facet)
                cursor.Report("facet", $"is {Name(facet.Value)}, but '{id}' is a {Name(known.Facet)}");
            if (_removed.Add(id))
                return new(cursor, id, known.Facet, isRemoved);
            cursor.Report("id", $"'{id}' is removed twice: keep one");
            return null;
        }

        if (!_declared.TryAdd(id, (facet, cursor.Path)))
        {
            cursor.Report("id", $"'{id}' is taken by {_declared[id].Path}: choose another");
            return null;
        }

        foreach (var (former, _) in cursor.Texts("formerIds"))
            _formerIds.TryAdd(former, id);
        return facet is { } kind ? new(cursor, id, kind, isRemoved) : null;
    }

    /// <summary>Makes every concept after those it points to; where they run in a circle, the builder says so.</summary>
    public void Make(IReadOnlyList<ConceptEntry> entries)
    {
        var byId = entries.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
        var open = new Stack<ConceptEntry>();
        foreach (var start in entries.OrderBy(entry => Array.IndexOf(Order, entry.Facet)))
        {
            open.Push(start);
            while (open.TryPop(out var entry))
            {
                if (entry.Concept is not null)
                    continue;
                if (entry.IsOpen)
                {
                    entry.Concept = Make(entry.Facet, entry.Id, entry.Cursor.Required("name") ?? entry.Id, entry.Cursor);
                    entry.Cursor.Close();
                    _made[entry.Id] = entry.Concept;
                    continue;
                }

                entry.IsOpen = true;
                open.Push(entry);
                foreach (var id in Inward.SelectMany(entry.Cursor.Named))
                {
                    if (byId.TryGetValue(id, out var other) && other is { IsOpen: false } && other.Facet == entry.Facet)
                        open.Push(other);
                }
            }
        }
    }

    public T? Required<T>(JsonCursor cursor, string property)
        where T : Concept => cursor.Required(property) is { } id ? Target<T>(id, cursor.At(property)) : null;

    public IReadOnlyList<T> Targets<T>(JsonCursor cursor, string property)
        where T : Concept => [.. cursor.Texts(property).Select(item => Target<T>(item.Text, item.Path)).OfType<T>()];

    public static string? NewId(JsonCursor cursor, Dictionary<string, string> taken)
    {
        if (cursor.Required("id") is not { } id)
            return null;
        if (!Slug.IsValid(id))
            cursor.Report("id", $"'{id}' is not an id: use lower-case words of letters and digits joined by single hyphens");
        else if (!taken.TryAdd(id, cursor.Path))
            cursor.Report("id", $"'{id}' is taken by {taken[id]}: choose another");
        else
            return id;
        return null;
    }

    public IReadOnlyList<Source> SourcesOf(JsonCursor cursor) =>
        [.. cursor.Texts("sources").Select(item => FindSource(item.Text, item.Path)).OfType<Source>()];

    public Source? SourceOf(JsonCursor cursor, string? key, string property = "source") => key is null ? null : FindSource(key, cursor.At(property));

    public ConceptReference? Reference(JsonCursor cursor)
    {
        var (scheme, code, predicate) = (cursor.Required("scheme"), cursor.Required("code"), cursor.Value<MatchPredicate>("predicate"));
        var (confidence, source) = (cursor.Number("confidence", 1, 0, 1), SourceOf(cursor, cursor.Text("source")));
        cursor.Close();
        if (scheme is null || code is null)
            return null;
        var reference = new ConceptReference(scheme, code, predicate ?? MatchPredicate.Related) { Confidence = confidence, Source = source };
        if (ReferenceSchemes.Check(reference) is not { } wrong)
            return reference;
        cursor.Report("code", wrong);
        return null;
    }

    private Source? FindSource(string key, string path)
    {
        if (_sources.TryGetValue(key, out var source))
            return source;
        _faults.Add(new(path, $"'{key}' is not in the bibliography: add it there{Nearest.Phrase(key, _sources.Keys)}"));
        return null;
    }

    private T? Target<T>(string id, string path)
        where T : Concept
    {
        Facet? wanted = FacetOf.TryGetValue(typeof(T), out var kind) ? kind : null;
        id = Current(id);
        if (!_declared.TryGetValue(id, out var declared))
            _faults.Add(new(path, $"'{id}' is not a known id{Nearest.Phrase(id, Known(wanted))}"));
        else if (declared.Facet is not { } facet)
            return null; // Its own fault is told where it stands.
        else if (wanted is not null && facet != wanted)
            _faults.Add(new(path, $"'{id}' is a {Name(facet)}, which does not belong here{Nearest.Phrase(id, Known(wanted))}"));
        else
            return (T)(_made.TryGetValue(id, out var made) ? made : Make(facet, id, id, JsonCursor.Of(Nothing, path, _faults)!));
        return null;
    }

    /// <summary>Returns the id of today.</summary>
    private string Current(string id) => _formerIds.GetValueOrDefault(id, id);

    private IEnumerable<string> Known(Facet? facet) =>
        _declared.Where(entry => facet is null || entry.Value.Facet == facet).Select(entry => entry.Key);
}
