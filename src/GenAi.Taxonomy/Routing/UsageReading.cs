#pragma warning disable MEAI001 // Audio counts are experimental members of a stable type; nothing of ours shows them.
using GenAi.Taxonomy.Catalog;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Usage as providers' adapters tell it, as what is charged.</summary>
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
            AudioInputTokens = NotNegative(usage.InputAudioTokenCount),
            AudioOutputTokens = NotNegative(usage.OutputAudioTokenCount),
        };
    }

    private static long NotNegative(long? count) => count is > 0 and var known ? known : 0;
}
