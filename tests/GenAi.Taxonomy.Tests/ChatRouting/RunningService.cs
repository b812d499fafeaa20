using System.Net.Http.Json;
using System.Text.Json;
using ChatRouting;
using ChatRouting.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.ChatRouting;

/// <summary>The sample's service on a free port, on its stand-ins unless said otherwise.</summary>
internal sealed class RunningService : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningService(WebApplication app)
    {
        _app = app;
        Http = new() { BaseAddress = new(app.Urls.Single()) };
    }

    public HttpClient Http { get; }

    public static async Task<RunningService> StartAsync(params string[] args)
    {
        var app = Program.Build([.. args.Length == 0 ? ["--offline"] : args, "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=None"]);
        await app.StartAsync();
        return new(app);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Task<HttpResponseMessage> Ask(string? message, string? conversation = null) => Http.PostAsJsonAsync("/chat", new ChatInput(message, conversation));

    public Task<HttpResponseMessage> Paint(string? prompt, string? size = null) => Http.PostAsJsonAsync("/image", new ImageInput(prompt, size));

    /// <summary>A message and its answer: the text that was streamed, and how it ended.</summary>
    public async Task<(string Text, ChatDone Done)> Chat(string message, string? conversation = null)
    {
        using var response = await Ask(message, conversation);
        Assert.Equal("text/event-stream", response.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType);
        var events = (await response.Content.ReadAsStringAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var text = string.Concat(events[..^1].Select(each => JsonSerializer.Deserialize<string>(DataOf(each, "text"))));
        return (text, JsonSerializer.Deserialize<ChatDone>(DataOf(events[^1], "done"), JsonSerializerOptions.Web)!);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static string DataOf(string item, string name)
    {
        var start = $"event: {name}\ndata: ";
        Assert.StartsWith(start, item, StringComparison.Ordinal);
        return item[start.Length..];
    }
}
