using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>What a chat response amounts to.</summary>
internal static class ChatOutcome
{
    /// <summary>The failure that a whole response is; null where it is an answer.</summary>
    public static FailureKind? FailureOf(ChatResponse response)
    {
        if (response.FinishReason == ChatFinishReason.ContentFilter)
            return FailureKind.ContentFilter;
        if (response.FinishReason is not null)
            return null;
        foreach (var message in response.Messages)
        {
            foreach (var content in message.Contents)
            {
                if (IsContent(content))
                    return null;
            }
        }

        return FailureKind.EmptyResponse;
    }

    public static bool IsContent(AIContent content) => content switch
    {
        TextContent text => !string.IsNullOrEmpty(text.Text),
        TextReasoningContent reasoning => !string.IsNullOrEmpty(reasoning.Text) || reasoning.ProtectedData is not null,
        UsageContent => false,
        _ => true,
    };
}
