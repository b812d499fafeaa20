namespace GenAi.Taxonomy.Routing;

/// <summary>
/// The policy that comes with the package. Bad requests and content filters stop: another model would be asked the same. Failures of
/// one account or provider go on to the next and cool down. What a model or its client cannot do goes on to the next without a cool-down. A
/// request that is too long goes on to larger windows only. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// <para>
/// Kinds are told from the exceptions of <c>HttpClient</c>, <c>System.ClientModel</c> (OpenAI, Azure OpenAI), <c>Anthropic</c> and
/// <c>OllamaSharp</c>, inner exceptions included. The wait that a provider asks for is carried by those of <c>System.ClientModel</c>
/// alone; elsewhere the cool-down is the router's own. A stream of these clients that ends without a finish reason was cut off.
/// </para>
/// <para>
/// OpenAI's client tries three times more by itself before it throws, Anthropic's twice, and both sleep as long as <c>Retry-After</c>
/// asks. That is part of an attempt and of its bound; where there is another route it is better switched off, with
/// <c>RetryPolicy = new ClientRetryPolicy(0)</c> and <c>MaxRetries = 0</c>.
/// </para>
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
        FailureKind.Unsupported => new(FailureAction.Next),
        _ => new(FailureAction.Next, CoolsDown: true),
    };
}
