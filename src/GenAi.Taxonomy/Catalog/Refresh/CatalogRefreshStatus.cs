using GenAi.Taxonomy.Catalog.Import;

namespace GenAi.Taxonomy.Catalog.Refresh;

/// <summary>How refreshing the catalog has gone so far: for health checks and status pages. Immutable.</summary>
public sealed class CatalogRefreshStatus
{
    internal CatalogRefreshStatus()
    {
    }

    /// <value>When an attempt was last begun. Default: null, none yet.</value>
    public DateTimeOffset? LastAttempt { get; internal init; }

    /// <value>When an attempt that went well was last begun, whether or not it brought a change. Default: null, none yet.</value>
    public DateTimeOffset? LastSuccess { get; internal init; }

    /// <value>When an attempt that brought another catalog was last begun. Default: null, none yet.</value>
    public DateTimeOffset? LastChange { get; internal init; }

    /// <value>What was read, skipped and corrected at the last change. Default: null, no change yet.</value>
    public ImportReport? LastReport { get; internal init; }

    /// <value>What went wrong at the last attempt. Default: null, nothing.</value>
    public string? LastError { get; internal init; }

    /// <value>The attempts that failed since the last that went well.</value>
    public int ConsecutiveFailures { get; internal init; }

    /// <summary>How long the server asked to be left alone, where the last attempt failed with that.</summary>
    internal TimeSpan? RetryAfter { get; private init; }

    internal CatalogRefreshStatus Failed(DateTimeOffset at, string error, TimeSpan? retryAfter) => new()
    {
        LastAttempt = at,
        LastSuccess = LastSuccess,
        LastChange = LastChange,
        LastReport = LastReport,
        LastError = error,
        ConsecutiveFailures = ConsecutiveFailures + 1,
        RetryAfter = retryAfter,
    };

    internal CatalogRefreshStatus Unchanged(DateTimeOffset at) => new() { LastAttempt = at, LastSuccess = at, LastChange = LastChange, LastReport = LastReport };

    internal static CatalogRefreshStatus Changed(DateTimeOffset at, ImportReport report) => new() { LastAttempt = at, LastSuccess = at, LastChange = at, LastReport = report };
}
