using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.CatalogTool.Sources;

namespace GenAi.Taxonomy.CatalogTool.Steps;

/// <summary>Applies dated changes of prices, and compares the prices with lists that were checked by hand.</summary>
internal sealed class PriceStep(CatalogAssembler assembler, ICollection<Fault> report)
{
    private const decimal Million = 1_000_000m;

    /// <summary>Makes each change a rate with its days; a change that the rates contain already changes nothing.</summary>
    public void Apply(PriceChanges changes)
    {
        foreach (var change in changes.Changes.OrderBy(change => change.From))
        {
            if (assembler.Find(change.Offering) is not { } row)
                report.Add(new(change.Offering, $"{change.Meter} changes to {change.New} on {change.From:yyyy-MM-dd}, but is in no registry"));
            else
                row.Rates.Change(change.Meter, change.Old / Million, change.New / Million, change.From, change.Until?.AddDays(1), LifecycleStep.Curated(change.Source!));
        }

        foreach (var (offering, note) in changes.Unsettled)
            report.Add(new(offering, $"its price is not settled: {note}"));
    }

    /// <summary>Removes prices of zero where use is paid: registries write 0 for what they do not know. Moderation alone is free of charge.</summary>
    public void RemoveZeros()
    {
        foreach (var row in assembler.Rows.Where(row => row.Rates.IsAllZero && !row.IdAtProvider.Contains("moderation", StringComparison.OrdinalIgnoreCase)))
        {
            if (CuratedKnowledge.Instance.FindProvider(row.Provider) is { Embed: true, Access: "pay-per-use" })
                row.Rates.Clear();
        }
    }

    /// <summary>Reports where the price of a model at its vendor differs from a checked list; the registry's price stays if it is marked as not settled.</summary>
    public void Compare(IReadOnlyList<ListPrice> prices, InputEntry input, IReadOnlySet<string> unsettled)
    {
        foreach (var price in prices)
        {
            foreach (var row in assembler.Rows.Where(row => row.IdAtProvider == price.Model && assembler.IsFirstParty(row)).ToArray())
            {
                if (row.Rates.StandardRate(Catalog.Pricing.Meter.TextInput, input.Source.Date!.Value) is { } inputRate
                    && row.Rates.StandardRate(Catalog.Pricing.Meter.TextOutput, input.Source.Date.Value) is { } outputRate
                    && (inputRate * Million != price.Input || outputRate * Million != price.Output))
                {
                    var settled = unsettled.Contains(row.Id) ? " (not settled)" : "";
                    report.Add(new(row.Id, $"costs {inputRate * Million}/{outputRate * Million} a million tokens; {input.Source} says {price.Input}/{price.Output}{settled}"));
                }
            }
        }
    }
}
