using System.Text.Json;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing;

public class ChatNeedsTests
{
    private static readonly AITool Tool = AIFunctionFactory.Create(() => "sunny", "weather", "Tells the weather.");
    private static readonly DataContent Picture = new(new byte[] { 1, 2, 3 }, "image/png");

    private static readonly JsonElement Schema = JsonElement.Parse("""{"type":"object"}""");

    [Fact]
    public void Of_PictureInAnEarlierTurn_NeedsImageInput() =>
        Assert.True(NeedsOf([new(ChatRole.User, [Picture]), new(ChatRole.Assistant, "A cat."), new(ChatRole.User, "Sure?")]).HasFlag(Needs.ImageInput));

    [Theory]
    [InlineData("image/png", Needs.ImageInput)]
    [InlineData("audio/wav", Needs.AudioInput)]
    [InlineData("video/mp4", Needs.VideoInput)]
    [InlineData("application/pdf", Needs.DocumentInput)]
    [InlineData("text/plain", Needs.None)]
    internal void Of_Attachment_NeedsItsForm(string mediaType, Needs needs)
    {
        Assert.Equal(needs, NeedsOf([new(ChatRole.User, [new UriContent("https://example.com/x", mediaType)])]));
        Assert.Equal(needs, NeedsOf([new(ChatRole.User, [new DataContent(new byte[] { 1 }, mediaType)])]));
    }

    [Fact]
    public void Of_Tools_NeedToolCalling() => Assert.Equal(Needs.ToolCalling, NeedsWith(new() { Tools = [Tool] }));

    [Fact]
    public void Of_ToolsThatMustNotBeUsed_NeedNothing() => Assert.Equal(Needs.None, NeedsWith(new() { Tools = [Tool], ToolMode = ChatToolMode.None }));

    [Fact]
    public void Of_ToolCallInHistory_NeedsToolCalling() =>
        Assert.Equal(Needs.ToolCalling, NeedsOf([new(ChatRole.Assistant, [new FunctionCallContent("1", "f")]), new(ChatRole.Tool, [new FunctionResultContent("1", "x")])]));

    [Fact]
    public void Of_HostedTools_NeedTheirCapabilities() =>
        Assert.Equal(Needs.WebSearch | Needs.CodeExecution, NeedsWith(new() { Tools = [new HostedWebSearchTool(), new HostedCodeInterpreterTool()] }));

    [Fact]
    public void Of_Schema_NeedsStructuredOutput()
    {
        Assert.Equal(Needs.StructuredOutput, NeedsWith(new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(Schema) }));
        Assert.Equal(Needs.None, NeedsWith(new() { ResponseFormat = ChatResponseFormat.Json }));
    }

    [Fact]
    public void Of_Reasoning_NeedsReasoning()
    {
        Assert.Equal(Needs.Reasoning, NeedsWith(new() { Reasoning = new() { Effort = ReasoningEffort.Low } }));
        Assert.Equal(Needs.None, NeedsWith(new() { Reasoning = new() { Effort = ReasoningEffort.None } }));
    }

    [Fact]
    public void Of_Text_CountsFourCharactersToATokenInAsciiAndTwoElsewhere()
    {
        Assert.Equal(4 + 26, Tokens(new string('a', 100)));
        Assert.Equal(4 + 51, Tokens(new string('é', 100)));
    }

    [Fact]
    public void Of_OwnEstimator_Counts() => Assert.Equal(4 + 7, ChatNeeds.Of([new(ChatRole.User, "Hi")], null, _ => 7).InputTokens);

    [Fact]
    public void Of_EstimatorThatFails_IsUnknownAndTheOtherChecksHold()
    {
        var needs = ChatNeeds.Of([new(ChatRole.User, [new TextContent("Hi"), Picture])], null, _ => throw new InvalidOperationException());
        Assert.Equal(0, needs.InputTokens);
        Assert.Equal(Needs.ImageInput, needs.Needs);
        Assert.Contains("InvalidOperationException", Assert.Single(needs.Unknowns!), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AttachmentThatIsNotCounted_SaysSo() =>
        Assert.Contains("audio/wav", Assert.Single(ChatNeeds.Of([new(ChatRole.User, [new DataContent(new byte[] { 1 }, "audio/wav")])], null, null).Unknowns!), StringComparison.Ordinal);

    [Fact]
    public void Of_MaxOutputTokens_AreReserved() => Assert.Equal(500, ChatNeeds.Of([], new() { MaxOutputTokens = 500 }, null).OutputTokens);

    [Fact]
    public void Of_PictureAsToolResult_NeedsImageInput()
    {
        Assert.True(NeedsOfResult(Picture).HasFlag(Needs.ImageInput));
        Assert.True(NeedsOfResult(new List<AIContent> { new TextContent("Here:"), Picture }).HasFlag(Needs.ImageInput));

        static Needs NeedsOfResult(object result) => NeedsOf([new(ChatRole.Tool, [new FunctionResultContent("1", result)])]);
    }

    [Fact]
    public void Of_ContentsAsToolResult_AreCounted() =>
        Assert.Equal(4 + 26 + 26, TokensOf(new FunctionResultContent("1", new AIContent[] { new TextContent(new string('a', 100)), new TextContent(new string('a', 100)) })));

    [Fact]
    public void Of_ToolResultThatCannotBeRead_IsUnknownOnce()
    {
        var needs = ChatNeeds.Of([new(ChatRole.Tool, [new FunctionResultContent("1", new Uri("https://example.com")), new FunctionResultContent("2", new Uri("https://example.org"))])], null, null);
        Assert.Equal(["tokens: a tool result of type Uri is not in the estimate"], needs.Unknowns!);
    }

    [Fact]
    public void Of_ToolResultThatIsShortOrNothing_IsKnown() =>
        Assert.Null(ChatNeeds.Of([new(ChatRole.Tool, [new FunctionResultContent("1", null), new FunctionResultContent("2", 7), new FunctionResultContent("3", true)])], null, null).Unknowns);

    [Fact]
    public void Of_JsonAsResultOrArgument_CountsWhatIsWritten()
    {
        var json = JsonElement.Parse($$"""{"a":"{{new string('a', 92)}}"}""");
        var other = JsonElement.Parse($$"""{"a":"{{new string('é', 92)}}"}""");
        Assert.Equal(4 + 26, TokensOf(new FunctionResultContent("1", json)));
        Assert.Equal(4 + 51, TokensOf(new FunctionResultContent("1", other)));
        Assert.Equal(4 + 1 + 1 + 26, TokensOf(new FunctionCallContent("1", "f", new Dictionary<string, object?> { ["x"] = json })));
        Assert.Equal(4 + 7, ChatNeeds.Of([new(ChatRole.Tool, [new FunctionResultContent("1", json)])], null, _ => 7).InputTokens);
        Assert.Equal(4, TokensOf(new FunctionResultContent("1", default(JsonElement))));
    }

    [Fact]
    public void Of_ArgumentThatCannotBeRead_IsUnknown()
    {
        var needs = ChatNeeds.Of([new(ChatRole.Assistant, [new FunctionCallContent("1", "f", new Dictionary<string, object?> { ["a"] = "x", ["b"] = 2.5, ["c"] = null, ["d"] = new Uri("https://example.com") })])], null, null);
        Assert.Equal(["tokens: an argument of a tool of type Uri is not in the estimate"], needs.Unknowns!);
    }

    [Fact]
    public void Of_TextAttachment_CountsFourBytesToAToken()
    {
        var needs = ChatNeeds.Of([new(ChatRole.User, [new DataContent(new byte[1_000_000], "text/plain")])], null, null);
        Assert.Equal(4 + 250_001, needs.InputTokens);
        Assert.Null(needs.Unknowns);
    }

    [Fact]
    public void Of_TextElsewhere_IsUnknown() =>
        Assert.Contains("text/plain", Assert.Single(ChatNeeds.Of([new(ChatRole.User, [new UriContent("https://example.com/x", "text/plain")])], null, null).Unknowns!), StringComparison.Ordinal);

    [Theory]
    [InlineData("image/png", Needs.ImageInput, 1)]
    [InlineData("application/pdf", Needs.DocumentInput, 2)]
    [InlineData(null, Needs.None, 2)]
    internal void Of_HostedFile_NeedsItsFormAndItsProvider(string? mediaType, Needs expected, int unknowns)
    {
        var needs = ChatNeeds.Of([new(ChatRole.User, [new HostedFileContent("file_1") { MediaType = mediaType }])], null, null);
        Assert.Equal(expected, needs.Needs);
        Assert.Equal(unknowns, needs.Unknowns!.Count);
        Assert.Contains("a hosted file is known to the provider that holds it alone", needs.Unknowns);
    }

    [Fact]
    public void Of_SeveralOfAKind_NeedItAsOneDoes()
    {
        Assert.Equal(Needs.ToolCalling, NeedsWith(new() { Tools = [Tool, Tool] }));
        Assert.Equal(Needs.ToolCalling, NeedsOf([new(ChatRole.Assistant, [new FunctionCallContent("1", "f"), new FunctionCallContent("2", "f")])]));
        Assert.Equal(Needs.ToolCalling, NeedsOf([new(ChatRole.Tool, [new FunctionResultContent("1", "x"), new FunctionResultContent("2", "x")])]));
        foreach (var mediaType in (string[])["image/png", "audio/wav", "video/mp4", "application/pdf"])
        {
            AIContent content = new UriContent("https://example.com/x", mediaType);
            Assert.Equal(NeedsOf([new(ChatRole.User, [content])]), NeedsOf([new(ChatRole.User, [content, content])]));
        }
    }

    [Fact]
    public void Of_EachPart_CountsInTheTokens()
    {
        const string Hundred = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
        Assert.Equal(100, Hundred.Length);
        Assert.Equal(26, ChatNeeds.Of([], new() { Instructions = Hundred }, null).InputTokens);
        Assert.Equal(4 + 26, TokensOf(new TextReasoningContent(Hundred)));
        Assert.Equal(4 + 26, TokensOf(new FunctionResultContent("1", Hundred)));
        Assert.Equal(4 + 1 + 1, TokensOf(new FunctionCallContent("1", "f", new Dictionary<string, object?> { ["x"] = null })));
        Assert.Equal(4 + 1, TokensOf(new FunctionResultContent("1", 7)));
        Assert.Equal(4 + 1000 + 1000, ChatNeeds.Of([new(ChatRole.User, [Picture, Picture])], null, null).InputTokens);
    }

    [Fact]
    public void Of_Tools_CountTheirNameDescriptionAndSchema()
    {
        var tool = AIFunctionFactory.CreateDeclaration("name", "A description.", Schema);
        var characters = "name".Length + "A description.".Length + Schema.GetRawText().Length;
        Assert.Equal((characters / 4) + 4, ChatNeeds.Of([], new() { Tools = [tool] }, null).InputTokens);
        Assert.Equal(2 * ((characters / 4) + 4), ChatNeeds.Of([], new() { Tools = [tool, tool] }, null).InputTokens);
    }

    [Fact]
    public void Of_ToolResults_PreferWhoCalledTheTool()
    {
        var call = new ChatMessage(ChatRole.Assistant, [new FunctionCallContent("1", "f")]);
        ServingStamp.Put(call, "acme/a");
        Assert.Equal("acme/a", ChatNeeds.Of([call, new(ChatRole.Tool, [new FunctionResultContent("1", "x")])], null, null).Preferred);
        Assert.Equal("acme/a", ChatNeeds.Of([call, new(ChatRole.User, "Thanks.")], null, null).Preferred);
        Assert.Null(ChatNeeds.Of([], null, null).Preferred);
    }

    private static long TokensOf(AIContent content) => ChatNeeds.Of([new(ChatRole.Tool, [content])], null, null).InputTokens;

    private static Needs NeedsOf(IReadOnlyList<ChatMessage> messages) => ChatNeeds.Of(messages, null, null).Needs;

    private static Needs NeedsWith(ChatOptions options) => ChatNeeds.Of([], options, null).Needs;

    private static long Tokens(string text) => ChatNeeds.Of([new(ChatRole.User, text)], null, null).InputTokens;
}
