using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers embedding generators that pick one model and keep to it.</summary>
public static class RoutedEmbeddingGeneratorServiceCollectionExtensions
{
    /// <summary>Adds a routed <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/> as a singleton, or as transient for routers with a <c>Tenant</c>. Its faults stop the host when it starts, all at once. The model is chosen
    /// once, by the router's own requirements; other offerings of it stand in where one fails, another model never does: vectors of two models do not mix.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says which clients it has, for which offerings, and within which bounds.</param>
    /// <returns>Microsoft.Extensions.AI's builder, for telemetry, logging and the like around it.</returns>
    public static EmbeddingGeneratorBuilder<string, Embedding<float>> AddRoutedEmbeddingGenerator(this IServiceCollection services, Action<RouterBuilder<IEmbeddingGenerator<string, Embedding<float>>>> configure) =>
        Add(services, null, configure);

    /// <summary>Adds a routed <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/> under a key, beside others. Its faults stop the host when it starts, all at once. The model is chosen
    /// once, by the router's own requirements; other offerings of it stand in where one fails, another model never does: vectors of two models do not mix.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key; its text is the name of the router in telemetry.</param>
    /// <param name="configure">Says which clients it has, for which offerings, and within which bounds.</param>
    /// <returns>Microsoft.Extensions.AI's builder, for telemetry, logging and the like around it.</returns>
    public static EmbeddingGeneratorBuilder<string, Embedding<float>> AddKeyedRoutedEmbeddingGenerator(this IServiceCollection services, object key, Action<RouterBuilder<IEmbeddingGenerator<string, Embedding<float>>>> configure)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Add(services, key, configure);
    }

    private static EmbeddingGeneratorBuilder<string, Embedding<float>> Add(IServiceCollection services, object? key, Action<RouterBuilder<IEmbeddingGenerator<string, Embedding<float>>>> configure)
    {
        EmbeddingGeneratorBuilder<string, Embedding<float>> pipeline = new(provider => new RoutedEmbeddingGenerator(provider.GetRouter<IEmbeddingGenerator<string, Embedding<float>>>(key)));
        services.AddRouter(key, configure, RouterKinds.Embeddings, pipeline.Build, static (client, gate) => new GovernedEmbeddingGenerator(client, gate));
        return pipeline;
    }
}
