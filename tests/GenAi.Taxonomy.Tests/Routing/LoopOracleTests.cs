#pragma warning disable MEAI001 // Microsoft.Extensions.AI's own failover is experimental; here it is what ours is held to.
using CsCheck;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>
/// With the policy "every failure, next", no health and streams of one update, the loop makes the same calls with the same outcome as
/// Microsoft.Extensions.AI's ordered failover.
/// </summary>
public class LoopOracleTests
{
    // Which call of which client fails.
    private static readonly Gen<bool[][]> Scripts = Gen.Bool.Array[6].Array[3];

    [Fact, Law]
    public Task GetResponse_RandomFaults_AsOrderedFailover() => Scripts.CheckAsync(async script =>
    {
        var (ours, theirs) = (Clients(script), Clients(script));
        using var kit = Kit(ours);
        using var oracle = new OrderedFailoverChatClient(theirs, leaveOpen: true);
        for (var request = 0; request < 2; request++)
        {
            var (mine, expected) = (await Outcome(kit.Client), await Outcome(oracle));
            Assert.Equal(expected, mine);
            Assert.Equal(theirs.Select(client => client.Calls), ours.Select(client => client.Calls));
        }
    }, full: 200);

    [Fact, Law]
    public Task GetStreamingResponse_RandomFaults_AsOrderedFailover() => Scripts.CheckAsync(async script =>
    {
        var (ours, theirs) = (Clients(script), Clients(script));
        using var kit = Kit(ours);
        using var oracle = new OrderedFailoverChatClient(theirs, leaveOpen: true);
        for (var request = 0; request < 2; request++)
        {
            var (mine, expected) = (await StreamOutcome(kit.Client), await StreamOutcome(oracle));
            Assert.Equal(expected, mine);
            Assert.Equal(theirs.Select(client => client.Calls), ours.Select(client => client.Calls));
        }
    }, full: 200);

    private static RoutingKit Kit(OneUpdateClient[] clients) => new(
        new("unused"), new("unused"), new("unused"),
        r =>
        {
            r.Routes.Clear();
            r.Route(RoutingKit.StrongId, clients[0]).Route(RoutingKit.MiddleId, clients[1]).Route(RoutingKit.SmallId, clients[2]);
            r.FailurePolicy = new EveryFailureNext();
        });

    private static OneUpdateClient[] Clients(bool[][] script) => [.. script.Select((fails, i) => new OneUpdateClient($"client {i}", fails))];

    private static async Task<string> Outcome(IChatClient client)
    {
        try
        {
            return (await client.GetResponseAsync("Hi")).Text;
        }
        catch (Exception error)
        {
            return "failed: " + (error is RoutingException { InnerException: { } last } ? last : error).Message;
        }
    }

    private static async Task<string> StreamOutcome(IChatClient client)
    {
        try
        {
            return (await client.GetStreamingResponseAsync("Hi").ToChatResponseAsync()).Text;
        }
        catch (Exception error)
        {
            return "failed: " + (error is RoutingException { InnerException: { } last } ? last : error).Message;
        }
    }

    private sealed class OneUpdateClient(string name, bool[] fails) : IChatClient
    {
        public int Calls { get; private set; }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
            fails[Calls++] ? throw new IOException($"{name}, call {Calls}") : Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, $"{name}, call {Calls}")));

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            if (fails[Calls++])
                throw new IOException($"{name}, call {Calls}");
            yield return new(ChatRole.Assistant, $"{name}, call {Calls}");
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
