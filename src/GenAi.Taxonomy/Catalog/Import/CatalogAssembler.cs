using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Makes a catalog of records: same offerings are merged, offerings of the same model share one description of it.</summary>
internal sealed partial class CatalogAssembler(GenAiTaxonomy taxonomy, bool applyCuratedFacts)
{
    private readonly Dictionary<string, OfferingRow> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _anyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<CatalogConflict> _conflicts = [];
    private readonly List<Fault> _corrections = [];
    private readonly CuratedKnowledge _known = CuratedKnowledge.Instance;
    private readonly CapabilityField[] _capabilities = [.. taxonomy.All<Capability>().Select(capability => new CapabilityField(capability))];

    public IReadOnlyList<CatalogConflict> Conflicts => _conflicts;

    public IReadOnlyList<Fault> Corrections => _corrections;

    public IReadOnlyCollection<OfferingRow> Rows => _rows.Values;

    /// <summary>Returns the offering with an id, in any case; null if there is none.</summary>
    public OfferingRow? Find(string id) => _anyCase.TryGetValue(id, out var known) ? _rows.GetValueOrDefault(known) : null;

    /// <summary>Takes an offering out; its name is free then.</summary>
    public void Remove(OfferingRow row)
    {
        _rows.Remove(row.Id);
        _anyCase.Remove(row.Id);
    }

    /// <summary>Returns a value indicating whether the provider of an offering is the vendor of its model.</summary>
    public bool IsFirstParty(OfferingRow row)
    {
        row.Name = ModelNaming.Name(row.Record, _known);
        row.ProviderEntry = _known.FindProvider(row.Provider);
        return row.IsFirstParty;
    }

    /// <summary>Adds a record, or merges it into the one with the same id; letter case tells none apart across sources.</summary>
    public void Add(SourceRecord record, Source? source, bool fillsOnly = false)
    {
        foreach (var rate in record.Rates.RemoveImplausible())
            Correct(record.Id, $"costs {PriceListField.Shortest(rate.Amount * 1_000_000m)} dollars a million tokens ({rate.Meter}), which is another unit; that rate was left out");
        if (fillsOnly)
        {
            Fill(record, source);
            return;
        }

        if (_rows.TryGetValue(record.Id, out var row)
            || (_anyCase.TryGetValue(record.Id, out var id) && _rows.TryGetValue(id, out row) && !Equals(row.FirstSource, source)))
        {
            row.Merge(record, source, _conflicts);
            return;
        }

        _rows.Add(record.Id, new(record, source));
        _anyCase.TryAdd(record.Id, record.Id);
    }

    /// <summary>Another name of an offering that is there.</summary>
    public void Alias(string id, string alias, Source? source)
    {
        if (_rows.TryGetValue(id, out var row))
            row.Facts.Merge(CatalogFields.Aliases, [alias], source, id, _conflicts);
    }

    /// <summary>States a fact of an offering that is there.</summary>
    public void Fill(string id, Statement statement)
    {
        if (_rows.TryGetValue(id, out var row))
            row.Facts.Merge(statement, id, _conflicts);
    }

    /// <summary>The day of a source became known when all of it had been read.</summary>
    public void Redate(Source from, Source to)
    {
        foreach (var row in _rows.Values)
            row.Redate(from, to);
        for (var i = 0; i < _conflicts.Count; i++)
        {
            var conflict = _conflicts[i];
            _conflicts[i] = conflict with
            {
                KeptSource = ReferenceEquals(conflict.KeptSource, from) ? to : conflict.KeptSource,
                OtherSource = ReferenceEquals(conflict.OtherSource, from) ? to : conflict.OtherSource,
            };
        }
    }

    /// <summary>A record that only fills gaps: in the offerings, already there, of the names it goes by. Its prices never displace others.</summary>
    private void Fill(SourceRecord record, Source? source)
    {
        string[] names = [record.IdAtProvider, .. record.Facts.Get(CatalogFields.Aliases) ?? []];
        record.Facts.Remove(CatalogFields.Aliases);
        record.Facts.Weaken();
        var filled = false;
        foreach (var name in names)
        {
            if (!_anyCase.TryGetValue($"{record.Provider}/{name}", out var id))
                continue;
            // The same fee under two names would be counted twice.
            if (_rows[id].Rates.Has(Meter.Search))
                record.Rates.Remove(Meter.Request);
            if (_rows[id].Rates.Has(Meter.Request))
                record.Rates.Remove(Meter.Search);
            _rows[id].Merge(record, source, _conflicts, fillsOnly: true);
            filled = true;
        }

        if (!filled)
            throw new RecordException("is an offering that no other source lists; a price alone describes no model");
    }

    /// <summary>Names, classifies and shares models, and puts everything into the builder.</summary>
    public void Fill(ModelCatalogBuilder builder)
    {
        RemoveShadowingAliases();
        foreach (var row in _rows.Values)
        {
            row.Name = ModelNaming.Name(row.Record, _known);
            row.ProviderEntry = _known.FindProvider(row.Provider);
            if (applyCuratedFacts)
                ApplyCuratedFacts(row);
        }

        foreach (var row in _rows.Values)
        {
            if (row.OtherNameOf is { } other)
                row.Name = other.Name with { Snapshot = row.Name.Snapshot };
        }

        JoinPreviews();
        foreach (var row in _rows.Values)
        {
            ReadStageInName(row);
            ReadServiceInName(row);
        }

        var models = _rows.Values.GroupBy(row => row.Name.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal).ToArray();
        CountVotes(models);
        foreach (var group in models)
        {
            OfferingRow[] rows = [.. group.OrderBy(row => row, OfferingRow.ByAuthority)];
            RemoveOutliers(rows);
            var model = DescribeModel(group.Key, rows, out var kind);
            builder.Set(model);
            foreach (var row in rows)
                builder.Set(DescribeOffering(row, model, kind, rows[0]));
        }

        foreach (var conflict in _conflicts)
            builder.Add(conflict);
    }

    /// <summary>A name that is the id of another offering of the provider stands for that one.</summary>
    private void RemoveShadowingAliases()
    {
        foreach (var row in _rows.Values)
        {
            if (row.Facts.Find(CatalogFields.Aliases) is not { Value: var aliases } statement)
                continue;
            row.Facts.Remove(CatalogFields.Aliases);
            if (aliases.Where(alias => !_anyCase.ContainsKey($"{row.Provider}/{alias}")).ToArray() is { Length: > 0 } own)
                row.Facts.Set(CatalogFields.Aliases, own, statement.Source, statement.IsWeak);
        }
    }

    /// <summary>
    /// Hosts leave the word "preview" out of a name. Where the vendor itself offers the model as a preview and no other of that name, it is that one;
    /// where it offers both, they are two.
    /// </summary>
    private void JoinPreviews()
    {
        const string Preview = "-preview";
        var own = _rows.Values.Where(row => row.IsFirstParty).Select(row => row.Name.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var row in _rows.Values)
        {
            if (!row.IsFirstParty && !own.Contains(row.Name.Id) && own.Contains(row.Name.Id + Preview))
                row.Name = row.Name with { Slug = row.Name.Slug + Preview };
        }
    }

    private void ApplyCuratedFacts(OfferingRow row)
    {
        if (row.ProviderEntry is { } provider)
        {
            var source = _known.FindSource(provider.Source);
            var note = _known.FindAccess(row.Provider, row.IdAtProvider);
            row.Facts.Merge(
                CatalogFields.Access, CatalogFields.Access.Parse(note?.Access ?? provider.Access), note is null ? source : _known.FindSource(note.Source), row.Id, _conflicts);
            // A vendor's own service that also serves others' models is a host to those.
            var hosting = CatalogFields.Hosting.Parse(provider.Hosting);
            if (hosting == HostingKind.FirstParty && !provider.Vendors.Contains(row.Name.Vendor))
                hosting = HostingKind.Cloud;
            row.Facts.Merge(CatalogFields.Hosting, hosting, source, row.Id, _conflicts);
        }

        _known.FindHosting(row.Provider)?.Apply(row);
        foreach (var rule in _known.FindCapabilities(row.Provider, row.IdAtProvider.ToLowerInvariant()))
        {
            if (taxonomy.FindId<Capability>(rule.Capability) is { } capability)
                row.Facts.Merge(new CapabilityField(capability), rule.Supported ? Support.Supported : Support.Unsupported, _known.FindSource(rule.Source), row.Id, _conflicts);
        }
    }

    private static Statement? FirstStatement(OfferingRow[] rows, CatalogField field)
    {
        Statement? weak = null;
        foreach (var row in rows)
        {
            if (row.Facts[field] is not { } statement)
                continue;
            if (!statement.IsWeak)
                return statement;
            weak ??= statement;
        }

        return weak;
    }

    private static IReadOnlyList<string> Ids(IReadOnlyList<Modality>? modalities) => modalities is null ? [] : [.. modalities.Select(each => each.Id)];

    private IReadOnlyList<T> Find<T>(IEnumerable<string> ids)
        where T : Concept => [.. ids.Select(taxonomy.FindId<T>).OfType<T>()];

    private void Correct(string where, string message)
    {
        var fault = new Fault(where, message);
        if (!_corrections.Contains(fault))
            _corrections.Add(fault);
    }
}
