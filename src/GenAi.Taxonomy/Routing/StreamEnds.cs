using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// Which clients always say why a stream ended. Theirs is cut off where they do not: they pass over errors that the provider sends in
/// mid-stream, and over connections that end early but in good order.
/// </summary>
internal static class StreamEnds
{
    public static bool AreSaidBy(IChatClient client) =>
        client.GetService(typeof(ChatClientMetadata)) is ChatClientMetadata { ProviderName: "openai" or "anthropic" or "ollama" };

    /// <summary>Whether an update says the end of a stream in its raw form alone: the adapter of OpenAI's responses gives no reason for one that reached a limit.</summary>
    public static bool IsSaidBy(ChatResponseUpdate? update) =>
        update?.RawRepresentation?.GetType().FullName == "OpenAI.Responses.StreamingResponseIncompleteUpdate";
}
