#pragma warning disable MEAI001 // Audio counts are experimental members of a stable type; nothing of ours shows them.
using GenAi.Taxonomy.Catalog.Pricing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Usage as providers' adapters tell it, as what is charged. The adapters of OpenAI, Anthropic and Ollama count what is read from a cache
/// as input, Anthropic's what is written to one too; what has no member of its own they name among the additional counts.
/// </summary>
internal static class UsageReading
{
    public static ModelUsage? Of(UsageDetails? usage)
    {
        if (usage is null || (usage.InputTokenCount is null && usage.OutputTokenCount is null))
            return null;
        return new()
        {
            InputTokens = NotNegative(usage.InputTokenCount),
            OutputTokens = NotNegative(usage.OutputTokenCount),
            CachedInputTokens = NotNegative(usage.CachedInputTokenCount),
            ReasoningTokens = NotNegative(usage.ReasoningTokenCount),
            CacheWriteTokens = Count(usage, "CacheCreationInputTokens"),
            AudioInputTokens = NotNegative(usage.InputAudioTokenCount ?? Count(usage, "InputTokenDetails.AudioTokenCount")),
            AudioOutputTokens = NotNegative(usage.OutputAudioTokenCount ?? Count(usage, "OutputTokenDetails.AudioTokenCount")),
            ImageInputTokens = Count(usage, "InputTokenDetails.ImageTokenCount"),
            Searches = Count(usage, "WebSearchRequests"),
        };
    }

    /// <summary>What a generator of images used: its output is images.</summary>
    public static ModelUsage OfImages(UsageDetails? usage) => Of(usage) is { } known ? known with { ImageOutputTokens = known.OutputTokens } : new();

    /// <summary>What a transcription used: what is charged by the second is told by the length of the speech, where the provider says it.</summary>
    public static ModelUsage? OfTranscription(UsageDetails? usage, TimeSpan? length) => length is { } known
        ? (Of(usage) ?? new()) with { AudioInputSeconds = (long)Math.Ceiling(known.TotalSeconds) }
        : Of(usage);

    /// <summary>
    /// What the updates of a stream come to. Some servers tell the count so far with each update: the same input with at least the output
    /// told before stands in its place, where another call would have brought input of its own.
    /// </summary>
    public static UsageDetails Sum(UsageDetails? before, UsageDetails next)
    {
        if (before is null || (next.InputTokenCount is > 0 && next.InputTokenCount == before.InputTokenCount && next.OutputTokenCount >= before.OutputTokenCount))
            return next;
        var sum = new UsageDetails();
        sum.Add(before);
        sum.Add(next);
        return sum;
    }

    private static long Count(UsageDetails usage, string name) =>
        usage.AdditionalCounts is { } counts && counts.TryGetValue(name, out var count) ? NotNegative(count) : 0;

    private static long NotNegative(long? count) => count is > 0 and var known ? known : 0;
}
