using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;
using GenAi.Taxonomy.Tests.Catalog.Refresh;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>How the selector accepts the snapshots of a source that changes.</summary>
public class ModelSelectorRefreshTests
{
    [Fact]
    public async Task Select_SnapshotsChangeUnderManyThreads_EachUsesOne()
    {
        var source = new ChangingSource(Numbered(0));
        using var selector = new ModelSelector(SelectionKit.Taxonomy, source);
        var shared = new ModelRequirements();
        using var end = new CancellationTokenSource();
        var seen = new ConcurrentDictionary<string, bool>();
        var selecting = Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
            () =>
            {
                while (!end.IsCancellationRequested)
                {
                    var selection = selector.Select(shared);
                    var number = selection.CatalogVersion;
                    seen.TryAdd(number, true);
                    Assert.All(selection.Candidates, candidate => Assert.Equal($"p{number}", candidate.Offering.Provider));
                    Assert.Equal(20, selection.Candidates.Count + selection.Rejected.Count);
                    Assert.StartsWith("p", selector.SelectBest(shared)!.Provider, StringComparison.Ordinal);
                }
            },
            TaskCreationOptions.LongRunning)).ToArray();

        for (var number = 2; number <= 20; number += 2)
        {
            // The first of the two may be replaced before anyone uses it.
            source.Change(Numbered(number - 1));
            source.Change(Numbered(number));
            await HangGuard.UntilAsync(() => seen.ContainsKey($"{number}") || selecting.Any(task => task.IsFaulted));
        }

        await end.CancelAsync();
        await Task.WhenAll(selecting);
    }

    [Fact]
    public async Task Select_NewSnapshotNotReady_KeepsToTheOldWithoutWaiting()
    {
        var source = new ChangingSource(RefreshKit.First);
        using var selector = new ModelSelector(SelectionKit.Taxonomy, source);
        Assert.Equal("first", selector.Select(new()).CatalogVersion);
        using var gate = new ManualResetEventSlim();
        source.HoldOtherThreadsThan(Environment.CurrentManagedThreadId, gate);

        source.Change(RefreshKit.Second);

        for (var i = 0; i < 100; i++)
            Assert.Equal("first", selector.Select(new()).CatalogVersion);
        gate.Set();
        await HangGuard.UntilAsync(() => selector.Select(new()).CatalogVersion == "second");
    }

    [Fact]
    public async Task Select_TokenFiresOnAnotherThread_IsReadyWithoutARequest()
    {
        var source = new ChangingSource(RefreshKit.First);
        using var selector = new ModelSelector(SelectionKit.Taxonomy, source);
        selector.SelectBest(new());

        var firing = new Thread(() => source.Change(RefreshKit.Third));
        firing.Start();
        firing.Join();
        await HangGuard.UntilAsync(() => source.Reads >= 2);

        await HangGuard.UntilAsync(() => selector.Select(new()).CatalogVersion == "third");
    }

    [Fact]
    public void Select_BeforeTheFirstUse_CompilesOnlyTheLatest()
    {
        var source = new ChangingSource(RefreshKit.First);
        using var selector = new ModelSelector(SelectionKit.Taxonomy, source);
        source.Change(RefreshKit.Second);
        source.Change(RefreshKit.Third);

        Assert.Equal(0, source.Reads);
        Assert.Equal("third", selector.Select(new()).CatalogVersion);
    }

    [Fact]
    public async Task Select_SourceFailsOnChange_KeepsToTheOldAndRecovers()
    {
        var source = new ChangingSource(RefreshKit.First);
        var log = new NotedLog();
        using var selector = new ModelSelector(SelectionKit.Taxonomy, source, null, log, null);
        var selection = selector.Select(new());

        source.Change(null);
        await HangGuard.UntilAsync(() => !log.Entries.IsEmpty);
        Assert.Equal(200, log.Entries.First().Id);
        Assert.Equal("first", selection.CatalogVersion);

        source.Change(RefreshKit.Second);
        await HangGuard.UntilAsync(() => selector.Select(new()).CatalogVersion == "second");
    }

    [Fact]
    public void Dispose_SourceLivesOn_LetsGoOfTheSelectorAndStillSelects()
    {
        var source = new ChangingSource(RefreshKit.First);

        var (collected, kept) = Use(source);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        source.Change(RefreshKit.Second);

        Assert.False(collected.IsAlive);
        Assert.Equal("first", kept.Select(new()).CatalogVersion);
        GC.KeepAlive(source);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Collected, ModelSelector Kept) Use(ChangingSource source)
    {
        var dropped = new ModelSelector(SelectionKit.Taxonomy, source);
        dropped.SelectBest(new());
        dropped.Dispose();
        dropped.Dispose();
        var kept = new ModelSelector(SelectionKit.Taxonomy, source);
        kept.SelectBest(new());
        kept.Dispose();
        return (new(dropped), kept);
    }

    private static ModelCatalog Numbered(int number)
    {
        var builder = new ModelCatalogBuilder { Version = $"{number}", AsOf = SelectionKit.Today };
        for (var i = 0; i < 20; i++)
            builder.Set(new ModelOffering($"p{number}", $"m{i}", SelectionKit.Frontier.Model) { Access = AccessKind.PayPerUse, Prices = SelectionKit.Tokens(1 + i, 2) });
        return builder.Build();
    }

    private sealed class ChangingSource(ModelCatalog first) : IModelCatalogSource
    {
        private ModelCatalog? _current = first;
        private ConfigurationReloadToken _changed = new();
        private ManualResetEventSlim? _gate;
        private int _free;
        private int _reads;

        public int Reads => Volatile.Read(ref _reads);

        public ModelCatalog Current
        {
            get
            {
                Interlocked.Increment(ref _reads);
                if (Environment.CurrentManagedThreadId != _free)
                    _gate?.Wait();
                return Volatile.Read(ref _current) ?? throw new InvalidOperationException("made up");
            }
        }

        public IChangeToken GetChangeToken() => Volatile.Read(ref _changed);

        public void HoldOtherThreadsThan(int thread, ManualResetEventSlim gate) => (_free, _gate) = (thread, gate);

        public void Change(ModelCatalog? next)
        {
            Volatile.Write(ref _current, next);
            Interlocked.Exchange(ref _changed, new()).OnReload();
        }
    }
}
