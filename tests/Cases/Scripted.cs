using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Cases;

/// <summary>A chat client that answers from a script, or with 'from NAME', and records its requests.</summary>
internal sealed class Scripted(
    string name,
    Func<IReadOnlyList<ChatMessage>, ChatOptions?, ChatResponse>? answer = null,
    Func<IReadOnlyList<ChatMessage>, ChatOptions?, IEnumerable<ChatResponseUpdate>>? stream = null) : IChatClient
{
    private readonly List<(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)> _requests = [];

    public int Calls
    {
        get
        {
            lock (_requests)
                return _requests.Count;
        }
    }

    public IReadOnlyList<(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)> Requests => _requests;

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var sent = Record(messages, options);
        await Task.Yield();
        return answer?.Invoke(sent, options) ?? Answers.Text($"from {name}");
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var sent = Record(messages, options);
        await Task.Yield();
        foreach (var update in stream?.Invoke(sent, options) ?? [Answers.Piece($"from {name}", ChatFinishReason.Stop)])
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private List<ChatMessage> Record(IEnumerable<ChatMessage> messages, ChatOptions? options)
    {
        var sent = messages.ToList();
        lock (_requests)
            _requests.Add((sent, options));
        return sent;
    }
}
