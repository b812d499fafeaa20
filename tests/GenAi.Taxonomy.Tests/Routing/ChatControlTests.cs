using System.Text.Json;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>The controls that come with the package, on real pipelines over scripted clients.</summary>
public class ChatControlTests
{
    private const string Notice = "You are talking to an AI.";

    private readonly ScriptedChatClient _model = new("model");

    [Fact]
    public async Task UseAiDisclosure_FirstAnswer_SaysItAndTheNextDoesNot()
    {
        using var client = Disclosing();
        List<ChatMessage> history = [new(ChatRole.User, "Hi")];
        var first = await client.GetResponseAsync(history);
        history.AddRange(first.Messages);
        history.Add(new(ChatRole.User, "And?"));
        var second = await client.GetResponseAsync(history);
        Assert.Equal($"{Notice}\n\nhello", first.Text);
        Assert.Equal("hello", second.Text);
        Assert.True(first.IsAiGenerated() && second.IsAiGenerated());
    }

    [Fact]
    public async Task UseAiDisclosure_Stream_SaysItOnceBeforeTheFirstText()
    {
        using var client = Disclosing();
        List<ChatMessage> history = [new(ChatRole.User, "Hi")];
        var first = await client.GetStreamingResponseAsync(history).ToChatResponseAsync();
        history.AddRange(first.Messages);
        history.Add(new(ChatRole.User, "And?"));
        var second = await client.GetStreamingResponseAsync(history).ToChatResponseAsync();
        Assert.Equal($"{Notice}\n\nhello", first.Text);
        Assert.Equal("hello", second.Text);
        Assert.True(first.IsAiGenerated() && second.IsAiGenerated());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UseAiDisclosure_ConversationThatTheProviderKeeps_SaysItOnce(bool streams)
    {
        using var client = new ScriptedChatClient("model", call => new() { Conversation = $"turn-{call}" }).AsBuilder().UseAiDisclosure(Notice).Build();
        Assert.Contains(Notice, await Say(client, null, streams), StringComparison.Ordinal);
        Assert.Equal("hello", await Say(client, "turn-0", streams));
        Assert.Equal("hello", await Say(client, "turn-1", streams));
        Assert.Contains(Notice, await Say(client, "of another process", streams), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseAiDisclosure_ExamplesInTheAssistantsName_DoNotSilenceIt()
    {
        using var client = Disclosing();
        var response = await client.GetResponseAsync([new(ChatRole.User, "2+2?"), new(ChatRole.Assistant, "4"), new(ChatRole.User, "3+3?")]);
        Assert.StartsWith(Notice, response.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UseAiDisclosure_AnswerAskedForAsJson_StaysJson()
    {
        using var client = Disclosing();
        var response = await client.GetResponseAsync("Hi", new() { ResponseFormat = ChatResponseFormat.Json });
        Assert.Equal("hello", response.Text);
        Assert.True(response.IsAiGenerated());
    }

    [Fact]
    public async Task UseAiDisclosure_CallOfATool_IsNoAnswerYet()
    {
        var model = new ScriptedChatClient("model", new Reply { Said = "", Contents = [new FunctionCallContent("1", "clock")], Finish = ChatFinishReason.ToolCalls }, Reply.Text);
        using var client = model.AsBuilder().UseFunctionInvocation().UseAiDisclosure(Notice).Build();
        var response = await client.GetResponseAsync("What time is it?", new() { Tools = [AIFunctionFactory.Create(() => "noon", "clock")] });
        Assert.DoesNotContain(response.Messages[0].Contents, content => content is TextContent);
        Assert.Equal($"{Notice}\n\nhello", response.Messages[^1].Text);
    }

    [Fact]
    public async Task UseAiDisclosure_NoNotice_SaysItInMetadataAloneAndDeclaresNothing()
    {
        using var kit = new RoutingKit(_model, new("middle"), new("small"), pipeline: client => client.UseAiDisclosure());
        var response = await kit.Ask();
        Assert.Equal("hello", response.Text);
        Assert.True(response.IsAiGenerated());
        Assert.Empty(kit.Client.GetService<ControlsInPlace>()!.Controls);
    }

    [Theory]
    [InlineData(null, 100)]
    [InlineData(500, 100)]
    [InlineData(100, 100)]
    [InlineData(20, 20)]
    public async Task UseOutputTokenLimit_Request_IsCappedAndNeverRaised(int? asked, int sent)
    {
        using var client = _model.AsBuilder().UseOutputTokenLimit(100).Build();
        var options = new ChatOptions { MaxOutputTokens = asked };
        await client.GetResponseAsync("Hi", options);
        await client.GetStreamingResponseAsync("Hi", options).ToChatResponseAsync();
        Assert.All(_model.Asked, request => Assert.Equal(sent, request.Options!.MaxOutputTokens));
        Assert.Equal(asked, options.MaxOutputTokens);
    }

    [Fact]
    public async Task UseHumanReview_Approved_LeavesAsItIs()
    {
        var reviewer = new Reviewer(ReviewVerdict.Approve);
        using var client = _model.AsBuilder().UseHumanReview(reviewer).Build();
        Assert.Equal("hello", (await client.GetResponseAsync("Hi")).Text);
        Assert.Equal(["Hi: hello"], reviewer.Seen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UseHumanReview_Edited_LeavesAsEdited(bool streams)
    {
        using var client = _model.AsBuilder().UseHumanReview(new Reviewer(ReviewVerdict.Edit("good day"))).Build();
        Assert.Equal("good day", await Say(client, null, streams));
    }

    [Fact]
    public async Task UseHumanReview_Rejected_IsOneExceptionWithReasonAndAttempts()
    {
        using var kit = new RoutingKit(_model, new("middle"), new("small"), pipeline: client => client.UseHumanReview(new Reviewer(ReviewVerdict.Reject("no dosage is stated"))));
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask());
        Assert.Equal(RoutingRefusal.ReviewRejected, error.Reason);
        Assert.Contains("no dosage is stated", error.Message, StringComparison.Ordinal);
        Assert.Equal(RoutingKit.StrongId, Assert.Single(error.Attempts).Offering);
    }

    [Fact]
    public async Task UseHumanReview_Stream_WaitsForTheVerdict()
    {
        var decision = new TaskCompletionSource<ReviewVerdict>();
        var asked = new TaskCompletionSource();
        var reviewer = new Reviewer(_ =>
        {
            asked.SetResult();
            return decision.Task;
        });
        using var kit = new RoutingKit(_model, new("middle"), new("small"), pipeline: client => client.UseHumanReview(reviewer));
        await using var stream = kit.Client.GetStreamingResponseAsync("Hi").GetAsyncEnumerator();
        var first = stream.MoveNextAsync().AsTask();
        await asked.Task;
        Assert.False(first.IsCompleted);

        decision.SetResult(ReviewVerdict.Approve);
        List<ChatResponseUpdate> updates = [];
        for (var more = await first; more; more = await stream.MoveNextAsync())
            updates.Add(stream.Current);
        Assert.Equal("hello", updates.ToChatResponse().Text);
        Assert.Equal(RoutingKit.StrongId, updates.ToChatResponse().GetRoutingDecision()!.Offering);
    }

    [Fact]
    public async Task UseHumanReview_RegisteredReviewer_IsAsked()
    {
        var reviewer = new Reviewer(ReviewVerdict.Approve);
        using var kit = new RoutingKit(_model, new("middle"), new("small"), services: services => services.AddSingleton<IHumanReview>(reviewer), pipeline: client => client.UseHumanReview());
        await kit.Ask();
        Assert.Single(reviewer.Seen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UseProvenance_MediaOfAnAnswer_BearTheSourceType(bool streams)
    {
        var model = new ScriptedChatClient("model", new Reply { Contents = [new DataContent(new byte[] { 1 }, "image/png"), new UriContent("https://example.com/a.mp3", "audio/mpeg")] });
        using var client = model.AsBuilder().UseProvenance().Build();
        var response = streams ? await client.GetStreamingResponseAsync("Paint").ToChatResponseAsync() : await client.GetResponseAsync("Paint");
        var contents = Assert.Single(response.Messages).Contents;
        Assert.Equal(DigitalSourceTypes.TrainedAlgorithmicMedia, contents.OfType<DataContent>().Single().GetDigitalSourceType());
        Assert.Equal(DigitalSourceTypes.TrainedAlgorithmicMedia, contents.OfType<UriContent>().Single().GetDigitalSourceType());
        Assert.All(contents.OfType<TextContent>(), text => Assert.Null(text.GetDigitalSourceType()));
    }

    [Fact]
    public async Task UseProvenance_PictureThatAToolReturns_IsLeftAsItIs()
    {
        var photograph = new DataContent(new byte[] { 1 }, "image/jpeg");
        var model = new Answering(new ChatResponse([new(ChatRole.Tool, [photograph]), new(ChatRole.Assistant, "A cat.")]));
        using var client = model.AsBuilder().UseProvenance().Build();
        await client.GetResponseAsync("What is on it?");
        await client.GetStreamingResponseAsync("What is on it?").ToChatResponseAsync();
        Assert.Null(photograph.GetDigitalSourceType());
    }

    [Fact]
    public async Task UseProvenance_WriterIsRegistered_MarksBytesButNotPiecesOfStreamedSound()
    {
        var model = new ScriptedChatClient("model", _ => new Reply { Contents = [new DataContent(new byte[] { 1 }, "image/png"), new DataContent(new byte[] { 2 }, "audio/wav")] });
        await using var services = new ServiceCollection().AddSingleton<IProvenanceWriter>(new TrailingMark()).BuildServiceProvider();
        using var client = model.AsBuilder().UseProvenance().Build(services);
        Assert.Equal([[1, TrailingMark.Made], [2, TrailingMark.Made]], Bytes(await client.GetResponseAsync("Paint")));
        Assert.Equal([[1, TrailingMark.Made], [2]], Bytes(await client.GetStreamingResponseAsync("Paint").ToChatResponseAsync()));

        static IEnumerable<byte[]> Bytes(ChatResponse response) => response.Messages[0].Contents.OfType<DataContent>().Select(data => data.Data.ToArray());
    }

    [Fact]
    public async Task UseProvenance_ResponseStoredAsJson_KeepsWhatItSays()
    {
        var model = new ScriptedChatClient("model", new Reply { Contents = [new DataContent(new byte[] { 1 }, "image/png")] });
        using var client = model.AsBuilder().UseAiDisclosure().UseProvenance().Build();
        var stored = JsonSerializer.Serialize(await client.GetResponseAsync("Paint"), AIJsonUtilities.DefaultOptions);
        var response = JsonSerializer.Deserialize<ChatResponse>(stored, AIJsonUtilities.DefaultOptions)!;
        Assert.Equal(DigitalSourceTypes.TrainedAlgorithmicMedia, response.Messages[0].Contents.OfType<DataContent>().Single().GetDigitalSourceType());
        Assert.True(response.IsAiGenerated());
    }

    private static async Task<string> Say(IChatClient client, string? conversation, bool streams)
    {
        var options = new ChatOptions { ConversationId = conversation };
        return streams ? (await client.GetStreamingResponseAsync("Hi", options).ToChatResponseAsync()).Text : (await client.GetResponseAsync("Hi", options)).Text;
    }

    private IChatClient Disclosing() => _model.AsBuilder().UseAiDisclosure(Notice).Build();

    private sealed class Answering(ChatResponse response) : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => Task.FromResult(response);

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            response.ToChatResponseUpdates().ToAsyncEnumerable();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
