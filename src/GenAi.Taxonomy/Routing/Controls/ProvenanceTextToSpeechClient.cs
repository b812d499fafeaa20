#pragma warning disable MEAI001 // ITextToSpeechClient is experimental; what attaches this says so as GENAITAX001.
using System.Runtime.CompilerServices;
using GenAi.Taxonomy.Governance;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Marks the speech that a model makes. Where the bytes are marked it is produced whole, since pieces of a file cannot be.</summary>
internal sealed class ProvenanceTextToSpeechClient(ITextToSpeechClient inner, ProvenanceMarker marker) : DelegatingTextToSpeechClient(inner)
{
    private readonly AttachedControls _controls = new(inner.GetService<ControlsInPlace>(), marker.Evidence);

    public override async Task<TextToSpeechResponse> GetAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
    {
        var response = await base.GetAudioAsync(text, Told(options), cancellationToken).ConfigureAwait(false);
        response.Contents = await marker.MarkAsync(response.Contents, DigitalSourceTypes.TrainedAlgorithmicMedia, false, cancellationToken).ConfigureAwait(false);
        return response;
    }

    public override async IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
        string text, TextToSpeechOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (marker.WritesBytes)
        {
            foreach (var update in (await GetAudioAsync(text, options, cancellationToken).ConfigureAwait(false)).ToTextToSpeechResponseUpdates())
                yield return update;
            yield break;
        }

        await foreach (var update in base.GetStreamingAudioAsync(text, Told(options), cancellationToken).ConfigureAwait(false))
        {
            update.Contents = await marker.MarkAsync(update.Contents, DigitalSourceTypes.TrainedAlgorithmicMedia, true, cancellationToken).ConfigureAwait(false);
            yield return update;
        }
    }

    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ControlsInPlace) && serviceKey is null ? _controls.InPlace : base.GetService(serviceType, serviceKey);

    private TextToSpeechOptions? Told(TextToSpeechOptions? options)
    {
        if (!_controls.IsTold)
            return options;
        var own = options?.Clone() ?? new();
        own.AdditionalProperties = _controls.Tell(own.AdditionalProperties);
        return own;
    }
}
