#pragma warning disable MEAI001 // ITextToSpeechClient is experimental; what registers it says so as GENAITAX001.
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>A speech synthesis client that picks a route for each request and goes on where one fails. Thread-safe.</summary>
internal sealed class RoutedTextToSpeechClient(Router<ITextToSpeechClient> router) : ITextToSpeechClient
{
    private static readonly TextToSpeechClientMetadata Metadata = new("genai.taxonomy");

    public async Task<TextToSpeechResponse> GetAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
    {
        var needs = NeedsOf(text, options);
        using var run = router.Begin(needs, cancellationToken);
        var response = await CallLoop.RunAsync(
            run,
            (Text: text, Options: options),
            static (request, target, token) => target.Client.GetAudioAsync(request.Text, Upstream(request.Options, target), token),
            static (_, response) => response.Contents.Count == 0 ? FailureKind.EmptyResponse : null).ConfigureAwait(false);
        var decision = run.Succeed((UsageReading.Of(response.Usage) ?? new()) with { InputCharacters = text.Length });
        response.AdditionalProperties = DecisionProperty.Put(response.AdditionalProperties, decision);
        return response;
    }

    public IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return StreamLoop.RunAsync(
            token => ValueTask.FromResult(router.Begin(NeedsOf(text, options), token)),
            (target, token) => target.Client.GetStreamingAudioAsync(text, Upstream(options, target), token),
            _ => new TextToSpeechStreamFormat(text.Length),
            cancellationToken);
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(TextToSpeechClientMetadata) ? Metadata
            : serviceType.IsInstanceOfType(this) ? this
            : router.GetService(serviceType);
    }

    public void Dispose() => router.Dispose();

    private static RequestNeeds NeedsOf(string text, TextToSpeechOptions? options)
    {
        ArgumentNullException.ThrowIfNull(text);
        var needs = new RequestNeeds { Characters = text.Length, Pin = options?.ModelId };
        needs.Take(options?.AdditionalProperties);
        return needs;
    }

    private static TextToSpeechOptions? Upstream(TextToSpeechOptions? options, RouteTarget<ITextToSpeechClient> target)
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
