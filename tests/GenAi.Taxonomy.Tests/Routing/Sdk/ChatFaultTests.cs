using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>
/// Each fault at each provider's own client, through a host's router over two routes: the faulty one, and a well one with a larger
/// window. A cell says what came of it (the next route answered, or the next with a larger window; it stopped; the stream broke off;
/// what was filtered was given as it is), whether the offering cools down (*), the kind of failure, and the calls that either server saw.
/// </summary>
public class ChatFaultTests
{
    private const string Whole = """
        |                       | openai                       | responses                    | compatible                   | anthropic                    | ollama                       | plain                        |
        | None                  | answer 1+0                   | answer 1+0                   | answer 1+0                   | answer 1+0                   | answer 1+0                   | answer 1+0                   |
        | BadRequest            | stop bad-request 1+0         | stop bad-request 1+0         | stop bad-request 1+0         | stop bad-request 1+0         | stop bad-request 1+0         | stop bad-request 1+0         |
        | Unauthorized          | next* authentication 1+1     | next* authentication 1+1     | next* authentication 1+1     | next* authentication 1+1     | next* authentication 1+1     | next* authentication 1+1     |
        | Forbidden             | next* authentication 1+1     | next* authentication 1+1     | next* authentication 1+1     | next* authentication 1+1     | next* authentication 1+1     | next* authentication 1+1     |
        | NotFound              | next* not-found 1+1          | next* not-found 1+1          | next* not-found 1+1          | next* not-found 1+1          | next* not-found 1+1          | next* not-found 1+1          |
        | RequestTimeout        | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            |
        | TooLarge              | larger context-too-long 1+1  | larger context-too-long 1+1  | larger context-too-long 1+1  | larger context-too-long 1+1  | larger context-too-long 1+1  | larger context-too-long 1+1  |
        | TooLargeForTheMinute  | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | -                            | -                            |
        | RateLimited           | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       |
        | RateLimitedForSeconds | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       |
        | RateLimitedUntilDate  | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       |
        | ServerError           | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       |
        | BadGateway            | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       |
        | Unavailable           | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       |
        | GatewayTimeout        | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            |
        | Overloaded            | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       |
        | QuotaExhausted        | next* quota-exceeded 1+1     | next* quota-exceeded 1+1     | next* quota-exceeded 1+1     | next* quota-exceeded 1+1     | next* rate-limited 1+1       | next* rate-limited 1+1       |
        | ContextTooLong        | larger context-too-long 1+1  | larger context-too-long 1+1  | larger context-too-long 1+1  | larger context-too-long 1+1  | larger context-too-long 1+1  | larger context-too-long 1+1  |
        | FilterError           | stop content-filter 1+0      | stop content-filter 1+0      | stop content-filter 1+0      | stop content-filter 1+0      | -                            | -                            |
        | FilterFinish          | filtered 1+0                 | filtered 1+0                 | filtered 1+0                 | filtered 1+0                 | -                            | -                            |
        | Refused               | next* network 0+1            | next* network 0+1            | next* network 0+1            | next* network 0+1            | next* network 0+1            | next* network 0+1            |
        | ResetBeforeContent    | next* network 1+1            | next* network 1+1            | next* network 1+1            | next* network 1+1            | next* network 1+1            | next* network 1+1            |
        | ResetMidStream        | next* network 1+1            | next* network 1+1            | next* network 1+1            | next* network 1+1            | next* network 1+1            | next* network 1+1            |
        | CutBeforeContent      | next* invalid-response 1+1   | next* invalid-response 1+1   | next* invalid-response 1+1   | next* invalid-response 1+1   | next* unknown 1+1            | next* invalid-response 1+1   |
        | CutMidStream          | next* invalid-response 1+1   | next* invalid-response 1+1   | next* invalid-response 1+1   | next* invalid-response 1+1   | next* invalid-response 1+1   | next* invalid-response 1+1   |
        | Malformed             | next* invalid-response 1+1   | next* invalid-response 1+1   | next* invalid-response 1+1   | next* invalid-response 1+1   | next* invalid-response 1+1   | next* invalid-response 1+1   |
        | Empty                 | next* invalid-response 1+1   | next* invalid-response 1+1   | next* invalid-response 1+1   | next* invalid-response 1+1   | next* unknown 1+1            | next* invalid-response 1+1   |
        | SlowFirstByte         | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            |
        | SlowBody              | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            |
        """;

    // Nothing goes on after the first content. A client of the host's own that gives no finish reason is taken at its word. The adapter of
    // OpenAI's responses does not say why a stream ended early: what is filtered before any content is empty to the router.
    private const string Streamed = """
        |                       | openai                       | responses                    | compatible                   | anthropic                    | ollama                       | plain                        |
        | None                  | answer 1+0                   | answer 1+0                   | answer 1+0                   | answer 1+0                   | answer 1+0                   | answer 1+0                   |
        | BadRequest            | stop bad-request 1+0         | stop bad-request 1+0         | stop bad-request 1+0         | stop bad-request 1+0         | stop bad-request 1+0         | stop bad-request 1+0         |
        | Unauthorized          | next* authentication 1+1     | next* authentication 1+1     | next* authentication 1+1     | next* authentication 1+1     | next* authentication 1+1     | next* authentication 1+1     |
        | Forbidden             | next* authentication 1+1     | next* authentication 1+1     | next* authentication 1+1     | next* authentication 1+1     | next* authentication 1+1     | next* authentication 1+1     |
        | NotFound              | next* not-found 1+1          | next* not-found 1+1          | next* not-found 1+1          | next* not-found 1+1          | next* not-found 1+1          | next* not-found 1+1          |
        | RequestTimeout        | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            |
        | TooLarge              | larger context-too-long 1+1  | larger context-too-long 1+1  | larger context-too-long 1+1  | larger context-too-long 1+1  | larger context-too-long 1+1  | larger context-too-long 1+1  |
        | TooLargeForTheMinute  | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | -                            | -                            |
        | RateLimited           | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       |
        | RateLimitedForSeconds | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       |
        | RateLimitedUntilDate  | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       | next* rate-limited 1+1       |
        | ServerError           | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       |
        | BadGateway            | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       |
        | Unavailable           | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       |
        | GatewayTimeout        | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            |
        | Overloaded            | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       | next* server-error 1+1       |
        | QuotaExhausted        | next* quota-exceeded 1+1     | next* quota-exceeded 1+1     | next* quota-exceeded 1+1     | next* quota-exceeded 1+1     | next* rate-limited 1+1       | next* rate-limited 1+1       |
        | ContextTooLong        | larger context-too-long 1+1  | larger context-too-long 1+1  | larger context-too-long 1+1  | larger context-too-long 1+1  | larger context-too-long 1+1  | larger context-too-long 1+1  |
        | FilterError           | stop content-filter 1+0      | stop content-filter 1+0      | stop content-filter 1+0      | stop content-filter 1+0      | -                            | -                            |
        | FilterFinish          | filtered 1+0                 | next* empty-response 1+1     | filtered 1+0                 | filtered 1+0                 | -                            | -                            |
        | ErrorEvent            | next* empty-response 1+1     | next* server-error 1+1       | next* empty-response 1+1     | next* server-error 1+1       | next* empty-response 1+1     | -                            |
        | ErrorEventMidStream   | broken* invalid-response 1+0 | broken* invalid-response 1+0 | broken* invalid-response 1+0 | broken* server-error 1+0     | broken* invalid-response 1+0 | -                            |
        | Refused               | next* network 0+1            | next* network 0+1            | next* network 0+1            | next* network 0+1            | next* network 0+1            | next* network 0+1            |
        | ResetBeforeContent    | next* network 1+1            | next* network 1+1            | next* network 1+1            | next* network 1+1            | next* network 1+1            | next* network 1+1            |
        | ResetMidStream        | broken* network 1+0          | broken* network 1+0          | broken* network 1+0          | broken* network 1+0          | broken* network 1+0          | broken* network 1+0          |
        | CutBeforeContent      | next* empty-response 1+1     | next* empty-response 1+1     | next* empty-response 1+1     | next* empty-response 1+1     | next* empty-response 1+1     | next* empty-response 1+1     |
        | CutMidStream          | broken* invalid-response 1+0 | broken* invalid-response 1+0 | broken* invalid-response 1+0 | broken* invalid-response 1+0 | broken* invalid-response 1+0 | half 1+0                     |
        | Malformed             | next* invalid-response 1+1   | next* invalid-response 1+1   | next* invalid-response 1+1   | next* invalid-response 1+1   | next* invalid-response 1+1   | -                            |
        | Empty                 | next* empty-response 1+1     | next* empty-response 1+1     | next* empty-response 1+1     | next* empty-response 1+1     | next* empty-response 1+1     | next* empty-response 1+1     |
        | SlowFirstByte         | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            | next* timeout 1+1            |
        | SlowBody              | broken* timeout 1+0          | broken* timeout 1+0          | broken* timeout 1+0          | broken* timeout 1+0          | broken* timeout 1+0          | broken* timeout 1+0          |
        """;

    public static TheoryData<Fault, string, string> WholeCells => FaultTable.Cells(Whole);

    public static TheoryData<Fault, string, string> StreamedCells => FaultTable.Cells(Streamed);

    [Theory]
    [MemberData(nameof(WholeCells))]
    public async Task GetResponse_FaultAtTheFirstRoute_ComesToWhatTheTableSays(Fault fault, string provider, string outcome) =>
        Assert.Equal(outcome, await OutcomeAsync(Wire.All[provider], fault, streams: false));

    [Theory]
    [MemberData(nameof(StreamedCells))]
    public async Task GetStreamingResponse_FaultAtTheFirstRoute_ComesToWhatTheTableSays(Fault fault, string provider, string outcome) =>
        Assert.Equal(outcome, await OutcomeAsync(Wire.All[provider], fault, streams: true));

    private static async Task<string> OutcomeAsync(Wire wire, Fault fault, bool streams)
    {
        using var faulty = await ProviderServer.StartAsync(wire, fault);
        using var well = await ProviderServer.StartAsync(wire, Fault.None);
        using var first = wire.Client(fault == Fault.Refused ? ProviderServer.Nowhere() : faulty.Address);
        using var second = wire.Client(well.Address);
        await using var host = await RoutedHost.StartAsync(first, second);
        var answer = streams ? StreamAsync(host, faulty, fault) : AskAsync(host.Chat);
        if (fault == Fault.SlowFirstByte || (fault == Fault.SlowBody && !streams))
        {
            await faulty.Arrivals.WaitAsync().WaitAsync(HangGuard.Limit);
            host.Time.Advance(TimeSpan.FromSeconds(100));
        }

        var (action, attempts) = await answer.WaitAsync(HangGuard.Limit);
        return FaultTable.Cell(action, attempts, host.StateOf(RoutedHost.First), faulty.Calls, well.Calls);
    }

    private static async Task<(string Action, IReadOnlyList<RoutingAttempt> Attempts)> AskAsync(IChatClient client)
    {
        try
        {
            var response = await client.GetResponseAsync("Hi");
            return (ActionOf(response), response.GetRoutingDecision()!.Attempts);
        }
        catch (RoutingException error)
        {
            return ("stop", error.Attempts);
        }
    }

    private static async Task<(string Action, IReadOnlyList<RoutingAttempt> Attempts)> StreamAsync(RoutedHost host, ProviderServer faulty, Fault fault)
    {
        List<ChatResponseUpdate> updates = [];
        try
        {
            await using var stream = host.Chat.GetStreamingResponseAsync("Hi").GetAsyncEnumerator();
            while (true)
            {
                var next = stream.MoveNextAsync();
                if (!next.IsCompleted && updates.Any(update => update.Text.Length > 0))
                {
                    if (fault == Fault.ResetMidStream)
                        faulty.Read.Release();
                    if (fault == Fault.SlowBody)
                        host.Time.Advance(TimeSpan.FromSeconds(100));
                }

                if (!await next)
                    break;
                updates.Add(stream.Current);
            }

            var response = updates.ToChatResponse();
            return (ActionOf(response), response.GetRoutingDecision()!.Attempts);
        }
        catch (RoutingException error)
        {
            return (updates.Count == 0 ? "stop" : "broken", error.Attempts);
        }
    }

    private static string ActionOf(ChatResponse response) =>
        response.FinishReason == ChatFinishReason.ContentFilter ? "filtered"
        : response.Text != "Hello there" ? "half"
        : response.GetRoutingDecision()!.Offering == RoutedHost.Second ? "next"
        : "answer";
}
