using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog.Fields;

/// <summary>
/// Two catalogues become one, fact by fact. A statement stays by precedence: the host's code (a fact without source), curated facts, the
/// later-dated source, what was there. What one does not know is filled from the other; what differs is a conflict. An offering's own
/// statement wins over what it only inherits from its model, except from the host's.
/// </summary>
internal sealed class CatalogMerge(Dictionary<string, ModelDescriptor> models, Dictionary<string, ModelOffering> offerings, List<CatalogConflict> conflicts)
{
    private readonly Dictionary<string, Capability> _capabilities = new(StringComparer.Ordinal);

    public void Add(ModelCatalog other)
    {
        foreach (var capability in models.Values.Concat(other.Models).SelectMany(model => model.Capabilities.Keys)
            .Concat(offerings.Values.Concat(other.Offerings).SelectMany(offering => offering.OwnCapabilities.Keys)))
        {
            _capabilities.TryAdd(capability.Id, capability);
        }

        var before = offerings.Values.ToDictionary(offering => offering.Id, offering => (Facts: FactMapping.FactsOf(offering), Model: offering.Model.Id), StringComparer.Ordinal);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var model in other.Models)
        {
            if (models.TryGetValue(model.Id, out var ours))
            {
                var facts = FactMapping.FactsOf(ours);
                facts.Merge(FactMapping.FactsOf(model), model.Id, conflicts);
                models[model.Id] = FactMapping.ToModel(model.Id, facts, ours.Source ?? model.Source, _capabilities.GetValueOrDefault);
                changed.Add(model.Id);
            }
            else
            {
                models.Add(model.Id, model);
            }
        }

        foreach (var theirs in other.Offerings)
            MergeOffering(theirs, before);
        foreach (var ours in offerings.Values.Where(offering => changed.Contains(offering.Model.Id) && other.FindOffering(offering.Id) is null).ToList())
            offerings[ours.Id] = Relative(ours, before[ours.Id].Facts, RatesOf(ours), models[ours.Model.Id]);
    }

    private void MergeOffering(ModelOffering theirs, Dictionary<string, (CatalogFacts Facts, string Model)> before)
    {
        if (!offerings.TryGetValue(theirs.Id, out var ours))
        {
            offerings.Add(theirs.Id, Relative(theirs, FactMapping.FactsOf(theirs), RatesOf(theirs), models[theirs.Model.Id]));
            return;
        }

        if (ours.Model.Id != theirs.Model.Id)
            conflicts.Add(new(ours.Id, "model", ours.Model.Id, ours.Source, theirs.Model.Id, theirs.Source));
        var facts = before[ours.Id].Facts;
        foreach (var (fact, statement) in FactMapping.FactsOf(theirs).All)
        {
            if (facts[fact]?.Value is Support.Unknown)
                facts.Set(fact, statement.Value, statement.Source, statement.Weak);
            else if (statement.Value is not Support.Unknown || facts[fact] is null)
                facts.Merge(fact, statement, ours.Id, conflicts);
        }

        var rates = RatesOf(ours);
        rates.Merge(RatesOf(theirs), ours.Id, conflicts);
        offerings[ours.Id] = Relative(ours, facts, rates, models[ours.Model.Id]);
    }

    /// <summary>The offering with these facts, those left out that its model states alike.</summary>
    private ModelOffering Relative(ModelOffering offering, CatalogFacts effective, RateTable rates, ModelDescriptor model)
    {
        var ofModel = FactMapping.FactsOf(model);
        var own = new CatalogFacts();
        foreach (var (fact, statement) in effective.All)
        {
            if (ofModel[fact] is not { } shared || !FactValue.AreEqual(shared.Value, statement.Value))
                own.Set(fact, statement.Value, statement.Source);
        }

        foreach (var (fact, statement) in ofModel.All)
        {
            if (statement.Value is Support && effective[fact] is null && !CatalogAssembler.IsOfModel(fact))
                own.Set(fact, Support.Unknown, offering.Source);
            if (fact == FactNames.Stage && effective[fact] is null)
                own.Set(fact, ModelStage.Stable, offering.Source);
        }

        FactMapping.CutToWindow(own, model.Limits);
        if (rates.ToPriceList(rates.MainSource) is { } prices)
            own.Set(FactNames.Prices, prices, rates.MainSource);
        else if (offering.Prices is not null)
            own.Set(FactNames.Prices, offering.Prices, offering.SourceOf(FactNames.Prices));
        return FactMapping.ToOffering(offering.Provider, offering.IdAtProvider, model, own, own.All, offering.Source, _capabilities.GetValueOrDefault);
    }

    private static RateTable RatesOf(ModelOffering offering)
    {
        var rates = new RateTable();
        foreach (var rate in offering.Prices?.Rates ?? [])
            rates.Add(rate, rate.Source ?? offering.SourceOf(FactNames.Prices));
        return rates;
    }
}
