using Microsoft.AspNetCore.Http;

namespace GenAi.Taxonomy.Tests.Catalog.Refresh;

/// <summary>A real server on the loopback whose answer a test sets and changes.</summary>
internal sealed class LoopbackSite : IDisposable
{
    private int _requests;

    private LoopbackSite(RequestDelegate answer) => Answer = answer;

    public RequestDelegate Answer { get; set; }

    public int Requests => Volatile.Read(ref _requests);

    public Uri Address { get; private set; } = null!;

    public static async Task<LoopbackSite> StartAsync(RequestDelegate answer)
    {
        var site = new LoopbackSite(answer);
        site.Address = await Loopback.OpenAsync(context =>
        {
            Interlocked.Increment(ref site._requests);
            return site.Answer(context);
        });
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

    public void Dispose() => Loopback.Close(Address);
}
