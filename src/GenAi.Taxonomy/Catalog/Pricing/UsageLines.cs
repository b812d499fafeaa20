using System.Runtime.CompilerServices;

namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>Splits a usage into what is charged: parts of a whole are taken out of it, and never counted twice.</summary>
internal struct UsageLines
{
    private Buffer _lines;

    public UsageLines(PriceList prices, in ModelUsage usage, DateTimeOffset moment)
    {
        // What has no rate of its own is charged as what it is part of.
        var reasoning = Priced(usage.ReasoningTokens, Meter.Reasoning, usage);
        var audioIn = Priced(usage.AudioInputTokens - usage.CachedAudioInputTokens, Meter.AudioInput, usage);
        var audioCached = Priced(usage.CachedAudioInputTokens, Meter.AudioCacheRead, usage);
        var imageIn = Priced(usage.ImageInputTokens, Meter.ImageInput, usage);
        var audioOut = Priced(usage.AudioOutputTokens, Meter.AudioOutput, usage);
        var imageOut = Priced(usage.ImageOutputTokens, Meter.ImageOutput, usage);

        // The same pictures are charged by their tokens or by the piece, never both.
        var pixels = usage.Images > 0 && imageOut == 0 ? ImagePixels(prices, usage, moment) : null;
        var hasPiece = pixels is not null || IsPricedByPiece(prices, usage, moment);
        var byPiece = imageOut == 0 && (usage.ImageOutputTokens == 0 || hasPiece);
        // And then their prompt is for nothing, where no rate says otherwise.
        var isPromptFree = byPiece && hasPiece && Priced(usage.InputTokens, Meter.TextInput, usage) == 0;

        if (!isPromptFree)
            Add(Meter.TextInput, PriceUnit.Token, usage.InputTokens - usage.CachedInputTokens - usage.CacheWriteTokens - usage.CacheWriteOneHourTokens - audioIn - imageIn);
        Add(Meter.CacheRead, PriceUnit.Token, usage.CachedInputTokens - audioCached);
        Add(Meter.AudioCacheRead, PriceUnit.Token, audioCached);
        Add(Meter.CacheWrite, PriceUnit.Token, usage.CacheWriteTokens);
        Add(Meter.CacheWriteOneHour, PriceUnit.Token, usage.CacheWriteOneHourTokens);
        Add(Meter.AudioInput, PriceUnit.Token, audioIn);
        Add(Meter.ImageInput, PriceUnit.Token, imageIn);
        Add(Meter.TextOutput, PriceUnit.Token, usage.OutputTokens - reasoning - audioOut - (byPiece ? usage.ImageOutputTokens : imageOut));
        Add(Meter.Reasoning, PriceUnit.Token, reasoning);
        Add(Meter.AudioOutput, PriceUnit.Token, audioOut);
        Add(Meter.ImageOutput, PriceUnit.Token, imageOut);
        if (byPiece)
            Add(Meter.ImageOutput, pixels is null ? PriceUnit.Image : PriceUnit.Pixel, pixels ?? usage.Images);
        Add(Meter.ImageInput, PriceUnit.Image, usage.InputImages);
        Add(Meter.AudioInput, PriceUnit.Second, usage.AudioInputSeconds);
        Add(Meter.AudioOutput, PriceUnit.Second, usage.AudioOutputSeconds);
        Add(Meter.VideoInput, PriceUnit.Second, usage.VideoInputSeconds);
        Add(Meter.VideoOutput, PriceUnit.Second, usage.VideoOutputSeconds);
        Add(Meter.CharacterInput, PriceUnit.Character, usage.InputCharacters);
        Add(Meter.CharacterOutput, PriceUnit.Character, usage.OutputCharacters);
        Add(Meter.Page, PriceUnit.Page, usage.Pages);
        Add(Meter.Search, PriceUnit.Request, usage.Searches);
        if (prices.Find(Meter.Request, PriceUnit.Request, usage.InputTokens, moment, usage.Variant, usage.ServiceTier) is not null)
            Add(Meter.Request, PriceUnit.Request, 1);

        long Priced(long tokens, Meter meter, in ModelUsage whole) =>
            tokens > 0 && prices.Find(meter, PriceUnit.Token, whole.InputTokens, moment, whole.Variant, whole.ServiceTier) is not null ? tokens : 0;
    }

    public int Count { get; private set; }

    public readonly (Meter Meter, PriceUnit Unit, long Quantity) this[int index] => _lines[index];

    private void Add(Meter meter, PriceUnit unit, long quantity)
    {
        if (quantity > 0)
            _lines[Count++] = (meter, unit, quantity);
    }

    private static bool IsPricedByPiece(PriceList prices, in ModelUsage usage, DateTimeOffset moment) => usage.Images > 0
        && prices.Find(Meter.ImageOutput, PriceUnit.Image, usage.InputTokens, moment, usage.Variant, usage.ServiceTier) is not null;

    /// <summary>A price by the pixel needs the size; a price for this very size or for any image comes first.</summary>
    private static long? ImagePixels(PriceList prices, in ModelUsage usage, DateTimeOffset moment)
    {
        var pixel = prices.Find(Meter.ImageOutput, PriceUnit.Pixel, usage.InputTokens, moment, usage.Variant, usage.ServiceTier);
        var image = prices.Find(Meter.ImageOutput, PriceUnit.Image, usage.InputTokens, moment, usage.Variant, usage.ServiceTier);
        if (pixel is null || (image is not null && (image.Variant is not null || pixel.Variant is null)))
            return null;
        var size = usage.Variant?[(usage.Variant.LastIndexOf('/') + 1)..];
        return ImageSize.TryParse(size, out var parsed) ? checked(usage.Images * parsed.Width * parsed.Height) : null;
    }

    // One for each line above.
    [InlineArray(22)]
    private struct Buffer
    {
        private (Meter, PriceUnit, long) _first;
    }
}
