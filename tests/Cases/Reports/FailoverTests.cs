using System.Net.Sockets;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Cases.Reports;

/// <summary>Another route takes over where that helps, and only there.</summary>
public class FailoverTests
{
    // dsh-llm-fallbacks#106
    [Fact]
    public Task Ask_ContextTooLong_GoesToALargerWindowOnce() => KnownFaults.CheckAsync("reports/A06", async () =>
    {
        var calls = 0;
        var first = new Scripted("a", (_, _) => calls++ == 0 ? throw Answers.Http(400, "This model's maximum context length is 8192 tokens") : Answers.Text("ok"));
        var same = new Scripted("b");
        var router = Kit.ChatRouter(
            Kit.Catalogue(Kit.Chat("x/a", 8192, 1, 1), Kit.Chat("y/b", 8192, 2, 2), Kit.Chat("z/large", 128_000, 3, 3)),
            routes => routes.CheapestFirst().Route("x/a", first).Route("y/b", same).Route("z/large", new Scripted("large")));
        Expect.Equal("z/large", (await router.Ask()).Offering, "request that is too long");
        Expect.Equal(0, same.Calls, "calls of the model with the same window");
        Expect.Equal("x/a", (await router.Ask()).Offering, "next request");
    });

    // litellm#6957, #28216, PR#26067 and #27967
    [Fact]
    public Task Stream_Fails_FailsOverOnlyBeforeContent() => KnownFaults.CheckAsync("reports/A16", async () =>
    {
        foreach (var (when, pieces, text, failsOver) in new (string, string?[], string, bool)[]
        {
            ("at once", [], "from b", true),
            ("after a role", [null], "from b", true),
            ("after content", ["part"], "part", false),
        })
        {
            var second = new Scripted("b");
            var stream = await TwoRoutes.Of(new Scripted("a", stream: (_, _) => FailsAfter(pieces)), second).Stream();
            Expect.Equal(text, stream.Text, $"{when}: text");
            Expect.Equal(failsOver ? 1 : 0, second.Calls, $"{when}: calls of the second");
            Expect.Equal(!failsOver, stream.Error is not null, $"{when}: ends with an exception");
        }
    });

    // litellm#25843, litellm#19077
    [Fact]
    public Task Ask_WithoutFailover_CallsNoOtherRoute() => KnownFaults.CheckAsync("reports/A17", async () =>
    {
        var second = new Scripted("b");
        Routed<IChatClient> Router() => TwoRoutes.Of(new Scripted("a", Answers.Fails(503), (_, _) => FailsAfter()), second);
        Expect.Equal(Kit.AttemptsFailed, (await Router().Stream(options: Kit.WithoutFailover())).Refusal, "stream");
        Expect.Equal(Kit.AttemptsFailed, (await Router().Ask(options: Kit.WithoutFailover())).Refusal, "whole answer");
        Expect.Equal(0, second.Calls, "calls of the second");
    });

    // bifrost#3261
    [Fact]
    public Task Ask_Fails_GoesOnUnlessTheRequestIsWrong() => KnownFaults.CheckAsync("reports/A18", async () =>
    {
        foreach (var (error, goesOn) in new (Exception, bool)[]
        {
            (new ArgumentException("bad"), false),
            (Answers.Http(400, "400"), false),
            (Answers.Http(422, "422"), false),
            (Answers.Http(403, "403"), true),
            (Answers.Http(429, "429"), true),
            (Answers.Http(404, "404"), true),
            (Answers.Http(500, "500"), true),
            (new InvalidOperationException("401 inside another exception", Answers.Http(401)), true),
            (new HttpRequestException("no connection", new SocketException(111)), true),
        })
        {
            var second = new Scripted("b");
            await TwoRoutes.Of(new Scripted("a", (_, _) => throw error), second).Ask();
            Expect.Equal(goesOn ? 1 : 0, second.Calls, $"{error.Message}: calls of the second");
        }
    });

    // litellm#32574, PR#35104 and PR#34416
    [Fact]
    public Task Ask_FallbackFails_CoolsDownToo() => KnownFaults.CheckAsync("reports/A19", async () =>
    {
        var clock = new Clock();
        var (first, second, third) = (new Scripted("a", Answers.Fails(503)), new Scripted("b", Answers.Fails(503)), new Scripted("c"));
        var router = Kit.ChatRouter(
            Kit.Catalogue(Kit.Chat("x/a", input: 1, output: 1), Kit.Chat("y/b", input: 2, output: 2), Kit.Chat("z/c")),
            routes => routes.CheapestFirst().Route("x/a", first).Route("y/b", second).Route("z/c", third), clock);
        for (var i = 0; i < 10; i++)
            await router.Ask();
        Expect.Equal(10, third.Calls, "answers of the third");
        Expect.That(first.Calls <= 5 && second.Calls <= 5, $"expected at most 5 calls of the failing routes, was {first.Calls} and {second.Calls}");

        var (firstCalls, secondCalls) = (first.Calls, second.Calls);
        clock.Now += TimeSpan.FromMinutes(10);
        await router.Ask();
        Expect.That(first.Calls > firstCalls && second.Calls > secondCalls, "expected both routes to be tried again after ten minutes");
    });

    // litellm#3646, #5177, #16060 and PR#8668
    [Fact]
    public Task Ask_AllRoutesCoolingDown_TriesNevertheless() => KnownFaults.CheckAsync("reports/A20", async () =>
    {
        var fails = true;
        var router = TwoRoutes.Of(
            new Scripted("a", (_, _) => fails ? throw Answers.Http(503) : Answers.Text("from a")),
            new Scripted("b", (_, _) => fails ? throw Answers.Http(401) : Answers.Text("from b")));
        Expect.Equal(Kit.AttemptsFailed, (await router.Ask()).Refusal, "both fail");
        fails = false;
        Expect.That((await router.Ask()).Value is not null, "expected an answer after both recovered");
    });

    // octopus#400
    [Fact]
    public Task Ask_ManyRoutesFail_StopsAtMaxAttempts() => KnownFaults.CheckAsync("reports/A21", async () =>
    {
        var clients = Enumerable.Range(0, 6).Select(i => new Scripted($"m{i}", Answers.Fails(503))).ToArray();
        var router = Kit.ChatRouter(Kit.Catalogue([.. clients.Select((_, i) => Kit.Chat($"p{i}/m", input: i + 1, output: 1))]), routes =>
        {
            routes.CheapestFirst().Attempts(3);
            for (var i = 0; i < clients.Length; i++)
                routes.Route($"p{i}/m", clients[i]);
        });
        await router.Ask();
        Expect.Equal(3, clients.Sum(client => client.Calls), "calls");
        Expect.Equal(1, clients.Max(client => client.Calls), "most calls of one client");

        using var source = new CancellationTokenSource();
        var second = new Scripted("b");
        var cancelling = new Scripted("a", (_, _) =>
        {
            source.Cancel();
            throw new OperationCanceledException(source.Token);
        });
        var cancelled = await TwoRoutes.Of(cancelling, second).Ask("hi", null, source.Token);
        Expect.That(cancelled.Error is OperationCanceledException, $"the caller cancels: expected OperationCanceledException, was {cancelled.Summary}");
        Expect.Equal(0, second.Calls, "calls after the caller cancelled");
        var late = new Scripted("a", (_, _) => throw new TaskCanceledException("t", new TimeoutException()));
        Expect.Equal("y/b", (await TwoRoutes.Of(late, second).Ask()).Offering, "the provider times out");
    });

    // bifrost PR#299, bitrouter#755
    [Fact]
    public Task Ask_AllRoutesFail_ExceptionListsEveryAttempt() => KnownFaults.CheckAsync("reports/A22", async () =>
    {
        var error = (await TwoRoutes.Of(new Scripted("a", Answers.Fails(503, "first")), new Scripted("b", Answers.Fails(401, "second"))).Ask()).Error;
        Expect.Sequence([("x/a", "first"), ("y/b", "second")], Kit.ErrorsOf(error).Select(each => (each.Offering, each.Error ?? "")), "attempts");
        Expect.Equal("second", error?.InnerException?.Message, "inner exception");
        Expect.Contains("x/a", error?.Message, "message");
        Expect.Contains("y/b", error?.Message, "message");
    });

    // litellm#26005, agent-framework#7641, Roo-Code#11132
    [Fact]
    public Task Ask_SwitchInAConversation_RemovesPrivateItems() => KnownFaults.CheckAsync("reports/A24", async () =>
    {
        var call = "toolu_" + new string('_', 70);
        var fails = false;
        AIContent[] turn = [new TextReasoningContent("think") { ProtectedData = "signature" }, new FunctionCallContent(call, "f")];
        var first = new Scripted("a", (_, _) => fails
            ? throw Answers.Http(503)
            : new(new ChatMessage(ChatRole.Assistant, [.. turn])) { FinishReason = ChatFinishReason.ToolCalls });
        var second = new Scripted("b");
        var router = TwoRoutes.Of(first, second);
        var answer = await router.Ask("hi", Answers.WithTool());
        fails = true;
        List<ChatMessage> history = [new(ChatRole.User, "hi"), .. answer.Value!.Messages, new(ChatRole.Tool, [new FunctionResultContent(call, "done")])];
        Expect.Equal("y/b", (await router.Ask(history, Answers.WithTool())).Offering, "offering");

        var seen = second.Requests[^1].Messages.SelectMany(message => message.Contents).ToArray();
        Expect.That(!seen.OfType<TextReasoningContent>().Any(), "the second model received the reasoning of the first");
        var id = seen.OfType<FunctionCallContent>().SingleOrDefault()?.CallId;
        Expect.That(id is { Length: <= 40 }, $"expected a call id of at most 40 characters, was '{id}'");
        Expect.Equal(id, seen.OfType<FunctionResultContent>().SingleOrDefault()?.CallId, "call id of the result");
        Expect.Equal(2, history[1].Contents.Count, "contents of the message of the caller");

        // It is open whether reasoning without a mark of its model is kept. The request must not throw.
        await router.Ask([new(ChatRole.User, "hi"), new(ChatRole.Assistant, [turn[0], new TextContent("answer")]), new(ChatRole.User, "again")]);
    });

    // 9router#2879
    [Fact]
    public Task Ask_LimitOfOneModel_OtherModelsStayInUse() => KnownFaults.CheckAsync("reports/R01", async () =>
    {
        var clock = new Clock();
        var http = new HttpScript(body => body.Contains("\"flash\"", StringComparison.Ordinal)
            ? HttpScript.Json(429, ProviderErrorTests.GoogleLimit("flash", "34.07s"))
            : HttpScript.Completion("from pro"));
        var router = Kit.ChatRouter(
            Kit.Catalogue(Kit.Chat("google/flash", input: 1, output: 1), Kit.Chat("google/pro", input: 2, output: 2)),
            routes => routes.CheapestFirst().Provider("google", http.OpenAi("any")), clock);
        Expect.Equal("from pro", (await router.Ask()).Summary, "first request");
        var calls = http.Calls;
        Expect.Equal("from pro", (await router.Ask()).Summary, "second request");
        Expect.Equal(calls + 1, http.Calls, "calls while the model is limited");
        clock.Now += TimeSpan.FromSeconds(40);
        await router.Ask();
        Expect.Equal(calls + 3, http.Calls, "calls after the stated delay");
    });

    // Narraitor#887
    [Fact]
    public Task Ask_FilteredAnswer_StopsUnlessThePolicySaysNext() => KnownFaults.CheckAsync("reports/R04", async () =>
    {
        static Routed<IChatClient> Router(bool next) => TwoRoutes.Of(
            new Scripted(
                "a",
                (_, _) => Answers.Text("", Answers.Used(1000, 0), ChatFinishReason.ContentFilter),
                (_, _) => [Answers.Piece("", ChatFinishReason.ContentFilter)]),
            new Scripted("b", (_, _) => Answers.Text("from b", 1000, 0)),
            configure: routes =>
            {
                if (next)
                    routes.NextOnContentFilter();
            });
        var stopped = await Router(next: false).Ask();
        Expect.Equal("x/a", stopped.Offering, "stops: offering");
        Expect.Equal(ChatFinishReason.ContentFilter, stopped.Value?.FinishReason, "stops: finish reason");
        Expect.Cost(0.001m, stopped.Cost, "stops: cost");
        Expect.Equal("", (await Router(next: false).Stream()).Text, "stops: stream");
        var next = await Router(next: true).Ask();
        Expect.Equal("y/b", next.Offering, "next: offering");
        Expect.Cost(0.003m, next.Cost, "next: cost of both calls");
        Expect.Equal("from b", (await Router(next: true).Stream()).Text, "next: stream");
    });

    // fess#3061, pr-agent#2631
    [Fact]
    public Task Ask_EmptyAnswer_FailsOnlyWithoutAFinishReason() => KnownFaults.CheckAsync("reports/R05", async () =>
    {
        static Task<Outcome<ChatResponse>> Ask(ChatResponse answer) => TwoRoutes.Of(new Scripted("a", (_, _) => answer), new Scripted("b")).Ask();
        UsageDetails onlyReasoning = new() { InputTokenCount = 10, OutputTokenCount = 4096, ReasoningTokenCount = 4096 };
        var length = await Ask(Answers.Text("", onlyReasoning, ChatFinishReason.Length));
        Expect.Equal("x/a", length.Offering, "only reasoning, finish reason length");
        Expect.Cost(0.004106m, length.Cost, "only reasoning");
        Expect.Equal("x/a", (await Ask(Answers.Text(""))).Offering, "finish reason stop");
        Expect.Equal("y/b", (await Ask(Answers.Text("", unfinished: true))).Offering, "no finish reason");
    });

    [Fact]
    public Task Ask_ToolLoop_StaysWithItsModelAndPaysEachRound() => KnownFaults.CheckAsync("reports/R06", async () =>
    {
        var round = 0;
        var client = new Scripted("a", (_, _) => round++ == 0
            ? Answers.Of(new FunctionCallContent("c1", "f"), ChatFinishReason.ToolCalls, Answers.Used(1000, 10))
            : Answers.Text("done by a", 2000, 10));
        var router = TwoRoutes.Of(client, new Scripted("b"), pipeline: builder => builder.UseFunctionInvocation());
        var answer = await router.Ask("hi", Answers.WithTool());
        Expect.Equal("done by a", answer.Summary, "answer");
        Expect.Equal(3000L, answer.Value?.Usage?.InputTokenCount, "input of both rounds");
        Expect.Sequence([0.00101m, 0.00201m], router.Decisions.Select(each => each.Cost ?? -1), "cost of each round");
    });

    // openai-dotnet#744
    [Fact]
    public Task Ask_ClientIgnoresCancellation_TimesOutAndGoesOn() => KnownFaults.CheckAsync("reports/R07", async () =>
    {
        static Routed<IChatClient> Router()
        {
            var (timeout, clock) = (TimeSpan.FromMilliseconds(200), new Clock());
            var deaf = new Pending(new TaskCompletionSource<ChatResponse>().Task, () => clock.Advance(timeout));
            return TwoRoutes.Of(deaf, new Scripted("b"), clock, routes => routes.AttemptTimeout(timeout));
        }

        var answer = await Router().Ask();
        Expect.Equal("y/b", answer.Offering, "offering");
        Expect.Equal(Kit.Timeout, answer.Attempts.FirstOrDefault()?.Failure, "failure of the first attempt");
        Expect.Equal("from b", (await Router().Stream()).Text, "stream");
    });

    // The Google adapter reports a blocked prompt as error content without a finish reason.
    [Fact]
    public Task Ask_BlockedPromptOfGoogle_Stops() => KnownFaults.CheckAsync("reports/Z01", async () =>
    {
        foreach (var message in new[] { "The prompt was blocked: PROHIBITED_CONTENT", "", "blockReason: SAFETY" })
        {
            var first = new Scripted("a", (_, _) => Answers.Of(new ErrorContent(message)));
            var second = new Scripted("b");
            var router = Kit.ChatRouter(
                Kit.Catalogue(Kit.Chat("google/a", input: 1, output: 1), Kit.Chat("y/b", input: 2, output: 2)),
                routes => routes.CheapestFirst().Route("google/a", first).Route("y/b", second));
            var answer = await router.Ask();
            Expect.Equal(0, second.Calls, $"'{message}': calls of the second");
            Expect.OneOf(answer.Attempts.FirstOrDefault()?.Failure, $"'{message}': failure of the first attempt", Kit.ContentFilter, null);
            await router.Ask();
            Expect.Equal(2, first.Calls, $"'{message}': calls of the first for two requests");
        }
    });

    private static IEnumerable<ChatResponseUpdate> FailsAfter(params string?[] pieces)
    {
        foreach (var piece in pieces)
            yield return Answers.Piece(piece);
        throw Answers.Http(503);
    }
}
