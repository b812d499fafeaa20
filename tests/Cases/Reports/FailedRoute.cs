using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Cases.Reports;

/// <summary>A router whose first route failed one request with an HTTP error.</summary>
internal sealed class FailedRoute
{
    private readonly Routed<IChatClient> _router;
    private readonly HttpScript _http;
    private readonly Clock _clock;
    private readonly DateTimeOffset _failedAt;

    private FailedRoute(Routed<IChatClient> router, HttpScript http, Clock clock, Outcome<ChatResponse> outcome)
    {
        (_router, _http, _clock, _failedAt) = (router, http, clock, clock.Now);
        Kind = outcome.Attempts.FirstOrDefault()?.Failure;
        Answer = outcome.Summary;
    }

    /// <summary>Gets the kind of failure of the first attempt.</summary>
    public string? Kind { get; }

    /// <summary>Gets the answer of another route, or the refusal.</summary>
    public string Answer { get; }

    public static async Task<FailedRoute> AskAsync(int status, string body, params (string, string)[] headers)
    {
        var clock = new Clock();
        var http = new HttpScript(_ => HttpScript.Json(status, body, headers));
        var router = Kit.ChatRouter(
            Kit.Catalogue(Kit.Chat("openai/gpt-4o", 128_000, 1, 2), Kit.Chat("y/next", 128_000, 2, 4), Kit.Chat("z/larger", 1_000_000, 3, 6)),
            routes => routes.CheapestFirst()
                .Route("openai/gpt-4o", http.OpenAi("gpt-4o")).Route("y/next", new Scripted("next")).Route("z/larger", new Scripted("larger")),
            clock);
        return new(router, http, clock, await router.Ask());
    }

    /// <summary>Sends a request some seconds after the failure and returns whether it calls the route.</summary>
    public async Task<bool> IsCalledAgainAfter(double seconds)
    {
        var before = _http.Calls;
        _clock.Now = _failedAt + TimeSpan.FromSeconds(seconds);
        await _router.Ask();
        return _http.Calls > before;
    }

    public async Task CoolsDown(double restsAt, double calledAt)
    {
        Expect.That(!await IsCalledAgainAfter(restsAt), $"the route is called {restsAt} s after the failure");
        Expect.That(await IsCalledAgainAfter(calledAt), $"the route is not called {calledAt} s after the failure");
    }
}
