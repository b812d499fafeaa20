namespace GenAi.Taxonomy.Export;

/// <summary>Gives each source a key: its id, with a number behind it where sources of one id differ. In the order of first use.</summary>
internal sealed class SourceTable
{
    private readonly Dictionary<(string, string, string?, DateOnly?), string> _keys = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<(string Key, Source Source)> _entries = [];

    public IReadOnlyList<(string Key, Source Source)> Entries => _entries;

    public string KeyOf(Source source)
    {
        var identity = (source.Id, source.Title, AddressOf(source), source.Date);
        if (_keys.TryGetValue(identity, out var known))
            return known;

        var key = source.Id;
        for (var number = 2; !_taken.Add(key); number++)
            key = FormattableString.Invariant($"{source.Id}#{number}");
        _keys.Add(identity, key);
        _entries.Add((key, source));
        return key;
    }

    // A path that was read as an absolute address, as some systems do, keeps its scheme.
    public static string? AddressOf(Source source) =>
        source.Uri is { IsAbsoluteUri: true } absolute && absolute.OriginalString.StartsWith('/') ? absolute.AbsoluteUri : source.Uri?.OriginalString;
}
