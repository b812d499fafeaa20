using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>Makes a catalogue of records: same offerings are merged, offerings of the same model share one description of it.</summary>
internal sealed partial class CatalogAssembler(GenAiTaxonomy taxonomy, bool applyCuratedFacts)
{
    private readonly Dictionary<string, OfferingRow> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _anyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<CatalogConflict> _conflicts = [];
    private readonly List<Fault> _corrections = [];
    private readonly CuratedKnowledge _known = CuratedKnowledge.Instance;

    public IReadOnlyList<CatalogConflict> Conflicts => _conflicts;

    public IReadOnlyList<Fault> Corrections => _corrections;

    /// <summary>Adds a record, or merges it into the one with the same id; letter case tells none apart across sources.</summary>
    public void Add(SourceRecord record, Source? source, bool fillsOnly = false)
    {
        if (fillsOnly)
        {
            Fill(record);
            return;
        }

        if (_rows.TryGetValue(record.Id, out var row)
            || (_anyCase.TryGetValue(record.Id, out var id) && _rows.TryGetValue(id, out row) && !Equals(row.FirstSource, source)))
        {
            row.Merge(record, _conflicts);
            return;
        }

        _rows.Add(record.Id, new(record, source));
        _anyCase.TryAdd(record.Id, record.Id);
    }

    /// <summary>Another name of an offering that is there.</summary>
    public void Alias(string id, string alias, Source? source)
    {
        if (_rows.TryGetValue(id, out var row))
            row.Facts.Merge(CatalogFacts.Aliases, new((IReadOnlyList<string>)[alias], source), id, _conflicts);
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
    private void Fill(SourceRecord record)
    {
        string[] names = [record.IdAtProvider, .. record.Facts.Get<IReadOnlyList<string>>(CatalogFacts.Aliases) ?? []];
        record.Facts.Remove(CatalogFacts.Aliases);
        record.Facts.Weaken();
        var filled = false;
        foreach (var name in names)
        {
            if (!_anyCase.TryGetValue($"{record.Provider}/{name}", out var id))
                continue;
            // The same fee under two names would be counted twice.
            if (_rows[id].Rates.Has(Meter.Search))
                record.Rates.Remove(Meter.Request);
            _rows[id].Merge(record, _conflicts, fillsOnly: true);
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

        JoinPreviews();
        foreach (var group in _rows.Values.GroupBy(row => row.Name.Id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            OfferingRow[] rows = [.. group.OrderBy(row => row, OfferingRow.ByAuthority)];
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
            if (row.Facts[CatalogFacts.Aliases] is not { Value: IReadOnlyList<string> aliases } statement)
                continue;
            row.Facts.Remove(CatalogFacts.Aliases);
            if (aliases.Where(alias => !_anyCase.ContainsKey($"{row.Provider}/{alias}")).ToArray() is { Length: > 0 } own)
                row.Facts.Set(CatalogFacts.Aliases, (IReadOnlyList<string>)own, statement.Source, statement.Weak);
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
                FactNames.Access, new(CatalogNames.ParseAccess(note?.Access ?? provider.Access), note is null ? source : _known.FindSource(note.Source)), row.Id, _conflicts);
            // A vendor's own service that also serves others' models is a host to those.
            var hosting = CatalogNames.ParseHosting(provider.Hosting);
            if (hosting == HostingKind.FirstParty && !provider.Vendors.Contains(row.Name.Vendor))
                hosting = HostingKind.Cloud;
            row.Facts.Merge(FactNames.Hosting, new(hosting, source), row.Id, _conflicts);
        }

        foreach (var rule in _known.FindCapabilities(row.Provider, row.IdAtProvider.ToLowerInvariant()))
        {
            if (taxonomy.Find<Capability>(rule.Capability) is not null)
                row.Facts.Merge(rule.Capability, new(rule.Supported ? Support.Supported : Support.Unsupported, _known.FindSource(rule.Source)), row.Id, _conflicts);
        }
    }

    private ModelDescriptor DescribeModel(string id, OfferingRow[] rows, out ModelKind kind)
    {
        var facts = new CatalogFacts();
        foreach (var fact in ModelFacts)
            Take(fact, rows);
        // What the interface offers is the model's own where its best source serves it, and nobody else's to say.
        var ownInterface = rows.Where(row => row.Provider == rows[0].Provider).ToArray();
        foreach (var capability in taxonomy.All<Capability>())
            Take(capability.Id, IsOfModel(capability.Id) ? rows : ownInterface);

        SetModelLimits(facts, rows);
        foreach (var union in UnitedFacts)
        {
            foreach (var row in rows)
            {
                if (row.Facts[union] is { } statement)
                    facts.Merge(union, statement, id, _conflicts);
            }
        }

        SetLife(facts, rows);
        if (applyCuratedFacts)
            ApplyModelRules(facts, id, rows);

        var slug = id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var inputs = Ids(facts.Get<IReadOnlyList<Modality>>(FactNames.Inputs));
        var outputs = Ids(facts.Get<IReadOnlyList<Modality>>(FactNames.Outputs));
        outputs = Believable(id, slug, outputs);
        kind = KindRules.Decide(rows[0].IdAtProvider, inputs, outputs, rows[0].Kind ?? rows.Select(row => row.Kind).FirstOrDefault(each => each is not null));
        var (refinedIn, refinedOut) = FamilyRules.Refine(kind, inputs, outputs);
        if (kind is not (ModelKind.Chat or ModelKind.Code or ModelKind.Embedding or ModelKind.Reranking or ModelKind.Moderation) && outputs is ["text"] && !refinedOut.Contains("text"))
            Correct(id, $"is listed as writing text, which a model of kind '{CatalogNames.Of(kind)}' does not; its outputs became '{string.Join(", ", refinedOut)}'");
        facts.Set(FactNames.Inputs, Find<Modality>(refinedIn), facts[FactNames.Inputs]?.Source ?? rows[0].FirstSource);
        facts.Set(FactNames.Outputs, Find<Modality>(refinedOut), facts[FactNames.Outputs]?.Source ?? rows[0].FirstSource);

        var families = FamilyRules.Families(kind, slug, refinedIn, refinedOut, Has("reasoning"), Has("reasoning-effort-control"), facts.GetValue<long>(FactNames.Parameters));
        if (families.Count == 0)
            Correct(id, "belongs to no family by any rule, so it gets none");
        facts.Set(FactNames.Families, Find<ModelFamily>(families), facts[FactNames.Outputs]?.Source);
        if (!WritesText(kind))
            facts.Remove(FactNames.MaxOutput);
        CheckModel(id, facts);
        return FactMapping.ToModel(id, facts, rows[0].FirstSource, taxonomy.Find<Capability>);

        bool Has(string capability) => facts.GetValue<Support>(capability) == Support.Supported;

        void Take(string fact, OfferingRow[] from)
        {
            if (FirstStatement(from, fact) is { } statement)
                facts.Set(fact, statement.Value, statement.Source, statement.Weak);
        }
    }

    private void ApplyModelRules(CatalogFacts facts, string id, OfferingRow[] rows)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        var (vendor, slug) = (id[..slash], id[(slash + 1)..]);
        var tier = rows
            .Where(row => row.ProviderEntry?.Vendors.Contains(vendor) == true)
            .Select(row => _known.FindTier(vendor, row.IdAtProvider.ToLowerInvariant()))
            .FirstOrDefault(entry => entry is not null) ?? _known.FindTier(vendor, slug);
        if (tier is not null)
            facts.Merge(FactNames.Tier, new(CatalogNames.ParseTier(tier.Tier), _known.FindSource(tier.Source)), id, _conflicts);
        if (_known.Architectures.FirstOrDefault(entry => entry.Pattern.IsMatch(id)) is { } architecture)
            facts.Merge(FactNames.Architectures, new(Find<ModelArchitecture>(architecture.Architectures), _known.FindSource(architecture.Source)), id, _conflicts);
        if (_known.Licences.FirstOrDefault(entry => entry.Pattern.IsMatch(id)) is { } licence)
            facts.Merge(FactNames.Licence, new(licence.Licence, _known.FindSource(licence.Source)), id, _conflicts);
    }

    /// <summary>
    /// Limits come from one row together, the first that states a window: numbers of different hosts do not add up to one model.
    /// Only the output limit may come from another, where it fits.
    /// </summary>
    private static void SetModelLimits(CatalogFacts facts, OfferingRow[] rows)
    {
        var main = Array.Find(rows, row => row.Facts[FactNames.ContextWindow] is not null) ?? rows[0];
        foreach (var fact in (string[])[FactNames.ContextWindow, FactNames.MaxInput, FactNames.MaxOutput])
        {
            if (main.Facts[fact] is { } statement)
                facts.Set(fact, statement.Value, statement.Source, statement.Weak);
        }

        var window = facts.GetValue<long>(FactNames.ContextWindow);
        if (facts[FactNames.MaxOutput] is null
            && rows.Select(row => row.Facts[FactNames.MaxOutput]).FirstOrDefault(each => each is { } stated && !((long)stated.Value > window)) is { } output)
        {
            facts.Set(FactNames.MaxOutput, output.Value, output.Source, output.Weak);
        }
    }

    /// <summary>Deprecation at one host says nothing of open weights elsewhere: a model's stage is its vendor's for closed models, and everybody's for open ones.</summary>
    private static void SetLife(CatalogFacts facts, OfferingRow[] rows)
    {
        var own = rows.Where(row => row.IsFirstParty).ToArray();
        var open = facts.GetValue<bool>(FactNames.OpenWeights) == true;
        var deciding = own.Length > 0 && !open ? own : rows;
        var first = deciding[0].Facts[FactNames.Stage];
        if (first is { } stage && (deciding.All(row => Equals(row.Facts[FactNames.Stage]?.Value, stage.Value)) || (!open && (ModelStage)stage.Value == ModelStage.Preview)))
            facts.Set(FactNames.Stage, stage.Value, stage.Source);
        foreach (var date in (string[])[CatalogFacts.DeprecatedOn, CatalogFacts.RetiredOn])
        {
            var days = own.Select(row => row.Facts[date]).ToArray();
            if (days.Length > 0 && days.All(day => day is not null))
            {
                var last = days.MaxBy(day => (DateOnly)day!.Value.Value)!.Value;
                facts.Set(date, last.Value, last.Source);
            }
        }
    }

    /// <summary>Gateways list chat models as giving out pictures or sound; believed only where the name says so or text is not among the outputs.</summary>
    private IReadOnlyList<string> Believable(string id, string slug, IReadOnlyList<string> outputs)
    {
        if (outputs.Count < 2 || !outputs.Contains("text") || MediaName().IsMatch(slug))
            return outputs;
        Correct(id, $"is listed as giving out '{string.Join(", ", outputs)}', which nothing in its name supports; only text was kept");
        return ["text"];
    }

    [GeneratedRegex("omni|audio|realtime|live|image|imagin|speech|voice|tts|banana|sonic|video|moshi|bagel|janus|chameleon|emu|translate|lyria|music|veo|sora|dall-e|flux|any-to-any", RegexOptions.CultureInvariant)]
    private static partial Regex MediaName();

    private void CheckModel(string id, CatalogFacts facts)
    {
        var window = facts.GetValue<long>(FactNames.ContextWindow);
        foreach (var limit in (string[])[FactNames.MaxInput, FactNames.MaxOutput])
        {
            if (facts[limit] is not { } statement || (long)statement.Value is var tokens && tokens < window)
                continue;
            // The same number for input and window limits nothing; a weak one was a guess at the window.
            if (limit == FactNames.MaxInput && (tokens == window || statement.Weak))
            {
                facts.Remove(limit);
            }
            else if (tokens > window)
            {
                Correct(id, $"{limit} {tokens} is above the context window {window}; it was left out");
                facts.Remove(limit);
            }
        }

        if (facts.GetValue<DateOnly>(FactNames.KnowledgeCutoff) is { } cutoff && facts.GetValue<DateOnly>(FactNames.ReleaseDate) is { } release
            && new DateOnly(cutoff.Year, cutoff.Month, 1) > release)
        {
            Correct(id, $"knows of {cutoff:yyyy-MM-dd} but was released on {release:yyyy-MM-dd}; the cut-off was left out");
            facts.Remove(FactNames.KnowledgeCutoff);
        }
    }

    private static Statement? FirstStatement(OfferingRow[] rows, string fact)
    {
        Statement? weak = null;
        foreach (var row in rows)
        {
            if (row.Facts[fact] is not { } statement)
                continue;
            if (!statement.Weak)
                return statement;
            weak ??= statement;
        }

        return weak;
    }

    private static IReadOnlyList<string> Ids(IReadOnlyList<Modality>? modalities) => modalities is null ? [] : [.. modalities.Select(each => each.Id)];

    private IReadOnlyList<T> Find<T>(IEnumerable<string> ids)
        where T : Concept => [.. ids.Select(taxonomy.Find<T>).OfType<T>()];

    private void Correct(string where, string message)
    {
        var fault = new Fault(where, message);
        if (!_corrections.Contains(fault))
            _corrections.Add(fault);
    }

    private static readonly string[] ModelFacts =
    [
        FactNames.Name, FactNames.Inputs, FactNames.Outputs, FactNames.KnowledgeCutoff, FactNames.ReleaseDate, FactNames.Licence, FactNames.OpenWeights, FactNames.Parameters,
    ];

    private static readonly string[] UnitedFacts = [CatalogFacts.Benchmarks, FactNames.ImageSizes];

    private static readonly string[] OfferingFacts = [FactNames.Access, FactNames.Hosting, FactNames.Regions, FactNames.Quantisation, CatalogFacts.Aliases];
}
