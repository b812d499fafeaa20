namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Every source of a catalogue under a short key that does not depend on the order in which it is met.</summary>
internal sealed class SourceKeys
{
    private readonly Dictionary<(string, string, string?, DateOnly?), string> _keys = [];

    public SourceKeys(ModelCatalog catalog)
    {
        var sources = Sources(catalog)
            .DistinctBy(Identity)
            .OrderBy(source => source.Id, StringComparer.Ordinal)
            .ThenBy(source => source.Date)
            .ThenBy(source => source.Uri?.OriginalString, StringComparer.Ordinal)
            .ThenBy(source => source.Title, StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        List<(string Key, Source Source)> all = [];
        foreach (var source in sources)
        {
            var name = source.Date is { } date ? $"{source.Id}@{NativeFormat.Of(date)}" : source.Id;
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

    private static IEnumerable<Source> Sources(ModelCatalog catalog)
    {
        foreach (var model in catalog.Models)
        {
            if (model.Source is not null)
                yield return model.Source;
            foreach (var source in model.FactSources.Values)
                yield return source;
            foreach (var score in model.Benchmarks)
                yield return score.Source;
        }

        foreach (var offering in catalog.Offerings)
        {
            if (offering.Source is not null)
                yield return offering.Source;
            foreach (var source in offering.FactSources.Values)
                yield return source;
            foreach (var rate in offering.Prices?.Rates ?? [])
            {
                if (rate.Source is not null)
                    yield return rate.Source;
            }
        }

        foreach (var conflict in catalog.Conflicts)
        {
            if (conflict.KeptSource is not null)
                yield return conflict.KeptSource;
            if (conflict.OtherSource is not null)
                yield return conflict.OtherSource;
        }
    }
}
