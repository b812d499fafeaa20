using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>The rates of an offering, in US dollars: one structure for every meter, unit, tier and date. Immutable.</summary>
public sealed class PriceList
{
    private readonly PriceRate[] _rates;

    /// <summary>Makes a price list.</summary>
    /// <param name="rates">The rates, in any order.</param>
    public PriceList(params IReadOnlyList<PriceRate> rates)
    {
        Rates = Frozen.Copy(rates);
        _rates = Rates is ImmutableArray<PriceRate> frozen ? ImmutableCollectionsMarshal.AsArray(frozen)! : [];
    }

    /// <value>The rates, as given.</value>
    public IReadOnlyList<PriceRate> Rates { get; }

    /// <summary>The rate that holds for a meter.</summary>
    /// <param name="meter">What is counted.</param>
    /// <param name="unit">The unit counted.</param>
    /// <param name="inputTokens">All input tokens of the request; the highest tier strictly below this number holds.</param>
    /// <param name="moment">When.</param>
    /// <param name="variant">Size, quality or resolution; a rate without a variant holds for any.</param>
    /// <param name="serviceTier">The way of serving.</param>
    /// <returns>
    /// The rate, or null where none is known. A combination that is not listed is unknown, never the cheaper neighbor: the standard rate changes with
    /// the length of the prompt and that of the service tier does not say so, or the whole has a rate for longer prompts and its part has none.
    /// Output without a rate for longer prompts keeps its rate.
    /// </returns>
    public PriceRate? Find(
        Meter meter, PriceUnit unit, long inputTokens, DateTimeOffset moment, string? variant = null, ServiceTier serviceTier = ServiceTier.Standard)
    {
        PriceRate? best = null;
        var standardTier = 0L;
        foreach (var rate in _rates)
        {
            if (rate.Unit != unit
                || (rate.ServiceTier != serviceTier && rate.ServiceTier != ServiceTier.Standard)
                || (rate.AboveInputTokens != 0 && inputTokens <= rate.AboveInputTokens)
                || rate.Meter != meter
                || (rate.Variant is not null && !string.Equals(rate.Variant, variant, StringComparison.OrdinalIgnoreCase))
                || !rate.HoldsAt(moment))
            {
                continue;
            }

            if (rate.ServiceTier != serviceTier)
                standardTier = long.Max(standardTier, rate.AboveInputTokens);
            else if (best is null || IsCloser(rate, best))
                best = rate;
        }

        if (best is null || best.AboveInputTokens < standardTier)
            return null;
        return inputTokens > 0 && meter.Whole is { } whole && Find(whole, unit, inputTokens, moment, variant, serviceTier)?.AboveInputTokens > best.AboveInputTokens
            ? null
            : best;
    }

    /// <summary>Returns whether a meter has a rate of its own at a moment, for any length of prompt and in any service tier.</summary>
    internal bool Lists(Meter meter, PriceUnit unit, DateTimeOffset moment)
    {
        foreach (var rate in _rates)
        {
            if (rate.Unit == unit && rate.Meter == meter && rate.HoldsAt(moment))
                return true;
        }

        return false;
    }

    /// <summary>What a request costs.</summary>
    /// <param name="usage">What the request uses.</param>
    /// <param name="moment">When.</param>
    public CostEstimate Estimate(in ModelUsage usage, DateTimeOffset moment)
    {
        var lines = new List<CostLine>();
        var unpriced = new List<Meter>();
        var used = new UsageLines(this, usage, moment);
        for (var i = 0; i < used.Count; i++)
        {
            var (meter, unit, quantity) = used[i];
            if (Find(meter, unit, usage.InputTokens, moment, usage.Variant, usage.ServiceTier) is { } rate)
                lines.Add(new(meter, quantity, unit, rate.Amount));
            else
                unpriced.Add(meter);
        }

        if (used.IsInputContradictory)
            unpriced.Add(Meter.TextInput);
        if (used.IsOutputContradictory)
            unpriced.Add(Meter.TextOutput);
        return new(lines, unpriced);
    }

    /// <summary>The total of <see cref="Estimate"/> without its lines, for every request: it allocates nothing.</summary>
    /// <param name="usage">What the request uses.</param>
    /// <param name="moment">When.</param>
    /// <returns>US dollars, or null where something that was used has no known rate or the usage contradicts itself.</returns>
    public decimal? TotalOf(in ModelUsage usage, DateTimeOffset moment)
    {
        var total = 0m;
        var used = new UsageLines(this, usage, moment);
        if (used.IsInputContradictory || used.IsOutputContradictory)
            return null;
        for (var i = 0; i < used.Count; i++)
        {
            var (meter, unit, quantity) = used[i];
            if (Find(meter, unit, usage.InputTokens, moment, usage.Variant, usage.ServiceTier) is not { } rate)
                return null;
            total += quantity * rate.Amount;
        }

        return total;
    }

    // The more specific condition wins: variant, then tier, then time of day, then the later start.
    private static bool IsCloser(PriceRate rate, PriceRate best)
    {
        if ((rate.Variant is null) != (best.Variant is null))
            return rate.Variant is not null;
        if (rate.AboveInputTokens != best.AboveInputTokens)
            return rate.AboveInputTokens > best.AboveInputTokens;
        if (rate.DailyFrom.HasValue != best.DailyFrom.HasValue)
            return rate.DailyFrom.HasValue;
        return (rate.ValidFrom ?? DateOnly.MinValue) > (best.ValidFrom ?? DateOnly.MinValue);
    }
}
