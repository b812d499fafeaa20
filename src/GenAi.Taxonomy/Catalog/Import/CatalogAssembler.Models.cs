using GenAi.Taxonomy.Catalog.Fields;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>What a model is, of all that its offerings say.</summary>
internal sealed partial class CatalogAssembler
{
    private ModelDescriptor DescribeModel(string id, OfferingRow[] rows, out ModelKind kind)
    {
        var facts = new CatalogFacts();
        foreach (var field in CatalogFields.OfModel.Where(field => field.Rule == ModelRule.FirstRow))
            Take(field, rows);
        // What the interface offers is the model's own where its best source serves it, and nobody else's to say.
        var ownInterface = rows.Where(row => row.Provider == rows[0].Provider).ToArray();
        foreach (var capability in _capabilities)
        {
            if (!capability.IsOfModel)
                Take(capability, ownInterface);
            else if (Vote(id, capability, rows) is { } vote)
                facts.Set(vote);
        }

        TakeFromVendorOrMost(facts, CatalogFields.OpenWeights, rows);
        SetModelLimits(facts, rows);
        SetReleaseDate(facts, id, rows);
        foreach (var field in CatalogFields.OfModel.Where(field => field.Rule == ModelRule.AllRows))
        {
            foreach (var statement in rows.Select(row => row.Facts[field]).OfType<Statement>())
                facts.Merge(statement, id, _conflicts);
        }

        SetLife(facts, rows);
        if (applyCuratedFacts)
            ApplyModelRules(facts, id, rows);

        var slug = id[(id.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var inputs = Ids(facts.Get(CatalogFields.Inputs));
        var outputs = Ids(facts.Get(CatalogFields.Outputs));
        outputs = Believable(id, slug, outputs);
        var stated = rows[0].Kind ?? rows.Select(row => row.Kind).FirstOrDefault(each => each is not null);
        kind = KindRules.Decide(rows[0].IdAtProvider, inputs, outputs, stated);
        if (stated is not (null or ModelKind.Chat) && kind != stated)
            Correct(id, $"is stated to be of kind '{CatalogNames.Of(stated.Value)}', which its name contradicts; it became '{CatalogNames.Of(kind)}'");
        var named = KindRules.Find(rows[0].IdAtProvider, outputs);
        var (refinedIn, refinedOut) = FamilyRules.Refine(kind, named, inputs, outputs);
        if (kind is not (ModelKind.Chat or ModelKind.Code or ModelKind.Embedding or ModelKind.Reranking or ModelKind.Moderation or ModelKind.Guardrail) && outputs is ["text"] && !refinedOut.Contains("text"))
            Correct(id, $"is listed as writing text, which a model of kind '{CatalogNames.Of(kind)}' does not; its outputs became '{string.Join(", ", refinedOut)}'");
        var inputSource = named?.Source is { } key ? _known.FindSource(key) : facts[CatalogFields.Inputs]?.Source ?? rows[0].FirstSource;
        facts.Set(CatalogFields.Inputs, Find<Modality>(refinedIn), inputSource);
        facts.Set(CatalogFields.Outputs, Find<Modality>(refinedOut), facts[CatalogFields.Outputs]?.Source ?? rows[0].FirstSource);

        var families = FamilyRules.Families(kind, slug, refinedIn, refinedOut, Has("reasoning"), Has("reasoning-effort-control"), facts.GetValue(CatalogFields.Parameters));
        if (families.Count == 0)
            Correct(id, "belongs to no family by any rule, so it gets none");
        facts.Set(CatalogFields.Families, Find<ModelFamily>(families), facts[CatalogFields.Outputs]?.Source);
        if (!WritesText(kind))
            facts.Remove(CatalogFields.MaxOutput);
        CheckModel(id, facts);
        return FactMapping.ToModel(id, facts, rows[0].FirstSource);

        bool Has(string capability) => _capabilities.FirstOrDefault(field => field.Name == capability) is { } field && facts.GetValue(field) == Support.Supported;

        void Take(CatalogField field, OfferingRow[] from)
        {
            if (FirstStatement(from, field) is { } statement)
                facts.Set(statement);
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
            facts.Merge(CatalogFields.Tier, CatalogFields.Tier.Parse(tier.Tier), _known.FindSource(tier.Source), id, _conflicts);
        if (_known.Architectures.FirstOrDefault(entry => entry.Pattern.IsMatch(id)) is { } architecture)
            facts.Merge(CatalogFields.Architectures, Find<ModelArchitecture>(architecture.Architectures), _known.FindSource(architecture.Source), id, _conflicts);
        if (_known.Licences.FirstOrDefault(entry => entry.Pattern.IsMatch(id)) is { } licence)
            facts.Merge(CatalogFields.Licence, licence.Licence, _known.FindSource(licence.Source), id, _conflicts);
    }

    /// <summary>Gateways list chat models as producing pictures or sound; believed only where the name says so or text is not among the outputs.</summary>
    private IReadOnlyList<string> Believable(string id, string slug, IReadOnlyList<string> outputs)
    {
        if (outputs.Count < 2 || !outputs.Contains("text") || _known.Kinds.MediaNames.IsMatch(slug))
            return outputs;
        Correct(id, $"is listed as producing '{string.Join(", ", outputs)}', which nothing in its name supports; only text was kept");
        return ["text"];
    }

    /// <summary>A model is not released in the month of its last knowledge: sources copy the day of release there.</summary>
    private void CheckModel(string id, CatalogFacts facts)
    {
        CheckLimits(id, facts, facts.GetValue(CatalogFields.ContextWindow));
        if (facts.GetValue(CatalogFields.KnowledgeCutoff) is { } cutoff && facts.GetValue(CatalogFields.ReleaseDate) is { } release
            && cutoff >= new DateOnly(release.Year, release.Month, 1))
        {
            Correct(id, $"knows of {cutoff:yyyy-MM-dd} but was released on {release:yyyy-MM-dd}; the cut-off was left out");
            facts.Remove(CatalogFields.KnowledgeCutoff);
        }
    }
}
