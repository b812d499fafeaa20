namespace GenAi.Taxonomy.Catalog.Pricing;

/// <summary>What a request uses: known before a call as an estimate, after it from the provider. Safe by default (one request, nothing else), compared by value.</summary>
public readonly record struct ModelUsage
{
    /// <summary>Text tokens in and out.</summary>
    /// <param name="inputTokens">All input tokens, those read from or written to a cache included.</param>
    /// <param name="outputTokens">All output tokens, those of reasoning included.</param>
    /// <exception cref="ArgumentOutOfRangeException">Either is negative.</exception>
    public ModelUsage(long inputTokens, long outputTokens)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(inputTokens);
        ArgumentOutOfRangeException.ThrowIfNegative(outputTokens);
        InputTokens = inputTokens;
        OutputTokens = outputTokens;
    }

    /// <value>All input tokens, those read from or written to a cache included.</value>
    public long InputTokens { get; init; }

    /// <value>Of the input, the tokens read from a cache.</value>
    public long CachedInputTokens { get; init; }

    /// <value>Of the input, the tokens written to a cache.</value>
    public long CacheWriteTokens { get; init; }

    /// <value>Of the input, the tokens written to a cache that keeps them for an hour.</value>
    public long CacheWriteOneHourTokens { get; init; }

    /// <value>Of the input, the tokens of audio, those read from a cache included.</value>
    public long AudioInputTokens { get; init; }

    /// <value>Of the tokens of audio, those read from a cache; they are part of <see cref="CachedInputTokens"/> too.</value>
    public long CachedAudioInputTokens { get; init; }

    /// <value>Of the input, the tokens of images.</value>
    public long ImageInputTokens { get; init; }

    /// <value>All output tokens, those of reasoning included.</value>
    public long OutputTokens { get; init; }

    /// <value>Of the output, the tokens of reasoning.</value>
    public long ReasoningTokens { get; init; }

    /// <value>Of the output, the tokens of audio.</value>
    public long AudioOutputTokens { get; init; }

    /// <value>Of the output, the tokens of images.</value>
    public long ImageOutputTokens { get; init; }

    /// <value>Images as input, for models that charge them by the image and not by their tokens.</value>
    public long InputImages { get; init; }

    /// <value>Images produced.</value>
    public long Images { get; init; }

    /// <value>The size, quality or resolution of images or video, such as <c>1024x1024</c>. Null: not stated.</value>
    public string? Variant { get; init; }

    /// <value>Seconds of audio input.</value>
    public long AudioInputSeconds { get; init; }

    /// <value>Seconds of audio produced.</value>
    public long AudioOutputSeconds { get; init; }

    /// <value>Seconds of video input.</value>
    public long VideoInputSeconds { get; init; }

    /// <value>Seconds of video produced.</value>
    public long VideoOutputSeconds { get; init; }

    /// <value>Characters of input, for speech synthesis.</value>
    public long InputCharacters { get; init; }

    /// <value>Characters produced.</value>
    public long OutputCharacters { get; init; }

    /// <value>Pages read.</value>
    public long Pages { get; init; }

    /// <value>Web searches made.</value>
    public long Searches { get; init; }

    /// <value>The way of serving. Default: standard.</value>
    public ServiceTier ServiceTier { get; init; }
}
