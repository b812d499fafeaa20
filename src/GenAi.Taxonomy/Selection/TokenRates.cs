using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// What a token of input and one of output cost in 10^-12 dollars, and other rates above a number of input tokens where there are such;
/// <see cref="SelectionIndex.UnknownRate"/> or <see cref="SelectionIndex.ConditionalRate"/> where no plain number says it.
/// </summary>
internal readonly struct TokenRates
{
    private readonly long _above;
    private readonly long _inputAbove;
    private readonly long _outputAbove;
    private readonly long _input;
    private readonly long _output;

    public TokenRates(PriceList? prices)
    {
        var input = Tiers.Of(prices, Meter.TextInput);
        var output = Tiers.Of(prices, Meter.TextOutput);
        // Two meters that change at different sizes of a request are rare: the price list is asked.
        if (input.Above != output.Above && input.Above != long.MaxValue && output.Above != long.MaxValue)
            (input, output) = (Tiers.Conditional, Tiers.Conditional);
        (_input, _inputAbove, _output, _outputAbove) = (input.Rate, input.RateAbove, output.Rate, output.RateAbove);
        _above = long.Min(input.Above, output.Above);
    }

    /// <summary>The rates for a request of so many input tokens.</summary>
    public (long Input, long Output) At(long inputTokens) => inputTokens > _above ? (_inputAbove, _outputAbove) : (_input, _output);

    /// <summary>The least that a token costs at any size of request; the greatest number where that is not known.</summary>
    public (float Input, float Output) Floor => (Least(_input, _inputAbove), Least(_output, _outputAbove));

    /// <summary>Gets a value indicating whether a rate is unknown at some size of request.</summary>
    public bool HasUnknown => (_input | _inputAbove | _output | _outputAbove) < 0;

    /// <summary>Whether tokens cost nothing at any size of request.</summary>
    public bool IsFree => (_input | _inputAbove | _output | _outputAbove) == 0;

    // What depends on more than the size may cost nothing, for all that is known here.
    private static float Least(long below, long above) =>
        below == SelectionIndex.ConditionalRate || above == SelectionIndex.ConditionalRate ? 0
        : (below, above) is (SelectionIndex.UnknownRate, SelectionIndex.UnknownRate) ? float.MaxValue
        : below < 0 || above < 0 ? long.Max(below, above)
        : long.Min(below, above);

    private readonly record struct Tiers(long Rate, long Above, long RateAbove)
    {
        public static readonly Tiers Conditional = new(SelectionIndex.ConditionalRate, long.MaxValue, SelectionIndex.ConditionalRate);

        public static Tiers Of(PriceList? prices, Meter meter)
        {
            long? plain = null;
            (long From, long Rate)? tier = null;
            foreach (var rate in prices?.Rates ?? [])
            {
                if (rate.Meter != meter || rate.Unit != PriceUnit.Token || rate.ServiceTier != ServiceTier.Standard)
                    continue;
                var isPlain = rate is { Variant: null, ValidFrom: null, ValidUntil: null, DailyFrom: null };
                if (isPlain && rate.AboveInputTokens == 0 && plain is null)
                    plain = rate.PicoDollars;
                else if (isPlain && rate.AboveInputTokens > 0 && tier is null)
                    tier = (rate.AboveInputTokens, rate.PicoDollars);
                else
                    return Conditional; // A date, a time of day, a variant or a third tier: the price list is asked each time.
            }

            var known = plain ?? SelectionIndex.UnknownRate;
            return new(known, tier?.From ?? long.MaxValue, tier?.Rate ?? known);
        }
    }
}
