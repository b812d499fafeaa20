namespace GenAi.Taxonomy.Catalog;

/// <summary>Splits a usage into what is charged: parts of a whole are taken out of it, and never counted twice.</summary>
internal static class UsageLines
{
    public static List<(Meter Meter, PriceUnit Unit, long Quantity)> Of(PriceList prices, in ModelUsage usage, DateTimeOffset moment)
    {
        var lines = new List<(Meter, PriceUnit, long)>();
        var (variant, tier, input) = (usage.Variant, usage.ServiceTier, usage.InputTokens);

        // Reasoning and audio without a rate of their own are charged as what they are part of.
        var reasoning = Has(Meter.Reasoning) ? usage.ReasoningTokens : 0;
        var audioIn = Has(Meter.AudioInput) ? usage.AudioInputTokens : 0;
        var audioOut = Has(Meter.AudioOutput) ? usage.AudioOutputTokens : 0;

        Add(Meter.TextInput, PriceUnit.Token, usage.InputTokens - usage.CachedInputTokens - usage.CacheWriteTokens - usage.CacheWriteOneHourTokens - audioIn);
        Add(Meter.CacheRead, PriceUnit.Token, usage.CachedInputTokens);
        Add(Meter.CacheWrite, PriceUnit.Token, usage.CacheWriteTokens);
        Add(Meter.CacheWriteOneHour, PriceUnit.Token, usage.CacheWriteOneHourTokens);
        Add(Meter.AudioInput, PriceUnit.Token, audioIn);
        Add(Meter.TextOutput, PriceUnit.Token, usage.OutputTokens - reasoning - audioOut);
        Add(Meter.Reasoning, PriceUnit.Token, reasoning);
        Add(Meter.AudioOutput, PriceUnit.Token, audioOut);
        if (ImagePixels(prices, usage, moment) is { } pixels)
            Add(Meter.ImageOutput, PriceUnit.Pixel, pixels);
        else
            Add(Meter.ImageOutput, PriceUnit.Image, usage.Images);
        Add(Meter.AudioInput, PriceUnit.Second, usage.AudioInputSeconds);
        Add(Meter.VideoOutput, PriceUnit.Second, usage.VideoOutputSeconds);
        Add(Meter.CharacterInput, PriceUnit.Character, usage.InputCharacters);
        Add(Meter.Page, PriceUnit.Page, usage.Pages);
        Add(Meter.Search, PriceUnit.Request, usage.Searches);
        if (prices.Find(Meter.Request, PriceUnit.Request, input, moment, variant, tier) is not null)
            Add(Meter.Request, PriceUnit.Request, 1);
        return lines;

        // A price by the pixel needs the size; a price for this very size or for any image comes first.
        static long? ImagePixels(PriceList prices, in ModelUsage usage, DateTimeOffset moment)
        {
            var pixel = prices.Find(Meter.ImageOutput, PriceUnit.Pixel, usage.InputTokens, moment, usage.Variant, usage.ServiceTier);
            var image = prices.Find(Meter.ImageOutput, PriceUnit.Image, usage.InputTokens, moment, usage.Variant, usage.ServiceTier);
            if (pixel is null || (image is not null && (image.Variant is not null || pixel.Variant is null)))
                return null;
            var size = usage.Variant?[(usage.Variant.LastIndexOf('/') + 1)..];
            return ImageSize.TryParse(size, out var parsed) ? checked(usage.Images * parsed.Width * parsed.Height) : null;
        }

        bool Has(Meter meter) => prices.Find(meter, PriceUnit.Token, input, moment, variant, tier) is not null;

        void Add(Meter meter, PriceUnit unit, long quantity)
        {
            if (quantity > 0)
                lines.Add((meter, unit, quantity));
        }
    }
}
