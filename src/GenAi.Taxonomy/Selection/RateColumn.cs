using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Selection;

/// <summary>The rates of one meter of tokens: one for each offering, and another above a number of input tokens where it has such.</summary>
internal sealed class RateColumn(int count)
{
    private readonly long[] _rates = new long[count];
    private readonly long[] _above = new long[count];
    private readonly long[] _ratesAbove = new long[count];

    /// <summary>10^-12 dollars for a token of a request, <see cref="SelectionIndex.UnknownRate"/> or <see cref="SelectionIndex.ConditionalRate"/>.</summary>
    public long At(int i, long inputTokens) => inputTokens > _above[i] ? _ratesAbove[i] : _rates[i];

    public void Set(int i, PriceList? prices, Meter meter)
    {
        (_rates[i], _above[i], _ratesAbove[i]) = (SelectionIndex.UnknownRate, long.MaxValue, SelectionIndex.UnknownRate);
        foreach (var rate in prices?.Rates ?? [])
        {
            if (rate.Meter != meter || rate.Unit != PriceUnit.Token || rate.ServiceTier != ServiceTier.Standard)
                continue;
            var isPlain = rate is { Variant: null, ValidFrom: null, ValidUntil: null, DailyFrom: null };
            if (isPlain && rate.AboveInputTokens == 0 && _rates[i] == SelectionIndex.UnknownRate)
            {
                _rates[i] = rate.PicoDollars;
            }
            else if (isPlain && rate.AboveInputTokens > 0 && _above[i] == long.MaxValue)
            {
                (_above[i], _ratesAbove[i]) = (rate.AboveInputTokens, rate.PicoDollars);
            }
            else
            {
                // A date, a time of day, a variant or a third tier: the price list is asked each time.
                (_rates[i], _above[i], _ratesAbove[i]) = (SelectionIndex.ConditionalRate, long.MaxValue, SelectionIndex.ConditionalRate);
                return;
            }
        }
    }
}
