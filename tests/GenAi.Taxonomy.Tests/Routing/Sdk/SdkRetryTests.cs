using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>The retries of the clients themselves: they belong to one attempt and to its time.</summary>
public class SdkRetryTests
{
    [Theory]
    [InlineData("openai", 4)]
    [InlineData("anthropic", 3)]
    [InlineData("ollama", 1)]
    public async Task GetResponse_ClientRetries_IsOneAttempt(string provider, int calls)
    {
        var wire = Wire.All[provider];
        // Anthropic's client waits as long as this header says.
        using var failing = await ProviderServer.StartAsync((_, _) => wire.Of(Fault.ServerError, streams: false) with { Headers = [("Retry-After-Ms", "1")] });
        using var well = await ProviderServer.StartAsync(wire, Fault.None);
        await using var host = await RoutedHost.StartAsync(wire.Client(failing.Address, retries: null), wire.Client(well.Address));

        var response = await host.Chat.GetResponseAsync("Hi");

        Assert.Equal([FailureKind.ServerError, null], response.GetRoutingDecision()!.Attempts.Select(attempt => attempt.Failure?.Kind));
        Assert.Equal((calls, 1), (failing.Calls, well.Calls));
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task GetResponse_ClientWaitsToRetry_EndsAtTheAttemptTimeout(string provider)
    {
        var wire = Wire.All[provider];
        // The clients wait as long as this response says.
        using var limited = await ProviderServer.StartAsync(wire, Fault.RateLimitedForSeconds);
        using var well = await ProviderServer.StartAsync(wire, Fault.None);
        await using var host = await RoutedHost.StartAsync(wire.Client(limited.Address, retries: null), wire.Client(well.Address));

        var answer = host.Chat.GetResponseAsync("Hi");
        await limited.Arrivals.WaitAsync();
        host.Time.Advance(TimeSpan.FromSeconds(100));
        var response = await answer.WaitAsync(HangGuard.Limit);

        Assert.Equal(FailureKind.Timeout, response.GetRoutingDecision()!.Attempts[0].Failure?.Kind);
        Assert.Equal((1, 1), (limited.Calls, well.Calls));
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task GetResponse_NobodyListens_IsANetworkFailure(string provider)
    {
        var wire = Wire.All[provider];
        using var well = await ProviderServer.StartAsync(wire, Fault.None);
        // No retry: without a response nothing can remove the delay of Anthropic's client.
        await using var host = await RoutedHost.StartAsync(wire.Client(ProviderServer.Nowhere()), wire.Client(well.Address));

        var response = await host.Chat.GetResponseAsync("Hi");

        Assert.Equal(FailureKind.Network, response.GetRoutingDecision()!.Attempts[0].Failure?.Kind);
    }
}
