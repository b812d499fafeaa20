using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Cases;

/// <summary>A transcriber that reads the whole recording and answers from a script.</summary>
internal sealed class ScriptedTranscriber(Func<SpeechToTextResponse>? answer = null, SpeechToTextClientMetadata? metadata = null) : ISpeechToTextClient
{
    public List<long> BytesRead { get; } = [];

    public async Task<SpeechToTextResponse> GetTextAsync(
        Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var copy = new MemoryStream();
        await audioSpeechStream.CopyToAsync(copy, cancellationToken);
        BytesRead.Add(copy.Length);
        return answer?.Invoke() ?? new("text");
    }

    public async IAsyncEnumerable<SpeechToTextResponseUpdate> GetStreamingTextAsync(
        Stream audioSpeechStream, SpeechToTextOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetTextAsync(audioSpeechStream, options, cancellationToken)).ToSpeechToTextResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType == typeof(SpeechToTextClientMetadata) ? metadata : null;

    public void Dispose()
    {
    }
}
