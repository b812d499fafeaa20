#pragma warning disable MEAI001 // Audio counts are experimental members of a stable type; nothing of ours shows them.
using GenAi.Taxonomy.Catalog.Pricing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Reads what is charged from the usage that adapters report. Most count cached tokens in the input and reasoning in the output. The adapters of Bedrock
/// and Google count some of them in addition, which shows in the total; several report counts under keys of their own.
/// </summary>
internal static class UsageReading
{
    /// <summary>Returns the usage; null where it is not reported, or where its total exceeds everything that is reported.</summary>
    public static ModelUsage? Of(UsageDetails? usage)
    {
        if (usage is null || (usage.InputTokenCount is null && usage.OutputTokenCount is null))
            return null;
        var counts = usage.AdditionalCounts;
        var (input, output) = (NotNegative(usage.InputTokenCount), NotNegative(usage.OutputTokenCount));
        var cached = NotNegative(usage.CachedInputTokenCount ?? First(counts, "CacheReadInputTokens", "CachedContentTokenCount", "InputTokenDetails.CachedTokenCount"));
        var written = First(counts, "CacheCreationInputTokens", "CacheWriteInputTokens") ?? 0;
        var reasoning = NotNegative(usage.ReasoningTokenCount ?? First(counts, "ThoughtsTokenCount", "OutputTokenDetails.ReasoningTokenCount"));
        if (usage.TotalTokenCount is { } total && total > input + output)
        {
            Span<long> parts = [cached, written, First(counts, "ToolUsePromptTokenCount") ?? 0, reasoning];
            if (Outside(parts, total - input - output) is not { } outside)
                return null;
            for (var i = 0; i < parts.Length; i++)
            {
                if ((outside & (1 << i)) == 0)
                    continue;
                if (i == parts.Length - 1)
                    output += parts[i];
                else
                    input += parts[i];
            }
        }

        var oneHour = long.Min(written, First(counts, "cache_creation.ephemeral_1h_input_tokens") ?? 0);
        return new()
        {
            InputTokens = input,
            OutputTokens = output,
            CachedInputTokens = cached,
            ReasoningTokens = reasoning,
            CacheWriteTokens = written - oneHour,
            CacheWriteOneHourTokens = oneHour,
            AudioInputTokens = NotNegative(usage.InputAudioTokenCount ?? First(counts, "InputTokenDetails.AudioTokenCount")),
            AudioOutputTokens = NotNegative(usage.OutputAudioTokenCount ?? First(counts, "OutputTokenDetails.AudioTokenCount")),
            ImageInputTokens = First(counts, "InputTokenDetails.ImageTokenCount") ?? 0,
            ImageOutputTokens = First(counts, "OutputTokenDetails.ImageTokenCount") ?? 0,
            Searches = First(counts, "WebSearchRequests") ?? 0,
        };
    }

    /// <summary>Returns the usage of a whole answer, with its pictures and what its raw form alone reports.</summary>
    public static ModelUsage? OfChat(ChatResponse response)
    {
        var usage = WithOneHour(Of(response.Usage), response.Usage?.AdditionalCounts is null ? 0 : SdkUsage.OneHourWrites(response.RawRepresentation));
        var (images, hasText) = (0, false);
        for (var m = 0; m < response.Messages.Count; m++)
        {
            var contents = response.Messages[m].Contents;
            for (var i = 0; i < contents.Count; i++)
            {
                images += IsImage(contents[i]) ? 1 : 0;
                hasText |= contents[i] is TextContent { Text.Length: > 0 };
            }
        }

        return WithImages(usage, images, hasText);
    }

    public static bool IsImage(AIContent content) =>
        content is DataContent data ? data.HasTopLevelMediaType("image") : content is UriContent uri && uri.HasTopLevelMediaType("image");

    /// <summary>
    /// Adds the pictures of a chat answer. Their tokens are part of the output. Where the adapter does not report them they are all of it only in an answer
    /// without text: otherwise the pictures count by the piece, and where there is no such price the cost is unknown.
    /// </summary>
    public static ModelUsage? WithImages(ModelUsage? usage, int images, bool hasText) =>
        usage is not { } known || images == 0 ? usage
        : known with { Images = images, ImageOutputTokens = known.ImageOutputTokens > 0 || hasText ? known.ImageOutputTokens : long.Max(0, known.OutputTokens - known.ReasoningTokens) };

    /// <summary>Takes writes to a cache of an hour out of those whose duration is not known.</summary>
    public static ModelUsage? WithOneHour(ModelUsage? usage, long tokens) =>
        usage is { CacheWriteTokens: > 0 } known && tokens > 0
            ? known with { CacheWriteTokens = long.Max(0, known.CacheWriteTokens - tokens), CacheWriteOneHourTokens = long.Min(tokens, known.CacheWriteTokens) }
            : usage;

    /// <summary>Returns the usage of a generator of images: its output is images.</summary>
    public static ModelUsage OfImages(UsageDetails? usage) => Of(usage) is { } known ? known with { ImageOutputTokens = known.OutputTokens } : new();

    /// <summary>Returns the usage of a transcription: its tokens and, where the provider reports it, the length of the speech. The price list decides which is charged.</summary>
    public static ModelUsage? OfTranscription(UsageDetails? usage, TimeSpan? length)
    {
        var tokens = Of(usage);
        if (tokens is { AudioInputTokens: 0 } known)
            tokens = known with { AudioInputTokens = known.InputTokens };
        return length is { } heard ? (tokens ?? new()) with { AudioInputSeconds = (long)Math.Ceiling(heard.TotalSeconds) } : tokens;
    }

    /// <summary>
    /// Returns the usage of a stream after one more report. A report that repeats the input with at least the output before is a running total, as is one
    /// without input and with more output; it takes the place of the report before. Any other is of another call and is added.
    /// </summary>
    public static UsageDetails Sum(UsageDetails? before, UsageDetails next)
    {
        if (before is null)
            return next;
        var isRunningTotal = next.InputTokenCount is > 0
            ? next.InputTokenCount == before.InputTokenCount && (next.OutputTokenCount ?? 0) >= (before.OutputTokenCount ?? 0)
            : next.InputTokenCount is null && next.OutputTokenCount > (before.OutputTokenCount ?? 0);
        var sum = new UsageDetails();
        sum.Add(before);
        if (!isRunningTotal)
        {
            sum.Add(next);
            // The sum of two totals is one only where both are reported.
            sum.TotalTokenCount = before.TotalTokenCount + next.TotalTokenCount;
            return sum;
        }

        sum.OutputTokenCount = next.OutputTokenCount ?? before.OutputTokenCount;
        sum.TotalTokenCount = next.TotalTokenCount;
        sum.CachedInputTokenCount = next.CachedInputTokenCount ?? before.CachedInputTokenCount;
        sum.ReasoningTokenCount = next.ReasoningTokenCount ?? before.ReasoningTokenCount;
        sum.InputAudioTokenCount = next.InputAudioTokenCount ?? before.InputAudioTokenCount;
        sum.OutputAudioTokenCount = next.OutputAudioTokenCount ?? before.OutputAudioTokenCount;
        foreach (var (name, count) in next.AdditionalCounts ?? [])
            (sum.AdditionalCounts ??= [])[name] = count;
        return sum;
    }

    /// <summary>Returns the parts, as bits, that make up the tokens which a total has in addition to input and output; null where none do.</summary>
    private static int? Outside(ReadOnlySpan<long> parts, long tokens)
    {
        for (var set = 1; set < 1 << parts.Length; set++)
        {
            var sum = 0L;
            for (var i = 0; i < parts.Length; i++)
                sum += (set & (1 << i)) != 0 ? parts[i] : 0;
            if (sum == tokens)
                return set;
        }

        return null;
    }

    private static long? First(AdditionalPropertiesDictionary<long>? counts, params ReadOnlySpan<string> names)
    {
        if (counts is null)
            return null;
        foreach (var name in names)
        {
            if (counts.TryGetValue(name, out var count))
                return NotNegative(count);
        }

        return null;
    }

    private static long NotNegative(long? count) => count is > 0 and var known ? known : 0;
}
