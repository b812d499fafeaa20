using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Cases.Hosting;

/// <summary>The router behaves well in a service that runs for long and serves many requests at once.</summary>
public class OperationTests
{
    [Fact]
    public Task Ask_OneErrorInAHundred_FirstRouteAnswersNearlyAll() => KnownFaults.CheckAsync("host/C04", async () =>
    {
        const int requests = 5000;
        var clock = new Clock();
        var random = new Random(7);
        var first = new Scripted("a", (_, _) => random.Next(100) == 0 ? throw Answers.Http(500) : Answers.Text("from a"));
        var router = Kit.ChatRouter(
            Kit.Catalogue(Kit.Chat("x/a", input: 1, output: 1), Kit.Chat("y/b", input: 2, output: 2)),
            routes => routes.CheapestFirst().Route("x/a", first).Route("y/b", new Scripted("b")), clock);
        var answered = 0;
        for (var i = 0; i < requests; i++)
        {
            if ((await router.Ask()).Offering == "x/a")
                answered++;
            clock.Now += TimeSpan.FromMilliseconds(10);
        }

        Expect.That(answered >= requests * 0.97, $"expected at least 97 %, was {100.0 * answered / requests:0.0} %");
    });

    [Fact]
    public Task Budget_RequestsAtOnce_IsNotExceeded() => KnownFaults.CheckAsync("host/C05", async () =>
    {
        const int requests = 200;
        var calls = 0;
        var source = new TaskCompletionSource<ChatResponse>(TaskCreationOptions.RunContinuationsAsynchronously);
        var client = new Pending(source.Task, () => Interlocked.Increment(ref calls));
        var router = Kit.ChatRouter(null, routes => routes.Route("openai/gpt-4.1", client).BudgetPerDay(1m));
        var asked = Enumerable.Range(0, requests).Select(_ => router.Ask()).ToArray();
        // No request is answered before each has called the client or was refused.
        while (Volatile.Read(ref calls) + asked.Count(each => each.IsCompleted) < requests)
            await Task.Delay(1);
        source.SetResult(Answers.Text("ok", 10, 10_000));
        var outcomes = await Task.WhenAll(asked);
        var spent = outcomes.Sum(each => each.Cost ?? 0);
        Expect.That(spent <= 1.2m, $"spent {spent} USD of a budget of 1 USD");
        Expect.That(outcomes.Any(each => each.Error is null), "no request was answered");
    });

    [Fact]
    public Task Stream_BreaksAfterContent_IsRefusedInItsOwnWords() => KnownFaults.CheckAsync("host/C09", async () =>
    {
        static IEnumerable<ChatResponseUpdate> Breaks()
        {
            yield return Answers.Piece("part");
            throw Answers.Http(503);
        }

        var router = Kit.ChatRouter(Kit.Catalogue(Kit.Chat("x/a")), routes => routes.Route("x/a", new Scripted("a", stream: (_, _) => Breaks())));
        var stream = await router.Stream();
        Expect.Equal("part", stream.Text, "text");
        Expect.That(stream.Error is not null, "the stream ends without an exception");
        Expect.That(stream.Refusal != Kit.AttemptsFailed, $"the refusal is {stream.Refusal}");
        Expect.That(!stream.Error!.Message.Contains("No route answered", StringComparison.Ordinal), $"the message is '{stream.Error.Message}'");
        Expect.That(router.Last?.Attempts is [{ FirstContent: not null }, ..], "the time to the first content is not set");
    });

    [Fact]
    public Task Ask_SingleRouteFailsOnce_IsTriedAgain() => KnownFaults.CheckAsync("host/C15", async () =>
    {
        static async Task<Outcome<ChatResponse>> Ask(Scripted client)
        {
            var clock = new Clock();
            var router = Kit.ChatRouter(Kit.Catalogue(Kit.Chat("x/a")), routes => routes.Attempts(3).Route("x/a", client), clock);
            return await clock.AdvanceUntil(router.Ask());
        }

        var calls = 0;
        Expect.Equal("from a", (await Ask(new("a", (_, _) => calls++ == 0 ? throw Answers.Http(500) : Answers.Text("from a")))).Summary, "answer");
        var dead = new Scripted("dead", Answers.Fails(500));
        await Ask(dead);
        Expect.That(dead.Calls <= 3, $"a route that stays dead is called {dead.Calls} times");
    });
}
