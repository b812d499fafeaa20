using System.Text.Json;

namespace GenAi.Taxonomy.Catalog.Identity;

/// <summary>
/// The table of names, <c>Catalog/Data/names.json</c>: how the ids of one model differ between hosts. The import reads a model's name from an
/// id with it, and a catalog finds a model by other spellings of its name. Read on the first name that is no known id.
/// </summary>
internal sealed class NameRules
{
    private static readonly Lazy<NameRules> Lazy = new(() => new());

    private NameRules()
    {
        using var stream = typeof(NameRules).Assembly.GetManifestResourceStream("catalog/names.json")
            ?? throw new InvalidOperationException("The package's data 'names.json' is missing.");
        using var document = JsonDocument.Parse(stream);
        var table = document.RootElement;
        var lists = table.GetProperty("lists").EnumerateObject().ToDictionary(list => list.Name, list => list.Value.GetString()!.Split('|'), StringComparer.Ordinal);
        List<NameRule> import = [];
        List<NameRule> lookup = [];
        foreach (var row in table.GetProperty("rules").EnumerateArray())
        {
            var rule = new NameRule(Patterns(row.GetProperty("match")), Text("becomes") ?? "", Text("if") is { } condition ? new(condition, lists) : null, Text("provider"))
            {
                IsVariant = row.TryGetProperty("variant", out _),
                IsSnapshot = row.TryGetProperty("snapshot", out _),
            };
            var use = Text("use");
            if (use is null or "import")
                import.Add(rule);
            if (use is null or "lookup")
                lookup.Add(rule);

            string? Text(string property) => row.TryGetProperty(property, out var value) ? value.GetString() : null;
        }

        (Import, Lookup) = ([.. import], [.. lookup]);
        Hosts = [.. table.GetProperty("hosts").EnumerateObject().Select(host => (host.Name, host.Value.GetString()!))];
        HostPaths = Patterns(table.GetProperty("hostPaths"));
        VersionParts = Patterns(table.GetProperty("versionParts"));
        Tasks = Patterns(table.GetProperty("tasks"));

        NamePattern[] Patterns(JsonElement texts) => [.. texts.EnumerateArray().Select(text => new NamePattern(text.GetString()!, lists))];
    }

    public static NameRules Instance => Lazy.Value;

    /// <summary>Gets the rules that read a model's name from a provider's id, in order.</summary>
    public NameRule[] Import { get; }

    /// <summary>Gets the rules that take decorations off a name that is looked up, in order.</summary>
    public NameRule[] Lookup { get; }

    /// <summary>Gets the words before names that stand for a provider that has another name in the catalog, each with the beginning of that name.</summary>
    public IReadOnlyList<(string Word, string Provider)> Hosts { get; }

    private NamePattern[] HostPaths { get; }

    private NamePattern[] VersionParts { get; }

    private NamePattern[] Tasks { get; }

    /// <summary>Whether a part of a path is one that hosts put in front of names.</summary>
    public bool IsHostPath(ReadOnlySpan<char> part) => IsAny(HostPaths, part);

    /// <summary>Whether a part of a path is a version or mode, which belongs to the name before it.</summary>
    public bool IsVersionOrMode(ReadOnlySpan<char> part) => IsAny(VersionParts, part);

    /// <summary>Whether a part of a path is a task, which is no part of the name.</summary>
    public bool IsTask(ReadOnlySpan<char> part) => IsAny(Tasks, part);

    private static bool IsAny(NamePattern[] patterns, ReadOnlySpan<char> part)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.IsMatch(part))
                return true;
        }

        return false;
    }
}
