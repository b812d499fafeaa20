#pragma warning disable MEAI001 // ISpeechToTextClient is experimental; what registers it says so as GENAITAX001.
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>A transcription client that picks a route for each request and goes on where one fails. Thread-safe.</summary>
internal sealed class RoutedSpeechToTextClient(Router<ISpeechToTextClient> router) : ISpeechToTextClient
{
    private static readonly SpeechToTextClientMetadata Metadata = new("genai.taxonomy");

    public async Task<SpeechToTextResponse> GetTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
    {
        var audio = await ReplayableAudio.OfAsync(audioSpeechStream, cancellationToken).ConfigureAwait(false);
        using var run = router.Begin(NeedsOf(options), cancellationToken);
        var response = await CallLoop.RunAsync(
            run,
            (Audio: audio, Options: options),
            static (request, target, token) => target.Client.GetTextAsync(request.Audio.Replay(), Upstream(request.Options, target), token),
            static (_, response) => response.Contents.Count == 0 ? FailureKind.EmptyResponse : null).ConfigureAwait(false);
        var decision = run.Succeed(UsageReading.OfTranscription(response.Usage, response.EndTime));
        response.AdditionalProperties = DecisionProperty.Put(response.AdditionalProperties, decision);
        return response;
    }

    public async IAsyncEnumerable<SpeechToTextResponseUpdate> GetStreamingTextAsync(
        Stream audioSpeechStream, SpeechToTextOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var audio = await ReplayableAudio.OfAsync(audioSpeechStream, cancellationToken).ConfigureAwait(false);
        var updates = StreamLoop.RunAsync(
            token => ValueTask.FromResult(router.Begin(NeedsOf(options), token)),
            (target, token) => target.Client.GetStreamingTextAsync(audio.Replay(), Upstream(options, target), token),
            _ => new SpeechToTextStreamFormat(),
            cancellationToken);
        await foreach (var update in updates.ConfigureAwait(false))
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(SpeechToTextClientMetadata) ? Metadata
            : serviceType.IsInstanceOfType(this) ? this
            : router.GetService(serviceType);
    }

    public void Dispose() => router.Dispose();

    private static RequestNeeds NeedsOf(SpeechToTextOptions? options)
    {
        var needs = new RequestNeeds { Pin = options?.ModelId };
        needs.Take(options?.AdditionalProperties);
        return needs;
    }

    private static SpeechToTextOptions? Upstream(SpeechToTextOptions? options, RouteTarget<ISpeechToTextClient> target)
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
