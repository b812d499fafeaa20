#pragma warning disable MEAI001 // Some of the interfaces are experimental; so are their methods, as GENAITAX001.
using System.Diagnostics.CodeAnalysis;
using GenAi.Taxonomy;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Builds routed clients without a container. Each checks the router as a host does when it starts, and throws with every fault. Services that are given
/// take the place of the defaults: taxonomy, catalog, policies, controls in place, health, time, log and keyed clients.
/// </summary>
public static class RouterBuilderExtensions
{
    /// <summary>Returns a routed chat client, to be disposed of by the caller.</summary>
    /// <param name="builder">The router.</param>
    /// <param name="services">The services. Null: the defaults.</param>
    /// <exception cref="OptionsValidationException">The router has faults; all are listed.</exception>
    public static IChatClient Build(this RouterBuilder<IChatClient> builder, IServiceProvider? services = null) =>
        Build(builder, services, RouterKinds.Chat, router => new RoutedChatClient(router));

    /// <summary>Returns a routed embedding generator, to be disposed of by the caller.</summary>
    /// <param name="builder">The router.</param>
    /// <param name="services">The services. Null: the defaults.</param>
    /// <exception cref="OptionsValidationException">The router has faults; all are listed.</exception>
    public static IEmbeddingGenerator<string, Embedding<float>> Build(
        this RouterBuilder<IEmbeddingGenerator<string, Embedding<float>>> builder, IServiceProvider? services = null) =>
        Build(builder, services, RouterKinds.Embeddings, router => new RoutedEmbeddingGenerator(router));

    /// <summary>Returns a routed image generator, to be disposed of by the caller.</summary>
    /// <param name="builder">The router.</param>
    /// <param name="services">The services. Null: the defaults.</param>
    /// <exception cref="OptionsValidationException">The router has faults; all are listed.</exception>
    [Experimental(Experimentals.RoutedMedia)]
    public static IImageGenerator Build(this RouterBuilder<IImageGenerator> builder, IServiceProvider? services = null) =>
        Build(builder, services, RouterKinds.Images, router => new RoutedImageGenerator(router));

    /// <summary>Returns a routed transcription client, to be disposed of by the caller.</summary>
    /// <param name="builder">The router.</param>
    /// <param name="services">The services. Null: the defaults.</param>
    /// <exception cref="OptionsValidationException">The router has faults; all are listed.</exception>
    [Experimental(Experimentals.RoutedMedia)]
    public static ISpeechToTextClient Build(this RouterBuilder<ISpeechToTextClient> builder, IServiceProvider? services = null) =>
        Build(builder, services, RouterKinds.Transcription, router => new RoutedSpeechToTextClient(router));

    /// <summary>Returns a routed speech client, to be disposed of by the caller.</summary>
    /// <param name="builder">The router.</param>
    /// <param name="services">The services. Null: the defaults.</param>
    /// <exception cref="OptionsValidationException">The router has faults; all are listed.</exception>
    [Experimental(Experimentals.RoutedMedia)]
    public static ITextToSpeechClient Build(this RouterBuilder<ITextToSpeechClient> builder, IServiceProvider? services = null) =>
        Build(builder, services, RouterKinds.Speech, router => new RoutedTextToSpeechClient(router));

    private static TClient Build<TClient>(
        RouterBuilder<TClient> builder, IServiceProvider? services, ModelRequirements kind, Func<Router<TClient>, TClient> client)
        where TClient : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        var all = new RouterServices(services);
        Router<TClient>? made = null;
        var faults = new RouterCheck<TClient>(null, builder, all, () => made ??= new(RoutingDecision.DefaultRouter, builder, all, kind), () => null).Faults();
        if (faults.Count == 0)
            return client(made!);
        made?.Dispose();
        throw new OptionsValidationException(Options.Options.DefaultName, typeof(RouterBuilder<TClient>), faults.Select(fault => fault.ToString()));
    }
}
