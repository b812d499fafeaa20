using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>Two clients of one offering and one of another: where a request goes after each fault of the first.</summary>
public class InstanceFaultTests
{
    // Drawn first, and last, in all but one of 10^18 requests.
    private const double Heavy = 1e9;
    private const double Light = 1e-9;

    [Theory]
    [InlineData("openai", Fault.RateLimitedForSeconds, "west")]
    [InlineData("openai", Fault.Unauthorized, "west")]
    [InlineData("openai", Fault.QuotaExhausted, "west")]
    [InlineData("openai", Fault.NotFound, "west")]
    [InlineData("openai", Fault.Refused, "west")]
    [InlineData("openai", Fault.Unavailable, "west")]
    [InlineData("openai", Fault.ContextTooLong, null)]
    [InlineData("openai", Fault.Empty, null)]
    [InlineData("anthropic", Fault.RateLimited, "west")]
    [InlineData("anthropic", Fault.Unauthorized, "west")]
    [InlineData("ollama", Fault.Overloaded, "west")]
    [InlineData("plain", Fault.Malformed, null)]
    public async Task GetResponse_FaultOfTheFirst_GoesToTheNextClientOnlyIfItIsTheFirstsOwn(string provider, Fault fault, string? instance)
    {
        var wire = Wire.All[provider];
        using var east = await ProviderServer.StartAsync(wire, fault);
        using var west = await ProviderServer.StartAsync(wire, Fault.None);
        using var other = await ProviderServer.StartAsync(wire, Fault.None);
        await using var host = await StartAsync(wire.Client(fault == Fault.Refused ? ProviderServer.Nowhere() : east.Address), wire.Client(west.Address), wire.Client(other.Address));

        var decision = (await host.Chat.GetResponseAsync("Hi")).GetRoutingDecision()!;

        Assert.Equal((2, "east", instance), (decision.Attempts.Count, decision.Attempts[0].Instance, decision.Attempts[1].Instance));
        Assert.Equal(instance is null ? RoutedHost.Second : RoutedHost.First, decision.Offering);
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task GetResponse_OneClientIsLimited_LeavesItAloneForItsTime(string provider)
    {
        var wire = Wire.All[provider];
        using var east = await ProviderServer.StartAsync((number, body) => wire.Of(number == 0 ? Fault.RateLimitedForSeconds : Fault.None, ProviderServer.Streams(body)));
        using var west = await ProviderServer.StartAsync(wire, Fault.None);
        await using var host = await StartAsync(wire.Client(east.Address), wire.Client(west.Address), wire.Client(west.Address));

        await host.Chat.GetResponseAsync("Hi");
        await host.Chat.GetResponseAsync("Hi");

        var routes = host.Chat.GetService<IRouterStatus>()!.GetRoutes();
        Assert.Equal(
            [(RoutedHost.First, "east", false), (RoutedHost.First, "west", true), (RoutedHost.Second, null, true)],
            routes.Select(route => (route.Offering, route.Instance, route.IsAvailable)));
        Assert.Equal((1, 2), (east.Calls, west.Calls));

        host.Time.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal("east", (await host.Chat.GetResponseAsync("Hi")).GetRoutingDecision()!.Attempts[0].Instance);
    }

    private static Task<RoutedHost> StartAsync(IChatClient east, IChatClient west, IChatClient other) => RoutedHost.StartAsync(services => services.AddRoutedChatClient(router =>
    {
        router.Route(RoutedHost.First, east, "east", Heavy).Route(RoutedHost.First, west, "west", Light).Route(RoutedHost.Second, other);
        router.Require(new ModelRequirements { Objective = SelectionObjective.Cost });
        router.Health.ConsecutiveFailures = 1;
    }));
}
