using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>What a scripted client does with one call.</summary>
internal sealed record Reply
{
    public static readonly Reply Text = new();
    public static readonly Reply Empty = new() { Said = "", Finish = null };
    public static readonly Reply Filtered = new() { Said = "", Finish = ChatFinishReason.ContentFilter };

    public string Said { get; init; } = "hello";

    public Exception? Error { get; init; }

    /// <summary>Thrown after the text where it streams.</summary>
    public Exception? Breaks { get; init; }

    public ChatFinishReason? Finish { get; init; } = ChatFinishReason.Stop;

    public UsageDetails? Usage { get; init; } = new() { InputTokenCount = 1000, OutputTokenCount = 100 };

    public IList<AIContent>? Contents { get; init; }

    public string? Conversation { get; init; }

    /// <summary>Waits until it is cancelled.</summary>
    public bool Hangs { get; init; }

    public static implicit operator Reply(Exception error) => new() { Error = error };

    public static Reply Status(int status) => new HttpRequestException($"HTTP {status}", null, (System.Net.HttpStatusCode)status);
}

/// <summary>A client that does what its script says, and keeps what it was asked.</summary>
internal sealed class ScriptedChatClient(string name, Func<int, Reply> script) : IChatClient
{
    private int _calls;

    public ScriptedChatClient(string name, params Reply[] replies)
        : this(name, call => replies.Length == 0 ? Reply.Text : replies[Math.Min(call, replies.Length - 1)])
    {
    }

    public int Calls => _calls;

    public List<(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)> Asked { get; } = [];

    public bool IsDisposed { get; private set; }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var reply = await NextAsync(messages, options, cancellationToken);
        return new(new ChatMessage(ChatRole.Assistant, [.. reply.Contents ?? [], .. reply.Said.Length > 0 ? [new TextContent(reply.Said)] : Array.Empty<AIContent>()]))
        {
            ModelId = name,
            FinishReason = reply.Finish,
            Usage = reply.Usage,
            ConversationId = reply.Conversation,
        };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var reply = await NextAsync(messages, options, cancellationToken);
        yield return new(ChatRole.Assistant, "") { ModelId = name, ConversationId = reply.Conversation };
        if (reply.Contents is { } contents)
            yield return new(null, contents) { ModelId = name };
        foreach (var letter in reply.Said)
            yield return new(null, letter.ToString()) { ModelId = name };
        if (reply.Breaks is { } broken)
            throw broken;
        if (reply.Usage is { } usage)
            yield return new(null, [new UsageContent(usage)]) { ModelId = name };
        if (reply.Finish is { } finish)
            yield return new() { FinishReason = finish, ModelId = name };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() => IsDisposed = true;

    private async Task<Reply> NextAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        ChatMessage[] seen = [.. messages];
        lock (Asked)
            Asked.Add((seen, options));
        var reply = script(Interlocked.Increment(ref _calls) - 1);
        if (reply.Hangs)
            await Task.Delay(Timeout.Infinite, cancellationToken);
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return reply.Error is { } error ? throw error : reply;
    }
}
