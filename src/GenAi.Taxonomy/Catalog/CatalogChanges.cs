using System.Globalization;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Catalog;

/// <summary>Compares two catalogs.</summary>
public static class CatalogChanges
{
    /// <summary>Returns what changed between two catalogs: offerings, rates, limits and stages of life, in ordinal order of the offerings' ids.</summary>
    /// <param name="before">The earlier catalog.</param>
    /// <param name="after">The later catalog.</param>
    /// <param name="day">The day on which rates and stages of the later catalog are read; those of the earlier one are read on its own <see cref="ModelCatalog.AsOf"/>.</param>
    public static IReadOnlyList<CatalogChange> Between(ModelCatalog before, ModelCatalog after, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        List<CatalogChange> changes = [];
        foreach (var id in before.Offerings.Concat(after.Offerings).Select(offering => offering.Id).Distinct().Order(StringComparer.Ordinal))
        {
            switch (before.FindOffering(id), after.FindOffering(id))
            {
                case (null, { } added):
                    changes.Add(new(CatalogChangeKind.Added, id, To: added.Model.Id));
                    break;
                case ({ } removed, null):
                    changes.Add(new(CatalogChangeKind.Removed, id, From: removed.Model.Id));
                    break;
                case ({ } old, { } current):
                    AddLife(old.StageOn(before.AsOf), old.Lifecycle, current);
                    AddLimits(old.Limits, current);
                    AddPrices(old, current);
                    break;
            }
        }

        return changes;

        void AddLife(ModelStage oldStage, ModelLifecycle old, ModelOffering current)
        {
            var (stage, life) = (current.StageOn(day), current.Lifecycle);
            if (stage != oldStage && stage is ModelStage.Deprecated or ModelStage.Retired)
            {
                var on = stage == ModelStage.Retired ? life.RetiredOn : life.DeprecatedOn;
                changes.Add(new(stage == ModelStage.Retired ? CatalogChangeKind.Retired : CatalogChangeKind.Deprecated, current.Id, life.Replacement, Word(oldStage), Text(on)));
            }

            if (life.RetiredOn != old.RetiredOn && life.RetiredOn >= day)
                changes.Add(new(CatalogChangeKind.Ends, current.Id, life.Replacement, Text(old.RetiredOn), Text(life.RetiredOn)));
            if (life.NotListedSince is { } since && old.NotListedSince is null)
                changes.Add(new(CatalogChangeKind.NotListed, current.Id, To: Text(since)));
        }

        void AddLimits(TokenLimits old, ModelOffering current)
        {
            Compare(FactNames.ContextWindow, old.ContextWindow, current.Limits.ContextWindow);
            Compare(FactNames.MaxInput, old.MaxInput, current.Limits.MaxInput);
            Compare(FactNames.MaxOutput, old.MaxOutput, current.Limits.MaxOutput);

            void Compare(string limit, long? from, long? to)
            {
                if (from != to)
                    changes.Add(new(CatalogChangeKind.Limit, current.Id, limit, Text(from), Text(to)));
            }
        }

        void AddPrices(ModelOffering old, ModelOffering current)
        {
            var (from, to) = (RatesOn(old, before.AsOf), RatesOn(current, day));
            foreach (var rate in from.Keys.Union(to.Keys).Order(StringComparer.Ordinal))
            {
                if (from.GetValueOrDefault(rate) is var was && to.GetValueOrDefault(rate) is var now && was != now)
                    changes.Add(new(CatalogChangeKind.Price, current.Id, rate, was, now));
            }
        }
    }

    /// <summary>The rates in force at noon, by meter, unit and condition.</summary>
    private static Dictionary<string, string> RatesOn(ModelOffering offering, DateOnly day)
    {
        var noon = new DateTimeOffset(day, new(12, 0), TimeSpan.Zero);
        Dictionary<string, string> rates = new(StringComparer.Ordinal);
        foreach (var rate in offering.Prices?.Rates.Where(rate => rate.HoldsAt(noon)) ?? [])
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{rate.Meter}/{Word(rate.Unit)}");
            if (rate.AboveInputTokens > 0)
                name += string.Create(CultureInfo.InvariantCulture, $" above {rate.AboveInputTokens}");
            if (rate.Variant is not null)
                name += $" {rate.Variant}";
            if (rate.ServiceTier != ServiceTier.Standard)
                name += $" {Word(rate.ServiceTier)}";
            rates[name] = (rate.Amount / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);
        }

        return rates;
    }

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string? Text(IFormattable? value) => value is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value?.ToString(null, CultureInfo.InvariantCulture);
}
