using System.Text.Json;

namespace OwnEvidence;

/// <summary>
/// Stand-ins for three models behind one address of the loopback that speaks OpenAI's protocol. Each knows a part of the handbook and
/// says so where it does not; the third is sometimes long-winded.
/// </summary>
internal static class StandIns
{
    private const string Padding = " Please do not hesitate to write to us again if there is anything else at all that we can do for you today.";

    private static readonly Dictionary<string, Func<int, bool>> Knows = new(StringComparer.Ordinal)
    {
        ["gpt-6-luna"] = number => number % 2 == 0,
        ["gpt-5.6-luna"] = number => number % 3 != 0,
        ["gpt-6.1-terra"] = _ => true,
    };

    public static WebApplication Server()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var server = builder.Build();
        server.MapPost("/v1/chat/completions", async context =>
        {
            var request = await JsonDocument.ParseAsync(context.Request.Body);
            var model = request.RootElement.GetProperty("model").GetString()!;
            var asked = request.RootElement.GetProperty("messages").EnumerateArray().Last().GetProperty("content");
            var text = asked.ValueKind == JsonValueKind.String ? asked.GetString()! : asked[0].GetProperty("text").GetString()!;
            await context.Response.WriteAsJsonAsync(new
            {
                id = "chatcmpl-1",
                @object = "chat.completion",
                created = 1767225600,
                model,
                choices = new[] { new { index = 0, message = new { role = "assistant", content = Answer(model, text) }, finish_reason = "stop" } },
                usage = new { prompt_tokens = 1500, completion_tokens = 60, total_tokens = 1560 },
            });
        });
        return server;
    }

    private static string Answer(string model, string text)
    {
        var number = Question.All.Select(question => question.Text).ToList().IndexOf(text);
        if (!Knows[model](number))
            return "I am sorry, the handbook does not say.";
        var answer = $"According to the handbook: {Question.All[number].Fact}.";
        return model == "gpt-6.1-terra" && number % 5 == 0 ? answer + string.Concat(Enumerable.Repeat(Padding, 4)) : answer;
    }
}
