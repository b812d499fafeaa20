#pragma warning disable MEAI001 // ISpeechToTextClient is experimental; what registers it says so as GENAITAX001.
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>The outermost transcription client of a routed pipeline; see <see cref="RequestGate{TClient}"/>. Thread-safe.</summary>
internal sealed class GovernedSpeechToTextClient(ISpeechToTextClient pipeline, RequestGate<ISpeechToTextClient> gate) : DelegatingSpeechToTextClient(pipeline)
{
    public override async Task<SpeechToTextResponse> GetTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
    {
        gate.Enter();
        return await base.GetTextAsync(audioSpeechStream, options, cancellationToken).ConfigureAwait(false);
    }

    public override async IAsyncEnumerable<SpeechToTextResponseUpdate> GetStreamingTextAsync(
        Stream audioSpeechStream, SpeechToTextOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        gate.Enter();
        var updates = base.GetStreamingTextAsync(audioSpeechStream, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
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
