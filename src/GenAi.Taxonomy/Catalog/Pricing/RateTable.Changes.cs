namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>Changes of a table that come from elsewhere than a registry.</summary>
internal sealed partial class RateTable
{
    public void Clear() => _rates.Clear();

    public void CopyFrom(RateTable other)
    {
        foreach (var (key, entry) in other._rates)
            _rates[key] = entry;
    }

    /// <summary>Gives each rate the source that states it, where one is known.</summary>
    public void Attribute(Func<PriceRate, Source?> sourceOf)
    {
        foreach (var (key, entry) in _rates)
            _rates[key] = (entry.Rate, sourceOf(entry.Rate) ?? entry.Source);
    }

    /// <summary>Returns the lowest standard rate for a token that holds on a day, whatever the hour; null if there is none.</summary>
    public decimal? StandardRate(Meter meter, DateOnly day) => HoldingOn([.. Standard(meter)], day) is [var lowest, ..] ? lowest.Rate.Amount : null;

    /// <summary>
    /// Makes a change of a standard rate. Nothing changes where the rates have the new amount from that day on. Otherwise what holds now holds until that
    /// day, and the new rate holds from it.
    /// </summary>
    /// <param name="meter">The meter.</param>
    /// <param name="old">The amount before, where it is known: it holds before the change if no rate does.</param>
    /// <param name="amount">The new amount for a token.</param>
    /// <param name="from">The first day of the new amount.</param>
    /// <param name="until">The first day on which it holds no longer; null until further notice.</param>
    /// <param name="source">The source.</param>
    public void Change(Meter meter, decimal? old, decimal amount, DateOnly from, DateOnly? until, Source source)
    {
        var present = Standard(meter).Where(pair => !(pair.Value.Rate.ValidUntil <= from)).ToArray();
        if (HoldingOn(present, from).Any(entry => entry.Rate.Amount == amount))
            return;
        // Tiers and hours of a table that knows nothing of the change are not to be trusted either.
        foreach (var key in _rates.Keys.Where(key => key.Meter == meter.Id && key.Unit == PriceUnit.Token && (key.Above > 0 || key.DailyFrom is not null)).ToArray())
            _rates.Remove(key);
        foreach (var (key, entry) in present)
        {
            _rates.Remove(key);
            if (until is not null && entry.Rate.ValidFrom >= until)
                _rates[key] = entry;
            else if (!(entry.Rate.ValidFrom >= from) && (old is null || entry.Rate.Amount == old))
                Add(Dated(entry.Rate, entry.Rate.ValidFrom, from), entry.Source);
        }

        if (old is { } before && HoldingOn([.. Standard(meter)], from.AddDays(-1)).Length == 0)
            Add(new(meter, before, PriceUnit.Token) { ValidUntil = from }, source);
        Add(new(meter, amount, PriceUnit.Token) { ValidFrom = from, ValidUntil = until }, source);
    }

    private IEnumerable<KeyValuePair<Key, (PriceRate Rate, Source? Source)>> Standard(Meter meter) =>
        _rates.Where(pair => pair.Key is { Unit: PriceUnit.Token, Above: 0, Variant: null, Tier: ServiceTier.Standard } && pair.Key.Meter == meter.Id);

    private static PriceRate Dated(PriceRate rate, DateOnly? from, DateOnly? until) => new(rate.Meter, rate.Amount, rate.Unit)
    {
        ValidFrom = from,
        ValidUntil = until,
        DailyFrom = rate.DailyFrom,
        DailyUntil = rate.DailyUntil,
    };
}
