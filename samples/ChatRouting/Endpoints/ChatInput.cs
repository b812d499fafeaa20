namespace ChatRouting.Endpoints;

/// <summary>The body of a chat request.</summary>
/// <param name="Message">What the user says.</param>
/// <param name="Conversation">The conversation to go on with, as an earlier answer named it; null begins one.</param>
internal sealed record ChatInput(string? Message, string? Conversation = null)
{
    public const int LongestMessage = 20_000;

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? Fault => string.IsNullOrWhiteSpace(Message) ? "A message is needed."
        : Message.Length > LongestMessage ? $"A message has at most {LongestMessage} characters."
        : null;
}
