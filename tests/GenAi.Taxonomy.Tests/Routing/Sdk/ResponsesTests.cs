using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>What OpenAI's responses have that chat completions have not.</summary>
public class ResponsesTests
{
    private static readonly Wire Responses = Wire.All["responses"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_AnswerThatCameToItsLimit_IsAnAnswer(bool streams)
    {
        using var limited = await ProviderServer.StartAsync((_, _) => ResponsesWire.Limited("Hello", streams));
        using var first = Responses.Client(limited.Address);
        using var second = new ScriptedChatClient("second");
        await using var host = await RoutedHost.StartAsync(first, second);

        var response = streams ? await host.Chat.GetStreamingResponseAsync("Hi").ToChatResponseAsync() : await host.Chat.GetResponseAsync("Hi");

        Assert.Equal("Hello", response.Text);
        Assert.Equal(RoutedHost.First, response.GetRoutingDecision()!.Offering);
        Assert.Equal(0, second.Calls);
        Assert.Null(host.StateOf(RoutedHost.First).RecoversAt);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ask_ConversationOfAResponse_StaysWithItsClient(bool streams)
    {
        using var server = await ProviderServer.StartAsync(Responses, Fault.None);
        using var first = Responses.Client(server.Address);
        using var second = new ScriptedChatClient("second");
        await using var host = await RoutedHost.StartAsync(first, second);

        var begun = streams ? await host.Chat.GetStreamingResponseAsync("Hi").ToChatResponseAsync() : await host.Chat.GetResponseAsync("Hi");
        host.Chat.GetService<IOfferingHealth>()!.ReportFailure(RoutedHost.First, new(FailureKind.ServerError));
        await host.Chat.GetResponseAsync("And then?", new() { ConversationId = begun.ConversationId });

        Assert.Equal("resp_1", begun.ConversationId);
        Assert.Equal((2, 0), (server.Calls, second.Calls));
    }
}
