using System.Globalization;

namespace GenAi.Taxonomy.Catalog.Import;

/// <summary>The rates of one offering by their conditions, from one or several sources.</summary>
internal sealed class RateTable
{
    private readonly Dictionary<Key, (PriceRate Rate, Source? Source)> _rates = [];

    public int Count => _rates.Count;

    public bool IsAllZero => _rates.Count > 0 && _rates.Values.All(entry => entry.Rate.Amount == 0);

    public void Add(PriceRate rate, Source? source) => _rates[Key.Of(rate)] = (rate, source);

    /// <summary>Where most of the rates come from; at a tie the later source.</summary>
    public Source? MainSource => _rates.Values
        .GroupBy(entry => entry.Source)
        .OrderByDescending(group => group.Count())
        .ThenByDescending(group => group.Key?.Date)
        .Select(group => group.Key)
        .FirstOrDefault();

    /// <summary>Zero is a price only where use is paid or free by right; elsewhere it says that there is none.</summary>
    public void RemoveZeros()
    {
        foreach (var (key, entry) in _rates.ToArray())
        {
            if (entry.Rate.Amount == 0)
                _rates.Remove(key);
        }
    }

    /// <summary>Takes out rates for tokens that are too low to be meant for tokens.</summary>
    public void RemoveTokensBelow(decimal least)
    {
        foreach (var (key, entry) in _rates.ToArray())
        {
            if (entry.Rate.Unit == PriceUnit.Token && entry.Rate.Amount > 0 && entry.Rate.Amount < least)
                _rates.Remove(key);
        }
    }

    /// <summary>Sources price output by the token and name no meter: it is what the model gives out. Null: it gives out nothing that is counted.</summary>
    public void AssignOutput(Meter? meter)
    {
        if (meter == Meter.TextOutput)
            return;
        foreach (var (key, entry) in _rates.ToArray())
        {
            if (entry.Rate.Meter != Meter.TextOutput || entry.Rate.Unit != PriceUnit.Token)
                continue;
            if (meter is { } assigned)
            {
                var rate = With(entry.Rate, entry.Rate.Source, assigned);
                if (!_rates.TryAdd(Key.Of(rate), (rate, entry.Source)))
                    continue;
            }
            else if (entry.Rate.Amount > 0)
            {
                continue;
            }

            _rates.Remove(key);
        }
    }

    /// <summary>
    /// Takes in another source's rates. For the same conditions precedence decides, except that a zero never wins over a price:
    /// sources write 0 for what they do not know.
    /// </summary>
    public void Merge(RateTable other, string subject, List<CatalogConflict> conflicts)
    {
        var empty = Count == 0;
        foreach (var (key, theirs) in other._rates)
        {
            if (!_rates.TryGetValue(key, out var ours))
            {
                if (theirs.Rate.Amount > 0 || empty)
                    _rates[key] = theirs;
                continue;
            }

            if (ours.Rate.Amount == theirs.Rate.Amount)
                continue;
            var wins = ours.Rate.Amount == 0 || (theirs.Rate.Amount > 0 && CatalogFacts.Precedence(theirs.Source, ours.Source) > 0);
            var (kept, set) = wins ? (theirs, ours) : (ours, theirs);
            _rates[key] = kept;
            conflicts.Add(new(subject, FactNames.Prices, Describe(kept.Rate), kept.Source, Describe(set.Rate), set.Source));
        }
    }

    /// <summary>The price list, rates in a stable order; each names its source where that is not the offering's.</summary>
    public PriceList? ToPriceList(Source? offeringSource) => _rates.Count == 0
        ? null
        : new([.. _rates
            .OrderBy(pair => pair.Key.Meter, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Unit)
            .ThenBy(pair => pair.Key.Tier)
            .ThenBy(pair => pair.Key.Above)
            .ThenBy(pair => pair.Key.Variant, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.From)
            .ThenBy(pair => pair.Key.Until)
            .ThenBy(pair => pair.Key.DailyFrom)
            .ThenBy(pair => pair.Key.DailyUntil)
            .Select(pair => With(pair.Value.Rate, Equals(pair.Value.Source, offeringSource) ? null : pair.Value.Source))]);

    public static PriceRate With(PriceRate rate, Source? source, Meter? meter = null) => new(meter ?? rate.Meter, rate.Amount, rate.Unit)
    {
        AboveInputTokens = rate.AboveInputTokens,
        Variant = rate.Variant,
        ServiceTier = rate.ServiceTier,
        ValidFrom = rate.ValidFrom,
        ValidUntil = rate.ValidUntil,
        DailyFrom = rate.DailyFrom,
        DailyUntil = rate.DailyUntil,
        Source = source,
    };

    private static string Describe(PriceRate rate)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{rate.Meter} {Shortest(rate.Amount)}/{rate.Unit.ToString().ToLowerInvariant()}");
        if (rate.AboveInputTokens > 0)
            text += string.Create(CultureInfo.InvariantCulture, $" above {rate.AboveInputTokens}");
        if (rate.Variant is not null)
            text += $" {rate.Variant}";
        return rate.ServiceTier == ServiceTier.Standard ? text : $"{text} {rate.ServiceTier.ToString().ToLowerInvariant()}";
    }

    private static decimal Shortest(decimal amount) => amount / 1.0000000000000000000000000000m;

    private readonly record struct Key(
        string Meter, PriceUnit Unit, long Above, string? Variant, ServiceTier Tier, DateOnly? From, DateOnly? Until, TimeOnly? DailyFrom, TimeOnly? DailyUntil)
    {
        public static Key Of(PriceRate rate) => new(
            rate.Meter.Id, rate.Unit, rate.AboveInputTokens, rate.Variant?.ToLowerInvariant(), rate.ServiceTier, rate.ValidFrom, rate.ValidUntil, rate.DailyFrom, rate.DailyUntil);
    }
}
