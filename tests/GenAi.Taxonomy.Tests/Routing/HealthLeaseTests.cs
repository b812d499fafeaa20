using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>What a host's own store of health is told of the calls at an account of many offerings and at a route of one.</summary>
public class HealthLeaseTests
{
    private const string Account = "lumen/*";

    private readonly Store _store = new();

    [Fact]
    public async Task Call_ThatSucceeds_IsOneOfTheOfferingAndOfTheAccount()
    {
        Assert.Equal("strong", await Ask(new("strong")));
        Assert.Equal([$"enter {RoutingKit.StrongId}", $"enter {Account}", $"success {RoutingKit.StrongId} 1", $"success {Account} 2"], _store.Calls);
    }

    [Fact]
    public async Task Call_ThatFailsForTheAccount_SaysNothingOfTheOffering()
    {
        Assert.Equal("middle", await Ask(new("strong", Reply.Status(401))));
        Assert.Equal([$"enter {RoutingKit.StrongId}", $"enter {Account}", $"failure {Account} 2 Authentication", $"nothing {RoutingKit.StrongId} 1"], _store.Calls.Take(4));
        Assert.Equal([$"enter {RoutingKit.MiddleId}", $"success {RoutingKit.MiddleId} 3"], _store.Calls.Skip(4));
    }

    [Fact]
    public async Task Call_ThatFailsAtTheOffering_SaysNothingOfTheAccount()
    {
        Assert.Equal("middle", await Ask(new("strong", Reply.Status(500))));
        Assert.Equal([$"enter {RoutingKit.StrongId}", $"enter {Account}", $"failure {RoutingKit.StrongId} 1 ServerError", $"nothing {Account} 2"], _store.Calls.Take(4));
    }

    [Fact]
    public async Task Call_ThatFailsForTheRequest_SaysNothingOfEither()
    {
        await Assert.ThrowsAsync<RoutingException>(() => Ask(new("strong", Reply.Status(400))));
        Assert.Equal([$"enter {RoutingKit.StrongId}", $"enter {Account}", $"nothing {RoutingKit.StrongId} 1", $"nothing {Account} 2"], _store.Calls);
    }

    [Fact]
    public async Task Call_ThatIsCancelled_SaysNothingOfEither()
    {
        using var caller = new CancellationTokenSource();
        var asked = Ask(new("strong", new Reply { Hangs = true }), cancellation: caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal([$"enter {RoutingKit.StrongId}", $"enter {Account}", $"nothing {RoutingKit.StrongId} 1", $"nothing {Account} 2"], _store.Calls);
    }

    [Fact]
    public async Task Policy_ThatThrows_IsLoggedAndTheDefaultHolds()
    {
        Assert.Equal("middle", await Ask(new("strong", Reply.Status(500)), policy: new Throwing()));
        Assert.Equal(["classify", "decide"], _store.PolicyErrors.Select(error => error.Message));
    }

    [Theory]
    [InlineData(RoutingKit.StrongId)]
    [InlineData(Account)]
    public async Task Call_WhereOneOfTheTwoIsClosed_IsNotMadeAndLeavesBoth(string closed)
    {
        _store.Closed = closed;
        var strong = new ScriptedChatClient("strong");
        Assert.Equal("middle", await Ask(strong));
        Assert.Equal(0, strong.Calls);
        Assert.Equal([$"enter {RoutingKit.StrongId}", $"enter {Account}", $"nothing {RoutingKit.StrongId} 1", $"nothing {Account} 2"], _store.Calls.Take(4));
    }

    [Theory]
    [InlineData("enter")]
    [InlineData("success")]
    [InlineData("failure")]
    [InlineData("nothing")]
    [InlineData("state")]
    public async Task Store_ThatThrows_IsLoggedAndNobodyElseHearsOfIt(string call)
    {
        _store.Throws = call;
        Assert.Equal(call is "failure" or "nothing" ? "middle" : "strong", await Ask(new("strong", call is "failure" or "nothing" ? Reply.Status(500) : Reply.Text), SelectionObjective.Latency));
        Assert.Contains(_store.Errors, error => error.Message == call);
    }

    private async Task<string?> Ask(
        ScriptedChatClient strong, SelectionObjective objective = SelectionObjective.Quality, IFailurePolicy? policy = null, CancellationToken cancellation = default)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_store));
        services.AddSingleton<IOfferingHealth>(_store);
        services.AddGenAiTaxonomy(taxonomy => taxonomy.UseCatalog(RoutingKit.Catalog));
        services.AddRoutedChatClient(router =>
        {
            router.FailurePolicy = policy ?? router.FailurePolicy;
            router.Require(new ModelRequirements { Objective = objective, Criticality = Criticality.High }).Provider("lumen", strong).Route(RoutingKit.MiddleId, new ScriptedChatClient("middle"));
        });
        await using var provider = services.BuildServiceProvider();
        return (await provider.GetRequiredService<IChatClient>().GetResponseAsync("Hi", cancellationToken: cancellation)).ModelId;
    }

    private sealed class Throwing : IFailurePolicy
    {
        public RouteFailure Classify(Exception exception) => throw new InvalidOperationException("classify");

        public FailureVerdict Decide(in RouteFailure failure) => throw new InvalidOperationException("decide");
    }

    /// <summary>Keeps what it is told; each lease has the next number.</summary>
    private sealed class Store : IOfferingHealth, ILoggerProvider, ILogger
    {
        private long _leases;

        public List<string> Calls { get; } = [];

        public List<Exception> Errors { get; } = [];

        public List<Exception> PolicyErrors { get; } = [];

        public string? Closed { get; set; }

        public string? Throws { get; set; }

        public bool TryEnter(string route, out long lease)
        {
            lease = ++_leases;
            Say("enter", route, $"enter {route}");
            return route != Closed;
        }

        public OfferingState GetState(string route)
        {
            if (Throws == "state")
                throw new InvalidOperationException("state");
            return default;
        }

        public void ReportSuccess(string route, long lease, TimeSpan latency) => Say("success", route, $"success {route} {lease}");

        public void ReportFailure(string route, long lease, in RouteFailure failure) => Say("failure", route, $"failure {route} {lease} {failure.Kind}");

        public void ReportInconclusive(string route, long lease) => Say("nothing", route, $"nothing {route} {lease}");

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id == LogEvents.HealthFailed)
                Errors.Add(exception!);
            else if (eventId.Id == LogEvents.PolicyFailed)
                PolicyErrors.Add(exception!);
        }

        public void Dispose()
        {
        }

        private void Say(string what, string offering, string call)
        {
            Calls.Add(call);
            if (Throws == what && offering != RoutingKit.MiddleId)
                throw new InvalidOperationException(what);
        }
    }
}
