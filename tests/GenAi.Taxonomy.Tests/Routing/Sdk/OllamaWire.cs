using Microsoft.Extensions.AI;
using OllamaSharp;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>Ollama's chat: lines of JSON.</summary>
internal sealed class OllamaWire : Wire
{
    public override string Name => "ollama";

    public override IChatClient Client(Uri address, int? retries = 0) => new OllamaApiClient(address, "model-3");

    public override WireReply Text(string text, bool streams) => streams
        ? Stream(Line($$"""{"role":"assistant","content":"{{text[..5]}}"}"""), Line($$"""{"role":"assistant","content":"{{text[5..]}}"}"""), Done("""{"role":"assistant","content":""}"""))
        : WireReply.Json(Done($$"""{"role":"assistant","content":"{{text}}"}"""));

    // Ollama gives calls no id.
    public override WireReply Call(string id, string tool, string arguments, bool streams)
    {
        var message = $$$"""{"role":"assistant","content":"","tool_calls":[{"function":{"name":"{{{tool}}}","arguments":{{{arguments}}}}}]}""";
        return streams ? Stream(Line(message), Done("""{"role":"assistant","content":""}""")) : WireReply.Json(Done(message));
    }

    public override WireReply Filtered(bool streams) => throw new NotSupportedException("Ollama has no filter.");

    public override WireReply Error(int status, string type, string? code, string message) => WireReply.Json($$"""{"error":"{{message}}"}""", status);

    public override string? ErrorEvent => "{\"error\":\"an error was encountered while running the model\"}\n";

    public override WireReply ContextTooLong => Error(400, "", null, "the input length exceeds the context length");

    public override WireReply FilterError => throw new NotSupportedException("Ollama has no filter.");

    public static WireReply Stream(params IEnumerable<string> lines) => new(200, "application/x-ndjson", [.. lines]);

    private static string Line(string message) => $$"""{"model":"model-3","created_at":"2026-01-01T00:00:00Z","message":{{message}},"done":false}""" + "\n";

    private static string Done(string message) =>
        $$"""{"model":"model-3","created_at":"2026-01-01T00:00:00Z","message":{{message}},"done_reason":"stop","done":true,"total_duration":5,"load_duration":1,"prompt_eval_count":9,"prompt_eval_duration":1,"eval_count":2,"eval_duration":1}""" + "\n";
}
