#pragma warning disable MEAI001, GENAITAX001 // Image generation is experimental.
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>Each fault at OpenAI's image client; the cells are as those of chat.</summary>
public class ImageFaultTests
{
    private const string Table = """
        |                       | openai-images                |
        | None                  | answer 1+0                   |
        | BadRequest            | stop bad-request 1+0         |
        | Unauthorized          | next* authentication 1+1     |
        | Forbidden             | next* authentication 1+1     |
        | NotFound              | next* not-found 1+1          |
        | RequestTimeout        | next* timeout 1+1            |
        | RateLimited           | next* rate-limited 1+1       |
        | RateLimitedForSeconds | next* rate-limited 1+1       |
        | RateLimitedUntilDate  | next* rate-limited 1+1       |
        | ServerError           | next* server-error 1+1       |
        | BadGateway            | next* server-error 1+1       |
        | Unavailable           | next* server-error 1+1       |
        | GatewayTimeout        | next* timeout 1+1            |
        | Overloaded            | next* server-error 1+1       |
        | QuotaExhausted        | next* quota-exceeded 1+1     |
        | FilterError           | stop content-filter 1+0      |
        | Refused               | next* network 0+1            |
        | ResetBeforeContent    | next* network 1+1            |
        | ResetMidStream        | next* network 1+1            |
        | CutBeforeContent      | next* invalid-response 1+1   |
        | CutMidStream          | next* invalid-response 1+1   |
        | Malformed             | next* invalid-response 1+1   |
        | Empty                 | next* invalid-response 1+1   |
        | SlowFirstByte         | next* timeout 1+1            |
        | SlowBody              | next* timeout 1+1            |
        """;

    public static TheoryData<Fault, string, string> Cells => FaultTable.Cells(Table);

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Generate_FaultAtTheFirstRoute_ComesToWhatTheTableSays(Fault fault, string provider, string outcome)
    {
        var wire = new OpenAiImageWire();
        Assert.Equal(provider, wire.Name);
        await using var images = await ImageHost.StartAsync(() => wire.Of(fault, streams: false), isFirstThere: fault != Fault.Refused);

        var answer = AskAsync(images.Images);
        if (fault is Fault.SlowFirstByte or Fault.SlowBody)
        {
            await images.FirstServer.Arrivals.WaitAsync();
            images.Host.Time.Advance(TimeSpan.FromSeconds(100));
        }

        var (action, attempts) = await answer.WaitAsync(HangGuard.Limit);
        Assert.Equal(outcome, FaultTable.Cell(action, attempts, images.Host.StateOf(ImageHost.First), images.FirstServer.Calls, images.SecondServer.Calls));
    }

    [Fact]
    public async Task Generate_NoImageInTheAnswer_GoesOn()
    {
        await using var images = await ImageHost.StartAsync(() => OpenAiImageWire.Images(0));

        var (action, attempts) = await AskAsync(images.Images);

        Assert.Equal(("next", FailureKind.EmptyResponse), (action, attempts[0].Failure!.Value.Kind));
    }

    private static async Task<(string Action, IReadOnlyList<RoutingAttempt> Attempts)> AskAsync(IImageGenerator images)
    {
        try
        {
            var response = await images.GenerateAsync(new ImageGenerationRequest("A cat"));
            var decision = response.GetRoutingDecision()!;
            return (decision.Offering == ImageHost.First ? "answer" : "next", decision.Attempts);
        }
        catch (RoutingException error)
        {
            return ("stop", error.Attempts);
        }
    }
}
