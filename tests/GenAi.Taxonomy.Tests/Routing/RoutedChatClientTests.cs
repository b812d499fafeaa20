using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing;

public class RoutedChatClientTests
{
    private readonly ScriptedChatClient _strong;
    private readonly ScriptedChatClient _middle = new("middle");
    private readonly ScriptedChatClient _small = new("small");

    public RoutedChatClientTests() => _strong = new("strong");

    [Fact]
    public async Task GetResponse_Healthy_IsTheBestRoutesAlone()
    {
        using var kit = new RoutingKit(_strong, _middle, _small);
        var response = await kit.Ask();
        Assert.Equal("hello", response.Text);
        Assert.Equal("strong", response.ModelId);
        Assert.Equal((1, 0, 0), (_strong.Calls, _middle.Calls, _small.Calls));
        Assert.Equal(RoutingKit.StrongId, response.GetRoutingDecision()!.Offering);
    }

    [Fact]
    public async Task GetResponse_Decision_TellsWhyAttemptsAndCost()
    {
        using var kit = new RoutingKit(new("strong", Reply.Status(503)), _middle, _small);
        var decision = (await kit.Ask()).GetRoutingDecision()!;
        Assert.Equal(RoutingKit.MiddleId, decision.Offering);
        Assert.Equal([RoutingKit.StrongId, RoutingKit.MiddleId], decision.Attempts.Select(attempt => attempt.Offering));
        Assert.Equal(FailureKind.ServerError, decision.Attempts[0].Failure!.Value.Kind);
        Assert.Null(decision.Attempts[1].Failure);
        Assert.Equal((1000 * 1m / 1_000_000) + (100 * 5m / 1_000_000), decision.Cost);
        Assert.Equal(3, decision.Selection!.Candidates.Count);
        Assert.Equal("default", decision.Router);
        Assert.Same(kit.Decisions.Single(), decision);
    }

    [Fact]
    public async Task GetResponse_WithoutUsage_CostIsUnknown()
    {
        using var kit = new RoutingKit(new("strong", new Reply { Usage = null }), _middle, _small);
        Assert.Null((await kit.Ask()).GetRoutingDecision()!.Cost);
    }

    [Fact]
    public async Task GetResponse_EveryRouteFails_ErrorHasAllAttemptsInOrder()
    {
        var last = new HttpRequestException("gone", null, System.Net.HttpStatusCode.BadGateway);
        using var kit = new RoutingKit(new("strong", Reply.Status(503)), new("middle", Reply.Status(429)), new("small", last));
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask());
        Assert.Equal(RoutingRefusal.AttemptsFailed, error.Reason);
        Assert.Equal([FailureKind.ServerError, FailureKind.RateLimited, FailureKind.ServerError], error.Attempts.Select(attempt => attempt.Failure!.Value.Kind));
        Assert.Equal([RoutingKit.StrongId, RoutingKit.MiddleId, RoutingKit.SmallId], error.Attempts.Select(attempt => attempt.Offering));
        Assert.Same(last, error.InnerException);
        Assert.Contains("nova/middle: rate-limited", error.Message, StringComparison.Ordinal);
        Assert.Null(kit.Decisions.Single().Offering);
    }

    [Fact]
    public async Task GetResponse_BadRequest_StopsAtOnce()
    {
        using var kit = new RoutingKit(new("strong", Reply.Status(400)), _middle, _small);
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask());
        Assert.Equal(FailureKind.BadRequest, Assert.Single(error.Attempts).Failure!.Value.Kind);
        Assert.Equal(0, _middle.Calls);
        Assert.Null(kit.Health.GetState(RoutingKit.StrongId).RecoversAt);
    }

    [Fact]
    public async Task GetResponse_ArgumentTheClientDoesNotTake_StopsAndCoolsNothingDown()
    {
        using var kit = new RoutingKit(new("strong", new ArgumentException("The tool's name is too long.")), _middle, _small);
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask());
        Assert.Equal(FailureKind.BadRequest, Assert.Single(error.Attempts).Failure!.Value.Kind);
        Assert.Null(kit.Health.GetState(RoutingKit.StrongId).RecoversAt);
    }

    public static TheoryData<Exception> OfTheClientItself => [new NotSupportedException(), new NotImplementedException(), new InvalidCastException(), new ArgumentOutOfRangeException("value")];

    [Theory]
    [MemberData(nameof(OfTheClientItself))]
    public async Task GetResponse_ClientThatCannotDoIt_GoesOnAndCoolsNothingDown(Exception error)
    {
        using var kit = new RoutingKit(new("strong", error), _middle, _small);
        var decision = (await kit.Ask()).GetRoutingDecision()!;
        Assert.Equal(RoutingKit.MiddleId, decision.Offering);
        Assert.Equal(FailureKind.Unsupported, decision.Attempts[0].Failure!.Value.Kind);
        Assert.Null(kit.Health.GetState(RoutingKit.StrongId).RecoversAt);
    }

    [Fact]
    public async Task GetResponse_FailedRoute_IsLeftAloneUntilItRecovers()
    {
        var strong = new ScriptedChatClient("strong", Reply.Status(503), Reply.Text);
        using var kit = new RoutingKit(strong, _middle, _small);
        await kit.Ask();
        await kit.Ask();
        Assert.Equal((1, 2), (strong.Calls, _middle.Calls));
        kit.Time.Advance(new HealthOptions().BreakDuration);
        Assert.Equal("strong", (await kit.Ask()).ModelId);
    }

    [Fact]
    public async Task GetResponse_ContextTooLong_GoesToLargerWindowsOnlyAndCoolsNothing()
    {
        var tooLong = new HttpRequestException("This model's maximum context length is 100 tokens", null, System.Net.HttpStatusCode.BadRequest);
        using var kit = new RoutingKit(new("strong", tooLong), _middle, _small, r => r.MaxAttempts = 5);
        Assert.Equal("middle", (await kit.Ask()).ModelId);
        Assert.Null(kit.Health.GetState(RoutingKit.StrongId).RecoversAt);
        using var other = new RoutingKit(new("strong", tooLong), new("middle", tooLong), _small, r => r.MaxAttempts = 5);
        var error = await Assert.ThrowsAsync<RoutingException>(() => other.Ask());
        Assert.Equal([FailureKind.ContextTooLong, FailureKind.ContextTooLong], error.Attempts.Select(attempt => attempt.Failure!.Value.Kind));
        Assert.Equal(0, _small.Calls);
    }

    [Fact]
    public async Task GetResponse_ContentFilter_IsGivenAsItIs()
    {
        using var kit = new RoutingKit(new("strong", Reply.Filtered), _middle, _small);
        var response = await kit.Ask();
        Assert.Equal(ChatFinishReason.ContentFilter, response.FinishReason);
        Assert.Equal(0, _middle.Calls);
        Assert.Null(kit.Health.GetState(RoutingKit.StrongId).RecoversAt);
    }

    [Fact]
    public async Task GetResponse_ContentFilterWherePolicySaysNext_GoesOn()
    {
        using var kit = new RoutingKit(new("strong", Reply.Filtered), _middle, _small, r => r.FailurePolicy = new FailurePolicy { OnContentFilter = FailureAction.Next });
        Assert.Equal("middle", (await kit.Ask()).ModelId);
        Assert.Null(kit.Health.GetState(RoutingKit.StrongId).RecoversAt);
    }

    [Fact]
    public async Task GetResponse_EmptyResponse_IsAFailure()
    {
        using var kit = new RoutingKit(new("strong", Reply.Empty), _middle, _small);
        var decision = (await kit.Ask()).GetRoutingDecision()!;
        Assert.Equal(FailureKind.EmptyResponse, decision.Attempts[0].Failure!.Value.Kind);
        Assert.Equal(RoutingKit.MiddleId, decision.Offering);
    }

    [Fact]
    public async Task GetResponse_SingleCandidate_IsNeverLockedOut()
    {
        var strong = new ScriptedChatClient("strong", call => call < 3 ? Reply.Status(503) : Reply.Text);
        using var kit = new RoutingKit(strong, _middle, _small);
        var options = new ChatOptions { ModelId = RoutingKit.StrongId };
        for (var i = 0; i < 3; i++)
            await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: options));
        Assert.Equal("strong", (await kit.Ask(options: options)).ModelId);
        Assert.Equal(4, strong.Calls);
    }

    [Fact]
    public async Task GetResponse_WhenAllCoolDown_TriesTheOneThatRecoversFirst()
    {
        using var kit = new RoutingKit(_strong, _middle, _small);
        kit.Health.ReportFailure(RoutingKit.StrongId, new(FailureKind.RateLimited, RetryAfter: TimeSpan.FromSeconds(50)));
        kit.Health.ReportFailure(RoutingKit.MiddleId, new(FailureKind.RateLimited, RetryAfter: TimeSpan.FromSeconds(40)));
        kit.Health.ReportFailure(RoutingKit.SmallId, new(FailureKind.RateLimited, RetryAfter: TimeSpan.FromSeconds(60)));
        Assert.Equal("middle", (await kit.Ask()).ModelId);
    }

    [Fact]
    public async Task GetResponse_AttemptOverItsTime_GoesOnAndCools()
    {
        using var kit = new RoutingKit(new("strong", new Reply { Hangs = true }), _middle, _small, r => r.AttemptTimeout = TimeSpan.FromSeconds(10));
        var asked = kit.Ask();
        kit.Time.Advance(TimeSpan.FromSeconds(10));
        var decision = (await asked).GetRoutingDecision()!;
        Assert.Equal(FailureKind.Timeout, decision.Attempts[0].Failure!.Value.Kind);
        Assert.Equal(TimeSpan.FromSeconds(10), decision.Attempts[0].Duration);
        Assert.NotNull(kit.Health.GetState(RoutingKit.StrongId).RecoversAt);
    }

    [Fact]
    public async Task GetResponse_TotalTimeOver_MakesNoFurtherAttempt()
    {
        using var kit = new RoutingKit(new("strong", new Reply { Hangs = true }), _middle, _small, r => r.TotalTimeout = TimeSpan.FromSeconds(10));
        var asked = kit.Ask();
        kit.Time.Advance(TimeSpan.FromSeconds(10));
        var error = await Assert.ThrowsAsync<RoutingException>(() => asked);
        Assert.Equal(FailureKind.Timeout, Assert.Single(error.Attempts).Failure!.Value.Kind);
        Assert.Equal(0, _middle.Calls);
    }

    [Fact]
    public async Task GetResponse_CallerCancels_StopsAtOnceAndBlamesNobody()
    {
        using var kit = new RoutingKit(new("strong", new Reply { Hangs = true }), _middle, _small);
        using var cancellation = new CancellationTokenSource();
        var asked = kit.Client.GetResponseAsync("Hi", cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal(0, _middle.Calls);
        Assert.Null(kit.Health.GetState(RoutingKit.StrongId).RecoversAt);
    }

    [Fact]
    public async Task GetResponse_ClientsOwnTimeout_IsNotTheCallersCancellation()
    {
        using var kit = new RoutingKit(new("strong", new TaskCanceledException("timed out", new TimeoutException())), _middle, _small);
        Assert.Equal(FailureKind.Timeout, (await kit.Ask()).GetRoutingDecision()!.Attempts[0].Failure!.Value.Kind);
    }

    [Fact]
    public async Task GetResponse_MaxAttempts_BoundsTheCalls()
    {
        using var kit = new RoutingKit(new("strong", Reply.Status(503)), new("middle", Reply.Status(503)), _small, r => r.MaxAttempts = 2);
        Assert.Equal(2, (await Assert.ThrowsAsync<RoutingException>(() => kit.Ask())).Attempts.Count);
    }

    [Fact]
    public async Task GetResponse_WithoutFailover_IsTriedOnce()
    {
        using var kit = new RoutingKit(new("strong", Reply.Status(503)), _middle, _small);
        Assert.Single((await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new ChatOptions().WithoutFailover()))).Attempts);
        Assert.Equal(0, _middle.Calls);
    }

    [Fact]
    public async Task GetResponse_OneShotMessages_AreReadOnceForAllAttempts()
    {
        var read = 0;
        using var kit = new RoutingKit(new("strong", Reply.Status(503)), _middle, _small);
        await kit.Client.GetResponseAsync(Once());
        Assert.Equal(1, read);
        Assert.Equal(["one", "two"], _middle.Asked.Single().Messages.Select(message => message.Text));

        IEnumerable<ChatMessage> Once()
        {
            read++;
            yield return new(ChatRole.User, "one");
            yield return new(ChatRole.User, "two");
        }
    }

    [Fact]
    public async Task GetResponse_ListenerThatThrows_LosesNoAnswer()
    {
        using var kit = new RoutingKit(_strong, _middle, _small, r => r.OnDecision(_ => throw new InvalidOperationException("listener")));
        Assert.Equal("hello", (await kit.Ask()).Text);
    }

    [Fact]
    public async Task GetResponse_OwnFailurePolicy_Decides()
    {
        using var kit = new RoutingKit(new("strong", Reply.Status(400)), _middle, _small, r => r.FailurePolicy = new EveryFailureNext());
        Assert.Equal("middle", (await kit.Ask()).ModelId);
    }

    [Fact]
    public async Task GetResponse_LatencyObjective_MeasuresFirstAndThenTakesTheFastest()
    {
        using var kit = new RoutingKit(_strong, _middle, _small, r => r.Require(new ModelRequirements { Objective = SelectionObjective.Latency }));
        kit.Health.ReportSuccess(RoutingKit.StrongId, TimeSpan.FromMilliseconds(900));
        kit.Health.ReportSuccess(RoutingKit.MiddleId, TimeSpan.FromMilliseconds(300));
        Assert.Equal("small", (await kit.Ask()).ModelId);
        kit.Health.ReportSuccess(RoutingKit.SmallId, TimeSpan.FromSeconds(9));
        Assert.Equal("middle", (await kit.Ask()).ModelId);
    }

    [Fact]
    public void GetService_Metadata_IsTheRouters()
    {
        using var kit = new RoutingKit(_strong, _middle, _small);
        Assert.Equal("genai.taxonomy", kit.Client.GetService<ChatClientMetadata>()!.ProviderName);
        Assert.Same(kit.Health, kit.Client.GetService<IOfferingHealth>());
        Assert.Null(kit.Client.GetService<ChatClientMetadata>("key"));
    }
}
