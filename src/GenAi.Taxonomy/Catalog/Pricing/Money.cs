namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>Takes binary-float noise off amounts: the shortest decimal within 1e-12 of the amount, relatively.</summary>
internal static class Money
{
    private const decimal Tolerance = 1e-12m;

    // No picture of the input costs less than a hundredth of a cent: below that the price of images is one for their tokens.
    private const decimal LeastForImage = 0.0001m;
    private const decimal LeastForSpeech = 0.0000005m;

    /// <summary>What a price for images counts: images or, where it is too low for that, their tokens.</summary>
    public static PriceUnit UnitOfImage(decimal? amount) => amount is > 0 and < LeastForImage ? PriceUnit.Token : PriceUnit.Image;

    /// <summary>Whether a price for a character can be one of speech: none here is below four dollars a million, so one below half a dollar has another unit.</summary>
    public static bool IsLikelyForSpeech(decimal? character) => character is not (> 0 and < LeastForSpeech);

    public static decimal Normalise(decimal amount, out bool changed)
    {
        changed = false;
        // Twelve significant digits or fewer cannot hide a shorter neighbour within 1e-12.
        var scale = Scale(amount);
        if (scale == 0 || Math.Abs(amount) >= 1_000_000_000_000m)
            return amount;
        for (var digits = 0; digits < scale; digits++)
        {
            var shorter = decimal.Round(amount, digits);
            if (Math.Abs(shorter - amount) <= Math.Abs(amount) * Tolerance)
            {
                changed = shorter != amount;
                return shorter;
            }
        }

        return amount;
    }

    private static int Scale(decimal amount) => (decimal.GetBits(amount)[3] >> 16) & 0x7F;
}
