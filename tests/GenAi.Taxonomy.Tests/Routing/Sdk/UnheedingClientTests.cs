using System.Runtime.CompilerServices;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>Clients that do not heed their token, as Ollama's does not while it waits for a line, or that end in silence when it is cancelled.</summary>
public class UnheedingClientTests
{
    private static readonly ChatResponseUpdate Hello = new(ChatRole.Assistant, "Hello");

    [Fact]
    public async Task GetResponse_ClientThatDoesNotHeedItsToken_IsLeftAtTheBound()
    {
        var never = new TaskCompletionSource<ChatResponse>();
        await using var host = await RoutedHost.StartAsync(new Client(_ => never.Task), new ScriptedChatClient("second"));

        var answer = host.Chat.GetResponseAsync("Hi");
        host.Time.Advance(TimeSpan.FromSeconds(100));
        var response = await answer.WaitAsync(HangGuard.Limit);

        Assert.Equal(FailureKind.Timeout, response.GetRoutingDecision()!.Attempts[0].Failure?.Kind);
        Assert.Equal(RoutedHost.Second, response.GetRoutingDecision()!.Offering);
    }

    [Fact]
    public async Task GetResponse_CancelledAtAClientThatDoesNotHeedItsToken_ReturnsAtOnce()
    {
        var never = new TaskCompletionSource<ChatResponse>();
        var second = new ScriptedChatClient("second");
        await using var host = await RoutedHost.StartAsync(new Client(_ => never.Task), second);
        using var cancellation = new CancellationTokenSource();

        var answer = host.Chat.GetResponseAsync("Hi", cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer.WaitAsync(HangGuard.Limit));
        Assert.Equal(0, second.Calls);
    }

    [Fact]
    public async Task GetStreamingResponse_ClientThatDoesNotHeedItsToken_IsLeftAtTheBoundAndClosedLater()
    {
        var late = new TaskCompletionSource();
        var closed = new TaskCompletionSource();
        await using var host = await RoutedHost.StartAsync(new Client(token => Waiting(late.Task, closed, token)), new ScriptedChatClient("second"));

        var answer = host.Chat.GetStreamingResponseAsync("Hi").ToChatResponseAsync();
        host.Time.Advance(TimeSpan.FromSeconds(100));
        var response = await answer.WaitAsync(HangGuard.Limit);
        Assert.False(closed.Task.IsCompleted);
        late.SetResult();
        await closed.Task.WaitAsync(HangGuard.Limit);

        Assert.Equal(FailureKind.Timeout, response.GetRoutingDecision()!.Attempts[0].Failure?.Kind);
        Assert.Equal(RoutedHost.Second, response.GetRoutingDecision()!.Offering);
    }

    [Fact]
    public async Task GetStreamingResponse_SilentAfterContent_IsLeftAtTheBound()
    {
        await using var host = await RoutedHost.StartAsync(new Client(Silent), new ScriptedChatClient("second"));
        await using var stream = host.Chat.GetStreamingResponseAsync("Hi").GetAsyncEnumerator();

        Assert.True(await stream.MoveNextAsync());
        var next = stream.MoveNextAsync();
        host.Time.Advance(TimeSpan.FromSeconds(100));
        var error = await Assert.ThrowsAsync<RoutingException>(async () => await next);

        Assert.Equal(FailureKind.Timeout, error.Attempts.Single().Failure?.Kind);
    }

    [Fact]
    public async Task GetStreamingResponse_EndsInSilenceOnceTheCallerHasCancelled_IsCancelled()
    {
        await using var host = await RoutedHost.StartAsync(new Client(UntilCancelled), new ScriptedChatClient("second"));
        using var cancellation = new CancellationTokenSource();
        await using var stream = host.Chat.GetStreamingResponseAsync("Hi", cancellationToken: cancellation.Token).GetAsyncEnumerator();

        Assert.True(await stream.MoveNextAsync());
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await stream.MoveNextAsync());
    }

    [Fact]
    public async Task GetStreamingResponse_ReaderThatTakesItsTime_IsNotATimeOut()
    {
        await using var host = await RoutedHost.StartAsync(new Client(Steady), new ScriptedChatClient("second"));

        var read = 0;
        await foreach (var update in host.Chat.GetStreamingResponseAsync("Hi"))
        {
            read += update.Text.Length;
            host.Time.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal(15, read);
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> Waiting(Task late, TaskCompletionSource closed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await late;
            yield return Hello;
        }
        finally
        {
            closed.SetResult();
        }
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> Silent([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Hello;
        await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> UntilCancelled([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            yield return Hello;
            await Task.CompletedTask;
        }
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> Steady([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; i < 3; i++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return Hello;
        }
    }

    private sealed class Client : IChatClient
    {
        private readonly Func<CancellationToken, Task<ChatResponse>>? _whole;
        private readonly Func<CancellationToken, IAsyncEnumerable<ChatResponseUpdate>>? _stream;

        public Client(Func<CancellationToken, Task<ChatResponse>> whole) => _whole = whole;

        public Client(Func<CancellationToken, IAsyncEnumerable<ChatResponseUpdate>> stream) => _stream = stream;

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            _whole!(cancellationToken);

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            _stream!(cancellationToken);

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
