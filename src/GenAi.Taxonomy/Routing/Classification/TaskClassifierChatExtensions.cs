using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GenAi.Taxonomy.Routing;

/// <summary>Lets a routed chat client find the task of a request from its prompt.</summary>
public static class TaskClassifierChatExtensions
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Classifies the last user message of each request, and adds its task to the requirements of the request, as
    /// <see cref="RoutingChatExtensions.Require"/> does. Attach it around a routed client, before <c>UseFunctionInvocation</c>, so that a prompt is
    /// classified once.
    /// </summary>
    /// <remarks>
    /// <para>
    /// A request is left as it is if it or the router states a task or an application, if its model is settled (by its name, a conversation or the
    /// result of a tool), if the classifier abstains, or if no route suits the task. The caller's options and messages are not changed.
    /// </para>
    /// <para>
    /// A failure of the classifier never fails the request: it is logged as a warning, once for each type of exception, and the request is routed
    /// without a task. The same holds after the timeout, for example while the first request waits for the embeddings of the examples.
    /// </para>
    /// </remarks>
    /// <param name="builder">The builder of the client.</param>
    /// <param name="classifier">The classifier. Default: the registered one; see <c>AddTaskClassifier</c>.</param>
    /// <param name="timeout">The longest that a request waits for its task; more than zero, at most 24 hours. Default: 2 seconds.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The timeout is out of its range.</exception>
    public static ChatClientBuilder UseTaskClassifier(this ChatClientBuilder builder, ITaskClassifier? classifier = null, TimeSpan? timeout = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var limit = timeout ?? DefaultTimeout;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero, nameof(timeout));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, TimeSpan.FromDays(1), nameof(timeout));
        return builder.Use((inner, services) => new TaskClassifierChatClient(
            inner,
            classifier ?? services.GetRequiredService<ITaskClassifier>(),
            limit,
            services.GetService<TimeProvider>() ?? TimeProvider.System,
            services.GetService<ILoggerFactory>()?.CreateLogger("GenAi.Taxonomy.Routing") ?? NullLogger.Instance));
    }
}
