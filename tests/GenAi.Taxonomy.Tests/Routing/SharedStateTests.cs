using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>What routers ask of a ledger and of a store of conversations that the host registers, and what follows if these are slow or fail.</summary>
public class SharedStateTests
{
    private readonly FakeTimeProvider _time = new(SelectionKit.Now);
    private readonly Ledger _ledger = new();
    private readonly Conversations _conversations = new();

    [Fact]
    public async Task Request_FirstRouteAnswers_ReservesOnceAndSettlesTheCost()
    {
        using var services = Services(new("strong"), new("middle"));
        Assert.Equal("strong", await Ask(services));
        Assert.Equal(["reserve", "settle 0.0045"], _ledger.Calls);
    }

    [Fact]
    public async Task Request_GoesOnToACheaperRoute_KeepsItsReservation()
    {
        using var services = Services(new("strong", Reply.Status(500)), new("middle"));
        Assert.Equal("middle", await Ask(services));
        Assert.Equal(["reserve", "settle 0.0015"], _ledger.Calls);
    }

    [Fact]
    public async Task Request_GoesOnToADearerRoute_ReservesAgain()
    {
        using var services = Services(new("strong"), new("middle", Reply.Status(500)), SelectionObjective.Cost);
        Assert.Equal("strong", await Ask(services));
        Assert.Equal(["reserve", "settle 0", "reserve", "settle 0.0045"], _ledger.Calls);
    }

    [Fact]
    public async Task Answer_LedgerThatSettlesSlowly_DoesNotWait()
    {
        _ledger.Settlement = new();
        using var services = Services(new("strong"), new("middle"));
        Assert.Equal("strong", await Ask(services));
        Assert.Equal("strong", await Ask(services));
        _ledger.Settlement.SetResult();
        Assert.Equal(4, _ledger.Calls.Count);
    }

    [Fact]
    public async Task Request_LedgerThatAnswersLater_WaitsForIt()
    {
        _ledger.Gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var strong = new ScriptedChatClient("strong");
        using var services = Services(strong, new("middle"));
        var asked = Ask(services);
        Assert.Equal((false, 0), (asked.IsCompleted, strong.Calls));
        _ledger.Gate.SetResult();
        Assert.Equal("strong", await asked);
    }

    [Fact]
    public async Task Request_CancelledWhileItWaitsForTheLedger_MakesNoCallAndFreesTheRoute()
    {
        _ledger.Gate = new();
        var strong = new ScriptedChatClient("strong");
        List<RoutingDecision> decisions = [];
        using var services = Services(strong, new("middle"), listener: decisions.Add);
        using var caller = new CancellationTokenSource();
        var asked = Ask(services, cancellation: caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal((0, true), (strong.Calls, Assert.Single(decisions).IsCancelled));
    }

    [Fact]
    public async Task Request_LedgerThatFails_IsRefused()
    {
        _ledger.Error = new TimeoutException("no ledger");
        var strong = new ScriptedChatClient("strong");
        List<RoutingDecision> decisions = [];
        using var services = Services(strong, new("middle"), listener: decisions.Add);
        var error = await Assert.ThrowsAsync<RoutingException>(() => Ask(services));
        Assert.Equal((RoutingRefusal.BudgetUnavailable, 0), (error.Reason, strong.Calls));
        Assert.Contains("no ledger", error.Message, StringComparison.Ordinal);
        Assert.Equal(RoutingRefusal.BudgetUnavailable, Assert.Single(decisions).Refusal);
        Assert.Equal(["reserve"], _ledger.Calls);
    }

    [Fact]
    public async Task Request_NoRoomForTheDearRoute_TakesTheCheapOne()
    {
        _ledger.Room = 0.002m;
        using var services = Services(new("strong"), new("middle"));
        Assert.Equal("middle", await Ask(services, options: new() { MaxOutputTokens = 200 }));
        Assert.Equal(["reserve", "reserve", "settle 0.0015"], _ledger.Calls);
    }

    [Fact]
    public async Task Budget_PerTenant_IsOneAccountForEachNameWithoutCase()
    {
        var tenant = "";
        using var services = Services(new("strong"), new("middle"), configure: router => router.Tenant(_ => tenant).Budget(0.004m, TimeSpan.FromDays(1), "own", perTenant: true), isOfHost: false);
        foreach (var (name, isServed) in new[] { ("acme", true), ("ACME", false), ("beta", true), ("Beta", false) })
        {
            tenant = name;
            if (isServed)
                await Ask(services);
            else
                Assert.Equal(RoutingRefusal.BudgetExceeded, (await Assert.ThrowsAsync<RoutingException>(() => Ask(services))).Reason);
        }

        var status = services.GetRequiredService<IChatClient>().GetService<IRouterStatus>()!;
        Assert.Equal([("IChatClient/default/1.00:00:00", 0.009m), ("own/tenant/ACME", 0.0045m)], (await status.GetBudgetsAsync("acme")).Select(state => (state.Budget.Key, state.Used)));
    }

    [Fact]
    public async Task Budget_OneKeyAtTwoRouters_IsShared()
    {
        var all = All(null);
        foreach (var key in (string[])["a", "b"])
            all.AddKeyedRoutedChatClient(key, router => router.Route(RoutingKit.StrongId, new ScriptedChatClient("strong")).Budget(0.004m, TimeSpan.FromDays(1), "house"));
        using var services = all.BuildServiceProvider();
        await services.GetRequiredKeyedService<IChatClient>("a").GetResponseAsync("Hi");
        var error = await Assert.ThrowsAsync<RoutingException>(() => services.GetRequiredKeyedService<IChatClient>("b").GetResponseAsync("Hi"));
        Assert.Equal(RoutingRefusal.BudgetExceeded, error.Reason);
    }

    [Fact]
    public void Budget_PerTenantWithoutTenants_IsAFault()
    {
        var wrong = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            new RouterBuilder<IChatClient>().Route("openai/gpt-4.1", new ScriptedChatClient("a")).Budget(1, TimeSpan.FromDays(1), perTenant: true).Build());
        Assert.Contains("has a budget per tenant", Assert.Single(wrong.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Conversation_OfAnotherReplica_GoesToItsRoute(bool streams)
    {
        using (var first = Services(new("strong", Reply.Status(500)), new("middle", new Reply { Conversation = "c1" })))
            await Ask(first, streams: streams);
        Assert.Equal([("c1", RoutingKit.MiddleId)], _conversations.Stored);
        using var second = Services(new("strong"), new("middle"));
        Assert.Equal("middle", await Ask(second, options: new() { ConversationId = "c1" }));
    }

    [Fact]
    public async Task Conversation_StoreThatFails_IsUnknownAndAnswersGoOn()
    {
        _conversations.Fails = true;
        using var services = Services(new("strong", new Reply { Conversation = "c1" }), new("middle"));
        Assert.Equal("strong", await Ask(services));
        var error = await Assert.ThrowsAsync<RoutingException>(() => Ask(services, options: new() { ConversationId = "c1" }));
        Assert.Equal(RoutingRefusal.UnknownConversation, error.Reason);
    }

    [Fact]
    public async Task Health_WrappedInMemory_HearsOfEveryRouter()
    {
        var health = new Counting(new InMemoryOfferingHealth(new() { ConsecutiveFailures = 1 }, _time));
        using var services = Services(new("strong", Reply.Status(500)), new("middle"), add: all => all.AddSingleton<IOfferingHealth>(health));
        Assert.Equal("middle", await Ask(services));
        Assert.Equal((1, FailureKind.ServerError), (health.Failures, health.GetState(RoutingKit.StrongId).LastFailure));
    }

    private static async Task<string?> Ask(ServiceProvider services, ChatOptions? options = null, bool streams = false, CancellationToken cancellation = default)
    {
        var client = services.GetRequiredService<IChatClient>();
        return streams
            ? (await client.GetStreamingResponseAsync("Hi", options, cancellation).ToChatResponseAsync(cancellation)).ModelId
            : (await client.GetResponseAsync("Hi", options, cancellation)).ModelId;
    }

    private ServiceProvider Services(
        ScriptedChatClient strong, ScriptedChatClient middle, SelectionObjective objective = SelectionObjective.Quality, Action<RouterBuilder<IChatClient>>? configure = null,
        Action<RoutingDecision>? listener = null, Action<IServiceCollection>? add = null, bool isOfHost = true)
    {
        var all = All(isOfHost ? _ledger : null);
        add?.Invoke(all);
        all.AddRoutedChatClient(router =>
        {
            router.AssumedOutputTokens = 1000;
            router.Require(new ModelRequirements { Objective = objective }).Route(RoutingKit.StrongId, strong).Route(RoutingKit.MiddleId, middle);
            router.Budget(100, TimeSpan.FromDays(1)).OnDecision(listener ?? (_ => { }));
            configure?.Invoke(router);
        });
        return all.BuildServiceProvider();
    }

    private ServiceCollection All(IBudgetLedger? ledger)
    {
        var all = new ServiceCollection();
        all.AddSingleton<TimeProvider>(_time).AddSingleton<IConversationStore>(_conversations);
        if (ledger is not null)
            all.AddSingleton(ledger);
        all.AddGenAiTaxonomy(taxonomy => taxonomy.UseCatalog(RoutingKit.Catalog));
        return all;
    }

    private sealed class Ledger : IBudgetLedger
    {
        public List<string> Calls { get; } = [];

        public TaskCompletionSource? Gate { get; set; }

        public TaskCompletionSource? Settlement { get; set; }

        public Exception? Error { get; set; }

        public decimal Room { get; set; } = 100;

        public async ValueTask<BudgetReservation> ReserveAsync(
            IReadOnlyList<BudgetLimit> budgets, decimal certain, decimal expected, TimeSpan lifetime, CancellationToken cancellationToken = default)
        {
            Calls.Add("reserve");
            Assert.True(lifetime > TimeSpan.FromMinutes(5));
            if (Gate is not null)
                await Gate.Task.WaitAsync(cancellationToken);
            return Error is not null ? throw Error
                : certain > Room ? BudgetReservation.Refused(new(budgets[0], budgets[0].Usd - Room, DateTimeOffset.MaxValue))
                : BudgetReservation.Granted(budgets, certain, expected);
        }

        public async ValueTask SettleAsync(BudgetReservation reservation, decimal cost, CancellationToken cancellationToken = default)
        {
            Calls.Add(FormattableString.Invariant($"settle {cost / 1.0000000000000000000000000000m}"));
            if (Settlement is not null)
                await Settlement.Task;
        }

        public ValueTask<BudgetState> GetStateAsync(BudgetLimit budget, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    private sealed class Conversations : IConversationStore
    {
        public List<(string, string)> Stored { get; } = [];

        public bool Fails { get; set; }

        public async ValueTask<string?> FindAsync(string conversation, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return Fails ? throw new TimeoutException("store") : Stored.Find(entry => entry.Item1 == conversation).Item2;
        }

        public async ValueTask SetAsync(string conversation, string route, CancellationToken cancellationToken = default)
        {
            Stored.Add((conversation, route));
            if (Fails)
            {
                await Task.Yield();
                throw new TimeoutException("store");
            }
        }
    }

    private sealed class Counting(IOfferingHealth inner) : IOfferingHealth
    {
        public int Failures { get; private set; }

        public bool TryEnter(string route, out long lease) => inner.TryEnter(route, out lease);

        public OfferingState GetState(string route) => inner.GetState(route);

        public void ReportSuccess(string route, long lease, TimeSpan latency) => inner.ReportSuccess(route, lease, latency);

        public void ReportFailure(string route, long lease, in RouteFailure failure)
        {
            Failures++;
            inner.ReportFailure(route, lease, failure);
        }

        public void ReportInconclusive(string route, long lease) => inner.ReportInconclusive(route, lease);
    }
}
