using GenAi.Taxonomy.Catalog.Fields;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>What a model is, of all that its offerings say.</summary>
internal sealed partial class CatalogAssembler
{
    private static readonly string[] ModelFacts =
    [
        FactNames.Name, FactNames.Inputs, FactNames.Outputs, FactNames.KnowledgeCutoff, FactNames.ReleaseDate, FactNames.Licence, FactNames.OpenWeights, FactNames.Parameters,
    ];

    private static readonly string[] UnitedFacts = [CatalogFacts.Benchmarks, FactNames.ImageSizes];

    private ModelDescriptor DescribeModel(string id, OfferingRow[] rows, out ModelKind kind)
    {
        var facts = new CatalogFacts();
        foreach (var fact in ModelFacts)
            Take(fact, rows);
        // What the interface offers is the model's own where its best source serves it, and nobody else's to say.
        var ownInterface = rows.Where(row => row.Provider == rows[0].Provider).ToArray();
        foreach (var capability in taxonomy.All<Capability>())
        {
            if (!IsOfModel(capability.Id))
                Take(capability.Id, ownInterface);
            else if (Vote(id, capability.Id, rows) is { } vote)
                facts.Set(capability.Id, vote.Value, vote.Source, vote.Weak);
        }

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
        var stated = rows[0].Kind ?? rows.Select(row => row.Kind).FirstOrDefault(each => each is not null);
        kind = KindRules.Decide(rows[0].IdAtProvider, inputs, outputs, stated);
        if (stated is not (null or ModelKind.Chat) && kind != stated)
            Correct(id, $"is stated to be of kind '{CatalogNames.Of(stated.Value)}', which its name contradicts; it became '{CatalogNames.Of(kind)}'");
        var named = KindRules.Find(rows[0].IdAtProvider, outputs);
        var (refinedIn, refinedOut) = FamilyRules.Refine(kind, named, inputs, outputs);
        if (kind is not (ModelKind.Chat or ModelKind.Code or ModelKind.Embedding or ModelKind.Reranking or ModelKind.Moderation) && outputs is ["text"] && !refinedOut.Contains("text"))
            Correct(id, $"is listed as writing text, which a model of kind '{CatalogNames.Of(kind)}' does not; its outputs became '{string.Join(", ", refinedOut)}'");
        var inputSource = named?.Source is { } key ? _known.FindSource(key) : facts[FactNames.Inputs]?.Source ?? rows[0].FirstSource;
        facts.Set(FactNames.Inputs, Find<Modality>(refinedIn), inputSource);
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
        if (outputs.Count < 2 || !outputs.Contains("text") || _known.Kinds.MediaNames.IsMatch(slug))
            return outputs;
        Correct(id, $"is listed as giving out '{string.Join(", ", outputs)}', which nothing in its name supports; only text was kept");
        return ["text"];
    }

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
}
