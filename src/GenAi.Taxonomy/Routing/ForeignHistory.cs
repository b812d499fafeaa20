using System.Globalization;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// History for an offering that did not write it: without the reasoning of others, which is signed for them alone, and with ids of
/// tool calls in a form that every provider takes (nine letters and digits). The caller's messages are not changed.
/// </summary>
internal static class ForeignHistory
{
    public static IReadOnlyList<ChatMessage> For(IReadOnlyList<ChatMessage> messages, string offering)
    {
        List<ChatMessage>? copy = null;
        Dictionary<string, string>? ids = null;
        for (var i = 0; i < messages.Count; i++)
        {
            var message = messages[i];
            var isForeign = ServingStamp.Of(message) is { } writer && writer != offering;
            if (isForeign)
                AddIds(message, ref ids);
            if (!isForeign && (ids is null || !AnswersOne(message, ids)))
            {
                copy?.Add(message);
                continue;
            }

            copy ??= [.. messages.Take(i)];
            if (Rewritten(message, ids, isForeign) is { Contents.Count: > 0 } rewritten)
                copy.Add(rewritten);
        }

        return copy ?? messages;
    }

    private static void AddIds(ChatMessage message, ref Dictionary<string, string>? ids)
    {
        foreach (var content in message.Contents)
        {
            if (content is FunctionCallContent call)
                (ids ??= new(StringComparer.Ordinal)).TryAdd(call.CallId, string.Create(CultureInfo.InvariantCulture, $"call{ids.Count + 1:00000}"));
        }
    }

    private static bool AnswersOne(ChatMessage message, Dictionary<string, string> ids)
    {
        foreach (var content in message.Contents)
        {
            if (content is FunctionResultContent result && ids.ContainsKey(result.CallId))
                return true;
        }

        return false;
    }

    private static ChatMessage Rewritten(ChatMessage message, Dictionary<string, string>? ids, bool isForeign)
    {
        List<AIContent> contents = [];
        foreach (var content in message.Contents)
        {
            switch (content)
            {
                case TextReasoningContent when isForeign:
                    break;
                case FunctionCallContent call when ids?.GetValueOrDefault(call.CallId) is { } id:
                    contents.Add(new FunctionCallContent(id, call.Name, call.Arguments) { Exception = call.Exception });
                    break;
                case FunctionResultContent result when ids?.GetValueOrDefault(result.CallId) is { } id:
                    contents.Add(new FunctionResultContent(id, result.Result) { Exception = result.Exception });
                    break;
                default:
                    contents.Add(content);
                    break;
            }
        }

        // Without the raw form, which an adapter of the same library would send in place of the contents.
        return new(message.Role, contents) { AuthorName = message.AuthorName, MessageId = message.MessageId, CreatedAt = message.CreatedAt };
    }
}
