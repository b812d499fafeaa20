using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ChatRouting;

namespace GenAi.Taxonomy.Tests.ChatRouting;

public class ChatEndpointTests
{
    private const string Time = "^It is \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d UTC\\.$";

    [Fact]
    public async Task Post_Message_IsAnsweredWordByWord()
    {
        await using var service = await RunningService.StartAsync();
        var (text, done) = await service.Chat("Hello there");
        Assert.Equal("You said: Hello there", text);
        Assert.Equal("openai/gpt-5.4-mini", done.Offering);
        Assert.True(done.CostUsd > 0);
    }

    [Fact]
    public async Task Post_FirstRouteFails_IsAnsweredByTheNext()
    {
        await using var service = await RunningService.StartAsync();
        await service.Chat("One");
        await service.Chat("Two");
        var (text, done) = await service.Chat("Three");
        Assert.Equal("You said: Three", text);
        Assert.Equal("self-hosted/meta/llama-3.1", done.Offering);
        Assert.Collection(
            done.Attempts,
            first => Assert.Contains("openai/gpt-5.4-mini: server-error", first, StringComparison.Ordinal),
            second => Assert.Contains("self-hosted/meta/llama-3.1: answered", second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_QuestionForTheTime_IsAnsweredThroughTheTool()
    {
        await using var service = await RunningService.StartAsync();
        var (text, done) = await service.Chat("What time is it?");
        Assert.Matches(Time, text);
        Assert.Equal("openai/gpt-5.4-mini", done.Offering);
    }

    [Fact]
    public async Task Post_FirstRouteFailsAtAQuestionForTheTool_NextAnswersThroughIt()
    {
        await using var service = await RunningService.StartAsync();
        await service.Chat("One");
        await service.Chat("Two");
        var (text, done) = await service.Chat("What time is it?");
        Assert.Matches(Time, text);
        Assert.Equal("self-hosted/meta/llama-3.1", done.Offering);
    }

    [Fact]
    public async Task Post_Conversation_GoesOnWithWhatWasSaid()
    {
        await using var service = await RunningService.StartAsync();
        var (_, first) = await service.Chat("One");
        var (_, second) = await service.Chat("Two", first.Conversation);
        Assert.Equal(first.Conversation, second.Conversation);
        Assert.Equal(
            ["One", "You said: One", "Two", "You said: Two"],
            service.Get<Conversations>().Find(first.Conversation)!.Select(message => message.Text));
    }

    [Fact]
    public async Task Post_UnknownConversation_IsNotFound()
    {
        await using var service = await RunningService.StartAsync();
        using var response = await service.Ask("Hello", "nobody-began-it");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task Post_NoMessage_IsABadRequest(string? message)
    {
        await using var service = await RunningService.StartAsync();
        using var response = await service.Ask(message);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("A message is needed.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_NoRouteAnswers_IsABadGatewayWithEveryAttempt()
    {
        await using var service = await RunningService.StartAsync("--OPENAI_API_KEY=", "--ANTHROPIC_API_KEY=", $"--OLLAMA_HOST={Nowhere()}");
        using var response = await service.Ask("Hello");
        Assert.Equal(HttpStatusCode.BadGateway, response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Contains("self-hosted/meta/llama-3.1: network", Assert.Single(problem.RootElement.GetProperty("attempts").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    /// <summary>A host and port of the loopback where nobody listens.</summary>
    public static string Nowhere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener.LocalEndpoint.ToString()!;
    }
}
