using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing;

public class ForeignHistoryTests
{
    private static readonly InvalidOperationException Error = new("broken");

    [Fact]
    public void For_ItsOwnHistory_IsTheSameList()
    {
        ChatMessage[] messages = [new(ChatRole.User, "Hi"), By("acme/a", new TextReasoningContent("Hmm."), new TextContent("Hello"))];
        Assert.Same(messages, ForeignHistory.For(messages, "acme/a"));
    }

    [Fact]
    public void For_HistoryOfAnother_GivesEachCallAndItsResultAnIdOfItsOwn()
    {
        ChatMessage[] messages =
        [
            new(ChatRole.User, "Hi"),
            By("acme/a", new TextReasoningContent("Hmm."), new FunctionCallContent("x", "f") { Exception = Error }, new FunctionCallContent("y", "g")),
            new(ChatRole.Tool, [new FunctionResultContent("y", 2), new FunctionResultContent("x", 1) { Exception = Error }, new FunctionResultContent("z", 3)]),
            By("acme/a", new FunctionCallContent("w", "f")),
            new(ChatRole.User, "And?"),
        ];
        var history = ForeignHistory.For(messages, "acme/b");
        Assert.Equal(5, history.Count);
        Assert.Same(messages[0], history[0]);
        Assert.Same(messages[4], history[4]);
        Assert.Equal([("call00001", "f"), ("call00002", "g")], history[1].Contents.Cast<FunctionCallContent>().Select(call => (call.CallId, call.Name)));
        Assert.Same(Error, ((FunctionCallContent)history[1].Contents[0]).Exception);
        Assert.Equal(["call00002", "call00001", "z"], history[2].Contents.Cast<FunctionResultContent>().Select(result => result.CallId));
        Assert.Same(Error, ((FunctionResultContent)history[2].Contents[1]).Exception);
        Assert.Equal("call00003", Assert.IsType<FunctionCallContent>(Assert.Single(history[3].Contents)).CallId);
    }

    [Fact]
    public void For_MessageThatAnswersNoCallOfAnother_IsLeftAsItIs()
    {
        ChatMessage[] messages =
        [
            By("acme/a", new FunctionCallContent("x", "f")),
            new(ChatRole.Tool, [new FunctionResultContent("x", 1)]),
            By("acme/b", new TextContent("My own."), new TextReasoningContent("My own, too.")),
            new(ChatRole.Tool, [new FunctionResultContent("other", 1)]),
        ];
        var history = ForeignHistory.For(messages, "acme/b");
        Assert.NotSame(messages[1], history[1]);
        Assert.Same(messages[2], history[2]);
        Assert.Same(messages[3], history[3]);
    }

    [Fact]
    public void For_MessageOfReasoningAlone_IsLeftOut() =>
        Assert.Equal(["Hi"], ForeignHistory.For([new(ChatRole.User, "Hi"), By("acme/a", new TextReasoningContent("Hmm."))], "acme/b").Select(message => message.Text));

    private static ChatMessage By(string offering, params AIContent[] contents)
    {
        ChatMessage message = new(ChatRole.Assistant, [.. contents]) { AuthorName = "A" };
        ServingStamp.Put(message, offering);
        return message;
    }
}
