using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace ChatRouting.Endpoints;

/// <summary>A streamed answer that is read step by step, so that what fails before its first word can be told by a status.</summary>
internal sealed class ChatAnswer(IAsyncEnumerable<ChatResponseUpdate> updates) : IAsyncDisposable
{
    private readonly IAsyncEnumerator<ChatResponseUpdate> _updates = updates.GetAsyncEnumerator();
    private readonly List<ChatResponseUpdate> _read = [];

    /// <value>The last update read; null where there was none, or none any more.</value>
    public ChatResponseUpdate? Current { get; private set; }

    public async Task NextAsync()
    {
        Current = await _updates.MoveNextAsync() ? _updates.Current : null;
        if (Current is not null)
            _read.Add(Current);
    }

    /// <returns>Why the answer breaks off here; null where it does not.</returns>
    public async Task<string?> TryNextAsync()
    {
        try
        {
            await NextAsync();
            return null;
        }
        catch (RoutingException broken)
        {
            return broken.Message;
        }
    }

    /// <summary>What was read, as one response.</summary>
    public ChatResponse Whole() => _read.ToChatResponse();

    public ValueTask DisposeAsync() => _updates.DisposeAsync();
}
