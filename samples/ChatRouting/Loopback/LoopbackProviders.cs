namespace ChatRouting.Loopback;

/// <summary>
/// Stand-ins for OpenAI and Ollama on free ports of the loopback, so that the service runs without a key or a network. They start before
/// and stop after everything else. Every third chat and every third picture at OpenAI's fails.
/// </summary>
internal sealed class LoopbackProviders : IHostedLifecycleService, IAsyncDisposable
{
    private readonly WebApplication _openAi = Server();
    private readonly WebApplication _ollama = Server();

    public LoopbackProviders()
    {
        OpenAiApi.Map(_openAi);
        OllamaApi.Map(_ollama);
    }

    public Uri OpenAi => new(AddressOf(_openAi), "v1");

    public Uri Ollama => AddressOf(_ollama);

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await _openAi.StartAsync(cancellationToken);
        await _ollama.StartAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        await _openAi.StopAsync(cancellationToken);
        await _ollama.StopAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _openAi.DisposeAsync();
        await _ollama.DisposeAsync();
    }

    private static WebApplication Server()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        return builder.Build();
    }

    private static Uri AddressOf(WebApplication server) => new(server.Urls.Single());
}
