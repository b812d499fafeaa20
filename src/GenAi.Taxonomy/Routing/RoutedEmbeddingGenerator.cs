using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>
/// An embedding generator that picks a model with its first request and keeps to it: vectors of two models do not mix. Only other
/// offerings of the same model stand in where one fails. Thread-safe.
/// </summary>
internal sealed class RoutedEmbeddingGenerator(Router<IEmbeddingGenerator<string, Embedding<float>>> router) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingGeneratorMetadata _metadata = new("genai.taxonomy");
    private readonly ConcurrentDictionary<string, int> _lengths = new(StringComparer.Ordinal);
    private volatile string? _model;

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        var texts = values as IReadOnlyCollection<string> ?? [.. values];
        using var run = router.Begin(NeedsOf(texts, options), cancellationToken);
        var response = await CallLoop.RunAsync(
            run,
            (Generator: this, Run: run, Texts: texts, Options: options),
            static (request, target, token) => target.Client.GenerateAsync(request.Texts, Upstream(request.Options, target), token),
            static (request, response) => request.Generator.FailureOf(response, request.Run.Current.Offering.Model.Id, request.Texts.Count, request.Options?.Dimensions),
            static response => UsageReading.Of(response.Usage)).ConfigureAwait(false);
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

    /// <summary>
    /// Returns what is wrong with an answer: a text without a vector, or a vector that is not as long as asked for or, without that, as the model's vectors
    /// before it. Vectors of several lengths do not mix either.
    /// </summary>
    private FailureKind? FailureOf(GeneratedEmbeddings<Embedding<float>> response, string model, int texts, int? dimensions)
    {
        if (response.Count != texts)
            return response.Count == 0 ? FailureKind.EmptyResponse : FailureKind.InvalidResponse;
        if (texts == 0)
            return null;
        var expected = dimensions ?? _lengths.GetValueOrDefault(model, response[0]?.Vector.Length ?? 0);
        for (var i = 0; i < response.Count; i++)
        {
            var length = response[i]?.Vector.Length ?? 0;
            if (length == 0 || length != expected)
                return FailureKind.InvalidResponse;
        }

        if (dimensions is null)
            _lengths.TryAdd(model, expected);
        return null;
    }

    private RequestNeeds NeedsOf(IReadOnlyCollection<string> texts, EmbeddingGenerationOptions? options)
    {
        // The longest text has to fit, since each is embedded alone. All of them are paid.
        var needs = new RequestNeeds();
        foreach (var text in texts)
        {
            var counter = new TokenCounter(router.Builder.TokenEstimator);
            counter.Add(text);
            needs.InputTokens += counter.Tokens;
            needs.LongestText = (int)long.Clamp(counter.Tokens, needs.LongestText, int.MaxValue);
        }

        needs.Take(options?.AdditionalProperties);
        needs.PinIsModel = options?.ModelId is null;
        needs.Pin = options?.ModelId ?? _model ?? Choose();
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
