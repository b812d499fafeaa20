#pragma warning disable MEAI001 // The interfaces are experimental; so are these methods, as GENAITAX001.
using System.Diagnostics.CodeAnalysis;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers image generators that pick a model for each request and go on where one fails.</summary>
// The attribute is on each method: on the class the compiler passes it over where a method is called as an extension.
public static class RoutedImageGeneratorServiceCollectionExtensions
{
    /// <summary>Adds a routed <see cref="IImageGenerator"/> as a singleton, or as transient for routers with a <c>Tenant</c>. Its faults stop the host when it starts, all at once.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says which clients it has, for which offerings, and within which bounds.</param>
    /// <returns>Microsoft.Extensions.AI's builder, for telemetry, logging and the like around it.</returns>
    [Experimental(Experimentals.RoutedMedia)]
    public static ImageGeneratorBuilder AddRoutedImageGenerator(this IServiceCollection services, Action<RouterBuilder<IImageGenerator>> configure) =>
        Add(services, null, configure);

    /// <summary>Adds a routed <see cref="IImageGenerator"/> under a key, beside others. Its faults stop the host when it starts, all at once.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key; its text is the name of the router in telemetry.</param>
    /// <param name="configure">Says which clients it has, for which offerings, and within which bounds.</param>
    /// <returns>Microsoft.Extensions.AI's builder, for telemetry, logging and the like around it.</returns>
    [Experimental(Experimentals.RoutedMedia)]
    public static ImageGeneratorBuilder AddKeyedRoutedImageGenerator(this IServiceCollection services, object key, Action<RouterBuilder<IImageGenerator>> configure)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Add(services, key, configure);
    }

    private static ImageGeneratorBuilder Add(IServiceCollection services, object? key, Action<RouterBuilder<IImageGenerator>> configure)
    {
        ImageGeneratorBuilder pipeline = new(provider => new RoutedImageGenerator(provider.GetRouter<IImageGenerator>(key)));
        services.AddRouter(key, configure, RouterKinds.Images, pipeline.Build, static (client, gate) => gate.IsShared ? new GovernedImageGenerator(client, gate) : client);
        return pipeline;
    }
}
