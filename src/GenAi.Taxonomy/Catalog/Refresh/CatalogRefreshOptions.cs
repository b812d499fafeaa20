using GenAi.Taxonomy.Catalog.Storage;

namespace GenAi.Taxonomy.Catalog.Refresh;

/// <summary>Where a fresher catalog is found, and how often and within which bounds it is read. Checked when the host starts.</summary>
public sealed class CatalogRefreshOptions
{
    /// <value>The address of the file: absolute; <c>https</c>, <c>http</c> or <c>file</c>. Default: none, which is a fault.</value>
    public Uri? Source { get; set; }

    /// <value>The format of the file. Default: null, recognised by its content.</value>
    public CatalogFormat? Format { get; set; }

    /// <value>
    /// Whether the file is merged into the catalog that the host starts from (the embedded one unless it uses another), fact by fact as
    /// <see cref="ModelCatalogBuilder.Merge"/> does; if not, the file replaces it. What the host adds in code wins in both cases. Default: true.
    /// </value>
    public bool Merge { get; set; } = true;

    /// <value>The time from one successful attempt to the next; 1 second to 30 days. Default: 6 hours.</value>
    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(6);

    /// <value>
    /// The time to wait after a first failure; it doubles with each further one and never exceeds <see cref="Interval"/>. A server
    /// that answers 429 or 503 with <c>Retry-After</c> is left alone for at least that long, up to a day.
    /// 1 second to 30 days. Default: 30 seconds.
    /// </value>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <value>The share by which every wait is made longer or shorter at random, so that many hosts do not ask at once; 0 to 0.5. Default: 0.1.</value>
    public double Jitter { get; set; } = 0.1;

    /// <value>The longest that one attempt may take until the file is there in whole, redirects included; more than 0, up to 1 hour. Default: 1 minute.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <value>The largest file taken, in bytes after decompression; 1 to 1 GiB. Default: 64 MiB.</value>
    public int MaxBytes { get; set; } = 64 * 1024 * 1024;

    /// <value>
    /// Gives the client for an attempt, say with a token or through a proxy; it is not disposed of, and following redirects is left to it.
    /// Default: null, a client of our own that follows up to five redirects, never from https to http.
    /// </value>
    public Func<HttpClient>? HttpClient { get; set; }
}
