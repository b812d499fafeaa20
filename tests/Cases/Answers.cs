using System.Net;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Cases;

/// <summary>Creates what scripted clients answer, and parts of requests.</summary>
internal static class Answers
{
    public static ChatResponse Text(string text, UsageDetails? usage = null, ChatFinishReason? finish = null, bool unfinished = false) =>
        new(new ChatMessage(ChatRole.Assistant, text)) { Usage = usage, FinishReason = unfinished ? null : finish ?? ChatFinishReason.Stop };

    public static ChatResponse Text(string text, long input, long output) => Text(text, Used(input, output));

    public static UsageDetails Used(long input, long output) => new() { InputTokenCount = input, OutputTokenCount = output };

    public static ChatResponse Of(AIContent content, ChatFinishReason? finish = null, UsageDetails? usage = null) =>
        new(new ChatMessage(ChatRole.Assistant, [content])) { FinishReason = finish, Usage = usage };

    public static ChatResponseUpdate Piece(string? text, ChatFinishReason? finish = null) => new(ChatRole.Assistant, text) { FinishReason = finish };

    public static ChatResponseUpdate Usage(long? input, long? output, long? total = null, bool last = false) => new(
        ChatRole.Assistant,
        [new UsageContent(new() { InputTokenCount = input, OutputTokenCount = output, TotalTokenCount = total })])
    { FinishReason = last ? ChatFinishReason.Stop : null };

    /// <summary>Returns the error of an HTTP status.</summary>
    public static HttpRequestException Http(int status, string message = "x") => new(message, null, (HttpStatusCode)status);

    /// <summary>Returns a script that fails each request with an HTTP status.</summary>
    public static Func<IReadOnlyList<ChatMessage>, ChatOptions?, ChatResponse> Fails(int status, string message = "x") => (_, _) => throw Http(status, message);

    public static DataContent Image() => new(new byte[2], "image/png");

    public static ChatOptions WithTool() => new() { Tools = [AIFunctionFactory.Create(() => "x", "f")] };
}
