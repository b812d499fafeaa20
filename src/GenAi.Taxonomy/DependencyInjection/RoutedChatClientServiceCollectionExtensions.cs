using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers chat clients that pick a model for each request and go on where one fails.</summary>
public static class RoutedChatClientServiceCollectionExtensions
{
    /// <summary>Adds a routed <see cref="IChatClient"/> as a singleton, or as transient for routers with a <c>Tenant</c>. Its faults stop the host when it starts, all at once.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says which clients it has, for which offerings, and within which bounds.</param>
    /// <returns>Microsoft.Extensions.AI's builder, for function invocation, telemetry, caching and the like around it.</returns>
    public static ChatClientBuilder AddRoutedChatClient(this IServiceCollection services, Action<RouterBuilder<IChatClient>> configure) =>
        Add(services, null, configure);

    /// <summary>Adds a routed <see cref="IChatClient"/> under a key, beside others. Its faults stop the host when it starts, all at once.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key; its text is the name of the router in telemetry.</param>
    /// <param name="configure">Says which clients it has, for which offerings, and within which bounds.</param>
    /// <returns>Microsoft.Extensions.AI's builder, for function invocation, telemetry, caching and the like around it.</returns>
    public static ChatClientBuilder AddKeyedRoutedChatClient(this IServiceCollection services, object key, Action<RouterBuilder<IChatClient>> configure)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Add(services, key, configure);
    }

    private static ChatClientBuilder Add(IServiceCollection services, object? key, Action<RouterBuilder<IChatClient>> configure)
    {
        ChatClientBuilder pipeline = new(provider => new RoutedChatClient(provider.GetRouter<IChatClient>(key)));
        services.AddRouter(key, configure, RouterKinds.Chat, pipeline.Build, static (client, gate) => new GovernedChatClient(client, gate));
        return pipeline;
    }
}
