using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>
/// Many requests at a time over three routes, a fifth of the calls failing, one route dying and coming back: nothing lost, nothing
/// doubled, memory flat, and the dead route left alone.
/// </summary>
internal static class Soak
{
    private const int AtATime = 32;
    private const double FaultShare = 0.2;

    public static async Task<int> Run(int requests)
    {
        var clock = new FastClock(60);
        FlakyClient[] clients = [new("one"), new("two"), new("three")];
        var (decisions, deadRequests, deadCalls) = (0, 0, 0);
        IOfferingHealth health = null!;
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddGenAiTaxonomy(t => t.UseCatalog(Catalog()));
        services.AddRoutedChatClient(r =>
        {
            r.Require(new ModelRequirements { Objective = SelectionObjective.Cost });
            foreach (var client in clients)
                r.Route($"soak/{client.Name}", client);
            r.OnDecision(decision => Count(decision));
        });
        using var provider = services.BuildServiceProvider();
        var router = provider.GetRequiredService<IChatClient>();
        health = router.GetService<IOfferingHealth>()!;

        var (answered, failed, doubled, next) = (0, 0, 0, 0);
        var died = requests / 4;
        var returned = requests * 3 / 4;
        var seen = new ConcurrentDictionary<string, byte>();
        long early = 0;
        var watch = Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(0, AtATime).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i <= requests; i = Interlocked.Increment(ref next))
            {
                clients[0].IsDead = i >= died && i < returned;
                if (i == requests / 8)
                    early = GC.GetTotalMemory(forceFullCollection: true);
                var text = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
                try
                {
                    var answer = i % 2 == 0
                        ? (await router.GetResponseAsync(text)).Text
                        : string.Concat(await Texts(router.GetStreamingResponseAsync(text)));
                    // Each answer repeats its own question, once.
                    if (answer != text || !seen.TryAdd(answer, 0))
                        Interlocked.Increment(ref doubled);
                    Interlocked.Increment(ref answered);
                }
                catch (RoutingException)
                {
                    Interlocked.Increment(ref failed);
                }
            }
        })));

        seen.Clear();
        var (elapsed, decided) = (watch.Elapsed, decisions);
        var isBack = await ComesBack(router, health);
        var late = GC.GetTotalMemory(forceFullCollection: true);
        var growth = (late - early) / 1024;
        var share = deadRequests == 0 ? 0 : 100.0 * deadCalls / deadRequests;
        Console.WriteLine(FormattableString.Invariant($"{requests} requests, {AtATime} at a time, {elapsed.TotalSeconds:0.0} s: {answered} answered, {failed} with an error, {doubled} wrong or doubled, {decided} decisions."));
        Console.WriteLine(FormattableString.Invariant($"Calls: {string.Join(", ", clients.Select(client => $"{client.Name} {client.Calls}"))}. Memory after an eighth and at the end: {growth:+0;-0} KiB."));
        Console.WriteLine(FormattableString.Invariant($"While one was known to be dead: {deadRequests} requests, {share:0.000} % of them sent to it; it answers again: {isBack}."));
        var holds = answered + failed == requests && decided == requests && doubled == 0 && isBack && growth < 4096 && deadRequests > 0 && share < 1 && failed < requests / 20;
        Console.WriteLine(holds ? "The soak holds." : "THE SOAK FAILS.");
        return holds ? 0 : 1;

        void Count(RoutingDecision decision)
        {
            Interlocked.Increment(ref decisions);
            if (!clients[0].IsDead || health.GetState("soak/one").Failures < 3)
                return;
            Interlocked.Increment(ref deadRequests);
            if (decision.Attempts.Any(attempt => attempt.Offering == "soak/one"))
                Interlocked.Increment(ref deadCalls);
        }
    }

    // The longest cool-down passes in two seconds of this clock.
    private static async Task<bool> ComesBack(IChatClient router, IOfferingHealth health)
    {
        for (var i = 0; i < 500 && health.GetState("soak/one").RecoversAt is not null; i++)
        {
            try
            {
                await router.GetResponseAsync("back?");
            }
            catch (RoutingException)
            {
                // One of the injected faults too many; the next request asks again.
            }

            await Task.Delay(20);
        }

        return health.GetState("soak/one").RecoversAt is null;
    }

    private static async Task<List<string>> Texts(IAsyncEnumerable<ChatResponseUpdate> updates)
    {
        List<string> texts = [];
        await foreach (var update in updates)
            texts.Add(update.Text);
        return texts;
    }

    private static ModelCatalog Catalog()
    {
        var builder = new ModelCatalogBuilder { Version = "soak" };
        foreach (var (name, price) in new[] { ("one", 1m), ("two", 2m), ("three", 3m) })
        {
            var model = new ModelDescriptor($"soak/{name}") { Families = [ModelFamilies.LargeLanguageModel], Inputs = [Modalities.Text], Outputs = [Modalities.Text], Limits = new(100_000) };
            builder.Set(new ModelOffering("soak", name, model)
            {
                Access = AccessKind.PayPerUse,
                Prices = new PriceList(PriceRate.PerMillion(Meter.TextInput, price), PriceRate.PerMillion(Meter.TextOutput, price)),
            });
        }

        return builder.Build();
    }

    private sealed class FlakyClient(string name) : IChatClient
    {
        private int _calls;

        public string Name => name;

        public int Calls => _calls;

        public volatile bool IsDead;

        public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            await CallAsync();
            return new(new ChatMessage(ChatRole.Assistant, messages.Last().Text)) { FinishReason = ChatFinishReason.Stop, Usage = new() { InputTokenCount = 10, OutputTokenCount = 1 } };
        }

        public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
            IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            yield return new(ChatRole.Assistant, "");
            await CallAsync();
            foreach (var letter in messages.Last().Text)
                yield return new(null, letter.ToString());
            yield return new() { FinishReason = ChatFinishReason.Stop };
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }

        private async Task CallAsync()
        {
            Interlocked.Increment(ref _calls);
            await Task.Yield();
            if (IsDead || Random.Shared.NextDouble() < FaultShare)
                throw new HttpRequestException("injected", null, System.Net.HttpStatusCode.ServiceUnavailable);
        }
    }

    /// <summary>A clock that runs faster than the wall's, so that cool-downs of minutes pass in a short run.</summary>
    private sealed class FastClock(int factor) : TimeProvider
    {
        private readonly DateTimeOffset _start = System.GetUtcNow();
        private readonly long _since = Stopwatch.GetTimestamp();

        public override DateTimeOffset GetUtcNow() => _start + (Stopwatch.GetElapsedTime(_since) * factor);
    }
}
