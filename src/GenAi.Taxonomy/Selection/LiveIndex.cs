using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Evidence;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;

namespace GenAi.Taxonomy.Selection;

/// <summary>
/// The index of the source's current catalog. Only the first is compiled by who asks for it; the next ones are compiled in the
/// background, one at a time, and put in place whole.
/// </summary>
internal sealed partial class LiveIndex : IDisposable
{
    private readonly GenAiTaxonomy _taxonomy;
    private readonly IModelCatalogSource _source;
    private readonly OutcomeQuality? _outcomes;
    private readonly ILogger _logger;
    private readonly KnownNames? _names;
    private readonly Lock _compiling = new();
    private readonly IDisposable _subscription;
    private volatile SelectionIndex? _index;
    private volatile bool _disposed;
    private volatile ModelCatalog? _failed;
    private int _isQueued;

    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="source">The source of catalogs.</param>
    /// <param name="logger">The log of failures.</param>
    /// <param name="names">The names that requirements can use in addition to those of the catalog.</param>
    /// <param name="outcomes">The host's own outcomes.</param>
    public LiveIndex(GenAiTaxonomy taxonomy, IModelCatalogSource source, ILogger? logger, KnownNames? names = null, OutcomeQuality? outcomes = null)
    {
        _names = names;
        _taxonomy = taxonomy;
        _source = source;
        _outcomes = outcomes;
        _logger = logger ?? NullLogger.Instance;
        _subscription = ChangeToken.OnChange(source.GetChangeToken, Queue);
    }

    /// <value>The index to use for one whole selection.</value>
    public SelectionIndex Current
    {
        get
        {
            var index = _index ?? First();
            // Also for a source that changes before its token fires, or whose token never calls back.
            if (!_disposed && IsNews(_source.Current, index))
                Queue();
            return index;
        }
    }

    public void Dispose()
    {
        _disposed = true;
        _subscription.Dispose();
    }

    private bool IsNews(ModelCatalog catalog, SelectionIndex? index) => !ReferenceEquals(catalog, index?.Catalog) && !ReferenceEquals(catalog, _failed);

    private SelectionIndex First()
    {
        lock (_compiling)
            return _index ??= Compile(_source.Current, _names);
    }

    private SelectionIndex Compile(ModelCatalog catalog, KnownNames? former) => new(_taxonomy, catalog, outcomes: _outcomes, names: new(catalog, former));

    private void Queue()
    {
        // Nothing to replace before the first use; whoever fires the token must not wait for us.
        if (_index is not null && Interlocked.Exchange(ref _isQueued, 1) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(live => live.Next(), this, preferLocal: false);
    }

    private void Next()
    {
        lock (_compiling)
        {
            // Cleared before the source is read: a change from here on queues again.
            Volatile.Write(ref _isQueued, 0);
            ModelCatalog? catalog = null;
            try
            {
                catalog = _source.Current;
                if (!_disposed && IsNews(catalog, _index))
                    _index = Compile(catalog, _index?.Names ?? _names);
            }
            catch (Exception error)
            {
                _failed = catalog;
                LogNotRecompiled(error);
            }
        }
    }

    [LoggerMessage(LogEvents.SelectorNotRecompiled, LogLevel.Error, "The selector could not accept the new catalog and keeps to the one before.")]
    private partial void LogNotRecompiled(Exception error);
}
