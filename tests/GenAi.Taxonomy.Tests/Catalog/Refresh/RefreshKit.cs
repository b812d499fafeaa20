using System.Collections.Concurrent;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Refresh;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Catalog.Refresh;

/// <summary>Small catalogs, and a refresh over the first of them.</summary>
internal static class RefreshKit
{
    public static readonly ModelCatalog First = CatalogOf("first", SelectionKit.Frontier);
    public static readonly ModelCatalog Second = CatalogOf("second", SelectionKit.Frontier, SelectionKit.Balanced);
    public static readonly ModelCatalog Third = CatalogOf("third", SelectionKit.Compact);

    public static ModelCatalog CatalogOf(string version, params IEnumerable<ModelOffering> offerings)
    {
        var builder = new ModelCatalogBuilder { Version = version, AsOf = SelectionKit.Today };
        foreach (var offering in offerings)
            builder.Set(offering);
        return builder.Build();
    }

    public static byte[] BytesOf(ModelCatalog catalog)
    {
        using var stream = new MemoryStream();
        CatalogWriter.Write(stream, catalog);
        return stream.ToArray();
    }

    public static CatalogRefresh Over(Uri source, Action<CatalogRefreshOptions>? configure = null, TimeProvider? time = null, ILogger? logger = null)
    {
        var options = new CatalogRefreshOptions { Source = source, Merge = false };
        configure?.Invoke(options);
        return new(options, GenAiTaxonomy.Default, First, start => start(First).Build(), time ?? new NotedTime(), logger ?? NullLogger.Instance);
    }

    /// <summary>How often the source has told of a change since.</summary>
    public static Func<int> CountChanges(IModelCatalogSource source)
    {
        var changes = 0;
        ChangeToken.OnChange(source.GetChangeToken, () => Interlocked.Increment(ref changes));
        return () => Volatile.Read(ref changes);
    }
}

/// <summary>A clock that stands still unless advanced, and notes what is waited for.</summary>
internal sealed class NotedTime() : FakeTimeProvider(SelectionKit.Now)
{
    public ConcurrentQueue<TimeSpan> Waits { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        Waits.Enqueue(dueTime);
        return timer;
    }
}

internal sealed class NotedLog : ILogger
{
    public ConcurrentQueue<(int Id, LogLevel Level, string Text)> Entries { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Entries.Enqueue((eventId.Id, logLevel, formatter(state, exception)));
}
