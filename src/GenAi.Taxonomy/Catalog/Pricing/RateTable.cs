using System.Globalization;
using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>The rates of one offering by their conditions, from one or several sources.</summary>
internal sealed partial class RateTable
{
    // The cheapest embedding model asks five times the least; o1-pro, at 150 and 600 dollars a million, asks half of the most.
    private const decimal LeastTokenRate = 0.001m / 1_000_000;
    private const decimal MaxInputRate = 300m / 1_000_000;
    private const decimal MaxOutputRate = 1_200m / 1_000_000;

    private readonly Dictionary<Key, (PriceRate Rate, Source? Source)> _rates = [];

    public int Count => _rates.Count;

    public bool IsAllZero => _rates.Count > 0 && _rates.Values.All(entry => entry.Rate.Amount == 0);

    public void Add(PriceRate rate, Source? source) => _rates[Key.Of(rate)] = (rate, source);

    public void Redate(Source from, Source to)
    {
        foreach (var (key, entry) in _rates)
        {
            if (ReferenceEquals(entry.Source, from))
                _rates[key] = (entry.Rate, to);
        }
    }

    /// <summary>Where most of the rates come from; at a tie the later source.</summary>
    public Source? MainSource => _rates.Values
        .GroupBy(entry => entry.Source)
        .OrderByDescending(group => group.Count())
        .ThenByDescending(group => group.Key?.Date)
        .Select(group => group.Key)
        .FirstOrDefault();

    public bool Has(Meter meter) => _rates.Keys.Any(key => key.Meter == meter.Id);

    public void Remove(Meter meter)
    {
        foreach (var key in _rates.Keys.Where(key => key.Meter == meter.Id).ToArray())
            _rates.Remove(key);
    }

    /// <summary>Zero is a price only where use is paid or free by right; elsewhere it says that there is none.</summary>
    public void RemoveZeros()
    {
        foreach (var (key, entry) in _rates.ToArray())
        {
            if (entry.Rate.Amount == 0)
                _rates.Remove(key);
        }
    }

    /// <summary>Makes every standard rate a rate of another way of serving.</summary>
    public void MoveTo(ServiceTier service)
    {
        foreach (var (key, entry) in _rates.Where(pair => pair.Key.Tier == ServiceTier.Standard).ToArray())
        {
            _rates.Remove(key);
            var rate = With(entry.Rate, entry.Rate.Source, service: service);
            _rates.TryAdd(Key.Of(rate), (rate, entry.Source));
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

    /// <summary>
    /// Removes and returns the rates for tokens of text that no model has: a source that writes dollars per token, per thousand or per minute where its
    /// other entries are per million.
    /// </summary>
    public IReadOnlyList<PriceRate> RemoveImplausible()
    {
        PriceRate[] removed = [.. _rates.Values.Select(entry => entry.Rate).Where(rate => rate is { Unit: PriceUnit.Token, Amount: > 0 }
            && (rate.Meter == Meter.TextInput || rate.Meter == Meter.TextOutput)
            && (rate.Amount < LeastTokenRate || rate.Amount > (rate.Meter == Meter.TextInput ? MaxInputRate : MaxOutputRate)))];
        foreach (var rate in removed)
            _rates.Remove(Key.Of(rate));
        return removed;
    }

    /// <summary>Sources price output by the token and name no meter: it is what the model produces. Null: it produces nothing that is counted.</summary>
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

    public static PriceRate With(PriceRate rate, Source? source, Meter? meter = null, ServiceTier? service = null) => new(meter ?? rate.Meter, rate.Amount, rate.Unit)
    {
        AboveInputTokens = rate.AboveInputTokens,
        Variant = rate.Variant,
        ServiceTier = service ?? rate.ServiceTier,
        ValidFrom = rate.ValidFrom,
        ValidUntil = rate.ValidUntil,
        DailyFrom = rate.DailyFrom,
        DailyUntil = rate.DailyUntil,
        Source = source,
    };

    private static string Describe(PriceRate rate)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{rate.Meter} {PriceListField.Shortest(rate.Amount)}/{rate.Unit.ToString().ToLowerInvariant()}");
        if (rate.AboveInputTokens > 0)
            text += string.Create(CultureInfo.InvariantCulture, $" above {rate.AboveInputTokens}");
        if (rate.Variant is not null)
            text += $" {rate.Variant}";
        if (rate.ValidFrom is { } from)
            text += $" from {IsoText.Of(from)}";
        if (rate.ValidUntil is { } until)
            text += $" until {IsoText.Of(until)}";
        if (rate.DailyFrom is { } start && rate.DailyUntil is { } end)
            text += string.Create(CultureInfo.InvariantCulture, $" between {start:HH:mm} and {end:HH:mm}");
        return rate.ServiceTier == ServiceTier.Standard ? text : $"{text} {rate.ServiceTier.ToString().ToLowerInvariant()}";
    }

    private readonly record struct Key(
        string Meter, PriceUnit Unit, long Above, string? Variant, ServiceTier Tier, DateOnly? From, DateOnly? Until, TimeOnly? DailyFrom, TimeOnly? DailyUntil)
    {
        /// <summary>The conditions without dates and hours.</summary>
        public Key Timeless => this with { From = null, Until = null, DailyFrom = null, DailyUntil = null };

        public static Key Of(PriceRate rate) => new(
            rate.Meter.Id, rate.Unit, rate.AboveInputTokens, rate.Variant?.ToLowerInvariant(), rate.ServiceTier, rate.ValidFrom, rate.ValidUntil, rate.DailyFrom, rate.DailyUntil);
    }
}
