using System.Globalization;

namespace GenAi.Taxonomy.Analyzers;

/// <summary>
/// The names of models that the catalog tool wrote: after the day of the data, a line for each name, and in it an entry for each provider that serves the
/// model under it. Names are compared without case.
/// </summary>
internal sealed class ModelTable
{
    private const string DayFormat = "yyyy-MM-dd";
    private static readonly Lazy<ModelTable> Embedded = new(ReadEmbedded);
    private readonly Dictionary<string, ModelEntry[]> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string>> _namesByVersion = new(StringComparer.Ordinal);
    private readonly HashSet<string> _providers = new(StringComparer.OrdinalIgnoreCase);

    public ModelTable(TextReader text)
    {
        Day = ParseDay(text.ReadLine()!)!.Value;
        while (text.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t');
            var name = line.Substring(0, tab);
            _names.Add(name, [.. line.Substring(tab + 1).Split(';').Select(Entry)]);
            var version = LetterDistance.VersionOf(name);
            if (!_namesByVersion.TryGetValue(version, out var same))
                _namesByVersion.Add(version, same = []);
            same.Add(name);
        }
    }

    public static ModelTable Default => Embedded.Value;

    /// <summary>Gets the day of the newest source of the data.</summary>
    public DateTime Day { get; }

    public static DateTime? ParseDay(string? text) =>
        DateTime.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Returns the entries of a name, or of an offering's id such as <c>openai/gpt-4o</c>; those of the provider alone where it has one.</summary>
    public IReadOnlyList<ModelEntry> Find(string name, string? provider)
    {
        if (_names.TryGetValue(name, out var entries))
            return Of(entries, provider);
        var slash = name.IndexOf('/');
        return slash > 0 && _names.TryGetValue(name.Substring(slash + 1), out entries)
            ? [.. entries.Where(entry => string.Equals(entry.Provider, name.Substring(0, slash), StringComparison.OrdinalIgnoreCase))]
            : [];
    }

    /// <summary>Returns the known name that a name differs from by a few letters alone; null if there is none, or if the name is known.</summary>
    public string? FindNearest(string name)
    {
        var slash = name.IndexOf('/');
        var (prefix, id) = slash > 0 && _providers.Contains(name.Substring(0, slash)) ? (name.Substring(0, slash + 1), name.Substring(slash + 1)) : ("", name);
        if (_names.ContainsKey(name) || _names.ContainsKey(id) || !_namesByVersion.TryGetValue(LetterDistance.VersionOf(id), out var same))
            return null;
        var nearest = same.Where(known => LetterDistance.IsNear(id, known)).OrderBy(known => LetterDistance.Of(id, known)).ThenBy(known => known, StringComparer.Ordinal).FirstOrDefault();
        return nearest is null ? null : prefix + nearest;
    }

    private static ModelEntry[] Of(ModelEntry[] entries, string? provider)
    {
        ModelEntry[] own = provider is null ? [] : [.. entries.Where(entry => entry.Provider == provider)];
        return own.Length > 0 ? own : entries;
    }

    private static ModelTable ReadEmbedded()
    {
        using var reader = new StreamReader(typeof(ModelTable).Assembly.GetManifestResourceStream("models.tsv")!);
        return new(reader);
    }

    private ModelEntry Entry(string text)
    {
        var parts = text.Split('|');
        _providers.Add(parts[0]);
        return parts.Length == 1 ? new(parts[0], null, null, "", "") : new(parts[0], ParseDay(parts[1]), ParseDay(parts[2]), parts[3], parts[4]);
    }
}
