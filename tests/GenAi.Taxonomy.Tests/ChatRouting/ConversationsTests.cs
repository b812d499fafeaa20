using ChatRouting;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.ChatRouting;

public sealed class ConversationsTests : IDisposable
{
    private readonly Conversations _conversations = new();

    public void Dispose() => _conversations.Dispose();

    [Fact]
    public void Keep_LongConversation_BeginsWithAQuestionOfTheUser()
    {
        var round = new[] { ChatRole.User, ChatRole.Assistant, ChatRole.Tool, ChatRole.Assistant, ChatRole.Assistant, ChatRole.Assistant, ChatRole.Assistant };
        _conversations.Keep("a", [.. Enumerable.Repeat(round, 10).SelectMany(roles => roles).Select(role => new ChatMessage(role, "..."))]);
        Assert.Equal(35, _conversations.Find("a")!.Count);
        Assert.Equal(ChatRole.User, _conversations.Find("a")![0].Role);
    }

    [Fact]
    public void Find_UnknownConversation_IsNull() => Assert.Null(_conversations.Find("b"));
}
