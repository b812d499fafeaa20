#pragma warning disable MEAI001 // Some of the interfaces are experimental; only their types are checked here.
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Finds the router behind a client.</summary>
internal static class RouterBehind
{
    /// <summary>The router behind a client, whatever stands between; null where there is none or the client does not say.</summary>
    public static Router<TClient>? Of<TClient>(TClient client)
        where TClient : class
    {
        var type = typeof(Router<TClient>);
        try
        {
            return client switch
            {
                IChatClient chat => chat.GetService(type),
                IEmbeddingGenerator embeddings => embeddings.GetService(type),
                IImageGenerator images => images.GetService(type),
                ISpeechToTextClient speech => speech.GetService(type),
                ITextToSpeechClient voice => voice.GetService(type),
                _ => null,
            } as Router<TClient>;
        }
        catch (Exception)
        {
            // It is the client's own affair what it answers; requests will tell.
            return null;
        }
    }
}
