using GenAi.Taxonomy;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the classifier that finds the task of a prompt.</summary>
public static class TaskClassifierServiceCollectionExtensions
{
    /// <summary>
    /// Adds an <see cref="EmbeddingTaskClassifier"/> on the registered <c>IEmbeddingGenerator&lt;string, Embedding&lt;float&gt;&gt;</c>. Routed clients use it
    /// after <see cref="TaskClassifierChatExtensions.UseTaskClassifier"/>. Calls add up; an <see cref="ITaskClassifier"/> registered before stays.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; they are checked when the host starts. Default: the built-in examples.</param>
    public static IServiceCollection AddTaskClassifier(this IServiceCollection services, Action<EmbeddingTaskClassifierOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddGenAiTaxonomy();
        services.AddOptions<EmbeddingTaskClassifierOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<EmbeddingTaskClassifierOptions>, EmbeddingTaskClassifierOptionsCheck>());
        services.TryAddSingleton<ITaskClassifier>(provider => new EmbeddingTaskClassifier(
            provider.GetService<IEmbeddingGenerator<string, Embedding<float>>>() ?? throw new InvalidOperationException(
                "AddTaskClassifier needs an IEmbeddingGenerator<string, Embedding<float>>: register one with AddEmbeddingGenerator."),
            provider.GetRequiredService<IOptions<EmbeddingTaskClassifierOptions>>().Value,
            provider.GetRequiredService<GenAiTaxonomy>()));
        return services;
    }
}
