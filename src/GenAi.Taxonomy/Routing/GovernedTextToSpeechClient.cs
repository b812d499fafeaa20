#pragma warning disable MEAI001 // ITextToSpeechClient is experimental; what registers it says so as GENAITAX001.
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>The outermost speech client of a routed pipeline; see <see cref="RequestGate{TClient}"/>. Thread-safe.</summary>
internal sealed class GovernedTextToSpeechClient(ITextToSpeechClient pipeline, RequestGate<ITextToSpeechClient> gate) : DelegatingTextToSpeechClient(pipeline)
{
    public override async Task<TextToSpeechResponse> GetAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
    {
        gate.Enter();
        return await base.GetAudioAsync(text, options, cancellationToken).ConfigureAwait(false);
    }

    public override async IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
        string text, TextToSpeechOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        gate.Enter();
        var updates = base.GetStreamingAudioAsync(text, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var disposal = updates.ConfigureAwait(false);
        while (true)
        {
            gate.Enter();
            if (!await updates.MoveNextAsync().ConfigureAwait(false))
                yield break;
            yield return updates.Current;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (!gate.IsShared)
            base.Dispose(disposing);
    }
}
