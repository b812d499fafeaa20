using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatRouting.Loopback;

/// <summary>The part of Ollama's API that the service uses: chat, as lines of JSON.</summary>
internal static class OllamaApi
{
    public static void Map(WebApplication server)
    {
        server.MapPost("/api/chat", AnswerAsync);
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var request = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: context.RequestAborted);
        var talk = Talk.Of(request);
        var streams = !request.TryGetProperty("stream", out var wanted) || wanted.GetBoolean();
        context.Response.ContentType = "application/x-ndjson";
        foreach (var word in streams ? talk.Words : [])
        {
            await Task.Delay(20, context.RequestAborted);
            await WriteAsync(Line(Message(word), false));
        }

        var end = Line(Message(streams ? "" : string.Concat(talk.Words), talk.AsksForTheTime), true);
        end["done_reason"] = "stop";
        (end["prompt_eval_count"], end["eval_count"]) = (talk.Tokens.Input, talk.Tokens.Output);
        await WriteAsync(end);

        JsonObject Line(JsonObject message, bool done) => new()
        {
            ["model"] = request.GetProperty("model").GetString(),
            ["created_at"] = DateTimeOffset.UtcNow.ToString("O"),
            ["message"] = message,
            ["done"] = done,
        };

        async Task WriteAsync(JsonObject line)
        {
            await context.Response.WriteAsync(line.ToJsonString() + "\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }
    }

    private static JsonObject Message(string text, bool asksForTheTime = false)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = text };
        if (asksForTheTime)
            message["tool_calls"] = new JsonArray(new JsonObject { ["function"] = new JsonObject { ["name"] = Clock.Name, ["arguments"] = new JsonObject() } });
        return message;
    }
}
