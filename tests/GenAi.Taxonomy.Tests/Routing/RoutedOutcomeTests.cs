#pragma warning disable MEAI001 // Continuation tokens are experimental.
using System.Text.Json;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>What a request comes to where clients, callers and the host's own parts do what they should not.</summary>
public class RoutedOutcomeTests
{
    private static readonly ChatResponse Job = new() { ResponseId = "r1", ContinuationToken = ResponseContinuationToken.FromBytes(new byte[] { 1 }) };

    [Fact]
    public async Task Provider_WhoseKeyIsWrong_IsLeftForTheNextClientByTheSameRequest()
    {
        var dead = new ScriptedChatClient("dead", Reply.Status(401));
        var well = new ScriptedChatClient("well");
        var offerings = Enumerable.Range(1, 12).Select(i => RoutingKit.Offering($"lumen/m{i}", ModelTier.Frontier, 200_000, 3, 15, [Modalities.Text]));
        using var services = Services(
            SelectionKit.CatalogOf([.. offerings, RoutingKit.Small]),
            all => all.AddRoutedChatClient(r => r.Require(Quality).Provider("Lumen", dead).Route(RoutingKit.SmallId, well)));
        var client = services.GetRequiredService<IChatClient>();
        for (var i = 0; i < 6; i++)
            Assert.Equal("well", (await client.GetResponseAsync("Hi")).ModelId);
        Assert.Equal(1, dead.Calls);
        Assert.Equal(FailureKind.Authentication, client.GetService<IOfferingHealth>()!.GetState("lumen/*").LastFailure);
    }

    [Fact]
    public async Task Routers_OfOneHost_KeepTheirHealthApart()
    {
        var (bad, good, other) = (new ScriptedChatClient("bad", Reply.Status(401)), new ScriptedChatClient("good"), new ScriptedChatClient("other"));
        using var services = Services(RoutingKit.Catalog, all =>
        {
            all.AddKeyedRoutedChatClient("a", r => r.Require(Quality).Route(RoutingKit.StrongId, bad).Route(RoutingKit.MiddleId, other));
            all.AddKeyedRoutedChatClient("b", r => r.Require(Quality).Route(RoutingKit.StrongId, good).Route(RoutingKit.MiddleId, other));
        });
        await services.GetRequiredKeyedService<IChatClient>("a").GetResponseAsync("Hi");
        Assert.Equal("good", (await services.GetRequiredKeyedService<IChatClient>("b").GetResponseAsync("Hi")).ModelId);
    }

    [Fact]
    public async Task Require_OptionsThatWereJson_StillHolds()
    {
        var strong = new ScriptedChatClient("strong");
        using var kit = new RoutingKit(strong, new("middle"), new("small"));
        var options = new ChatOptions().Require(new() { DenyProviders = ["lumen"] });
        options = JsonSerializer.Deserialize<ChatOptions>(JsonSerializer.Serialize(options, AIJsonUtilities.DefaultOptions), AIJsonUtilities.DefaultOptions)!;
        await kit.Ask(options: options);
        options.Require(new() { MaxPricePerMillionTokens = 100 });
        await kit.Ask(options: options);
        Assert.Equal(0, strong.Calls);
    }

    [Fact]
    public async Task Require_PropertyThatIsNoText_IsRefusedAndNotLeftOut()
    {
        using var kit = new RoutingKit(new("strong"), new("middle"), new("small"));
        var error = await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new() { AdditionalProperties = new() { ["genai.taxonomy.require"] = 42 } }));
        Assert.Equal(RoutingRefusal.BadRequirements, error.Reason);
    }

    [Fact]
    public async Task Health_CallThatBeganBeforeARateLimit_DoesNotEndTheWait()
    {
        var gate = new TaskCompletionSource();
        var strong = new CallbackChatClient(async call =>
        {
            if (call > 0)
                throw new HttpRequestException("slow down", null, System.Net.HttpStatusCode.TooManyRequests);
            await gate.Task;
            return Answer();
        });
        using var services = Two(strong, new ScriptedChatClient("middle"));
        var client = services.GetRequiredService<IChatClient>();
        var first = client.GetResponseAsync("long");
        await client.GetResponseAsync("limited");
        gate.SetResult();
        await first;
        await client.GetResponseAsync("next");
        Assert.Equal(2, strong.Calls);
    }

    [Fact]
    public async Task Health_StoreThatThrows_IsLoggedAndTheRequestGoesOn()
    {
        using var services = Two(new ScriptedChatClient("strong"), new ScriptedChatClient("middle"), all => all.AddSingleton<IOfferingHealth, BrokenHealth>());
        Assert.Equal("strong", (await services.GetRequiredService<IChatClient>().GetResponseAsync("Hi")).ModelId);
    }

    [Fact]
    public async Task FailurePolicy_ThatThrows_IsLoggedAndTheDefaultStandsIn()
    {
        using var kit = new RoutingKit(new("strong", Reply.Status(500)), new("middle"), new("small"), r => r.FailurePolicy = new BrokenPolicy());
        Assert.Equal("middle", (await kit.Ask()).ModelId);
        Assert.Single(kit.Decisions);
    }

    [Fact]
    public async Task BackgroundJob_WithoutContentYet_IsAnAnswerAndGoesOnWhereItBegan()
    {
        var asked = new List<string>();
        var strong = new CallbackChatClient(call => call == 0 ? Task.FromResult(Job) : throw new HttpRequestException("down", null, System.Net.HttpStatusCode.ServiceUnavailable));
        var middle = new ScriptedChatClient("middle");
        using var services = Two(strong, middle);
        var client = services.GetRequiredService<IChatClient>();
        var begun = await client.GetResponseAsync("Hi", new() { AllowBackgroundResponses = true });
        Assert.NotNull(begun.ContinuationToken);
        await Assert.ThrowsAsync<RoutingException>(() => client.GetResponseAsync([], new() { ContinuationToken = begun.ContinuationToken }));
        Assert.Equal((2, 0), (strong.Calls, middle.Calls));
        var unknown = await Assert.ThrowsAsync<RoutingException>(() => client.GetResponseAsync([], new() { ContinuationToken = ResponseContinuationToken.FromBytes(new byte[] { 2 }) }));
        Assert.Equal(RoutingRefusal.UnknownConversation, unknown.Reason);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ErrorContent_InPlaceOfAnAnswer_GoesOn(bool streams)
    {
        var strong = new CallbackChatClient(_ => Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, [new ErrorContent("too many") { ErrorCode = "rate_limit_error" }])) { FinishReason = ChatFinishReason.Stop }));
        var middle = new ScriptedChatClient("middle");
        using var services = Two(strong, middle);
        var client = services.GetRequiredService<IChatClient>();
        var response = streams ? await client.GetStreamingResponseAsync("Hi").ToChatResponseAsync() : await client.GetResponseAsync("Hi");
        Assert.Equal(1, middle.Calls);
        Assert.Equal(FailureKind.RateLimited, response.GetRoutingDecision()!.Attempts[0].Failure!.Value.Kind);
    }

    [Fact]
    public async Task UnknownConversation_OfAModelOfTwoOfferings_AsksForTheOffering()
    {
        var (first, second) = (new ScriptedChatClient("first", Reply.Status(503)), new ScriptedChatClient("second"));
        var other = new ModelOffering("other", "grand", RoutingKit.Strong.Model) { Access = AccessKind.PayPerUse, Prices = SelectionKit.Tokens(4, 16) };
        using var services = Services(SelectionKit.CatalogOf([RoutingKit.Strong, other]), all => all.AddRoutedChatClient(r => r.Route(RoutingKit.StrongId, first).Route("other/grand", second)));
        var client = services.GetRequiredService<IChatClient>();
        var error = await Assert.ThrowsAsync<RoutingException>(() => client.GetResponseAsync("Hi", new() { ModelId = "grand", ConversationId = "conv_1" }));
        Assert.Equal(RoutingRefusal.UnknownConversation, error.Reason);
        Assert.Contains("other/grand", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RoutingException>(() => client.GetResponseAsync("Hi", new() { ModelId = RoutingKit.StrongId, ConversationId = "conv_1" }));
        Assert.Equal((1, 0), (first.Calls, second.Calls));
    }

    [Fact]
    public async Task RefusedRequest_BeforeAnyCall_IsHeardOf()
    {
        using var kit = new RoutingKit(new("strong"), new("middle"), new("small"));
        await Assert.ThrowsAsync<RoutingException>(() => kit.Ask(options: new() { ModelId = "nobody-knows" }));
        var decision = Assert.Single(kit.Decisions);
        Assert.Null(decision.Offering);
        Assert.Empty(decision.Attempts);
        Assert.False(decision.IsCancelled);
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("throws")]
    [InlineData("hangs")]
    public async Task CallerCancels_WhateverTheClientMakesOfIt_EndsWithTheCallersTokenAndNoOtherCall(string client)
    {
        using var caller = new CancellationTokenSource();
        List<RoutingDecision> heard = [];
        var strong = new CallbackChatClient(async (_, token) =>
        {
            await caller.CancelAsync();
            if (client == "throws")
                throw new IOException("aborted");
            if (client == "hangs")
                await Task.Delay(Timeout.Infinite, token);
            return new ChatResponse();
        });
        var middle = new ScriptedChatClient("middle");
        using var services = Two(strong, middle, listener: heard.Add);
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => services.GetRequiredService<IChatClient>().GetResponseAsync("Hi", cancellationToken: caller.Token));
        Assert.Equal(caller.Token, error.CancellationToken);
        Assert.Equal(0, middle.Calls);
        Assert.True(Assert.Single(heard).IsCancelled);
    }

    [Fact]
    public async Task CallerCancels_InMidStream_GetsNoMoreUpdates()
    {
        using var caller = new CancellationTokenSource();
        var middle = new ScriptedChatClient("middle");
        List<RoutingDecision> heard = [];
        using var services = Two(new ScriptedChatClient("strong", new Reply { Said = "one two three four five six" }), middle, listener: heard.Add);
        var (updates, late) = (0, 0);
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in services.GetRequiredService<IChatClient>().GetStreamingResponseAsync("Hi", cancellationToken: caller.Token))
            {
                late += caller.IsCancellationRequested ? 1 : 0;
                if (++updates == 2)
                    await caller.CancelAsync();
            }
        });
        Assert.Equal(caller.Token, error.CancellationToken);
        Assert.InRange(late, 0, 1); // One may have been held back until the first content.
        Assert.Equal(0, middle.Calls);
        Assert.True(Assert.Single(heard).IsCancelled);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Embeddings_UnderTheLatencyObjective_AreOfOneModelForGood(bool firstFails)
    {
        var (first, second) = (new Vectors(firstFails), new Vectors(false));
        using var services = Services(SelectionKit.CatalogOf([Embedding("aa/vectors-one"), Embedding("bb/vectors-two")]), all => all.AddRoutedEmbeddingGenerator(r => r
            .Require(new ModelRequirements { Objective = SelectionObjective.Latency }).Route("aa/vectors-one", first).Route("bb/vectors-two", second)));
        var generator = services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();
        for (var i = 0; i < 4; i++)
            await Record.ExceptionAsync(() => generator.GenerateAsync(["x"]));
        Assert.True(first.Calls == 0 || second.Calls == 0);
        Assert.NotEqual(0, first.Calls + second.Calls);
    }

    private static ModelRequirements Quality => new() { Objective = SelectionObjective.Quality };

    private static ChatResponse Answer() => new(new ChatMessage(ChatRole.Assistant, "hello")) { FinishReason = ChatFinishReason.Stop };

    private static ModelOffering Embedding(string id) => SelectionKit.Offering(
        id[..id.IndexOf('/')], new(id) { Families = [ModelFamilies.EmbeddingModel], Inputs = [Modalities.Text], Outputs = [Modalities.EmbeddingVector], Limits = new(8192) },
        AccessKind.PayPerUse, HostingKind.FirstParty, new(PriceRate.PerMillion(Meter.TextInput, 0.02m)));

    private static ServiceProvider Two(IChatClient strong, IChatClient middle, Action<IServiceCollection>? add = null, Action<RoutingDecision>? listener = null) =>
        Services(RoutingKit.Catalog, all =>
        {
            all.AddRoutedChatClient(r => r.Require(Quality).Route(RoutingKit.StrongId, strong).Route(RoutingKit.MiddleId, middle).OnDecision(listener ?? (_ => { })));
            add?.Invoke(all);
        });

    private static ServiceProvider Services(ModelCatalog catalog, Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(SelectionKit.Now));
        services.AddGenAiTaxonomy(t => t.UseCatalog(catalog));
        add(services);
        return services.BuildServiceProvider();
    }

    private sealed class BrokenHealth : IOfferingHealth
    {
        public bool TryEnter(string route, out long lease) => throw new TimeoutException("store");

        public OfferingState GetState(string route) => throw new TimeoutException("store");

        public void ReportSuccess(string route, long lease, TimeSpan latency) => throw new TimeoutException("store");

        public void ReportFailure(string route, long lease, in RouteFailure failure) => throw new TimeoutException("store");

        public void ReportInconclusive(string route, long lease) => throw new TimeoutException("store");
    }

    private sealed class BrokenPolicy : IFailurePolicy
    {
        public RouteFailure Classify(Exception exception) => throw new InvalidOperationException("policy");

        public FailureVerdict Decide(in RouteFailure failure) => throw new InvalidOperationException("policy");
    }

    private sealed class CallbackChatClient(Func<int, CancellationToken, Task<ChatResponse>> answer) : IChatClient
    {
        private int _calls;

        public CallbackChatClient(Func<int, Task<ChatResponse>> answer)
            : this((call, _) => answer(call))
        {
        }

        public int Calls => _calls;

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            answer(Interlocked.Increment(ref _calls) - 1, cancellationToken);

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
                yield return update;
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }

    private sealed class Vectors(bool fails) : IEmbeddingGenerator<string, Embedding<float>>
    {
        public int Calls { get; private set; }

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            Calls++;
            return fails ? throw new IOException("down") : Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(_ => new Embedding<float>(new float[] { 1 }))));
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
