using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>Refusals that only the provider's own words tell apart, as its client throws them.</summary>
public class FailureWordsTests
{
    [Theory]
    [InlineData("openai", 400, "This model's maximum context length is 8192 tokens, you asked for 9001.", FailureKind.ContextTooLong)]
    [InlineData("openai", 400, "Your input exceeds the context window of this model.", FailureKind.ContextTooLong)]
    [InlineData("openai", 400, "The input token count (1196265) exceeds the maximum number of tokens allowed (1048576).", FailureKind.ContextTooLong)]
    [InlineData("openai", 400, "This model's maximum prompt length is 131072 and the request contains 537812 tokens.", FailureKind.ContextTooLong)]
    [InlineData("openai", 400, "prompt token count of 70000 exceeds the limit of 64000", FailureKind.ContextTooLong)]
    [InlineData("openai", 400, "length of prompt_tokens (163280) must be less than max_seq_len (32768).", FailureKind.ContextTooLong)]
    [InlineData("openai", 400, "Your request exceeded model token limit: 262144", FailureKind.ContextTooLong)]
    [InlineData("openai", 422, "Please reduce the length of the messages or completion.", FailureKind.ContextTooLong)]
    [InlineData("openai", 500, "the request exceeds the available context size", FailureKind.ContextTooLong)]
    [InlineData("anthropic", 400, "input length and `max_tokens` exceed context limit: 199000 + 21000 > 200000", FailureKind.ContextTooLong)]
    [InlineData("anthropic", 413, "Request exceeds the maximum size", FailureKind.ContextTooLong)]
    [InlineData("ollama", 400, "prompt is longer than the context window", FailureKind.ContextTooLong)]
    [InlineData("openai", 400, "Your request was rejected by the safety system.", FailureKind.ContentFilter)]
    [InlineData("openai", 400, "Your prompt was flagged as potentially violating our policy.", FailureKind.ContentFilter)]
    [InlineData("openai", 403, "Content violates usage guidelines.", FailureKind.ContentFilter)]
    [InlineData("openai", 403, "Your input was flagged for violence.", FailureKind.ContentFilter)]
    [InlineData("openai", 400, "API key not valid. Pass a valid API key.", FailureKind.Authentication)]
    [InlineData("openai", 400, "Billing hard limit has been reached.", FailureKind.QuotaExceeded)]
    [InlineData("anthropic", 402, "billing_error", FailureKind.QuotaExceeded)]
    [InlineData("anthropic", 403, "The key lacks permission.", FailureKind.Authentication)]
    [InlineData("ollama", 400, "model-3 does not support tools", FailureKind.Unsupported)]
    [InlineData("ollama", 400, "invalid options", FailureKind.BadRequest)]
    public async Task Classify_Refusal_IsToldFromTheProvidersWords(string provider, int status, string message, FailureKind kind)
    {
        var wire = Wire.All[provider];
        using var server = await ProviderServer.StartAsync((_, _) => wire.Error(status, "invalid_request_error", null, message));

        var failure = FailurePolicy.Default.Classify(await ThrownAsync(wire, server));

        Assert.Equal((kind, status), (failure.Kind, failure.Status));
    }

    // Older vLLM, FastAPI, Gemini's list: OpenAI's client has none of their words in its message.
    [Theory]
    [InlineData("""{"object":"error","message":"The maximum context length is 8192 tokens.","type":"BadRequestError","param":null,"code":400}""", FailureKind.ContextTooLong)]
    [InlineData("""{"detail":"The maximum context length is 8192 tokens."}""", FailureKind.ContextTooLong)]
    [InlineData("""[{"error":{"code":400,"message":"The input token count exceeds what is allowed.","status":"INVALID_ARGUMENT"}}]""", FailureKind.ContextTooLong)]
    [InlineData("""{"detail":"temperature is too high"}""", FailureKind.BadRequest)]
    public async Task Classify_BodyOfAnotherShape_IsReadAllTheSame(string body, FailureKind kind)
    {
        var wire = Wire.All["compatible"];
        using var server = await ProviderServer.StartAsync((_, _) => WireReply.Json(body, 400));

        Assert.Equal(kind, FailurePolicy.Default.Classify(await ThrownAsync(wire, server)).Kind);
    }

    [Theory]
    [InlineData("overloaded_error", FailureKind.ServerError)]
    [InlineData("api_error", FailureKind.ServerError)]
    [InlineData("rate_limit_error", FailureKind.RateLimited)]
    [InlineData("timeout_error", FailureKind.Timeout)]
    [InlineData("authentication_error", FailureKind.Authentication)]
    [InlineData("invalid_request_error", FailureKind.BadRequest)]
    public async Task Classify_ErrorInsideAStream_IsToldFromItsTypeAndHasNoStatus(string type, FailureKind kind)
    {
        var wire = Wire.All["anthropic"];
        var error = $$"""event: error{{"\n"}}data: {"type":"error","error":{"type":"{{type}}","message":"No."} }{{"\n\n"}}""";
        using var server = await ProviderServer.StartAsync((_, _) => new(200, "text/event-stream", error));

        var thrown = await Assert.ThrowsAnyAsync<Exception>(async () => await wire.Client(server.Address).GetStreamingResponseAsync("Hi").ToChatResponseAsync());

        var failure = FailurePolicy.Default.Classify(thrown);
        Assert.Equal((kind, null), (failure.Kind, failure.Status));
    }

    private static async Task<Exception> ThrownAsync(Wire wire, ProviderServer server) =>
        await Assert.ThrowsAnyAsync<Exception>(() => wire.Client(server.Address).GetResponseAsync("Hi"));
}
