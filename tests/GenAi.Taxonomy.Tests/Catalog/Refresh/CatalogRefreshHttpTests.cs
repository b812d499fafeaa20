using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Refresh;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using static GenAi.Taxonomy.Tests.Catalog.Refresh.RefreshKit;

namespace GenAi.Taxonomy.Tests.Catalog.Refresh;

public class CatalogRefreshHttpTests
{
    private const string Html = "<!doctype html><title>Sign in</title>";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    private readonly NotedTime _time = new();

    public static TheoryData<string> Faults => [.. new CatalogRefreshHttpTests().Faulty.Keys];

    /// <summary>The faults of a server, and what the error says of each.</summary>
    private Dictionary<string, (RequestDelegate Answer, string Says)> Faulty => new()
    {
        ["500"] = (LoopbackSite.Status(500), "answers 500"),
        ["404"] = (LoopbackSite.Status(404), "answers 404"),
        ["204"] = (LoopbackSite.Status(204), "answers 204"),
        ["304 to a first request"] = (LoopbackSite.Status(304), "answers 304"),
        ["cut off, length stated"] = (CutOff("Content-Length: 10000\r\n\r\n{\"models\":"), "ended prematurely|transport connection"),
        ["cut off, in chunks"] = (CutOff("Transfer-Encoding: chunked\r\n\r\n9\r\n{\"models\"\r\n"), "ended prematurely|transport connection"),
        ["cut off, but a whole answer"] = (LoopbackSite.Sends(BytesOf(Second)[..^20]), "not valid JSON"),
        ["slow body"] = (SlowBody, "within 00:00:20"),
        ["slow first byte"] = (SlowFirstByte, "within 00:00:20"),
        ["HTML by type"] = (LoopbackSite.Sends(Encoding.UTF8.GetBytes(Html), "text/html; charset=utf-8"), "is of type 'text/html'"),
        ["HTML as JSON"] = (LoopbackSite.Sends(Encoding.UTF8.GetBytes(Html)), "not valid JSON"),
        ["oversized, length stated"] = (LoopbackSite.Sends(new byte[70_000]), "is 70000 bytes long: 65536"),
        ["oversized, in chunks"] = (LoopbackSite.Sends(new byte[70_000], chunked: true), "longer than 65536"),
        ["oversized, compressed"] = (Bomb, "longer than 65536"),
        ["empty"] = (LoopbackSite.Sends([]), "is empty"),
        ["of no known shape"] = (LoopbackSite.Sends("[1, 2]"u8.ToArray()), "known format"),
        ["without offerings"] = (LoopbackSite.Sends(BytesOf(ModelCatalog.Empty)), "holds no offering"),
        ["redirect without a place"] = (LoopbackSite.Status(302), "without saying where"),
        ["redirect to itself"] = (Redirect("again"), "more than 5 times"),
        ["redirect to a file"] = (Redirect("file:///etc/hosts"), "scheme 'file'"),
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task RefreshAsync_FaultAfterSuccess_KeepsTheLastGoodAndSaysWhy(string fault)
    {
        var log = new NotedLog();
        using var site = await LoopbackSite.StartAsync(LoopbackSite.Sends(BytesOf(Second)));
        using var refresh = Over(site.Address, options => (options.MaxBytes, options.Timeout) = (65_536, Timeout), _time, log);
        if (fault != "304 to a first request")
            Assert.Null((await refresh.RefreshAsync()).LastError);
        var (good, before, changes) = (refresh.Current, refresh.Status, CountChanges(refresh));
        var (answer, says) = Faulty[fault];
        site.Answer = answer;

        var status = await refresh.RefreshAsync();

        Assert.Contains(says.Split('|'), part => status.LastError!.Contains(part, StringComparison.Ordinal));
        Assert.Equal(1, status.ConsecutiveFailures);
        Assert.Same(good, refresh.Current);
        Assert.Equal(0, changes());
        Assert.Same(status, refresh.Status);
        Assert.Equal((before.LastSuccess, before.LastChange, before.LastReport), (status.LastSuccess, status.LastChange, status.LastReport));
        Assert.Equal((102, Microsoft.Extensions.Logging.LogLevel.Warning), log.Entries.Select(entry => (entry.Id, entry.Level)).Last());

        site.Answer = LoopbackSite.Sends(BytesOf(Third));
        status = await refresh.RefreshAsync();
        Assert.Equal((null, 0, 1, "third"), (status.LastError, status.ConsecutiveFailures, changes(), refresh.Current.Version));
    }

    [Fact]
    public async Task RefreshAsync_ConnectionRefused_KeepsTheCatalogAndCountsFailures()
    {
        int port;
        using (var listener = new TcpListener(IPAddress.Loopback, 0))
        {
            listener.Start();
            port = ((IPEndPoint)listener.LocalEndpoint).Port;
        }

        using var refresh = Over(new($"http://127.0.0.1:{port}/catalog.json"));

        await refresh.RefreshAsync();
        var status = await refresh.RefreshAsync();

        Assert.Equal(2, status.ConsecutiveFailures);
        Assert.Contains("refused", status.LastError, StringComparison.OrdinalIgnoreCase);
        Assert.Null(status.LastSuccess);
        Assert.Same(First, refresh.Current);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/JSON; charset=utf-8")]
    [InlineData("application/vnd.acme.models+json")]
    [InlineData("text/json")]
    [InlineData("text/plain; charset=utf-8")]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public async Task RefreshAsync_200_TakesTheCatalogAndTellsOfItOnce(string? type)
    {
        using var site = await LoopbackSite.StartAsync(LoopbackSite.Sends(BytesOf(Second), type));
        using var refresh = Over(site.Address);
        var (old, changes) = (refresh.GetChangeToken(), CountChanges(refresh));
        ModelCatalog? told = null;
        using var _ = old.RegisterChangeCallback(_ => told = refresh.Current, null);

        var status = await refresh.RefreshAsync();

        Assert.Equal(BytesOf(Second), BytesOf(refresh.Current));
        Assert.Same(refresh.Current, told);
        Assert.True(old.HasChanged);
        Assert.False(refresh.GetChangeToken().HasChanged);
        Assert.Same(refresh.GetChangeToken(), refresh.GetChangeToken());
        Assert.Equal(1, changes());
        Assert.Equal(status.LastAttempt, status.LastChange);
        Assert.Equal(3, status.LastReport!.Read + 1);
    }

    [Theory]
    [InlineData("\"v1\"", null)]
    [InlineData("W/\"v1\"", null)]
    [InlineData(null, "Thu, 15 Jan 2026 10:00:00 GMT")]
    [InlineData("\"v1\"", "Thu, 15 Jan 2026 10:00:00 GMT")]
    public async Task RefreshAsync_304_IsASuccessWithoutChange(string? tag, string? modified)
    {
        using var site = await LoopbackSite.StartAsync(async context =>
        {
            var (ifNone, ifSince) = (context.Request.Headers.IfNoneMatch.ToString(), context.Request.Headers.IfModifiedSince.ToString());
            if (ifNone + ifSince != "" && ifNone == (tag ?? "") && ifSince == (modified ?? ""))
            {
                context.Response.StatusCode = 304;
                return;
            }

            (context.Response.Headers.ETag, context.Response.Headers.LastModified) = (tag, modified);
            await LoopbackSite.Sends(BytesOf(Second))(context);
        });
        var time = new NotedTime();
        using var refresh = Over(site.Address, time: time);
        await refresh.RefreshAsync();
        var (good, changes) = (refresh.Current, CountChanges(refresh));
        time.Advance(TimeSpan.FromHours(1));

        var status = await refresh.RefreshAsync();

        Assert.Equal((null, 0, 0), (status.LastError, status.ConsecutiveFailures, changes()));
        Assert.Equal(TimeSpan.FromHours(1), status.LastSuccess - status.LastChange);
        Assert.Same(good, refresh.Current);
        Assert.Equal(2, site.Requests);
    }

    [Fact]
    public async Task RefreshAsync_SameBytesWithoutValidators_IsNoChange()
    {
        using var site = await LoopbackSite.StartAsync(LoopbackSite.Sends(BytesOf(Second)));
        using var refresh = Over(site.Address);
        var changes = CountChanges(refresh);

        for (var i = 0; i < 3; i++)
            await refresh.RefreshAsync();

        Assert.Equal((1, 3), (changes(), site.Requests));
    }

    [Fact]
    public async Task RefreshAsync_BadFileWithAnEntityTag_IsAskedForAgain()
    {
        var conditions = new List<string>();
        using var site = await LoopbackSite.StartAsync(context =>
        {
            conditions.Add(context.Request.Headers.IfNoneMatch.ToString());
            context.Response.Headers.ETag = "\"bad\"";
            return LoopbackSite.Sends("{"u8.ToArray())(context);
        });
        using var refresh = Over(site.Address);

        await refresh.RefreshAsync();
        await refresh.RefreshAsync();

        Assert.Equal(["", ""], conditions);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task RefreshAsync_Redirects_AreFollowed(int code)
    {
        using var site = await LoopbackSite.StartAsync(context =>
        {
            if (context.Request.Path == "/there")
                return LoopbackSite.Sends(BytesOf(Second))(context);
            context.Response.StatusCode = code;
            context.Response.Headers.Location = context.Request.Path == "/" ? "nearly" : "there";
            return Task.CompletedTask;
        });
        using var refresh = Over(site.Address);

        var status = await refresh.RefreshAsync();

        Assert.Null(status.LastError);
        Assert.Equal(("second", 3), (refresh.Current.Version, site.Requests));
    }

    [Theory]
    [InlineData("https://a.example/x", "http://a.example/x", null)]
    [InlineData("https://a.example/x", "ftp://a.example/x", null)]
    [InlineData("https://a.example/x", null, null)]
    [InlineData("https://a.example/x", "https://b.example/y", "https://b.example/y")]
    [InlineData("https://a.example/x", "//b.example/y", "https://b.example/y")]
    [InlineData("http://a.example/x", "https://a.example/x", "https://a.example/x")]
    [InlineData("http://a.example/x/y", "z?q=1", "http://a.example/x/z?q=1")]
    public void RedirectOf_Location_IsFollowedButNeverFromHttpsToHttp(string from, string? location, string? to)
    {
        Uri Redirect() => CatalogFetch.RedirectOf(new(from), location is null ? null : new(location, UriKind.RelativeOrAbsolute));

        if (to is null)
            Assert.Throws<CatalogException>(Redirect);
        else
            Assert.Equal(new Uri(to), Redirect());
    }

    [Fact]
    public async Task RefreshAsync_HostsOwnClient_IsUsedAndKept()
    {
        var authorization = new List<string>();
        using var site = await LoopbackSite.StartAsync(context =>
        {
            authorization.Add(context.Request.Headers.Authorization.ToString());
            return LoopbackSite.Sends(BytesOf(authorization.Count == 1 ? Second : Third))(context);
        });
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", "made-up");
        using (var refresh = Over(site.Address, options => options.HttpClient = () => client))
        {
            await refresh.RefreshAsync();
            await refresh.RefreshAsync();
            Assert.Equal("third", refresh.Current.Version);
        }

        Assert.Equal(["Bearer made-up", "Bearer made-up"], authorization);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(site.Address)).StatusCode);
    }

    [Fact]
    public async Task RefreshAsync_SecretsInTheAddress_AreInNoMessage()
    {
        var log = new NotedLog();
        using var site = await LoopbackSite.StartAsync(LoopbackSite.Status(403));
        using var refresh = Over(new($"http://user:hidden@127.0.0.1:{site.Address.Port}/c?sig=hidden"), logger: log);

        var status = await refresh.RefreshAsync();

        Assert.DoesNotContain("hidden", status.LastError + string.Join(' ', log.Entries), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefreshAsync_Cancelled_ThrowsAndIsNoFailure()
    {
        using var cancel = new CancellationTokenSource();
        using var site = await LoopbackSite.StartAsync(context =>
        {
            cancel.Cancel();
            return LoopbackSite.Stall(context);
        });
        using var refresh = Over(site.Address);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => refresh.RefreshAsync(cancel.Token));

        Assert.Null(refresh.Status.LastAttempt);
        site.Answer = LoopbackSite.Sends(BytesOf(Second));
        Assert.Null((await refresh.RefreshAsync()).LastError);
    }

    [Fact]
    public async Task RefreshAsync_ListenerThrows_IsLoggedAndTheCatalogIsThere()
    {
        var log = new NotedLog();
        using var site = await LoopbackSite.StartAsync(LoopbackSite.Sends(BytesOf(Second)));
        using var refresh = Over(site.Address, logger: log);
        using var _ = refresh.GetChangeToken().RegisterChangeCallback(_ => throw new InvalidOperationException("made up"), null);

        var status = await refresh.RefreshAsync();

        Assert.Equal((null, "second"), (status.LastError, refresh.Current.Version));
        Assert.Equal([100, 103], log.Entries.Select(entry => entry.Id));
    }

    private static RequestDelegate Redirect(string to) => context =>
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    };

    private static RequestDelegate CutOff(string restOfTheResponse) => async context =>
    {
        // Kestrel may drop what it has not sent yet. What the socket has accepted reaches the client before the end does.
        var socket = context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
        await socket.SendAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + restOfTheResponse));
        socket.Shutdown(SocketShutdown.Send);
        context.Abort();
    };

    private Task SlowFirstByte(HttpContext context)
    {
        _time.Advance(Timeout);
        return LoopbackSite.Stall(context);
    }

    private async Task SlowBody(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        for (var second = 0; second < Timeout.TotalSeconds; second++)
        {
            await context.Response.Body.WriteAsync(" "u8.ToArray());
            await context.Response.Body.FlushAsync();
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        await LoopbackSite.Stall(context);
    }

    private static async Task Bomb(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.Headers.ContentEncoding = "gzip";
        await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
        await gzip.WriteAsync(new byte[1_000_000]);
    }
}
