using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>A provider on the loopback: answers each request by a script, and keeps what it was asked.</summary>
internal sealed class ProviderServer : IDisposable
{
    private readonly Func<int, JsonElement, WireReply> _script;
    private int _calls;

    private ProviderServer(Func<int, JsonElement, WireReply> script) => _script = script;

    public int Calls => Volatile.Read(ref _calls);

    /// <summary>What was asked, in order; an undefined element where it was not JSON.</summary>
    public ConcurrentQueue<(string Path, JsonElement Body)> Requests { get; } = [];

    /// <summary>One for each request that has come.</summary>
    public SemaphoreSlim Arrivals { get; } = new(0);

    /// <summary>The test has read what was sent.</summary>
    public SemaphoreSlim Read { get; } = new(0);

    public Uri Address { get; private set; } = null!;

    /// <param name="script">The reply to a request, by its number from 0 and its body.</param>
    public static async Task<ProviderServer> StartAsync(Func<int, JsonElement, WireReply> script)
    {
        var server = new ProviderServer(script);
        server.Address = await Loopback.OpenAsync(server.AnswerAsync);
        return server;
    }

    public static Task<ProviderServer> StartAsync(Wire wire, Fault fault) => StartAsync((_, body) => wire.Of(fault, Streams(body)));

    /// <summary>An address of the loopback where nobody listens.</summary>
    public static Uri Nowhere()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    public static bool Streams(JsonElement body) => body.ValueKind == JsonValueKind.Object && body.TryGetProperty("stream", out var streams) && streams.GetBoolean();

    public void Dispose() => Loopback.Close(Address);

    private async Task AnswerAsync(HttpContext context)
    {
        var number = Interlocked.Increment(ref _calls) - 1;
        var body = context.Request.HasJsonContentType() ? (await JsonDocument.ParseAsync(context.Request.Body)).RootElement : default;
        Requests.Enqueue((context.Request.Path, body));
        Arrivals.Release();
        var reply = _script(number, body);
        context.Response.StatusCode = reply.Status;
        context.Response.ContentType = reply.Type;
        foreach (var (name, value) in reply.Headers)
            context.Response.Headers[name] = value;
        foreach (var chunk in reply.Chunks)
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(chunk));
            await context.Response.Body.FlushAsync();
        }

        if (reply.Ending == Ending.ResetOnceRead)
            await Read.WaitAsync(context.RequestAborted);
        if (reply.Ending is Ending.Reset or Ending.ResetOnceRead)
            context.Abort();
        if (reply.Ending == Ending.Stall)
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
    }
}
