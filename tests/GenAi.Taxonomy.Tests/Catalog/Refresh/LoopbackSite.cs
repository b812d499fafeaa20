using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GenAi.Taxonomy.Tests.Catalog;

/// <summary>A real server on the loopback whose answer a test sets and changes.</summary>
internal sealed class LoopbackSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _requests;

    private LoopbackSite(RequestDelegate answer)
    {
        Answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add("http://127.0.0.1:0");
        _app.Run(context =>
        {
            Interlocked.Increment(ref _requests);
            return Answer(context);
        });
    }

    public RequestDelegate Answer { get; set; }

    public int Requests => Volatile.Read(ref _requests);

    public Uri Address => new(_app.Urls.Single());

    public static async Task<LoopbackSite> StartAsync(RequestDelegate answer)
    {
        var site = new LoopbackSite(answer);
        await site._app.StartAsync();
        return site;
    }

    /// <summary>Answers with bytes, of a known length unless it is to be sent in chunks.</summary>
    public static RequestDelegate Sends(byte[] body, string? type = "application/json", bool chunked = false) => async context =>
    {
        context.Response.ContentType = type;
        if (!chunked)
            context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body);
    };

    public static RequestDelegate Status(int code) => context =>
    {
        context.Response.StatusCode = code;
        return Task.CompletedTask;
    };

    /// <summary>Sends nothing until the client gives up.</summary>
    public static Task Stall(HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
