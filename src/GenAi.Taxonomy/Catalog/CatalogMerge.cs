using GenAi.Taxonomy.Catalog.Fields;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog;

/// <summary>
/// Two catalogs become one, fact by fact. A statement stays by precedence: the host's code (a fact without source), curated facts, the
/// later-dated source, what was there. What one does not know is filled from the other; what differs is a conflict. An offering's own
/// statement wins over what it only inherits from its model, except from the host's.
/// </summary>
internal sealed class CatalogMerge(Dictionary<string, ModelDescriptor> models, Dictionary<string, ModelOffering> offerings, List<CatalogConflict> conflicts)
{
    public void Add(ModelCatalog other)
    {
        var before = offerings.Values.ToDictionary(offering => offering.Id, offering => (Facts: FactMapping.FactsOf(offering), Model: offering.Model.Id), StringComparer.Ordinal);
        var changed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var model in other.Models)
        {
            if (models.TryGetValue(model.Id, out var ours))
            {
                var facts = FactMapping.FactsOf(ours);
                var theirs = FactMapping.FactsOf(model);
                // What one side says about the life of its offerings does not reach those of the other.
                foreach (var field in CatalogFields.OfLife.Where(field => facts[field] is not { } own || theirs[field] is not { } other || !own.SaysTheSame(other)))
                {
                    facts.Remove(field);
                    theirs.Remove(field);
                }

                facts.Merge(theirs, model.Id, conflicts);
                models[model.Id] = FactMapping.ToModel(model.Id, facts, ours.Source ?? model.Source);
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
        foreach (var statement in FactMapping.FactsOf(theirs).All)
        {
            if (facts[statement.Field] is Statement<Support> { Value: Support.Unknown })
                facts.Set(statement);
            else if (statement is not Statement<Support> { Value: Support.Unknown } || facts[statement.Field] is null)
                facts.Merge(statement, ours.Id, conflicts);
        }

        var rates = RatesOf(ours);
        rates.Merge(RatesOf(theirs), ours.Id, conflicts);
        offerings[ours.Id] = Relative(ours, facts, rates, models[ours.Model.Id]);
    }

    /// <summary>The offering with these facts, those left out that its model states alike.</summary>
    private static ModelOffering Relative(ModelOffering offering, CatalogFacts effective, RateTable rates, ModelDescriptor model)
    {
        var ofModel = FactMapping.FactsOf(model);
        var own = new CatalogFacts();
        foreach (var statement in effective.All)
        {
            if (ofModel[statement.Field] is not { } shared || !shared.SaysTheSame(statement))
                own.Set(statement.With(statement.Source, weak: false));
        }

        foreach (var statement in ofModel.All)
        {
            if (statement.Field is CapabilityField { IsOfModel: false } capability && effective[capability] is null)
                own.Set(capability, Support.Unknown, offering.Source);
        }

        FactMapping.CutToWindow(own, model.Limits);
        if (rates.ToPriceList(rates.MainSource) is { } prices)
            own.Set(CatalogFields.Prices, prices, rates.MainSource);
        else if (offering.Prices is not null)
            own.Set(CatalogFields.Prices, offering.Prices, offering.SourceOf(FactNames.Prices));
        return FactMapping.ToOffering(offering.Provider, offering.IdAtProvider, model, own, own.All, offering.Source);
    }

    private static RateTable RatesOf(ModelOffering offering)
    {
        var rates = new RateTable();
        foreach (var rate in offering.Prices?.Rates ?? [])
            rates.Add(rate, rate.Source ?? offering.SourceOf(FactNames.Prices));
        return rates;
    }
}
