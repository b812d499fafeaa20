using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Sdk;

/// <summary>What the clients try again by themselves, unless told not to: part of one attempt, and of its time.</summary>
public class SdkRetryTests
{
    [Theory]
    [InlineData("openai", 4)]
    [InlineData("anthropic", 3)]
    [InlineData("ollama", 1)]
    public async Task GetResponse_ClientThatTriesAgain_IsOneAttempt(string provider, int calls)
    {
        var wire = Wire.All[provider];
        await using var failing = await ProviderServer.StartAsync(wire, Fault.ServerError);
        await using var well = await ProviderServer.StartAsync(wire, Fault.None);
        await using var host = await RoutedHost.StartAsync(wire.Client(failing.Address, retries: null), wire.Client(well.Address));

        var response = await host.Chat.GetResponseAsync("Hi");

        Assert.Equal([FailureKind.ServerError, null], response.GetRoutingDecision()!.Attempts.Select(attempt => attempt.Failure?.Kind));
        Assert.Equal((calls, 1), (failing.Calls, well.Calls));
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task GetResponse_ClientThatWaitsToTryAgain_IsLeftAtTheBoundOfTheAttempt(string provider)
    {
        var wire = Wire.All[provider];
        // The clients honour this one themselves, by sleeping.
        await using var limited = await ProviderServer.StartAsync(wire, Fault.RateLimitedForSeconds);
        await using var well = await ProviderServer.StartAsync(wire, Fault.None);
        await using var host = await RoutedHost.StartAsync(wire.Client(limited.Address, retries: null), wire.Client(well.Address));

        var answer = host.Chat.GetResponseAsync("Hi");
        await limited.Arrivals.WaitAsync();
        host.Time.Advance(TimeSpan.FromSeconds(100));
        var response = await answer.WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(FailureKind.Timeout, response.GetRoutingDecision()!.Attempts[0].Failure?.Kind);
        Assert.Equal((1, 1), (limited.Calls, well.Calls));
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task GetResponse_ClientThatTriesAgainInVain_IsTheNetwork(string provider)
    {
        var wire = Wire.All[provider];
        await using var well = await ProviderServer.StartAsync(wire, Fault.None);
        await using var host = await RoutedHost.StartAsync(wire.Client(ProviderServer.Nowhere(), retries: null), wire.Client(well.Address));

        var response = await host.Chat.GetResponseAsync("Hi");

        Assert.Equal(FailureKind.Network, response.GetRoutingDecision()!.Attempts[0].Failure?.Kind);
    }
}
