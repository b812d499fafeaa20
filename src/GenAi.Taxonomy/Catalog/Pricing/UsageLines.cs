using System.Runtime.CompilerServices;

namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>Splits a usage into what is charged: parts of a whole are taken out of it, and never counted twice.</summary>
internal struct UsageLines
{
    private Buffer _lines;

    public UsageLines(PriceList prices, in ModelUsage usage, DateTimeOffset moment)
    {
        // What has no rate of its own is charged as what it is part of.
        var reasoning = Listed(usage.ReasoningTokens, Meter.Reasoning);
        var audioIn = Listed(usage.AudioInputTokens - usage.CachedAudioInputTokens, Meter.AudioInput);
        var audioCached = Listed(usage.CachedAudioInputTokens, Meter.AudioCacheRead);
        var imageIn = Listed(usage.ImageInputTokens, Meter.ImageInput);
        var audioOut = Listed(usage.AudioOutputTokens, Meter.AudioOutput);
        var imageOut = Listed(usage.ImageOutputTokens, Meter.ImageOutput);

        // The same pictures are charged by their tokens or by the piece, never both.
        var pixels = usage.Images > 0 && imageOut == 0 ? ImagePixels(prices, usage, moment) : null;
        var hasPiece = pixels is not null || IsPricedByPiece(prices, usage, moment);
        var byPiece = imageOut == 0 && (usage.ImageOutputTokens == 0 || hasPiece);

        // The same speech is charged by its tokens or by the second, and the same text by its tokens or by the character.
        var isTextListed = Listed(usage.InputTokens, Meter.TextInput) > 0;
        var hasTokens = isTextListed || audioIn > 0;
        var bySecond = usage.AudioInputSeconds > 0
            && (prices.Lists(Meter.AudioInput, PriceUnit.Second, moment) ? usage.AudioInputTokens == 0 || !hasTokens : !hasTokens);
        var byCharacter = usage.InputCharacters > 0 && (prices.Lists(Meter.CharacterInput, PriceUnit.Character, moment) || !isTextListed);

        // Where a product is charged, its tokens are included unless a rate says otherwise.
        var isProduct = (byPiece && hasPiece) || (bySecond && !hasTokens) || (byCharacter && !isTextListed);
        var isInputIncluded = isProduct && !isTextListed;
        var isOutputIncluded = (bySecond || byCharacter) && isProduct && !prices.Lists(Meter.TextOutput, PriceUnit.Token, moment);

        var cached = usage.CachedInputTokens + usage.CacheWriteTokens + usage.CacheWriteOneHourTokens;
        var text = usage.InputTokens - cached - audioIn - imageIn;
        IsInputContradictory = text < 0 || usage.AudioInputTokens > usage.InputTokens || usage.ImageInputTokens > usage.InputTokens
            || usage.CachedAudioInputTokens > long.Min(usage.CachedInputTokens, usage.AudioInputTokens);
        if (!IsInputContradictory)
        {
            if (!isInputIncluded)
                Add(Meter.TextInput, PriceUnit.Token, text);
            Add(Meter.CacheRead, PriceUnit.Token, usage.CachedInputTokens - audioCached);
            Add(Meter.AudioCacheRead, PriceUnit.Token, audioCached);
            Add(Meter.CacheWrite, PriceUnit.Token, usage.CacheWriteTokens);
            Add(Meter.CacheWriteOneHour, PriceUnit.Token, usage.CacheWriteOneHourTokens);
            Add(Meter.AudioInput, PriceUnit.Token, audioIn);
            Add(Meter.ImageInput, PriceUnit.Token, imageIn);
        }

        var textOut = usage.OutputTokens - reasoning - audioOut - (byPiece ? usage.ImageOutputTokens : imageOut);
        IsOutputContradictory = textOut < 0 || long.Max(usage.ReasoningTokens, usage.AudioOutputTokens) > usage.OutputTokens;
        if (!IsOutputContradictory)
        {
            if (!isOutputIncluded)
                Add(Meter.TextOutput, PriceUnit.Token, textOut);
            Add(Meter.Reasoning, PriceUnit.Token, reasoning);
            Add(Meter.AudioOutput, PriceUnit.Token, audioOut);
            Add(Meter.ImageOutput, PriceUnit.Token, imageOut);
        }

        if (byPiece)
            Add(Meter.ImageOutput, pixels is null ? PriceUnit.Image : PriceUnit.Pixel, pixels ?? usage.Images);
        Add(Meter.ImageInput, PriceUnit.Image, usage.InputImages);
        if (bySecond)
            Add(Meter.AudioInput, PriceUnit.Second, usage.AudioInputSeconds);
        Add(Meter.AudioOutput, PriceUnit.Second, usage.AudioOutputSeconds);
        Add(Meter.VideoInput, PriceUnit.Second, usage.VideoInputSeconds);
        Add(Meter.VideoOutput, PriceUnit.Second, usage.VideoOutputSeconds);
        if (byCharacter)
            Add(Meter.CharacterInput, PriceUnit.Character, usage.InputCharacters);
        Add(Meter.CharacterOutput, PriceUnit.Character, usage.OutputCharacters);
        Add(Meter.Page, PriceUnit.Page, usage.Pages);
        Add(Meter.Search, PriceUnit.Request, usage.Searches);
        // A fee that is listed for one service tier alone is unknown in another.
        if (prices.Lists(Meter.Request, PriceUnit.Request, moment))
            Add(Meter.Request, PriceUnit.Request, 1);

        long Listed(long tokens, Meter meter) => tokens > 0 && prices.Lists(meter, PriceUnit.Token, moment) ? tokens : 0;
    }

    /// <summary>Gets a value indicating whether the parts of the input exceed it, so that nothing of it can be charged.</summary>
    public bool IsInputContradictory { get; }

    /// <summary>Gets a value indicating whether the parts of the output exceed it, so that nothing of it can be charged.</summary>
    public bool IsOutputContradictory { get; }

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
