using System.Runtime.CompilerServices;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>Times, bounds and accounts of single requests.</summary>
public class RequestRunTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Succeed_WholeAnswer_CountsTheCallAsLatencyAndNotAsOverhead()
    {
        using var kit = Kit((time, _) => time.Advance(TimeSpan.FromSeconds(5)));
        await kit.Ask();
        var decision = Assert.Single(kit.Decisions);
        Assert.Equal((TimeSpan.FromSeconds(5), TimeSpan.Zero), (decision.Duration, decision.Overhead));
        Assert.Equal((TimeSpan.FromSeconds(5), null), (decision.Attempts[0].Duration, decision.Attempts[0].TimeToFirstContent));
        Assert.Equal(TimeSpan.FromSeconds(5), kit.Health.GetState(RoutingKit.StrongId).Latency);
        Assert.Empty(decision.Unknowns);
    }

    [Fact]
    public async Task Commit_FirstContent_IsTheLatencyAtOnce()
    {
        using var kit = Kit((time, _) => time.Advance(TimeSpan.FromSeconds(2)));
        await using var updates = kit.Client.GetStreamingResponseAsync("Hi").GetAsyncEnumerator();
        await updates.MoveNextAsync();
        Assert.Equal(TimeSpan.FromSeconds(2), kit.Health.GetState(RoutingKit.StrongId).Latency);
        kit.Time.Advance(TimeSpan.FromMinutes(1));
        while (await updates.MoveNextAsync())
            continue;
        var attempt = Assert.Single(Assert.Single(kit.Decisions).Attempts);
        Assert.True(attempt.Duration >= TimeSpan.FromMinutes(1), $"{attempt.Duration}");
        Assert.Equal(TimeSpan.FromSeconds(2), attempt.TimeToFirstContent);
        Assert.Equal(TimeSpan.FromSeconds(2), kit.Health.GetState(RoutingKit.StrongId).Latency);
    }

    [Fact]
    public async Task Stream_ReaderThatTakesItsTime_IsNotCutOff()
    {
        using var kit = Kit((_, _) => { });
        var read = 0;
        await foreach (var _ in kit.Client.GetStreamingResponseAsync("Hi"))
        {
            read++;
            kit.Time.Advance(Bound + Bound);
        }

        Assert.True(read > 3, $"{read} updates");
        Assert.Null(kit.Decisions[0].Attempts[0].Failure);
    }

    [Fact]
    public async Task Stream_NextUpdateThatDoesNotCome_BreaksOffAfterTheBoundOfAnAttempt()
    {
        using var kit = Kit((_, _) => { }, hangsAfterFirst: true);
        await using var updates = kit.Client.GetStreamingResponseAsync("Hi").GetAsyncEnumerator();
        await updates.MoveNextAsync();
        await updates.MoveNextAsync();
        kit.Time.Advance(Bound + Bound);
        var next = updates.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        kit.Time.Advance(Bound - TimeSpan.FromSeconds(1));
        Assert.False(next.IsCompleted);
        kit.Time.Advance(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<RoutingException>(() => next);
        Assert.Equal(FailureKind.Timeout, kit.Decisions[0].Attempts[0].Failure!.Value.Kind);
    }

    [Fact]
    public async Task Fail_ClientWithAnErrorOfItsOwnAfterTheBound_IsATimeout()
    {
        using var kit = Kit((time, _) =>
        {
            time.Advance(Bound);
            throw new InvalidOperationException("closed");
        });
        Assert.Equal("middle", (await kit.Ask()).ModelId);
        Assert.Equal(FailureKind.Timeout, kit.Decisions[0].Attempts[0].Failure!.Value.Kind);
    }

    [Fact]
    public async Task Cancelled_BeforeTheCall_NothingIsCalled()
    {
        var calls = 0;
        using var kit = Kit((_, _) => calls++);
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kit.Client.GetResponseAsync("Hi", cancellationToken: cancelled.Token));
        Assert.Equal(0, calls);
    }

    [Fact]
    public async Task Cancelled_WhileAnEmptyAnswerComes_IsCancelledAndNotTriedElsewhere()
    {
        using var caller = new CancellationTokenSource();
        var middle = new ScriptedChatClient("middle");
        using var kit = Kit((_, _) => caller.Cancel(), middle: middle, says: "");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kit.Client.GetResponseAsync("Hi", cancellationToken: caller.Token));
        Assert.Equal(0, middle.Calls);
        var decision = Assert.Single(kit.Decisions);
        Assert.True(decision.IsCancelled);
        Assert.Single(decision.Attempts);
    }

    [Fact]
    public async Task Cancelled_ClientThatHeedsIt_ItsOwnExceptionComesThrough()
    {
        using var caller = new CancellationTokenSource();
        OperationCanceledException? own = null;
        using var kit = Kit((_, _) =>
        {
            caller.Cancel();
            throw own = new(caller.Token);
        });
        var thrown = await Assert.ThrowsAsync<OperationCanceledException>(() => kit.Client.GetResponseAsync("Hi", cancellationToken: caller.Token));
        Assert.Same(own, thrown);
    }

    [Fact]
    public async Task Cancelled_WithABudget_KeepsTheEstimate()
    {
        using var caller = new CancellationTokenSource();
        // Room for one estimate of the strong model and not for two.
        using var kit = Kit(
            (_, _) =>
            {
                caller.Cancel();
                caller.Token.ThrowIfCancellationRequested();
            },
            configure: router => router.Budget(0.0005m, TimeSpan.FromHours(1)).EstimateTokens(_ => 100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => kit.Client.GetResponseAsync("Hi", cancellationToken: caller.Token));
        await kit.Client.GetResponseAsync("Hi");
        Assert.Equal(RoutingKit.MiddleId, kit.Decisions[1].Offering);
    }

    [Theory]
    [InlineData(1, "after 1 attempt:")]
    [InlineData(2, "after 2 attempts:")]
    public async Task Error_SaysHowManyAttempts(int attempts, string words)
    {
        using var kit = Kit((_, _) => throw new HttpRequestException("down"), middle: new("middle", Reply.Status(500)), configure: router => router.MaxAttempts = attempts);
        Assert.Contains(words, (await Assert.ThrowsAsync<RoutingException>(() => kit.Ask())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choose_FailureThatBlamesNobody_IsNotTriedAgain()
    {
        var calls = 0;
        using var kit = Kit(
            (_, _) =>
            {
                calls++;
                throw new InvalidOperationException();
            },
            configure: router => router.FailurePolicy = new EveryFailureNext());
        Assert.Equal("middle", (await kit.Ask()).ModelId);
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Choose_TooLongForOne_GoesOnWithALargerWindowAlone()
    {
        var small = new ScriptedChatClient("small");
        using var kit = new RoutingKit(
            new("strong", Reply.Status(413)), new("middle", Reply.Status(413)), small,
            router => router.FailurePolicy = new TooLong());
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask());
        Assert.Equal([RoutingKit.StrongId, RoutingKit.MiddleId], error.Attempts.Select(attempt => attempt.Offering));
        Assert.Equal(0, small.Calls);
    }

    [Fact]
    public async Task Unknowns_AreToldWithTheDecision()
    {
        using var kit = Kit((_, _) => { });
        await kit.Client.GetResponseAsync([new(ChatRole.User, [new TextContent("Hi"), new UriContent("https://example.com/a.txt", "text/plain")])]);
        Assert.Equal(["tokens: an attachment of text/plain is not in the estimate"], Assert.Single(kit.Decisions).Unknowns);
    }

    private static RoutingKit Kit(
        Action<FakeTimeProvider, CancellationToken> onCall, ScriptedChatClient? middle = null, string says = "hello", bool hangsAfterFirst = false,
        Action<RouterBuilder<IChatClient>>? configure = null)
    {
        RoutingKit? kit = null;
        var strong = new Timed(token => onCall(kit!.Time, token), says, hangsAfterFirst);
        kit = new(new("unused"), middle ?? new("middle"), new("small"), router =>
        {
            router.AttemptTimeout = Bound;
            configure?.Invoke(router);
        }, strongest: strong);
        return kit;
    }

    private sealed class TooLong : IFailurePolicy
    {
        public RouteFailure Classify(Exception exception) => new(FailureKind.ContextTooLong, exception);

        public FailureVerdict Decide(in RouteFailure failure) => new(FailureAction.NextLargerWindow);
    }

    /// <summary>Does something at each call, and then answers letter by letter.</summary>
    private sealed class Timed(Action<CancellationToken> onCall, string says, bool hangsAfterFirst) : IChatClient
    {
        public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            onCall(cancellationToken);
            return new(new ChatMessage(ChatRole.Assistant, says)) { ModelId = "strong", FinishReason = says.Length > 0 ? ChatFinishReason.Stop : null };
        }

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            onCall(cancellationToken);
            foreach (var letter in says)
            {
                yield return new(ChatRole.Assistant, letter.ToString());
                if (hangsAfterFirst && letter != says[0])
                    await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            yield return new() { FinishReason = ChatFinishReason.Stop };
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
