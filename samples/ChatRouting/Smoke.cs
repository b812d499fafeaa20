using ChatRouting.Endpoints;

namespace ChatRouting;

/// <summary>Starts the service on its stand-ins, asks it once for everything, and stops.</summary>
internal static class Smoke
{
    /// <returns>The exit code: 0 where everything was answered, else 1.</returns>
    public static async Task<int> RunAsync(TextWriter output)
    {
        await using var app = Program.Build("--offline", "--urls=http://127.0.0.1:0");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new(app.Urls.Single()) };

        using var chat = await client.PostAsJsonAsync("/chat", new ChatInput("Hello from the smoke test"));
        var events = await chat.Content.ReadAsStringAsync();
        await output.WriteLineAsync($"POST /chat: {(int)chat.StatusCode}\n{events.Trim()}\n");

        using var image = await client.PostAsJsonAsync("/image", new ImageInput("A lighthouse", "1024x1024"));
        var picture = await image.Content.ReadAsByteArrayAsync();
        await output.WriteLineAsync($"POST /image: {(int)image.StatusCode}, {image.Content.Headers.ContentType}, {picture.Length} bytes");

        using var routes = await client.GetAsync("/routes");
        await output.WriteLineAsync($"GET /routes: {(int)routes.StatusCode}");
        await app.StopAsync();
        return chat.IsSuccessStatusCode && events.Contains("event: done", StringComparison.Ordinal) && image.IsSuccessStatusCode && routes.IsSuccessStatusCode ? 0 : 1;
    }
}
