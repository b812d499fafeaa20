using System.Net.ServerSentEvents;
using System.Text.Json;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;

namespace ChatRouting.Endpoints;

/// <summary>
/// Answers a message as server-sent events: <c>text</c> with a JSON string each, then <c>done</c> with a <see cref="ChatDone"/>, or
/// <c>error</c> with a JSON string where the answer breaks off. What fails before the first word is a plain problem.
/// </summary>
internal static class ChatEndpoint
{
    private const int MaxOutputTokens = 4_000;

    public static async Task<IResult> PostAsync(
        ChatInput input, IChatClient chat, Conversations conversations, TimeProvider time, HttpResponse response, CancellationToken cancellationToken)
    {
        if (input.Fault is { } fault)
            return TypedResults.Problem(fault, statusCode: StatusCodes.Status400BadRequest);
        var id = input.Conversation ?? Conversations.NewId();
        if (input.Conversation is not null && conversations.Find(id) is null)
            return TypedResults.Problem("The conversation is not known, or no longer: leave it out to begin one.", statusCode: StatusCodes.Status404NotFound);

        ChatMessage[] messages = [.. conversations.Find(id) ?? [], new(ChatRole.User, input.Message)];
        var answer = new ChatAnswer(chat.GetStreamingResponseAsync(
            messages, new() { MaxOutputTokens = MaxOutputTokens, Tools = [Clock.Of(time)] }, cancellationToken));
        response.RegisterForDisposeAsync(answer);
        try
        {
            await answer.NextAsync();
        }
        catch (RoutingException refused)
        {
            return RoutingProblem.Of(refused, time);
        }

        return TypedResults.ServerSentEvents(EventsAsync(answer, whole =>
        {
            conversations.Keep(id, [.. messages, .. whole.Messages]);
            var decision = whole.GetRoutingDecision();
            return new(id, decision?.Offering, [.. decision?.Attempts.Select(attempt => attempt.ToString()) ?? []], decision?.Cost);
        }));
    }

    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(ChatAnswer answer, Func<ChatResponse, ChatDone> finish)
    {
        string? fault = null;
        while (fault is null && answer.Current is { } update)
        {
            if (update.Text.Length > 0)
                yield return new(JsonSerializer.Serialize(update.Text), "text");
            fault = await answer.TryNextAsync();
        }

        yield return fault is null
            ? new(JsonSerializer.Serialize(finish(answer.Whole()), JsonSerializerOptions.Web), "done")
            : new(JsonSerializer.Serialize(fault), "error");
    }
}
