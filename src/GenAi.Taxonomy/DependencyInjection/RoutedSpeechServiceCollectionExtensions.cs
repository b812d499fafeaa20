#pragma warning disable MEAI001 // The interfaces are experimental; so are these methods, as GENAITAX001.
using System.Diagnostics.CodeAnalysis;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers speech clients that pick a model for each request and go on where one fails.</summary>
// The attribute is on each method: on the class the compiler passes it over where a method is called as an extension.
public static class RoutedSpeechServiceCollectionExtensions
{
    /// <summary>Adds a routed <see cref="ISpeechToTextClient"/> as a singleton, or as transient for routers with a <c>Tenant</c>. Its faults stop the host when it starts, all at once.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says which clients it has, for which offerings, and within which bounds.</param>
    /// <returns>Microsoft.Extensions.AI's builder, for telemetry, logging and the like around it.</returns>
    [Experimental(Experimentals.RoutedMedia)]
    public static SpeechToTextClientBuilder AddRoutedSpeechToTextClient(this IServiceCollection services, Action<RouterBuilder<ISpeechToTextClient>> configure) =>
        Add(services, null, configure);

    /// <summary>Adds a routed <see cref="ISpeechToTextClient"/> under a key, beside others. Its faults stop the host when it starts, all at once.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key; its text is the name of the router in telemetry.</param>
    /// <param name="configure">Says which clients it has, for which offerings, and within which bounds.</param>
    /// <returns>Microsoft.Extensions.AI's builder, for telemetry, logging and the like around it.</returns>
    [Experimental(Experimentals.RoutedMedia)]
    public static SpeechToTextClientBuilder AddKeyedRoutedSpeechToTextClient(this IServiceCollection services, object key, Action<RouterBuilder<ISpeechToTextClient>> configure)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Add(services, key, configure);
    }

    /// <summary>Adds a routed <see cref="ITextToSpeechClient"/> as a singleton, or as transient for routers with a <c>Tenant</c>. Its faults stop the host when it starts, all at once.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says which clients it has, for which offerings, and within which bounds.</param>
    /// <returns>Microsoft.Extensions.AI's builder, for telemetry, logging and the like around it.</returns>
    [Experimental(Experimentals.RoutedMedia)]
    public static TextToSpeechClientBuilder AddRoutedTextToSpeechClient(this IServiceCollection services, Action<RouterBuilder<ITextToSpeechClient>> configure) =>
        Add(services, null, configure);

    /// <summary>Adds a routed <see cref="ITextToSpeechClient"/> under a key, beside others. Its faults stop the host when it starts, all at once.</summary>
    /// <param name="services">The services.</param>
    /// <param name="key">The key; its text is the name of the router in telemetry.</param>
    /// <param name="configure">Says which clients it has, for which offerings, and within which bounds.</param>
    /// <returns>Microsoft.Extensions.AI's builder, for telemetry, logging and the like around it.</returns>
    [Experimental(Experimentals.RoutedMedia)]
    public static TextToSpeechClientBuilder AddKeyedRoutedTextToSpeechClient(this IServiceCollection services, object key, Action<RouterBuilder<ITextToSpeechClient>> configure)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Add(services, key, configure);
    }

    private static SpeechToTextClientBuilder Add(IServiceCollection services, object? key, Action<RouterBuilder<ISpeechToTextClient>> configure)
    {
        SpeechToTextClientBuilder pipeline = new(provider => new RoutedSpeechToTextClient(provider.GetRouter<ISpeechToTextClient>(key)));
        services.AddRouter(key, configure, RouterKinds.Transcription, pipeline.Build, static (client, gate) => gate.IsShared ? new GovernedSpeechToTextClient(client, gate) : client);
        return pipeline;
    }

    private static TextToSpeechClientBuilder Add(IServiceCollection services, object? key, Action<RouterBuilder<ITextToSpeechClient>> configure)
    {
        TextToSpeechClientBuilder pipeline = new(provider => new RoutedTextToSpeechClient(provider.GetRouter<ITextToSpeechClient>(key)));
        services.AddRouter(key, configure, RouterKinds.Speech, pipeline.Build, static (client, gate) => gate.IsShared ? new GovernedTextToSpeechClient(client, gate) : client);
        return pipeline;
    }
}
