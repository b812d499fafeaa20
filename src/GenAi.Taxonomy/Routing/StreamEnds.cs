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
}
