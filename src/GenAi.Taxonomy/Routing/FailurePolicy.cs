namespace GenAi.Taxonomy.Routing;

/// <summary>
/// The policy that comes with the package. Bad requests and content filters stop: another model would be asked the same. Failures of
/// one account or provider go on to the next and cool down. A request that is too long goes on to larger windows only. Immutable and
/// thread-safe.
/// </summary>
/// <remarks>
/// Kinds are told from the exceptions of <c>HttpClient</c>, <c>System.ClientModel</c> (OpenAI, Azure OpenAI), Anthropic's and Ollama's
/// clients, inner exceptions included. Those clients retry on their own before they throw (OpenAI three times, Anthropic twice); the
/// router's time bounds hold for an attempt with its retries.
/// </remarks>
public sealed class FailurePolicy : IFailurePolicy
{
    /// <value>The policy with its defaults.</value>
    public static FailurePolicy Default { get; } = new();

    /// <value>What follows from a content filter. Default: <see cref="FailureAction.Stop"/>.</value>
    public FailureAction OnContentFilter { get; init; } = FailureAction.Stop;

    /// <inheritdoc/>
    public RouteFailure Classify(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return FailureClassifier.Of(exception);
    }

    /// <inheritdoc/>
    public FailureVerdict Decide(in RouteFailure failure) => failure.Kind switch
    {
        FailureKind.BadRequest => new(FailureAction.Stop),
        FailureKind.ContentFilter => new(OnContentFilter),
        FailureKind.ContextTooLong => new(FailureAction.NextLargerWindow),
        _ => new(FailureAction.Next, CoolsDown: true),
    };
}
