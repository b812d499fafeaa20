using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace GenAi.Taxonomy.Tests;

/// <summary>One Kestrel server for all tests. Each site has its own address: the first part of the path is its number.</summary>
internal static class Loopback
{
    private static readonly ConcurrentDictionary<string, RequestDelegate> Sites = [];

    private static readonly Lazy<Task<Uri>> Started = new(StartAsync);

    private static int s_count;

    /// <summary>Opens a site and returns its address, which ends with a slash.</summary>
    public static async Task<Uri> OpenAsync(RequestDelegate answer)
    {
        var number = $"{Interlocked.Increment(ref s_count)}";
        Sites[number] = answer;
        return new(await Started.Value, $"{number}/");
    }

    public static void Close(Uri address) => Sites.TryRemove(address.AbsolutePath.Trim('/'), out _);

    private static async Task<Uri> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.Run(context =>
        {
            var path = context.Request.Path.Value!.Split('/', 3);
            context.Request.Path = "/" + path.ElementAtOrDefault(2);
            // No connection is used twice: a client repeats a request by itself when a connection breaks that it has used before.
            context.Response.Headers.Connection = "close";
            if (Sites.TryGetValue(path[1], out var answer))
                return answer(context);
            context.Response.StatusCode = StatusCodes.Status410Gone;
            return Task.CompletedTask;
        });
        await app.StartAsync();
        return new(app.Urls.Single());
    }
}
