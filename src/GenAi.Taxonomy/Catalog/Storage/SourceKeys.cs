namespace GenAi.Taxonomy.Catalog.Storage;

/// <summary>Every source of a catalog under a short key that does not depend on the order in which it is met.</summary>
internal sealed class SourceKeys
{
    private readonly Dictionary<(string, string, string?, DateOnly?), string> _keys = [];

    public SourceKeys(IEnumerable<Source> sources)
    {
        var ordered = sources
            .DistinctBy(Identity)
            .OrderBy(source => source.Id, StringComparer.Ordinal)
            .ThenBy(source => source.Date)
            .ThenBy(source => source.Uri?.OriginalString, StringComparer.Ordinal)
            .ThenBy(source => source.Title, StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        List<(string Key, Source Source)> all = [];
        foreach (var source in ordered)
        {
            var name = source.Date is { } date ? $"{source.Id}@{IsoText.Of(date)}" : source.Id;
            var key = name;
            for (var number = 2; !taken.Add(key); number++)
                key = $"{name}#{number}";
            _keys.Add(Identity(source), key);
            all.Add((key, source));
        }

        All = all;
    }

    public IReadOnlyList<(string Key, Source Source)> All { get; }

    public string KeyOf(Source source) => _keys[Identity(source)];

    // Sources are equal without regard to their titles, but a title must not be lost.
    private static (string, string, string?, DateOnly?) Identity(Source source) => (source.Id, source.Title, source.Uri?.OriginalString, source.Date);
}
