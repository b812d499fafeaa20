using System.Net.ServerSentEvents;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatRouting.Loopback;

/// <summary>The part of OpenAI's API that the service uses: chat completions, streamed or not, and pictures.</summary>
internal static class OpenAiApi
{
    public static void Map(WebApplication server)
    {
        var (failing, busy) = (new Failing(every: 3), new Failing(every: 3));
        server.MapPost("/v1/chat/completions", (JsonElement request) => busy.Refuses() ? Unavailable() : Chat(request));
        server.MapPost("/v1/images/generations", (JsonElement request) => failing.Refuses() ? Unavailable() : Pictures(request));
    }

    private static IResult Unavailable() => Results.Json(
        new { error = new { message = "The server is overloaded.", type = "server_error" } }, statusCode: StatusCodes.Status503ServiceUnavailable);

    private static IResult Chat(JsonElement request)
    {
        var talk = Talk.Of(request);
        var model = request.GetProperty("model").GetString()!;
        return request.TryGetProperty("stream", out var streams) && streams.GetBoolean()
            ? TypedResults.ServerSentEvents(EventsAsync(talk, model))
            : Results.Json(Answer(model, "chat.completion", new JsonObject
            {
                ["index"] = 0,
                ["message"] = Message(talk, string.Concat(talk.Words)),
                ["finish_reason"] = FinishOf(talk),
            }, talk));
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(Talk talk, string model)
    {
        yield return Chunk(Message(talk, ""));
        foreach (var word in talk.Words)
        {
            await Task.Delay(20);
            yield return Chunk(new() { ["content"] = word });
        }

        yield return Chunk([], FinishOf(talk));
        yield return new(Answer(model, "chat.completion.chunk", null, talk).ToJsonString());
        yield return new("[DONE]");

        SseItem<string> Chunk(JsonObject delta, string? finish = null) => new(Answer(
            model, "chat.completion.chunk", new() { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }, null).ToJsonString());
    }

    private static JsonObject Message(Talk talk, string text) => talk.AsksForTheTime
        ? new()
        {
            ["role"] = "assistant",
            ["content"] = null,
            ["tool_calls"] = new JsonArray(new JsonObject
            {
                ["index"] = 0,
                ["id"] = $"call_{Guid.NewGuid():N}",
                ["type"] = "function",
                ["function"] = new JsonObject { ["name"] = Clock.Name, ["arguments"] = "{}" },
            }),
        }
        : new() { ["role"] = "assistant", ["content"] = text };

    private static string FinishOf(Talk talk) => talk.AsksForTheTime ? "tool_calls" : "stop";

    private static JsonObject Answer(string model, string kind, JsonObject? choice, Talk? usage) => new()
    {
        ["id"] = "chatcmpl-1",
        ["object"] = kind,
        ["created"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
        ["model"] = model,
        ["choices"] = choice is null ? [] : new JsonArray(choice),
        ["usage"] = usage is null ? null : UsageOf("prompt", "completion", usage.Tokens.Input, usage.Tokens.Output),
    };

    private static IResult Pictures(JsonElement request)
    {
        var size = request.TryGetProperty("size", out var wanted) && wanted.GetString() is { } text && text.Contains('x', StringComparison.Ordinal) ? text : "1024x1024";
        var picture = Painting.Of(request.GetProperty("prompt").GetString()!, size);
        return Results.Json(new JsonObject
        {
            ["created"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds(),
            ["data"] = new JsonArray(new JsonObject { ["b64_json"] = Convert.ToBase64String(picture) }),
            ["usage"] = UsageOf("input", "output", 10, 272),
        });
    }

    private static JsonObject UsageOf(string input, string output, int asked, int given) => new()
    {
        [$"{input}_tokens"] = asked,
        [$"{output}_tokens"] = given,
        ["total_tokens"] = asked + given,
    };
}
