using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>The wait that a provider asks for, as far as its client's exception carries it: System.ClientModel's alone does.</summary>
public class RetryAfterTests
{
    [Theory]
    [InlineData("openai", Fault.RateLimitedForSeconds, 40)]
    [InlineData("openai", Fault.RateLimitedUntilDate, 40)]
    [InlineData("openai", Fault.RateLimited, 1)]
    [InlineData("compatible", Fault.RateLimitedForSeconds, 40)]
    [InlineData("anthropic", Fault.RateLimitedForSeconds, 1)]
    [InlineData("ollama", Fault.RateLimitedForSeconds, 1)]
    [InlineData("plain", Fault.RateLimitedForSeconds, 1)]
    public async Task GetResponse_RateLimited_CoolsDownAsLongAsTheExceptionSays(string provider, Fault fault, int seconds)
    {
        var wire = Wire.All[provider];
        using var limited = await ProviderServer.StartAsync(wire, fault);
        using var well = await ProviderServer.StartAsync(wire, Fault.None);
        await using var host = await RoutedHost.StartAsync(wire.Client(limited.Address), wire.Client(well.Address));

        await host.Chat.GetResponseAsync("Hi");

        Assert.Equal(host.Time.GetUtcNow().AddSeconds(seconds), host.StateOf(RoutedHost.First).RecoversAt);
    }

    [Fact]
    public async Task GetResponse_RetryAfterInMilliseconds_IsHonoured()
    {
        var wire = Wire.All["openai"];
        using var limited = await ProviderServer.StartAsync((_, _) => wire.Of(Fault.RateLimited, false) with { Headers = [("retry-after-ms", "2500"), ("Retry-After", "3")] });
        using var well = await ProviderServer.StartAsync(wire, Fault.None);
        await using var host = await RoutedHost.StartAsync(wire.Client(limited.Address), wire.Client(well.Address));

        await host.Chat.GetResponseAsync("Hi");

        Assert.Equal(host.Time.GetUtcNow().AddMilliseconds(2500), host.StateOf(RoutedHost.First).RecoversAt);
    }

    [Fact]
    public async Task GetResponse_UntilTheWaitIsOver_AsksTheOtherAlone()
    {
        var wire = Wire.All["openai"];
        using var limited = await ProviderServer.StartAsync((number, _) => wire.Of(number == 0 ? Fault.RateLimitedForSeconds : Fault.None, false));
        using var well = await ProviderServer.StartAsync(wire, Fault.None);
        await using var host = await RoutedHost.StartAsync(wire.Client(limited.Address), wire.Client(well.Address));

        await host.Chat.GetResponseAsync("Hi");
        host.Time.Advance(TimeSpan.FromSeconds(39));
        await host.Chat.GetResponseAsync("Hi");
        var before = limited.Calls;
        host.Time.Advance(TimeSpan.FromSeconds(1));
        await host.Chat.GetResponseAsync("Hi");

        Assert.Equal((1, 2, 2), (before, limited.Calls, well.Calls));
    }
}
