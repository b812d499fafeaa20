using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>What one embedding request asks of a router, and what the router did for it.</summary>
public static class RoutingEmbeddingExtensions
{
    /// <summary>This embedding request is tried once: the first failure is its error.</summary>
    /// <param name="options">The options of the request.</param>
    /// <returns>The same options.</returns>
    public static EmbeddingGenerationOptions WithoutFailover(this EmbeddingGenerationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (options.AdditionalProperties ??= [])[RoutingKeys.WithoutFailover] = true;
        return options;
    }

    /// <summary>What the router did for these embeddings; null where none had a hand in it.</summary>
    /// <typeparam name="TEmbedding">The kind of embedding.</typeparam>
    /// <param name="embeddings">The response.</param>
    public static RoutingDecision? GetRoutingDecision<TEmbedding>(this GeneratedEmbeddings<TEmbedding> embeddings)
        where TEmbedding : Embedding
    {
        ArgumentNullException.ThrowIfNull(embeddings);
        return DecisionProperty.Read(embeddings.AdditionalProperties);
    }
}
