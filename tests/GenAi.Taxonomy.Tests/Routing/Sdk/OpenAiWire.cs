using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>OpenAI's chat completions.</summary>
internal class OpenAiWire : Wire
{
    public override string Name => "openai";

    public override IChatClient Client(Uri address, int? retries = 0) => Root(address, retries).GetChatClient("model-1").AsIChatClient();

    public static OpenAIClient Root(Uri address, int? retries = 0)
    {
        var policy = retries is { } most ? new ImmediateRetryPolicy(most) : new ImmediateRetryPolicy();
        return new(new ApiKeyCredential("key"), new OpenAIClientOptions { Endpoint = new(address, "v1"), RetryPolicy = policy });
    }

    public override WireReply Text(string text, bool streams) => streams
        ? Stream(Delta("""{"role":"assistant","content":""}"""), Delta($$"""{"content":"{{text[..5]}}"}"""), Delta($$"""{"content":"{{text[5..]}}"}"""), Delta("{}", "stop"))
        : Whole($$"""{"role":"assistant","content":"{{text}}"}""", "stop");

    public override WireReply Call(string id, string tool, string arguments, bool streams)
    {
        var function = $$"""{"name":"{{tool}}","arguments":{{Quoted(arguments)}} }""";
        return streams
            ? Stream(
                Delta("""{"role":"assistant","content":null}"""),
                Delta($$"""{"tool_calls":[{"index":0,"id":"{{id}}","type":"function","function":{{function}} }]}"""),
                Delta("{}", "tool_calls"))
            : Whole($$"""{"role":"assistant","content":null,"tool_calls":[{"id":"{{id}}","type":"function","function":{{function}} }]}""", "tool_calls");
    }

    public override WireReply Filtered(bool streams) => streams
        ? Stream(Delta("""{"role":"assistant","content":""}"""), Delta("{}", "content_filter"))
        : Whole("""{"role":"assistant","content":""}""", "content_filter");

    public override WireReply Error(int status, string type, string? code, string message) =>
        WireReply.Json($$$"""{"error":{"message":"{{{message}}}","type":"{{{type}}}","param":null,"code":{{{Quoted(code)}}}}}""", status);

    public override string? ErrorEvent => "data: {\"error\":{\"message\":\"The server had an error.\",\"type\":\"server_error\",\"param\":null,\"code\":null}}\n\n";

    public override WireReply ContextTooLong => Error(
        400, "invalid_request_error", "context_length_exceeded", "This model's maximum context length is 8192 tokens; the messages came to 9001. Reduce their length.");

    // As Azure OpenAI has it.
    public override WireReply FilterError => WireReply.Json(
        """{"error":{"message":"The prompt triggered the content management policy.","type":null,"param":"prompt","code":"content_filter","status":400,"innererror":{"code":"ResponsibleAIPolicyViolation"}}}""", 400);

    protected static string Quoted(string? text) => System.Text.Json.JsonSerializer.Serialize(text);

    /// <summary>A whole answer around a message, with the usage given, or a small one.</summary>
    public static WireReply Whole(string message, string finish, string? usage = null) => WireReply.Json(
        $$"""{"id":"chatcmpl-1","object":"chat.completion","created":1767225600,"model":"model-1","choices":[{"index":0,"message":{{message}},"logprobs":null,"finish_reason":"{{finish}}"}],"usage":{{usage ?? Usage}} }""");

    public static WireReply Stream(params IEnumerable<string> events) =>
        new(200, "text/event-stream", [.. events, Chunk("[]", Usage), "data: [DONE]\n\n"]) { Preamble = 1 };

    public static string Delta(string delta, string? finish = null) =>
        Chunk($$"""[{"index":0,"delta":{{delta}},"finish_reason":{{(finish is null ? "null" : $"\"{finish}\"")}} }]""", "null");

    public static string Chunk(string choices, string usage) =>
        $$"""data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1767225600,"model":"model-1","choices":{{choices}},"usage":{{usage}} }""" + "\n\n";

    private const string Usage = """{"prompt_tokens":9,"completion_tokens":2,"total_tokens":11}""";
}
