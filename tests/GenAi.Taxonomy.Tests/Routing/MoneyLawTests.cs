using System.Collections.Concurrent;
using CsCheck;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>Money is conserved: what budgets count is what decisions say, over random faults, streams, cancellations and requests at once.</summary>
public class MoneyLawTests
{
    private const int Requests = 12;

    [Fact, Law]
    public Task Budgets_RandomFaultsAtOnce_CountWhatDecisionsSay() => SelectionGen.Seed.CheckAsync(async seed =>
    {
        var d = new Dice(seed);
        var time = new FakeTimeProvider(SelectionKit.Now);
        var ledger = new SlowLedger(new InMemoryBudgetLedger(time), seed, d.OneIn(2));
        ConcurrentBag<RoutingDecision> decisions = [];
        var all = new ServiceCollection();
        all.AddSingleton<TimeProvider>(time).AddSingleton<IBudgetLedger>(ledger).AddGenAiTaxonomy(taxonomy => taxonomy.UseCatalog(RoutingKit.Catalog));
        all.AddRoutedChatClient(router =>
        {
            foreach (var offering in RoutingKit.Catalog.Offerings)
                router.Route(offering.Id, new ScriptedChatClient(offering.Id, Script(d)));
            router.Budget(d.Pick([0.002m, 0.02m, 10m]), TimeSpan.FromDays(1)).Budget(d.Pick([0.01m, 5m]), TimeSpan.FromHours(1)).OnDecision(decisions.Add);
            router.AssumedOutputTokens = d.Pick([0, 100, 16_384]);
            router.FailurePolicy = new FailurePolicy { OnContentFilter = d.Pick([FailureAction.Next, FailureAction.Stop]) };
        });
        using var services = all.BuildServiceProvider();
        var client = services.GetRequiredService<IChatClient>();
        var asked = Enumerable.Range(0, Requests).Select(_ => (Streams: d.OneIn(2), Leaves: d.OneIn(4), Cancels: d.OneIn(6), Output: d.OneIn(2) ? 50 : (int?)null)).ToArray();
        await Task.WhenAll(asked.Select(each => Task.Run(() => Ask(client, each.Streams, each.Leaves, each.Cancels, each.Output))));
        await ledger.Settled();
        var status = client.GetService<IRouterStatus>()!;
        Assert.Equal(Requests, decisions.Count);
        Assert.All(decisions, decision => Assert.InRange(decision.Cost ?? 0, 0, decision.Charged!.Value));
        Assert.All(decisions.Where(decision => decision.Offering is not null && decision.Cost is not null), decision => Assert.Equal(decision.Cost, decision.Charged));
        Assert.All(await status.GetBudgetsAsync(), state => Assert.Equal(decisions.Sum(decision => decision.Charged!.Value), state.Used));
    }, quick: 40, full: 2_000);

    private static Reply[] Script(Dice d) => [.. Enumerable.Range(0, 4).Select(_ => d.Pick(
        [Reply.Text, Reply.Text, Reply.Text, Reply.Empty, Reply.Filtered, Reply.Status(500), Reply.Status(400), Reply.Status(429), new Reply { Usage = null }, new Reply { Breaks = new IOException("reset") }]))];

    private static async Task Ask(IChatClient client, bool streams, bool leaves, bool cancels, int? output)
    {
        using var caller = new CancellationTokenSource();
        var options = output is null ? null : new ChatOptions { MaxOutputTokens = output };
        try
        {
            if (!streams)
            {
                var answer = client.GetResponseAsync("Hi", options, caller.Token);
                if (cancels)
                    await caller.CancelAsync();
                await answer;
                return;
            }

            await foreach (var update in client.GetStreamingResponseAsync("Hi", options, caller.Token))
            {
                if (cancels)
                    await caller.CancelAsync();
                if (leaves && update.Text.Length > 0)
                    break;
            }
        }
        catch (Exception error) when (error is RoutingException or OperationCanceledException)
        {
            // The decision says what it cost.
        }
    }

    /// <summary>A ledger that answers now or later, in any order of requests.</summary>
    private sealed class SlowLedger(IBudgetLedger inner, int seed, bool isSlow) : IBudgetLedger
    {
        private int _calls = seed;
        private int _open;

        public async Task Settled()
        {
            while (Volatile.Read(ref _open) > 0)
                await Task.Yield();
        }

        public async ValueTask<BudgetReservation> ReserveAsync(
            IReadOnlyList<BudgetLimit> budgets, decimal certain, decimal expected, TimeSpan lifetime, CancellationToken cancellationToken = default)
        {
            await Wait();
            return await inner.ReserveAsync(budgets, certain, expected, lifetime, cancellationToken);
        }

        public async ValueTask SettleAsync(BudgetReservation reservation, decimal cost, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _open);
            await Wait();
            await inner.SettleAsync(reservation, cost, cancellationToken);
            Interlocked.Decrement(ref _open);
        }

        public ValueTask<BudgetState> GetStateAsync(BudgetLimit budget, CancellationToken cancellationToken = default) => inner.GetStateAsync(budget, cancellationToken);

        private async ValueTask Wait()
        {
            if (isSlow && Interlocked.Increment(ref _calls) % 3 != 0)
                await Task.Yield();
        }
    }
}
