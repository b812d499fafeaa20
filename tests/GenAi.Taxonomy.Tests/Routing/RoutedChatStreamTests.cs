using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing;

public class RoutedChatStreamTests
{
    private readonly ScriptedChatClient _middle = new("middle");
    private readonly ScriptedChatClient _small = new("small");

    [Fact]
    public async Task GetStreamingResponse_Healthy_PassesEveryUpdateAndEndsWithTheDecision()
    {
        using var kit = new RoutingKit(new("strong"), _middle, _small);
        var updates = await kit.Stream();
        Assert.Equal("hello", string.Concat(updates.Select(update => update.Text)));
        var decision = updates[^1].GetRoutingDecision()!;
        Assert.Equal(RoutingKit.StrongId, decision.Offering);
        Assert.NotNull(decision.Cost);
        Assert.NotNull(decision.Attempts.Single().TimeToFirstContent);
        Assert.All(updates[..^1], update => Assert.Null(update.GetRoutingDecision()));
    }

    [Fact]
    public async Task GetStreamingResponse_PutTogether_KeepsDecisionAndStamp()
    {
        using var kit = new RoutingKit(new("strong"), _middle, _small);
        var response = (await kit.Stream()).ToChatResponse();
        Assert.Equal(RoutingKit.StrongId, response.GetRoutingDecision()!.Offering);
        Assert.Equal(RoutingKit.StrongId, ServingStamp.Of(Assert.Single(response.Messages)));
    }

    [Fact]
    public async Task GetStreamingResponse_FailsBeforeContent_GoesOnWithNothingOfIt()
    {
        using var kit = new RoutingKit(new("strong", new Reply { Said = "", Breaks = new IOException("reset") }), _middle, _small);
        var updates = await kit.Stream();
        Assert.All(updates[..^1], update => Assert.Equal("middle", update.ModelId));
        Assert.Equal("hello", string.Concat(updates.Select(update => update.Text)));
        Assert.Equal(FailureKind.Network, updates[^1].GetRoutingDecision()!.Attempts[0].Failure!.Value.Kind);
    }

    [Fact]
    public async Task GetStreamingResponse_FailsAfterContent_IsOneErrorAndNoOtherModel()
    {
        using var kit = new RoutingKit(new("strong", new Reply { Breaks = new IOException("reset") }), _middle, _small);
        var seen = "";
        var error = await Assert.ThrowsAsync<RoutingException>(async () =>
        {
            await foreach (var update in kit.Client.GetStreamingResponseAsync("Hi"))
                seen += update.Text;
        });
        Assert.Equal("hello", seen);
        Assert.Equal(FailureKind.Network, Assert.Single(error.Attempts).Failure!.Value.Kind);
        Assert.Equal(0, _middle.Calls);
        Assert.NotNull(kit.Health.GetState(RoutingKit.StrongId).RecoversAt);
    }

    [Fact]
    public async Task GetStreamingResponse_EmptyStream_IsAFailure()
    {
        using var kit = new RoutingKit(new("strong", Reply.Empty with { Usage = null }), _middle, _small);
        Assert.Equal(FailureKind.EmptyResponse, (await kit.Stream())[^1].GetRoutingDecision()!.Attempts[0].Failure!.Value.Kind);
    }

    [Fact]
    public async Task GetStreamingResponse_FinishReasonAlone_IsAnAnswer()
    {
        using var kit = new RoutingKit(new("strong", new Reply { Said = "" }), _middle, _small);
        Assert.Equal(RoutingKit.StrongId, (await kit.Stream())[^1].GetRoutingDecision()!.Offering);
    }

    [Fact]
    public async Task GetStreamingResponse_ToolCallAlone_IsAnAnswerAndStamped()
    {
        var call = new FunctionCallContent("c1", "weather");
        using var kit = new RoutingKit(new("strong", new Reply { Said = "", Contents = [call], Finish = null }), _middle, _small);
        var updates = await kit.Stream();
        Assert.Equal(RoutingKit.StrongId, updates[^1].GetRoutingDecision()!.Offering);
        Assert.Equal(RoutingKit.StrongId, ServingStamp.Of(updates.ToChatResponse().Messages.Single()));
    }

    [Fact]
    public async Task GetStreamingResponse_FilteredBeforeContent_FollowsThePolicy()
    {
        using var stop = new RoutingKit(new("strong", Reply.Filtered), _middle, _small);
        Assert.Contains(await stop.Stream(), update => update.FinishReason == ChatFinishReason.ContentFilter);
        Assert.Equal(0, _middle.Calls);
        using var next = new RoutingKit(new("strong", Reply.Filtered), _middle, _small, r => r.FailurePolicy = new FailurePolicy { OnContentFilter = FailureAction.Next });
        Assert.Equal(RoutingKit.MiddleId, (await next.Stream())[^1].GetRoutingDecision()!.Offering);
    }

    [Fact]
    public async Task GetStreamingResponse_SlowFirstContent_GoesOn()
    {
        using var kit = new RoutingKit(new("strong", new Reply { Hangs = true }), _middle, _small, r => r.AttemptTimeout = TimeSpan.FromSeconds(5));
        var streaming = kit.Stream();
        kit.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(RoutingKit.MiddleId, (await streaming)[^1].GetRoutingDecision()!.Offering);
    }

    [Fact]
    public async Task GetStreamingResponse_ReaderLeaves_TellsTheDecisionAndBlamesNobody()
    {
        using var kit = new RoutingKit(new("strong"), _middle, _small);
        await foreach (var update in kit.Client.GetStreamingResponseAsync("Hi"))
        {
            if (update.Text.Length > 0)
                break;
        }

        var decision = Assert.Single(kit.Decisions);
        Assert.Equal(RoutingKit.StrongId, decision.Offering);
        Assert.Null(decision.Cost);
        Assert.Null(kit.Health.GetState(RoutingKit.StrongId).RecoversAt);
    }

    [Fact]
    public async Task GetStreamingResponse_CancelledThroughTheEnumerator_StopsAtOnce()
    {
        using var kit = new RoutingKit(new("strong", new Reply { Hangs = true }), _middle, _small);
        using var cancellation = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            await foreach (var update in kit.Client.GetStreamingResponseAsync("Hi").WithCancellation(cancellation.Token))
                Assert.Fail($"an update: {update}");
        });
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal(0, _middle.Calls);
    }

    [Fact]
    public async Task GetStreamingResponse_WithoutFailover_IsTriedOnce()
    {
        using var kit = new RoutingKit(new("strong", Reply.Status(503)), _middle, _small);
        await Assert.ThrowsAsync<RoutingException>(() => kit.Stream(options: new ChatOptions().WithoutFailover()));
        Assert.Equal(0, _middle.Calls);
    }
}
