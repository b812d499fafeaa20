using System.Security.Cryptography;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.Catalog.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Primitives;

namespace GenAi.Taxonomy.Catalog.Refresh;

/// <summary>
/// The catalog source that reads a file or an address again and again. Whatever fails, the last good catalog stays, and
/// <see cref="Status"/> and the log say why. Thread-safe.
/// </summary>
public sealed partial class CatalogRefresh : IModelCatalogSource, IDisposable
{
    private readonly CatalogRefreshOptions _options;
    private readonly GenAiTaxonomy _taxonomy;
    private readonly Func<Func<ModelCatalog, ModelCatalogBuilder>, ModelCatalog> _build;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CatalogFetch _fetch;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Snapshot _snapshot;
    private CatalogRefreshStatus _status = new();
    private FileVersion? _version;
    private byte[] _hash = [];

    /// <param name="options">The options, checked.</param>
    /// <param name="taxonomy">Whose concepts the models get.</param>
    /// <param name="first">The catalog until a file has been read.</param>
    /// <param name="build">Makes the host's catalog, given how to start from its basis.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">The log.</param>
    internal CatalogRefresh(
        CatalogRefreshOptions options, GenAiTaxonomy taxonomy, ModelCatalog first,
        Func<Func<ModelCatalog, ModelCatalogBuilder>, ModelCatalog> build, TimeProvider time, ILogger logger)
    {
        _options = options;
        _taxonomy = taxonomy;
        _snapshot = new(first, new());
        _build = build;
        _time = time;
        _logger = logger;
        _fetch = new(options, time);
    }

    /// <inheritdoc/>
    public ModelCatalog Current => Volatile.Read(ref _snapshot).Catalog;

    /// <value>How refreshing has gone so far.</value>
    public CatalogRefreshStatus Status => Volatile.Read(ref _status);

    /// <inheritdoc/>
    public IChangeToken GetChangeToken() => Volatile.Read(ref _snapshot).Token;

    /// <summary>
    /// Reads the file now, beside the schedule; one attempt at a time. A failure is no exception but the <see cref="CatalogRefreshStatus.LastError"/>
    /// of what it returns. Listeners have been told of a change when it returns.
    /// </summary>
    /// <param name="cancellationToken">Gives the attempt up; the catalog stays.</param>
    /// <returns>How it went.</returns>
    public async Task<CatalogRefreshStatus> RefreshAsync(CancellationToken cancellationToken = default)
    {
        Snapshot? replaced = null;
        CatalogRefreshStatus status;
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var now = _time.GetUtcNow();
            try
            {
                if (await ReadAsync(now, cancellationToken).ConfigureAwait(false) is var (catalog, report))
                {
                    replaced = Interlocked.Exchange(ref _snapshot, new(catalog, new()));
                    status = CatalogRefreshStatus.Changed(now, report);
                    LogChanged(catalog.Version, catalog.Offerings.Count, catalog.Models.Count, report.Read, report.Skipped.Count, Shown);
                }
                else
                {
                    status = _status.Unchanged(now);
                    LogUnchanged(Shown);
                }
            }
            catch (Exception error)
            {
                cancellationToken.ThrowIfCancellationRequested();
                status = _status.Failed(now, error.Message, _fetch.RetryAfter);
                LogFailed(error, Shown, status.ConsecutiveFailures, Current.Version);
            }

            Volatile.Write(ref _status, status);
        }
        finally
        {
            _turn.Release();
        }

        Tell(replaced);
        return status;
    }

    /// <inheritdoc/>
    public void Dispose() => _fetch.Dispose();

    private string Shown => CatalogFetch.Shown(_options.Source!);

    /// <summary>The next catalog, or null where nothing has changed. What is known of the file is noted only once all went well.</summary>
    private async Task<(ModelCatalog Catalog, ImportReport Report)?> ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await _fetch.GetAsync(_version, cancellationToken).ConfigureAwait(false) is not { } file)
            return null;
        var hash = SHA256.HashData(file.Content.GetBuffer().AsSpan(0, (int)file.Content.Length));
        if (hash.AsSpan().SequenceEqual(_hash))
        {
            _version = file.Version;
            return null;
        }

        var import = CatalogImporter.Read(file.Content, _options.Format, new()
        {
            Taxonomy = _taxonomy,
            MaxBytes = _options.MaxBytes,
            RetrievedOn = DateOnly.FromDateTime((file.Version.Modified ?? now).UtcDateTime),
        });
        if (import.Catalog.Offerings.Count == 0)
            throw CatalogFetch.Fault(_options.Source!, $"holds no offering that can be read; {import.Report.Skipped.Count} records were skipped");
        var catalog = _build(basis => StartFrom(basis, import, hash));
        cancellationToken.ThrowIfCancellationRequested();
        (_version, _hash) = (file.Version, hash);
        return (catalog, import.Report);
    }

    /// <summary>The catalog on which the host's own contributions are put: the file's, or its basis with the file merged into it.</summary>
    private ModelCatalogBuilder StartFrom(ModelCatalog basis, CatalogImport import, byte[] hash)
    {
        // Files of other origins state a day at best: the hash tells two of them apart.
        var version = import.Report.Format == CatalogFormat.Native ? import.Catalog.Version : $"{import.Catalog.Version} {Convert.ToHexStringLower(hash, 0, 4)}";
        var builder = _options.Merge ? basis.ToBuilder().Merge(import.Catalog) : import.Catalog.ToBuilder();
        builder.Version = _options.Merge ? $"{basis.Version} + {version}" : version;
        return builder;
    }

    /// <summary>A listener that fails is its own fault: the catalog is there.</summary>
    private void Tell(Snapshot? replaced)
    {
        try
        {
            replaced?.Replaced.Cancel();
        }
        catch (AggregateException error)
        {
            LogListenerFailed(error);
        }
    }

    [LoggerMessage(LogEvents.CatalogChanged, LogLevel.Information, "The catalog is now '{Version}' with {Offerings} offerings of {Models} models; {Read} records read and {Skipped} skipped from {Source}.")]
    private partial void LogChanged(string version, int offerings, int models, int read, int skipped, string source);

    [LoggerMessage(LogEvents.CatalogUnchanged, LogLevel.Debug, "The catalog at {Source} has not changed.")]
    private partial void LogUnchanged(string source);

    [LoggerMessage(LogEvents.CatalogRefreshFailed, LogLevel.Warning, "The catalog could not be refreshed from {Source}, {Failures} times in a row by now; '{Version}' stays in use.")]
    private partial void LogFailed(Exception error, string source, int failures, string version);

    [LoggerMessage(LogEvents.CatalogListenerFailed, LogLevel.Error, "A listener failed when told of the new catalog, which is in use all the same.")]
    private partial void LogListenerFailed(Exception error);

    /// <summary>A catalog and what fires when it is replaced: always taken together. Without a timer the source holds nothing to dispose of.</summary>
    private sealed record Snapshot(ModelCatalog Catalog, CancellationTokenSource Replaced)
    {
        public IChangeToken Token { get; } = new CancellationChangeToken(Replaced.Token);
    }
}
