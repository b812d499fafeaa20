#pragma warning disable OPENAI001 // OpenAI's client for responses is experimental.
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>OpenAI's responses: errors in requests as for chat completions, answers and streams of another form.</summary>
internal sealed class ResponsesWire : OpenAiWire
{
    public override string Name => "responses";

    public override IChatClient Client(Uri address, int? retries = 0) => Root(address, retries).GetResponsesClient().AsIChatClient("model-1");

    public override WireReply Text(string text, bool streams) => streams
        ? Stream("response.completed", Response("completed", Message(text)), Delta(text[..5]), Delta(text[5..]))
        : WireReply.Json(Response("completed", Message(text)));

    public override WireReply Call(string id, string tool, string arguments, bool streams) => throw new NotSupportedException("The tool loops are told for chat completions.");

    public override WireReply Filtered(bool streams)
    {
        var filtered = Response("incomplete", "", details: """{"reason":"content_filter"}""");
        return streams ? Stream("response.incomplete", filtered) : WireReply.Json(filtered);
    }

    /// <summary>An answer that came to the limit of its output.</summary>
    public static WireReply Limited(string text, bool streams)
    {
        var limited = Response("incomplete", Message(text), details: """{"reason":"max_output_tokens"}""");
        return streams ? Stream("response.incomplete", limited, Delta(text)) : WireReply.Json(limited);
    }

    public override string? ErrorEvent => Event("error", "\"code\":\"server_error\",\"message\":\"The server had an error.\",\"param\":null");

    private static WireReply Stream(string end, string response, params IEnumerable<string> deltas) => new(
        200,
        "text/event-stream",
        [Event("response.created", $"\"response\":{Response("in_progress", "")}"), .. deltas, Event(end, $"\"response\":{response}")])
    { Preamble = 1 };

    private static string Delta(string text) =>
        Event("response.output_text.delta", $"\"item_id\":\"msg_1\",\"output_index\":0,\"content_index\":0,\"delta\":{Quoted(text)}");

    private static string Event(string type, string rest) => $$"""event: {{type}}""" + "\n" + $$"""data: {"type":"{{type}}","sequence_number":1,{{rest}} }""" + "\n\n";

    private static string Message(string text) =>
        $$"""{"type":"message","id":"msg_1","status":"completed","role":"assistant","content":[{"type":"output_text","text":{{Quoted(text)}},"annotations":[]}]}""";

    private static string Response(string status, string output, string details = "null") => $$"""
        {"id":"resp_1","object":"response","created_at":1767225600,"status":"{{status}}","error":null,"incomplete_details":{{details}},"instructions":null,"max_output_tokens":null,"model":"model-1","output":[{{output}}],"parallel_tool_calls":true,"previous_response_id":null,"store":true,"temperature":1.0,"tool_choice":"auto","tools":[],"top_p":1.0,"truncation":"disabled","usage":{"input_tokens":9,"input_tokens_details":{"cached_tokens":0},"output_tokens":2,"output_tokens_details":{"reasoning_tokens":0},"total_tokens":11},"metadata":{} }
        """.ReplaceLineEndings("");
}
