using System.Text.Json;

namespace ChatRouting.Loopback;

/// <summary>What a stand-in says to a list of messages: it repeats the last one, or asks for the time first where that is the question.</summary>
/// <param name="Words">The answer, word by word; empty where the clock is asked first.</param>
/// <param name="Tokens">Its tokens and those of the messages, near enough.</param>
internal sealed record Talk(IReadOnlyList<string> Words, (int Input, int Output) Tokens)
{
    public bool AsksForTheTime => Words.Count == 0;

    public static Talk Of(JsonElement request)
    {
        var messages = request.GetProperty("messages").EnumerateArray().ToList();
        var (role, text) = (messages[^1].GetProperty("role").GetString(), TextOf(messages[^1]));
        var answer = role == "tool" ? $"It is {(text.Split('"') is [.., var quoted, _] ? quoted : text)}."
            : text.Contains("time", StringComparison.OrdinalIgnoreCase) && request.TryGetProperty("tools", out _) ? ""
            : $"You said: {text}";
        string[] words = [.. answer.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, place) => place == 0 ? word : $" {word}")];
        return new(words, (messages.Sum(message => TextOf(message).Length / 4) + 10, answer.Length / 4 + 5));
    }

    /// <summary>The text of a message, which is a string or a list of parts.</summary>
    private static string TextOf(JsonElement message) => !message.TryGetProperty("content", out var content) ? "" : content.ValueKind switch
    {
        JsonValueKind.String => content.GetString()!,
        JsonValueKind.Array => string.Concat(content.EnumerateArray().Select(part => part.TryGetProperty("text", out var text) ? text.GetString() : "")),
        _ => "",
    };
}
