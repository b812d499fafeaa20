using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>Usage as each provider tells it over the wire, at the prices of real offerings: right to the last digit.</summary>
public class UsageTests
{
    private const string Hello = """{"role":"assistant","content":"Hello"}""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cost_OpenAi_CountsCachedInputAndReasoningOnce(bool streams)
    {
        const string usage = """
            {"prompt_tokens":2006,"completion_tokens":300,"total_tokens":2306,"prompt_tokens_details":{"cached_tokens":1920,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":128,"audio_tokens":0,"accepted_prediction_tokens":0,"rejected_prediction_tokens":0}}
            """;

        var (decision, server) = await AskAsync("openai/gpt-4o", Wire.All["openai"], streams, streams ? Streamed(OpenAiWire.Chunk("[]", usage)) : OpenAiWire.Whole(Hello, "stop", usage));

        Assert.Equal(new(2006, 300) { CachedInputTokens = 1920, ReasoningTokens = 128 }, decision.Usage);
        Assert.Equal(((86 * 2.5m) + (1920 * 1.25m) + (300 * 10m)) / 1_000_000, decision.Cost);
        if (streams)
            Assert.True(server.Requests.Single().Body.GetProperty("stream_options").GetProperty("include_usage").GetBoolean());
    }

    [Fact]
    public async Task Cost_OpenAiAudio_HasItsOwnRates()
    {
        const string usage = """
            {"prompt_tokens":150,"completion_tokens":90,"total_tokens":240,"prompt_tokens_details":{"cached_tokens":0,"audio_tokens":100},"completion_tokens_details":{"reasoning_tokens":0,"audio_tokens":70}}
            """;

        var (decision, _) = await AskAsync("openai/gpt-audio", Wire.All["openai"], false, OpenAiWire.Whole(Hello, "stop", usage));

        Assert.Equal(((50 * 2.5m) + (100 * 32m) + (20 * 10m) + (70 * 64m)) / 1_000_000, decision.Cost);
    }

    [Fact]
    public async Task Usage_ToldSoFarWithEachUpdate_IsTheLast()
    {
        static string Told(int output) => $$"""{"prompt_tokens":9,"completion_tokens":{{output}},"total_tokens":{{9 + output}} }""";

        var (decision, _) = await AskAsync("openai/gpt-4o", Wire.All["compatible"], true, Streamed(OpenAiWire.Chunk("[]", Told(1)), OpenAiWire.Chunk("[]", Told(1)), OpenAiWire.Chunk("[]", Told(4))));

        Assert.Equal(new(9, 4), decision.Usage);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Cost_Anthropic_CountsWhatIsReadFromAndWrittenToACacheAndSearches(bool streams)
    {
        const string usage = """
            {"input_tokens":50,"cache_creation_input_tokens":1200,"cache_read_input_tokens":10000,"output_tokens":400,"server_tool_use":{"web_search_requests":2,"web_fetch_requests":0}}
            """;
        var reply = streams
            ? AnthropicWire.Stream("end_turn", usage, AnthropicWire.Block(0, """{"type":"text","text":""}"""), AnthropicWire.Delta(0, """{"type":"text_delta","text":"Hello"}"""), AnthropicWire.Stop(0))
            : AnthropicWire.Whole("""[{"type":"text","text":"Hello"}]""", "end_turn", usage);

        var (decision, _) = await AskAsync("anthropic/claude-sonnet-4-5", Wire.All["anthropic"], streams, reply);

        Assert.Equal(new(11_250, 400) { CachedInputTokens = 10_000, CacheWriteTokens = 1200, Searches = 2 }, decision.Usage);
        Assert.Equal((((50 * 3m) + (1200 * 3.75m) + (10_000 * 0.3m) + (400 * 15m)) / 1_000_000) + (2 * 0.01m), decision.Cost);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Usage_Ollama_IsWhatItEvaluated(bool streams)
    {
        var wire = Wire.All["ollama"];

        var (decision, _) = await AskAsync("openai/gpt-4o", wire, streams, wire.Text("Hello there", streams));

        Assert.Equal(new(9, 2), decision.Usage);
    }

    private static WireReply Streamed(params IEnumerable<string> told) =>
        new(200, "text/event-stream", [OpenAiWire.Delta(Hello), OpenAiWire.Delta("{}", "stop"), .. told, "data: [DONE]\n\n"]);

    private static async Task<(RoutingDecision Decision, ProviderServer Server)> AskAsync(string offering, Wire wire, bool streams, WireReply reply)
    {
        using var server = await ProviderServer.StartAsync((_, _) => reply);
        await using var host = await RoutedHost.StartAsync(services => services.AddRoutedChatClient(router => router.Route(offering, wire.Client(server.Address))), ModelCatalog.Default);
        var response = streams ? await host.Chat.GetStreamingResponseAsync("Hi").ToChatResponseAsync() : await host.Chat.GetResponseAsync("Hi");
        return (response.GetRoutingDecision()!, server);
    }
}
