#pragma warning disable MEAI001 // Some of the interfaces are experimental; only their types are checked here.
using Microsoft.Extensions.AI;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The pipeline of a router whose clients belong to scopes; it is disposed of with the container, and not with a scope.</summary>
internal sealed class RoutedPipeline<TClient>(TClient client, IServiceProvider root) : IDisposable
    where TClient : class
{
    public TClient Client => client;

    /// <summary>Returns whether services are those of no scope.</summary>
    public bool IsRoot(IServiceProvider services) => ReferenceEquals(services, root);

    public void Dispose() => (client as IDisposable)?.Dispose();
}

/// <summary>What is told of a pipeline.</summary>
internal static class RoutedPipeline
{
    /// <summary>Returns whether a cache of Microsoft.Extensions.AI is part of a pipeline.</summary>
    public static bool IsCached(object client) => client switch
    {
        IChatClient chat => chat.GetService<CachingChatClient>() is not null,
        IEmbeddingGenerator<string, Embedding<float>> embeddings => embeddings.GetService<CachingEmbeddingGenerator<string, Embedding<float>>>() is not null,
        _ => false,
    };
}
