using System.Text.Json;
using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>Reads requirements and policies from JSON or from configuration, and gathers every fault.</summary>
/// <param name="taxonomy">The taxonomy in which ids are looked up.</param>
/// <param name="catalog">The catalog in which names are looked up; null where they are not checked.</param>
/// <param name="names">The names that can be used, where they are not those of the catalog.</param>
/// <param name="isConfiguration">Whether the JSON was made of a configuration, in which numbers and truth values are texts.</param>
internal sealed class RequirementsReader(GenAiTaxonomy taxonomy, ModelCatalog? catalog, KnownNames? names = null, bool isConfiguration = false)
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 16 };

    public List<Fault> Faults { get; } = [];

    public ModelCatalog? Catalog => catalog;

    public GenAiTaxonomy Taxonomy => taxonomy;

    /// <summary>Parses JSON in which comments and trailing commas are allowed.</summary>
    public static JsonDocument Parse(string json, Func<IReadOnlyList<Fault>, Exception> wrong)
    {
        if (JsonText.Faults(json) is { Count: > 0 } broken)
            throw wrong(broken);
        try
        {
            return JsonDocument.Parse(json, Lenient);
        }
        catch (JsonException at)
        {
            throw wrong([new(
                $"line {at.LineNumber + 1}, position {at.BytePositionInLine + 1}",
                "is not JSON here: write one object with properties such as \"application\"")]);
        }
    }

    public static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };

    /// <summary>Reads what an object states; what is at fault is left as it was.</summary>
    /// <param name="json">The object.</param>
    /// <param name="at">The place of the object; empty for the whole document.</param>
    /// <param name="limits">The requirements or the policy to which it is added.</param>
    public T Read<T>(JsonElement json, string at, T limits)
        where T : ModelLimits
    {
        var (table, subject) = limits is ModelRequirements ? (RequirementTable.OfRequirements, "requirements") : (RequirementTable.OfPolicies, "a policy");
        foreach (var (name, value) in Entries(json, at, $"an object with properties such as \"{table[0].Name}\"", subject) ?? [])
        {
            var path = Path(at, name);
            if (table.FirstOrDefault(known => known.JsonType is not null && known.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } requirement)
                Fault(path, $"is not a property of {subject}{Nearest.Phrase(name, table.Where(known => known.JsonType is not null).Select(known => known.Name))}");
            else if (IsBlank(value) && limits is not ModelRequirements && !requirement.MayBeEmpty)
                Fault(path, "holds nothing: say what is allowed, or leave it out");
            else if (value.ValueKind != JsonValueKind.Null && !(isConfiguration && IsBlank(value)))
                limits = ModelLimits.With(limits, requirement, requirement.Read(value, path, this));
        }

        foreach (var fault in NameLists.FaultsOf(limits, names ?? (catalog is null ? null : new(catalog))))
            Fault(Path(at, fault.Where), fault.Message);
        return limits;
    }

    /// <summary>Adds a fault; returns false.</summary>
    public bool Fault(string at, string message)
    {
        Faults.Add(new(at, message));
        return false;
    }

    public string Path(string at, string name) => at.Length == 0 ? name : isConfiguration ? $"{at}:{name}" : $"{at}.{name}";

    public string Item(string at, int index) => isConfiguration ? $"{at}:{index}" : FormattableString.Invariant($"{at}[{index}]");

    public bool IsList(JsonElement json, string at) => json.ValueKind == JsonValueKind.Array
        || Fault(at, isConfiguration && json.ValueKind == JsonValueKind.String ? $"is the text '{json}', not a list: write [\"{json}\"]" : $"is {Kind(json)}, not a list of texts");

    public string? Text(JsonElement json, string at) => json.ValueKind == JsonValueKind.String || Fault(at, $"is {Kind(json)}, not a text") ? json.GetString() : null;

    public string? Number(JsonElement json, string at) =>
        json.ValueKind == JsonValueKind.Number ? json.GetRawText()
        : isConfiguration && json.ValueKind == JsonValueKind.String ? json.GetString()!.Trim()
        : Fault(at, $"is {Kind(json)}, not a number") ? "" : null;

    public bool? Flag(JsonElement json, string at) =>
        json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean()
        : isConfiguration && json.ValueKind == JsonValueKind.String ? (bool.TryParse(json.GetString(), out var flag) ? flag : Fault(at, $"'{json.GetString()}' is neither true nor false"))
        : Fault(at, $"is {Kind(json)}, neither true nor false");

    /// <summary>Returns the entries of an object, each name once; null where it is no object.</summary>
    public List<(string Name, JsonElement Value)>? Entries(JsonElement json, string at, string wanted = "an object", string subject = "")
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Fault(at.Length > 0 ? at : subject, $"is {Kind(json)}, not {wanted}");
            return null;
        }

        var (entries, seen) = (new List<(string, JsonElement)>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var entry in json.EnumerateObject())
        {
            if (seen.Add(entry.Name) || Fault(Path(at, entry.Name), "stands twice: keep one"))
                entries.Add((entry.Name, entry.Value));
        }

        return entries;
    }

    /// <summary>Returns the concept of an id; null where there is none of its kind, which is then a fault.</summary>
    public T? Find<T>(string id, string at)
        where T : Concept
    {
        if (taxonomy.Find<T>(id) is { } concept)
            return concept;
        if (taxonomy.FindByName<T>(id) is { Count: > 1 } several)
        {
            Fault(at, $"'{id}' could be {string.Join(" or ", several)}: say which");
            return null;
        }

        var nearest = ConceptSuggestions.Phrase<T>(taxonomy, id);
        Fault(at, taxonomy.Find(id) switch
        {
            null => $"'{id}' is not a known id{nearest}",
            ModelTask task when typeof(T) == typeof(ApplicationArea) && UsersOf(task) is { Length: > 0 } users =>
                $"'{id}' is a task: ask for it as one, or for an application that does it, such as {string.Join(", ", users)}",
            var other => $"'{id}' is of the kind {Kebab.Of(other.Facet)}, which does not belong here{nearest}",
        });
        return null;
    }

    /// <summary>Returns the value of an enumeration; null where it has none of that name, which is then a fault.</summary>
    public T? Choice<T>(string text, string at, IReadOnlyList<T> choices)
        where T : struct, Enum
    {
        if (Kebab.TryParse<T>(text.Trim(), out var value) && choices.Contains(value))
            return value;
        Fault(at, $"'{text}' is not one of {string.Join(", ", choices.Select(Kebab.Of))}");
        return null;
    }

    private static bool IsBlank(JsonElement value) => value.ValueKind == JsonValueKind.Null
        || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
        || (value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString()));

    private string[] UsersOf(ModelTask task) =>
        [.. taxonomy.StatedAbout(task).Where(edge => edge.Relation == Relation.UsesTask).Select(edge => $"'{edge.From.Id}'").Take(3)];
}
