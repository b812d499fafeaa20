using Anthropic;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>Anthropic's messages.</summary>
internal sealed class AnthropicWire : Wire
{
    public override string Name => "anthropic";

    public override IChatClient Client(Uri address, int? retries = 0) => Root(address, retries).AsIChatClient("model-2", 1024);

    public static AnthropicClient Root(Uri address, int? retries = 0) => retries is { } most
        ? new() { BaseUrl = address.ToString(), ApiKey = "key", MaxRetries = most }
        : new() { BaseUrl = address.ToString(), ApiKey = "key" };

    public override WireReply Text(string text, bool streams) => streams
        ? Stream(
            "end_turn",
            Usage,
            Block(0, """{"type":"text","text":""}"""),
            Delta(0, $$"""{"type":"text_delta","text":"{{text[..5]}}"}"""),
            Delta(0, $$"""{"type":"text_delta","text":"{{text[5..]}}"}"""),
            Stop(0)) with
        { Preamble = 2 }
        : Whole($$"""[{"type":"text","text":"{{text}}"}]""", "end_turn");

    public override WireReply Call(string id, string tool, string arguments, bool streams) => streams
        ? Stream(
            "tool_use",
            Usage,
            Block(0, """{"type":"thinking","thinking":"","signature":""}"""),
            Delta(0, """{"type":"thinking_delta","thinking":"The weather is asked for."}"""),
            Delta(0, $$"""{"type":"signature_delta","signature":"{{Signature}}"}"""),
            Stop(0),
            Block(1, $$$"""{"type":"tool_use","id":"{{{id}}}","name":"{{{tool}}}","input":{}}"""),
            Delta(1, $$"""{"type":"input_json_delta","partial_json":{{System.Text.Json.JsonSerializer.Serialize(arguments)}} }"""),
            Stop(1)) with
        { Preamble = 2 }
        : Whole($$"""[{"type":"thinking","thinking":"The weather is asked for.","signature":"{{Signature}}"},{"type":"tool_use","id":"{{id}}","name":"{{tool}}","input":{{arguments}} }]""", "tool_use");

    public override WireReply Filtered(bool streams) => streams ? Stream("refusal", Usage) : Whole("[]", "refusal");

    public override WireReply Error(int status, string type, string? code, string message) =>
        WireReply.Json($$"""{"type":"error","error":{"type":"{{type}}","message":"{{message}}"},"request_id":"req_1"}""", status);

    public override string? ErrorEvent => Event("error", """{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}""");

    public override WireReply QuotaExhausted => Error(400, "invalid_request_error", null, "Your credit balance is too low to use the API.");

    public override WireReply ContextTooLong => Error(400, "invalid_request_error", null, "prompt is too long: 208310 tokens > 200000 maximum");

    public override WireReply FilterError => Error(400, "invalid_request_error", null, "Output blocked by content filtering policy");

    /// <summary>Signs reasoning; another account or model rejects it.</summary>
    public const string Signature = "c2lnbmF0dXJl";

    public const string Usage = """{"input_tokens":9,"output_tokens":2,"cache_creation_input_tokens":0,"cache_read_input_tokens":0}""";

    public static WireReply Whole(string content, string stop, string usage = Usage) => WireReply.Json(
        $$"""{"id":"msg_1","type":"message","role":"assistant","model":"model-2","content":{{content}},"stop_reason":"{{stop}}","stop_sequence":null,"usage":{{usage}} }""");

    public static WireReply Stream(string stop, string usage, params IEnumerable<string> blocks) => new(
        200,
        "text/event-stream",
        [
            Event("message_start", $$$"""{"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant","model":"model-2","content":[],"stop_reason":null,"stop_sequence":null,"usage":{{{usage}}}}}"""),
            .. blocks,
            Event("message_delta", $$"""{"type":"message_delta","delta":{"stop_reason":"{{stop}}","stop_sequence":null},"usage":{{usage}} }"""),
            Event("message_stop", """{"type":"message_stop"}"""),
        ])
    { Preamble = 1 };

    public static string Block(int index, string block) => Event("content_block_start", $$"""{"type":"content_block_start","index":{{index}},"content_block":{{block}} }""");

    public static string Delta(int index, string delta) => Event("content_block_delta", $$"""{"type":"content_block_delta","index":{{index}},"delta":{{delta}} }""");

    public static string Stop(int index) => Event("content_block_stop", $$"""{"type":"content_block_stop","index":{{index}} }""");

    private static string Event(string type, string data) => $"event: {type}\ndata: {data}\n\n";
}
