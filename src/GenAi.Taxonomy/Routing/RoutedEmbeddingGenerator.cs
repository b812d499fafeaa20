using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// An embedding generator that picks a model with its first request and keeps to it: vectors of two models do not mix. Only other
/// offerings of the same model stand in where one fails. Thread-safe.
/// </summary>
internal sealed class RoutedEmbeddingGenerator(Router<IEmbeddingGenerator<string, Embedding<float>>> router) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingGeneratorMetadata _metadata = new("genai.taxonomy");
    private volatile string? _model;

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        var texts = values as IReadOnlyCollection<string> ?? [.. values];
        using var run = router.Begin(NeedsOf(texts, options), cancellationToken);
        var response = await CallLoop.RunAsync(
            run,
            (Texts: texts, Options: options),
            static (request, target, token) => target.Client.GenerateAsync(request.Texts, Upstream(request.Options, target), token),
            static (request, response) => FailureOf(request.Texts.Count, response)).ConfigureAwait(false);
        var decision = run.Succeed(UsageReading.Of(response.Usage));
        response.AdditionalProperties = DecisionProperty.Put(response.AdditionalProperties, decision);
        return response;
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(EmbeddingGeneratorMetadata) ? _metadata
            : serviceType.IsInstanceOfType(this) ? this
            : router.GetService(serviceType);
    }

    public void Dispose() => router.Dispose();

    // A vector that is missing would be stored by a cache, or be taken for another text's.
    private static FailureKind? FailureOf(int texts, GeneratedEmbeddings<Embedding<float>> vectors) =>
        vectors.Count == 0 && texts > 0 ? FailureKind.EmptyResponse
        : vectors.Count != texts || vectors.Any(vector => vector is null) ? FailureKind.InvalidResponse
        : null;

    private RequestNeeds NeedsOf(IReadOnlyCollection<string> texts, EmbeddingGenerationOptions? options)
    {
        // The longest text has to fit: each is embedded alone.
        var needs = new RequestNeeds();
        foreach (var text in texts)
        {
            var counter = new TokenCounter(router.Builder.TokenEstimator);
            counter.Add(text);
            needs.InputTokens = long.Max(needs.InputTokens, counter.Tokens);
        }

        needs.Take(options?.AdditionalProperties);
        needs.Pin = options?.ModelId;
        needs.Model = needs.Pin is null ? _model ?? Choose() : null;
        return needs;
    }

    // By the router's own requirements, never by those of the request that happens to come first, and however it then fares.
    private string Choose()
    {
        // A request without a model in mind must not find one for itself: the next might find another.
        if (router.BestOfDefaults() is not { } best)
            throw new RoutingException(RoutingRefusal.NothingMatches, "No model meets the router's own requirements, and one request cannot choose for all: vectors of two models do not mix. Name a model in EmbeddingGenerationOptions.ModelId, or loosen the requirements.");
        return Interlocked.CompareExchange(ref _model, best.Model.Id, null) ?? best.Model.Id;
    }

    private static EmbeddingGenerationOptions? Upstream(EmbeddingGenerationOptions? options, RouteTarget<IEmbeddingGenerator<string, Embedding<float>>> target)
    {
        if (options is null)
            return target.ModelId is null ? null : new() { ModelId = target.ModelId };
        if (options.ModelId == target.ModelId && !RoutingKeys.AreIn(options.AdditionalProperties))
            return options;
        var own = options.Clone();
        own.ModelId = target.ModelId;
        own.AdditionalProperties = RoutingKeys.Without(own.AdditionalProperties);
        return own;
    }
}
