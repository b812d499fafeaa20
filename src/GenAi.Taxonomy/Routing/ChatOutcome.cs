#pragma warning disable MEAI001 // Continuation tokens are experimental members of stable types; nothing of ours shows them.
using System.Collections.Frozen;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>What a chat response amounts to.</summary>
internal static class ChatOutcome
{
    private static readonly FrozenSet<string> FilterReasons = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "content_filtered", "guardrail_intervened", "refusal", "safety", "prohibited_content", "blocklist");

    /// <summary>The failure that a whole response is; null where it is an answer.</summary>
    public static FailureKind? FailureOf(ChatResponse response)
    {
        if (IsFilter(response.FinishReason))
            return FailureKind.ContentFilter;
        FailureKind? error = null;
        for (var i = 0; i < response.Messages.Count; i++)
        {
            var contents = response.Messages[i].Contents;
            for (var j = 0; j < contents.Count; j++)
            {
                if (IsContent(contents[j]))
                    return null;
            }

            error ??= ErrorOf(contents);
        }

        // What goes on at the provider in the background is an answer: it is not asked for twice.
        return error ?? (response.FinishReason is null && response.ContinuationToken is null ? FailureKind.EmptyResponse : null);
    }

    /// <summary>Returns whether a finish reason says that the provider's filter stopped the answer, in any provider's word for it.</summary>
    public static bool IsFilter(ChatFinishReason? reason) => reason is { } known && (known == ChatFinishReason.ContentFilter || FilterReasons.Contains(known.Value));

    /// <summary>The failure that contents tell of; null where they do not.</summary>
    public static FailureKind? ErrorOf(IList<AIContent> contents)
    {
        for (var i = 0; i < contents.Count; i++)
        {
            if (contents[i] is ErrorContent error)
                return FailureClassifier.OfContent(error.ErrorCode, error.Message, error.Details);
        }

        return null;
    }

    public static bool IsContent(AIContent content) => content switch
    {
        TextContent text => !string.IsNullOrEmpty(text.Text),
        TextReasoningContent reasoning => !string.IsNullOrEmpty(reasoning.Text) || reasoning.ProtectedData is not null,
        UsageContent or ErrorContent => false,
        _ => true,
    };
}
