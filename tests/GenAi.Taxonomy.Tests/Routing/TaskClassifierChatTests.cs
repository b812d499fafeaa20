using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>The classifier around a routed client. <c>red</c> is a translation, <c>blue</c> a summarization, <c>green</c> a picture.</summary>
public sealed class TaskClassifierChatTests : IDisposable
{
    private readonly ScriptedChatClient _strong = new("strong");
    private readonly WordEmbeddings _generator = new();
    private readonly Log _log = new();
    private RoutingKit? _kit;

    public void Dispose()
    {
        _kit?.Dispose();
        _log.Dispose();
    }

    [Theory]
    [InlineData("red", "translation")]
    [InlineData("blue", "summarization")]
    public async Task Request_WithoutAUse_HasTheTaskOfItsText(string text, string task)
    {
        var kit = Kit();
        await kit.Ask(text);
        Assert.Equal(task, Assert.Single(TasksOf(kit)));
    }

    [Fact]
    public async Task Stream_WithoutAUse_HasTheTaskOfItsText()
    {
        var kit = Kit();
        await kit.Stream("red");
        Assert.Equal("translation", Assert.Single(TasksOf(kit)));
    }

    [Fact]
    public async Task Request_ClassifierAbstains_HasNoTask()
    {
        var kit = Kit();
        await kit.Ask("red blue");
        await kit.Stream("red blue");
        Assert.Empty(TasksOf(kit));
        Assert.Equal(2, kit.Decisions.Count);
    }

    [Fact]
    public async Task Request_SeveralTurns_TheLastOfTheUserCounts()
    {
        var kit = Kit();
        await kit.Client.GetResponseAsync([new(ChatRole.User, "red"), new(ChatRole.Assistant, "red"), new(ChatRole.User, "blue"), new(ChatRole.Assistant, "red")]);
        Assert.Equal("summarization", Assert.Single(TasksOf(kit)));
    }

    [Fact]
    public async Task Request_SequenceThatIsReadableOnce_ArrivesWhole()
    {
        var kit = Kit();
        var turns = new Queue<ChatMessage>([new(ChatRole.User, "red")]);
        await kit.Client.GetResponseAsync(Drain(turns));
        Assert.Equal("red", Assert.Single(_strong.Asked).Messages[0].Text);
        Assert.Equal("translation", Assert.Single(TasksOf(kit)));

        static IEnumerable<ChatMessage> Drain(Queue<ChatMessage> turns)
        {
            while (turns.TryDequeue(out var turn))
                yield return turn;
        }
    }

    [Fact]
    public async Task Request_OtherRequirementsStated_KeepsThem()
    {
        var kit = Kit();
        await kit.Ask("red", new ChatOptions().Require(new() { DenyProviders = ["lumen"] }));
        Assert.Equal("translation", Assert.Single(TasksOf(kit)));
        Assert.Equal(RoutingKit.MiddleId, kit.Decisions[0].Offering);
    }

    [Fact]
    public async Task Request_TaskStated_Wins()
    {
        var kit = Kit();
        await kit.Ask("red", new ChatOptions().Require(new() { Tasks = [ModelTasks.CodeGeneration] }));
        Assert.Equal("code-generation", Assert.Single(TasksOf(kit)));
        Assert.Equal(0, _generator.Calls);
    }

    [Fact]
    public async Task Request_ApplicationStated_Wins()
    {
        var kit = Kit();
        await kit.Ask("red", new ChatOptions().Require(new() { Application = ApplicationAreas.CustomerService.SupportChatbot }));
        Assert.Empty(TasksOf(kit));
        Assert.Equal(0, _generator.Calls);
    }

    [Fact]
    public async Task Request_RouterStatesATask_IsNotClassified()
    {
        var kit = Kit(router => router.Require(new ModelRequirements { Tasks = [ModelTasks.CodeGeneration] }));
        await kit.Ask("red");
        Assert.Equal("code-generation", Assert.Single(TasksOf(kit)));
        Assert.Equal(0, _generator.Calls);
    }

    [Fact]
    public async Task Request_NamesItsModel_IsNotClassified()
    {
        var kit = Kit();
        await kit.Ask("red", new() { ModelId = RoutingKit.SmallId });
        Assert.Equal(0, _generator.Calls);
    }

    [Fact]
    public async Task Request_ContinuesAConversation_IsNotClassified()
    {
        using var client = _strong.AsBuilder().UseTaskClassifier(new EmbeddingTaskClassifier(_generator, Examples(new()))).Build();
        await client.GetResponseAsync("red", new() { ConversationId = "turn-1" });
        Assert.Equal(0, _generator.Calls);
        Assert.Equal(1, _strong.Calls);
    }

    [Fact]
    public async Task Request_TaskThatNoRouteSuits_IsServedWithoutIt()
    {
        var kit = Kit();
        Assert.Equal("hello", (await kit.Ask("green")).Text);
        await kit.Stream("green");
        Assert.Equal(3, _generator.Calls);
        Assert.Empty(TasksOf(kit));
        Assert.Equal(2, kit.Decisions.Count);
    }

    [Fact]
    public async Task Request_AnswersAToolCall_IsNotClassified()
    {
        var kit = Kit();
        await kit.Client.GetResponseAsync(
        [
            new(ChatRole.User, "red"),
            new(ChatRole.Assistant, [new FunctionCallContent("1", "look")]),
            new(ChatRole.Tool, [new FunctionResultContent("1", "seen")]),
        ]);
        Assert.Equal(0, _generator.Calls);
    }

    [Fact]
    public async Task Request_RequirementsThatCannotBeRead_AreReportedByTheRouter()
    {
        var kit = Kit();
        var options = new ChatOptions { AdditionalProperties = new() { ["genai.taxonomy.require"] = "{" } };
        Assert.Equal(RoutingRefusal.BadRequirements, (await Assert.ThrowsAsync<RoutingException>(() => kit.Ask("red", options))).Reason);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Request_OptionsAndMessages_AreUnchanged(bool streams)
    {
        var kit = Kit();
        var options = new ChatOptions { Temperature = 0.5f }.Require(new() { DenyProviders = ["pico"] });
        var before = options.AdditionalProperties!["genai.taxonomy.require"];
        List<ChatMessage> turns = [new(ChatRole.User, "red")];
        if (streams)
            await kit.Client.GetStreamingResponseAsync(turns, options).ToChatResponseAsync();
        else
            await kit.Client.GetResponseAsync(turns, options);
        Assert.Equal("translation", Assert.Single(TasksOf(kit)));
        Assert.Same(before, Assert.Single(options.AdditionalProperties).Value);
        Assert.Equal("red", Assert.Single(turns).Text);
        Assert.Null(turns[0].AdditionalProperties);
    }

    [Fact]
    public async Task Request_Upstream_SeesNothingOfTheTask()
    {
        var kit = Kit();
        await kit.Ask("red");
        Assert.Null(Assert.Single(_strong.Asked).Options?.AdditionalProperties);
    }

    [Fact]
    public async Task Request_EmbeddingFails_IsAnsweredAndLoggedOnceAKind()
    {
        var kit = Kit(generator: new() { Before = (call, _) => throw (call < 4 ? new HttpRequestException("down") : new IOException("broken")) });
        for (var i = 0; i < 3; i++)
            Assert.Equal("hello", (await kit.Ask("red")).Text);
        await kit.Stream("red");
        await kit.Stream("red");
        Assert.Empty(TasksOf(kit));
        Assert.Equal(5, kit.Decisions.Count);
        var warnings = _log.At(LogLevel.Warning);
        Assert.Equal(2, warnings.Count);
        Assert.Contains("(HttpRequestException)", warnings[0], StringComparison.Ordinal);
        Assert.Contains("(IOException)", warnings[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_EmbeddingHangs_GoesOnAfterTheTimeout()
    {
        var hangs = new TaskCompletionSource();
        var called = new TaskCompletionSource();
        var kit = Kit(timeout: TimeSpan.FromSeconds(7), generator: new()
        {
            Before = (_, _) =>
            {
                called.TrySetResult();
                return hangs.Task;
            },
        });
        var asked = kit.Ask("red");
        await called.Task.WaitAsync(HangGuard.Limit);
        kit.Time.Advance(TimeSpan.FromSeconds(6));
        Assert.False(asked.IsCompleted);
        kit.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("hello", (await asked.WaitAsync(HangGuard.Limit)).Text);
        Assert.Contains("(TimeoutException)", Assert.Single(_log.At(LogLevel.Warning)), StringComparison.Ordinal);
        hangs.SetResult();
        await kit.Ask("red");
        Assert.Equal("translation", Assert.Single(TasksOf(kit)));
    }

    [Fact]
    public async Task Request_CallerCancels_MakesNoCall()
    {
        var called = new TaskCompletionSource();
        var kit = Kit(generator: new()
        {
            Before = (_, _) =>
            {
                called.TrySetResult();
                return new TaskCompletionSource().Task;
            },
        });
        using var cancellation = new CancellationTokenSource();
        var asked = kit.Client.GetResponseAsync("red", cancellationToken: cancellation.Token);
        await called.Task.WaitAsync(HangGuard.Limit);
        await cancellation.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked.WaitAsync(HangGuard.Limit));
        Assert.Equal(cancellation.Token, error.CancellationToken);
        Assert.Equal(0, _strong.Calls);
        Assert.Empty(_log.At(LogLevel.Warning));
    }

    [Fact]
    public async Task UseTaskClassifier_ClassifierGiven_IsUsed()
    {
        using var client = _strong.AsBuilder().UseTaskClassifier(new EmbeddingTaskClassifier(_generator, Examples(new()))).Build();
        await client.GetResponseAsync("red");
        Assert.Contains("translation", (string)_strong.Asked[0].Options!.AdditionalProperties!["genai.taxonomy.require"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(25 * 60)]
    public void UseTaskClassifier_TimeoutOutOfRange_Throws(int minutes) =>
        Assert.Throws<ArgumentOutOfRangeException>("timeout", () => _strong.AsBuilder().UseTaskClassifier(timeout: TimeSpan.FromMinutes(minutes)));

    [Fact]
    public void AddTaskClassifier_NoGenerator_SaysWhatIsMissing()
    {
        using var services = new ServiceCollection().AddTaskClassifier().BuildServiceProvider();
        var error = Assert.Throws<InvalidOperationException>(services.GetRequiredService<ITaskClassifier>);
        Assert.Contains("register one with AddEmbeddingGenerator", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddTaskClassifier_CalledTwice_AddsUp()
    {
        var services = new ServiceCollection();
        services.AddEmbeddingGenerator(_generator);
        services.AddTaskClassifier(o => o.Margin = 0.1).AddTaskClassifier(o => o.Examples.Add(new(ModelTasks.Translation, "Put this into Latin")));
        using var provider = services.BuildServiceProvider();
        Assert.IsType<EmbeddingTaskClassifier>(Assert.Single(provider.GetServices<ITaskClassifier>()));
        var options = provider.GetRequiredService<IOptions<EmbeddingTaskClassifierOptions>>().Value;
        Assert.Equal(0.1, options.Margin);
        Assert.Single(options.Examples);
    }

    [Fact]
    public void AddTaskClassifier_WrongOptions_AreFoundAtTheStart()
    {
        using var services = new ServiceCollection().AddTaskClassifier(o => o.Margin = 3).BuildServiceProvider();
        var error = Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);
        Assert.Equal("Task classifier, Margin: is 3: use 0 to 1", Assert.Single(error.Failures));
    }

    private static EmbeddingTaskClassifierOptions Examples(EmbeddingTaskClassifierOptions options)
    {
        options.UseBuiltInExamples = false;
        options.MinimumExamples = 1;
        options.Examples.Add(new(ModelTasks.Translation, "red"));
        options.Examples.Add(new(ModelTasks.Summarization, "blue"));
        options.Examples.Add(new(ModelTasks.ImageGeneration, "green"));
        return options;
    }

    private static IEnumerable<string> TasksOf(RoutingKit kit) => kit.Decisions.SelectMany(decision => decision.Selection!.Requirements.Tasks).Select(task => task.Id);

    private RoutingKit Kit(Action<RouterBuilder<IChatClient>>? router = null, WordEmbeddings? generator = null, TimeSpan? timeout = null) =>
        _kit = new(
            _strong, new("middle"), new("small"), router,
            services =>
            {
                services.AddLogging(logging => logging.AddProvider(_log));
                services.AddEmbeddingGenerator(generator ?? _generator);
                services.AddTaskClassifier(options => Examples(options));
            },
            client => client.UseTaskClassifier(timeout: timeout));
}
