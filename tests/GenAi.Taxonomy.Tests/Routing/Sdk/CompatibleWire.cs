namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>A local server that speaks OpenAI's format through OpenAI's client, with errors of its own shape (llama.cpp, vLLM).</summary>
internal sealed class CompatibleWire : OpenAiWire
{
    public override string Name => "compatible";

    public override WireReply Error(int status, string type, string? code, string message) =>
        WireReply.Json($$$"""{"error":{"code":{{{status}}},"message":"{{{message}}}","type":"{{{type}}}"}}""", status);

    public override WireReply QuotaExhausted => Error(402, "payment_required", null, "Insufficient credits.");

    public override WireReply ContextTooLong => WireReply.Json(
        """{"error":{"code":400,"message":"request (9001 tokens) exceeds the available context size (8192 tokens)","type":"exceed_context_size_error","n_prompt_tokens":9001,"n_ctx":8192}}""", 400);


    public override WireReply FilterError => Error(403, "moderation", null, "The input was flagged by a content filter.");
}
