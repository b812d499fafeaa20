using System.Net;

namespace GenAi.Taxonomy.Catalog.Refresh;

/// <summary>Takes the file in whole, from disk or over HTTP, within the bounds of time and size, unless it is the version known already.</summary>
internal sealed class CatalogFetch(CatalogRefreshOptions options, TimeProvider time) : IDisposable
{
    public const int MaxRedirects = 5;

    private readonly Lazy<HttpClient> _own = new(OwnClient);

    /// <summary>How long the server asked to be left alone, at the last attempt.</summary>
    public TimeSpan? RetryAfter { get; private set; }

    private Uri Source => options.Source!;

    /// <summary>The file, or null where it is the known version.</summary>
    public async Task<FetchedFile?> GetAsync(FileVersion? known, CancellationToken cancellationToken)
    {
        RetryAfter = null;
        using var timeout = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return Source.IsFile
                ? await OpenAsync(known, either.Token).ConfigureAwait(false)
                : await DownloadAsync(known, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException late) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Fault(Source, $"was not there in whole within {options.Timeout}", late);
        }
    }

    /// <summary>The address without what may be secret in it: user and query.</summary>
    public static string Shown(Uri address) => address.IsFile ? address.LocalPath : address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    public static CatalogException Fault(Uri address, string message, Exception? cause = null) => new([new(Shown(address), message)], cause);

    /// <summary>Where a redirect leads, if it may be followed.</summary>
    public static Uri RedirectOf(Uri from, Uri? location)
    {
        if (location is null)
            throw Fault(from, "redirects without saying where to");
        var to = new Uri(from, location);
        if (to.Scheme != Uri.UriSchemeHttps && to.Scheme != Uri.UriSchemeHttp)
            throw Fault(from, $"redirects to the scheme '{to.Scheme}', which is not followed");
        RefuseDowngrade(from, to);
        return to;
    }

    public void Dispose()
    {
        if (_own.IsValueCreated)
            _own.Value.Dispose();
    }

    private static void RefuseDowngrade(Uri from, Uri to)
    {
        if (from.Scheme == Uri.UriSchemeHttps && to.Scheme != Uri.UriSchemeHttps)
            throw Fault(from, $"redirects from https to {to.Scheme}, which is not followed");
    }

    private static bool IsAccepted(string? mediaType) =>
        mediaType is null
        || mediaType.EndsWith("/json", StringComparison.OrdinalIgnoreCase)
        || mediaType.EndsWith("+json", StringComparison.OrdinalIgnoreCase)
        || mediaType.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase)
        || mediaType.Equals("text/plain", StringComparison.OrdinalIgnoreCase);

    private static HttpRequestMessage RequestFor(Uri address, FileVersion? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd("application/json, text/plain;q=0.8, application/octet-stream;q=0.8");
        if (known is not null && known.Address == address)
        {
            if (known.Tag is not null)
                request.Headers.IfNoneMatch.Add(known.Tag);
            request.Headers.IfModifiedSince = known.Modified;
        }

        return request;
    }

    /// <summary>A client that leaves redirects to us, keeps no cookies and sees changes of DNS.</summary>
    private static HttpClient OwnClient()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        };
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new("GenAi.Taxonomy", null));
        return client;
    }

    private async Task<FetchedFile?> OpenAsync(FileVersion? known, CancellationToken cancellationToken)
    {
        var file = new FileStream(Source.LocalPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.Asynchronous);
        await using (file.ConfigureAwait(false))
        {
            var version = new FileVersion(Source, null, File.GetLastWriteTimeUtc(file.SafeFileHandle), file.Length);
            return version == known ? null : new(await TakeAsync(file, file.Length, cancellationToken).ConfigureAwait(false), version);
        }
    }

    private async Task<FetchedFile?> DownloadAsync(FileVersion? known, CancellationToken cancellationToken)
    {
        var client = options.HttpClient?.Invoke() ?? _own.Value;
        var address = Source;
        for (var redirects = 0; ; redirects++)
        {
            using var request = RequestFor(address, known);
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            RefuseDowngrade(address, answer.RequestMessage?.RequestUri ?? address);
            switch (answer.StatusCode)
            {
                case HttpStatusCode.OK:
                    return await TakeAsync(address, answer, cancellationToken).ConfigureAwait(false);
                case HttpStatusCode.NotModified when known is not null:
                    return null;
                case HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
                    when options.HttpClient is null:
                    if (redirects == MaxRedirects)
                        throw Fault(Source, $"redirects more than {MaxRedirects} times");
                    address = RedirectOf(address, answer.Headers.Location);
                    continue;
                default:
                    if (answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable)
                        RetryAfter = RetryAfterOf(answer);
                    throw Fault(address, $"answers {(int)answer.StatusCode} {answer.ReasonPhrase}, not 200");
            }
        }
    }

    /// <summary>Seconds, or a moment; one that is over asks for nothing.</summary>
    private TimeSpan? RetryAfterOf(HttpResponseMessage answer)
    {
        var asked = answer.Headers.RetryAfter;
        var wait = asked?.Delta ?? asked?.Date - time.GetUtcNow();
        return wait > TimeSpan.Zero ? wait : null;
    }

    private async Task<FetchedFile> TakeAsync(Uri address, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        var headers = answer.Content.Headers;
        if (!IsAccepted(headers.ContentType?.MediaType))
            throw Fault(address, $"is of type '{headers.ContentType!.MediaType}': JSON, text/plain or application/octet-stream was expected");
        var body = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var content = await TakeAsync(body, headers.ContentLength, cancellationToken).ConfigureAwait(false);
        return new(content, new(address, answer.Headers.ETag, headers.LastModified));
    }

    private async Task<MemoryStream> TakeAsync(Stream from, long? length, CancellationToken cancellationToken)
    {
        if (length > options.MaxBytes)
            throw Fault(Source, $"is {length} bytes long: {options.MaxBytes} are the most that is taken");
        // What a server announces it need not send: memory follows what comes.
        var content = new MemoryStream();
        var buffer = new byte[81_920];
        while (await from.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            if (content.Length + read > options.MaxBytes)
                throw Fault(Source, $"is longer than {options.MaxBytes} bytes, the most that is taken");
            content.Write(buffer, 0, read);
        }

        content.Position = 0;
        return content;
    }
}
