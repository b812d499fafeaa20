using GenAi.Taxonomy.Catalog.Pricing;

namespace Advisor.Output;

/// <summary>The rates of an offering for images, which often differ by size and quality.</summary>
internal sealed class ImageRates(PriceList prices, DateTimeOffset moment)
{
    // Rates by the pixel come with a rounding of their own.
    private const decimal Noise = 0.001m;
    private const int MostNamed = 3;

    private readonly List<(string? Quality, string? Size, decimal Amount)> _variants =
    [
        .. prices.Rates
            .Where(rate => rate.Meter == Meter.ImageOutput && rate.ServiceTier == ServiceTier.Standard && rate.HoldsAt(moment))
            .Select(Read)
            .OfType<(string?, string?, decimal)>(),
    ];

    /// <summary>The sizes that have a rate, where the rates go by size.</summary>
    public IReadOnlyList<string> Sizes => [.. _variants.Select(each => each.Size).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Whether nothing listed costs less than an amount.</summary>
    public bool IsLowest(decimal amount) => _variants.TrueForAll(each => each.Amount >= amount || IsSame(each.Amount, amount));

    /// <summary>What follows an amount for an image: for which quality it is, and what others cost; empty where all cost the same.</summary>
    /// <param name="size">The size wanted; null where none is said.</param>
    /// <param name="amount">US dollars for an image.</param>
    public string Remark(string? size, decimal amount)
    {
        var rivals = _variants.Where(each => size is null || (each.Quality is not null && (each.Size is null || each.Size.Equals(size, StringComparison.OrdinalIgnoreCase)))).ToList();
        var others = rivals.Where(each => !IsSame(each.Amount, amount)).OrderBy(each => each.Amount).ToList();
        if (others.Count == 0)
            return "";
        if (size is null)
        {
            var (least, most) = (others[0].Amount, others[^1].Amount);
            var what = (others.Exists(each => each.Size is not null), others.Exists(each => each.Quality is not null)) switch
            {
                (true, true) => "sizes and qualities",
                (true, false) => "sizes",
                _ => "qualities",
            };
            return $"; other {what} cost {Words.Money(least)}{(IsSame(least, most) ? "" : $" to {Words.Money(most)}")}";
        }

        var mine = rivals.Find(each => IsSame(each.Amount, amount)).Quality;
        return $"{(mine is null ? "" : $" at {mine} quality")}; {Words.Few(others.Select(each => $"{each.Quality} quality costs {Words.Money(each.Amount)}").Distinct(), MostNamed)}";
    }

    private static bool IsSame(decimal one, decimal other) => Math.Abs(one - other) <= Math.Max(one, other) * Noise;

    /// <summary>The price of one image: of a size, of a quality, or of both as in <c>high/1024x1024</c>.</summary>
    private static (string?, string?, decimal)? Read(PriceRate rate)
    {
        if (rate.Variant is not { } variant)
            return rate.Unit == PriceUnit.Image ? (null, null, decimal.Round(rate.Amount, 4)) : null;
        var slash = variant.LastIndexOf('/');
        var hasSize = ImageSize.TryParse(variant[(slash + 1)..], out var size);
        var quality = !hasSize ? variant : slash > 0 ? variant[..slash] : null;
        decimal? amount = rate.Unit == PriceUnit.Image ? rate.Amount
            : rate.Unit == PriceUnit.Pixel && hasSize ? rate.Amount * size.Width * size.Height
            : null;
        return amount is { } known ? (quality, hasSize ? size.ToString() : null, decimal.Round(known, 4)) : null;
    }
}
