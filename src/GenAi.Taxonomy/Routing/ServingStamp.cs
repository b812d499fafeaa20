using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>The offering that wrote a message, kept on the message and on its tool calls, so that history tells.</summary>
internal static class ServingStamp
{
    public static void Put(ChatMessage message, string offering)
    {
        (message.AdditionalProperties ??= [])[RoutingKeys.Offering] = offering;
        PutOnCalls(message.Contents, offering);
    }

    public static void Put(ChatResponseUpdate update, string offering, bool isFirst)
    {
        if (isFirst)
            (update.AdditionalProperties ??= [])[RoutingKeys.Offering] = offering;
        PutOnCalls(update.Contents, offering);
    }

    /// <summary>The offering that wrote a message; null where it is not known.</summary>
    public static string? Of(ChatMessage message)
    {
        if (RoutingKeys.TextOf(message.AdditionalProperties, RoutingKeys.Offering) is { } offering)
            return offering;
        var contents = message.Contents;
        for (var i = 0; i < contents.Count; i++)
        {
            if (contents[i] is FunctionCallContent && RoutingKeys.TextOf(contents[i].AdditionalProperties, RoutingKeys.Offering) is { } caller)
                return caller;
        }

        return null;
    }

    /// <summary>The offering that wrote the last turn of an assistant.</summary>
    public static string? OfLastTurn(IReadOnlyList<ChatMessage> messages)
    {
        for (var i = messages.Count - 1; i >= 0; i--)
        {
            if (messages[i].Role == ChatRole.Assistant)
                return Of(messages[i]);
        }

        return null;
    }

    // Adapters lose what is on a message that streams without an id, but not what is on a call.
    private static void PutOnCalls(IList<AIContent> contents, string offering)
    {
        for (var i = 0; i < contents.Count; i++)
        {
            if (contents[i] is FunctionCallContent call)
                (call.AdditionalProperties ??= [])[RoutingKeys.Offering] = offering;
        }
    }
}
