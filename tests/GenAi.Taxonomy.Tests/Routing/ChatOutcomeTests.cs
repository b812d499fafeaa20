using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing;

public class ChatOutcomeTests
{
    private static readonly ErrorContent Overloaded = new("overloaded") { ErrorCode = "overloaded_error" };
    private static readonly ErrorContent Limited = new("Slow down.") { ErrorCode = "rate_limit_exceeded" };

    [Fact]
    public void IsContent_Reasoning_IsContentWhenItSaysSomethingOrIsSealed()
    {
        Assert.True(ChatOutcome.IsContent(new TextReasoningContent("Hmm.")));
        Assert.True(ChatOutcome.IsContent(new TextReasoningContent("") { ProtectedData = "sealed" }));
        Assert.True(ChatOutcome.IsContent(new TextReasoningContent("Hmm.") { ProtectedData = "sealed" }));
        Assert.False(ChatOutcome.IsContent(new TextReasoningContent("")));
    }

    [Fact]
    public void IsContent_TextUsageAndError_AreContentOnlyAsText()
    {
        Assert.True(ChatOutcome.IsContent(new TextContent("x")));
        Assert.False(ChatOutcome.IsContent(new TextContent("")));
        Assert.False(ChatOutcome.IsContent(new UsageContent(new())));
        Assert.False(ChatOutcome.IsContent(Overloaded));
        Assert.True(ChatOutcome.IsContent(new FunctionCallContent("1", "f")));
    }

    [Fact]
    public void FailureOf_SeveralErrors_IsTheFirst()
    {
        Assert.NotEqual(ChatOutcome.ErrorOf([Overloaded]), ChatOutcome.ErrorOf([Limited]));
        Assert.Equal(ChatOutcome.ErrorOf([Overloaded]), ChatOutcome.FailureOf(new([new(ChatRole.Assistant, [Overloaded]), new(ChatRole.Assistant, [Limited])])));
        Assert.Equal(ChatOutcome.ErrorOf([Overloaded]), ChatOutcome.FailureOf(new([new(ChatRole.Assistant, [Overloaded]), new(ChatRole.Assistant, [])])));
    }

    [Theory]
    [InlineData("rate_limit_exceeded", FailureKind.RateLimited)]
    [InlineData("insufficient_quota", FailureKind.QuotaExceeded)]
    [InlineData("content_filter", FailureKind.ContentFilter)]
    [InlineData("overloaded_error", FailureKind.ServerError)]
    [InlineData("something_new", FailureKind.ServerError)]
    [InlineData("Refusal", FailureKind.ContentFilter)]
    [InlineData("429", FailureKind.RateLimited)]
    [InlineData("402", FailureKind.QuotaExceeded)]
    public void ErrorOf_CodeOfAnErrorInAStream_IsItsKind(string code, FailureKind kind) =>
        Assert.Equal(kind, ChatOutcome.ErrorOf([new ErrorContent("No.") { ErrorCode = code }]));

    [Theory]
    [InlineData("")]
    [InlineData("The prompt was blocked: PROHIBITED_CONTENT")]
    [InlineData("blockReason: SAFETY")]
    public void ErrorOf_BlockedPrompt_IsAFilter(string message) => Assert.Equal(FailureKind.ContentFilter, ChatOutcome.ErrorOf([new ErrorContent(message)]));

    [Theory]
    [InlineData("content_filter", true)]
    [InlineData("SAFETY", true)]
    [InlineData("guardrail_intervened", true)]
    [InlineData("stop", false)]
    public void IsFilter_AnyProvidersWord_IsKnown(string reason, bool filters) => Assert.Equal(filters, ChatOutcome.IsFilter(new ChatFinishReason(reason)));

    [Fact]
    public void FailureOf_ContentBesideAnError_IsNone() =>
        Assert.Null(ChatOutcome.FailureOf(new([new(ChatRole.Assistant, [Overloaded]), new(ChatRole.Assistant, "All the same.")])));

    [Fact]
    public void FailureOf_Nothing_IsEmptyUnlessItSaysWhyItEnded()
    {
        Assert.Equal(FailureKind.EmptyResponse, ChatOutcome.FailureOf(new(new ChatMessage(ChatRole.Assistant, ""))));
        Assert.Null(ChatOutcome.FailureOf(new(new ChatMessage(ChatRole.Assistant, "")) { FinishReason = ChatFinishReason.Stop }));
    }

    [Fact]
    public void KindOf_Update_GoesByContentThenErrorThenReason()
    {
        var format = new ChatStreamFormat(null!, "acme/a", saysItsEnd: true);
        Assert.Equal(UpdateKind.Held, format.KindOf(new(ChatRole.Assistant, "")));
        Assert.Equal(UpdateKind.Content, format.KindOf(new(ChatRole.Assistant, "x")));
        Assert.Equal(UpdateKind.Failed, format.KindOf(new(ChatRole.Assistant, [Overloaded])));
        Assert.Equal(UpdateKind.Content, format.KindOf(new(ChatRole.Assistant, "") { FinishReason = ChatFinishReason.Stop }));
        Assert.Equal(UpdateKind.Filtered, format.KindOf(new(ChatRole.Assistant, "") { FinishReason = ChatFinishReason.ContentFilter }));
    }

    [Fact]
    public void Mark_Update_IsNamedByItselfElseByItsResponseElseByTheStream()
    {
        var format = new ChatStreamFormat(null!, "acme/a", saysItsEnd: true);
        Assert.Equal("m1", Marked(new() { MessageId = "m1", ResponseId = "r1" }).MessageId);
        Assert.Equal("r2", Marked(new() { ResponseId = "r2" }).MessageId);
        var unnamed = Marked(new()).MessageId;
        Assert.False(string.IsNullOrEmpty(unnamed));
        Assert.Equal(unnamed, Marked(new()).MessageId);
        Assert.Equal("r1", format.Trailer(new("default", "acme/a", [])).ResponseId);

        ChatResponseUpdate Marked(ChatResponseUpdate update)
        {
            format.Mark(update, "acme/a", isFirst: false);
            return update;
        }
    }
}
