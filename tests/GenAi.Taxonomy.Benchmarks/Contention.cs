using System.Diagnostics;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Primitives;

namespace GenAi.Taxonomy.Benchmarks;

/// <summary>
/// Many threads selecting: how the number of selections grows with them, how often a lock was waited for, and the same while the
/// catalog is exchanged all the time, when each answer must be of one snapshot alone and no call may wait for a compilation.
/// </summary>
internal static class Contention
{
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(2);

    public static int Run()
    {
        var catalog = Catalogs.Snapshot();
        using var selector = new ModelSelector(GenAiTaxonomy.Default, catalog);
        selector.SelectBest(Requirements());
        Console.WriteLine($"{Environment.ProcessorCount} processors, {catalog.Offerings.Count} offerings; selections a second, all threads together");
        Console.WriteLine("threads | same requirements | fresh requirements | waits for a lock");
        foreach (var threads in (int[])[1, 2, 4, 8, 16])
        {
            var before = Monitor.LockContentionCount;
            var shared = Requirements();
            var same = Rate(threads, () => selector.SelectBest(shared));
            var fresh = Rate(threads, () => selector.SelectBest(Requirements()));
            Console.WriteLine(FormattableString.Invariant($"{threads,7} | {same,17:N0} | {fresh,18:N0} | {Monitor.LockContentionCount - before}"));
        }

        return Exchange(catalog) ? 0 : 1;
    }

    private static bool Exchange(ModelCatalog catalog)
    {
        // Two snapshots whose offerings are different objects: a mixed answer would show.
        var other = new ModelCatalogBuilder { Version = "other", AsOf = catalog.AsOf };
        foreach (var offering in catalog.Offerings)
            other.Set(new ModelOffering($"other-{offering.Provider}", offering.IdAtProvider, offering.Model) { Access = offering.Access, Hosting = offering.Hosting, Prices = offering.Prices });
        ModelCatalog[] snapshots = [catalog, other.Build()];
        var source = new ExchangedSource(catalog);
        using var selector = new ModelSelector(GenAiTaxonomy.Default, source);
        selector.SelectBest(Requirements());
        var (exchanges, torn, longest, stop) = (0, 0, 0L, false);
        var exchanger = new Thread(() =>
        {
            for (var i = 1; !Volatile.Read(ref stop); i++, exchanges++)
            {
                source.Exchange(snapshots[i % 2]);
                Thread.Sleep(50);
            }
        });
        exchanger.Start();
        var rate = Rate(16, () =>
        {
            var began = Stopwatch.GetTimestamp();
            var selection = selector.Select(Requirements());
            var took = Stopwatch.GetTimestamp() - began;
            for (var seen = Volatile.Read(ref longest); took > seen && Interlocked.CompareExchange(ref longest, took, seen) != seen;)
                seen = Volatile.Read(ref longest);
            var isOther = selection.CatalogVersion == "other";
            foreach (var candidate in selection.Candidates.Take(3))
            {
                if (candidate.Offering.Provider.StartsWith("other-", StringComparison.Ordinal) != isOther)
                    Interlocked.Increment(ref torn);
            }
        });
        Volatile.Write(ref stop, true);
        exchanger.Join();
        Console.WriteLine(FormattableString.Invariant(
            $"while the catalog is exchanged ({exchanges} times): {rate:N0} selections a second by 16 threads, {torn} of two snapshots, the longest took {TimeSpan.FromSeconds(longest / (double)Stopwatch.Frequency).TotalMilliseconds:0.0} ms"));
        return torn == 0 && exchanges > 0;
    }

    private static double Rate(int threads, Action select)
    {
        long done = 0;
        using var gate = new Barrier(threads + 1);
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(() =>
        {
            var own = 0;
            gate.SignalAndWait();
            for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < Each; own += 32)
            {
                for (var i = 0; i < 32; i++)
                    select();
            }

            Interlocked.Add(ref done, own);
        })).ToArray();
        foreach (var worker in workers)
            worker.Start();
        gate.SignalAndWait();
        foreach (var worker in workers)
            worker.Join();
        return done / Each.TotalSeconds;
    }

    private static ModelRequirements Requirements() => new()
    {
        Application = ApplicationAreas.CustomerService.SupportChatbot,
        Requires = [Capabilities.ToolCalling],
        InputTokens = 100_000,
        OutputTokens = 4_000,
    };

    private sealed class ExchangedSource(ModelCatalog first) : IModelCatalogSource
    {
        private CancellationTokenSource _changed = new();

        public ModelCatalog Current { get; private set; } = first;

        public IChangeToken GetChangeToken() => new CancellationChangeToken(_changed.Token);

        public void Exchange(ModelCatalog catalog)
        {
            Current = catalog;
            Interlocked.Exchange(ref _changed, new()).Cancel();
        }
    }
}
