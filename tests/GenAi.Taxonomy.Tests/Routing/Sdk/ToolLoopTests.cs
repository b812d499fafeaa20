using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>Function invocation outside of the router: a loop stays where it began, and goes on elsewhere where that dies, with a history that is valid there.</summary>
public class ToolLoopTests
{
    private const string Oslo = """{"city":"Oslo"}""";

    private static readonly Wire OpenAi = Wire.All["openai"];
    private static readonly Wire Anthropic = Wire.All["anthropic"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Loop_AtAnthropic_StaysWithItsReasoning(bool streams)
    {
        using var anthropic = await AtAnthropic("toolu_01A", calls: 2, streams);
        using var openai = await AtMistral(calls: 0, streams);
        await using var host = await HostAsync(openai, anthropic, anthropicFirst: true);

        Assert.Equal("Sunny there", await AskAsync(host, streams));

        Assert.Equal((3, 0), (anthropic.Calls, openai.Calls));
        var last = Messages(anthropic)[^1];
        Assert.Equal(2, Blocks(last, "thinking").Count());
        Assert.Equal(["toolu_01A0", "toolu_01A1"], Blocks(last, "tool_use").Select(block => block.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Loop_AtOpenAi_StaysWithItsIds(bool streams)
    {
        using var openai = await AtMistral(calls: 2, streams);
        using var anthropic = await AtAnthropic("toolu_01A", calls: 0, streams);
        await using var host = await HostAsync(openai, anthropic, anthropicFirst: false);

        Assert.Equal("Sunny there", await AskAsync(host, streams));

        Assert.Equal((3, 0), (openai.Calls, anthropic.Calls));
        Assert.Equal(["abcdefgh0", "abcdefgh1"], CallIds(openai));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Loop_ThatDiesAtAnthropic_GoesOnWithoutItsReasoningAndIds(bool streams)
    {
        using var anthropic = await AtAnthropic("toolu_01A", calls: 2, streams, diesAfter: 1);
        using var openai = await AtMistral(calls: 2, streams);
        await using var host = await HostAsync(openai, anthropic, anthropicFirst: true);

        Assert.Equal("Sunny there", await AskAsync(host, streams));

        Assert.Equal((2, 3), (anthropic.Calls, openai.Calls));
        Assert.Equal(["call00001", "abcdefgh0", "abcdefgh1"], CallIds(openai));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Loop_ThatDiesAtOpenAi_GoesOnWithIdsThatAnthropicTakes(bool streams)
    {
        using var openai = await ProviderServer.StartAsync((number, _) => number == 0 ? OpenAi.Call("functions.weather:0", "weather", Oslo, streams) : OpenAi.Of(Fault.Unavailable, streams));
        using var anthropic = await AtAnthropic("toolu_01A", calls: 1, streams);
        await using var host = await HostAsync(openai, anthropic, anthropicFirst: false);

        Assert.Equal("Sunny there", await AskAsync(host, streams));

        Assert.Equal((2, 2), (openai.Calls, anthropic.Calls));
        Assert.Equal(["call00001", "toolu_01A0"], Blocks(Messages(anthropic)[^1], "tool_use").Select(block => block.GetProperty("id").GetString()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Loop_ThatDiesAtOneOfAKind_GoesOnAtTheOtherWithoutItsSignature(bool streams)
    {
        using var one = await AtAnthropic("toolu_01A", calls: 1, streams, diesAfter: 1);
        using var other = await ProviderServer.StartAsync((_, body) =>
            ToolHistory.FaultAtAnthropic(body, "of the other") is { } fault ? Anthropic.Error(400, "invalid_request_error", null, fault) : Anthropic.Text("Sunny there", streams));
        await using var host = await RoutedHost.StartAsync(Anthropic.Client(one.Address), Anthropic.Client(other.Address), builder => builder.UseFunctionInvocation());

        Assert.Equal("Sunny there", await AskAsync(host, streams));

        Assert.Equal((2, 1), (one.Calls, other.Calls));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Loop_BegunAtTheSecond_StaysThereWhenTheFirstIsWellAgain(bool streams)
    {
        using var openai = await ProviderServer.StartAsync((number, _) => OpenAi.Of(number == 0 ? Fault.Unavailable : Fault.None, streams));
        using var anthropic = await AtAnthropic("toolu_01A", calls: 2, streams);
        await using var host = await HostAsync(openai, anthropic, anthropicFirst: false);

        Assert.Equal("Sunny there", await AskAsync(host, streams, whileTheToolRuns: () => host.Time.Advance(TimeSpan.FromMinutes(5))));

        Assert.Equal((1, 3), (openai.Calls, anthropic.Calls));
    }

    private static Task<RoutedHost> HostAsync(ProviderServer openai, ProviderServer anthropic, bool anthropicFirst)
    {
        var (a, b) = (Anthropic.Client(anthropic.Address), OpenAi.Client(openai.Address));
        return RoutedHost.StartAsync(anthropicFirst ? a : b, anthropicFirst ? b : a, builder => builder.UseFunctionInvocation());
    }

    private static async Task<string> AskAsync(RoutedHost host, bool streams, Action? whileTheToolRuns = null)
    {
        var options = new ChatOptions { Tools = [AIFunctionFactory.Create(Weather, "weather")] };
        List<ChatMessage> history = [new(ChatRole.User, "How is the weather in Oslo?")];
        var response = streams
            ? await host.Chat.GetStreamingResponseAsync(history, options).ToChatResponseAsync()
            : await host.Chat.GetResponseAsync(history, options);
        Assert.Single(history);
        return response.Messages[^1].Text;

        string Weather(string city)
        {
            whileTheToolRuns?.Invoke();
            return $"Sunny in {city}";
        }
    }

    private static Task<ProviderServer> AtAnthropic(string id, int calls, bool streams, int diesAfter = int.MaxValue) => ProviderServer.StartAsync((number, body) =>
        ToolHistory.FaultAtAnthropic(body, AnthropicWire.Signature) is { } fault ? Anthropic.Error(400, "invalid_request_error", null, fault)
        : number >= diesAfter ? Anthropic.Of(Fault.Overloaded, streams)
        : number < calls ? Anthropic.Call($"{id}{number}", "weather", Oslo, streams)
        : Anthropic.Text("Sunny there", streams));

    private static Task<ProviderServer> AtMistral(int calls, bool streams) => ProviderServer.StartAsync((number, body) =>
        ToolHistory.FaultAtMistral(body) is { } fault ? OpenAi.Error(400, "invalid_request_error", null, fault)
        : number < calls ? OpenAi.Call($"abcdefgh{number}", "weather", Oslo, streams)
        : OpenAi.Text("Sunny there", streams));

    private static List<JsonElement> Messages(ProviderServer server) => [.. server.Requests.Select(request => request.Body.GetProperty("messages"))];

    private static IEnumerable<JsonElement> Blocks(JsonElement messages, string type) => messages.EnumerateArray()
        .Where(message => message.GetProperty("content").ValueKind == JsonValueKind.Array)
        .SelectMany(message => message.GetProperty("content").EnumerateArray())
        .Where(block => block.GetProperty("type").GetString() == type);

    private static IEnumerable<string?> CallIds(ProviderServer server) => Messages(server)[^1].EnumerateArray()
        .Where(message => message.TryGetProperty("tool_calls", out _))
        .SelectMany(message => message.GetProperty("tool_calls").EnumerateArray())
        .Select(call => call.GetProperty("id").GetString());
}
