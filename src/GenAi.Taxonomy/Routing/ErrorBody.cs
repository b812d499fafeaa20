using System.Globalization;
using System.Text.Json;

namespace GenAi.Taxonomy.Routing;

/// <summary>The fields of an error in JSON, whatever the provider: the shapes of OpenAI, Azure, Anthropic, Google, OpenRouter, Mistral and Ollama.</summary>
internal readonly record struct ErrorBody(string Message, string? Code, string? Type, string? Param, string? InnerCode, string? Quota, TimeSpan? RetryAfter, int? Status)
{
    // Where the object begins: after this many braces a text holds none.
    private const int MostTries = 4;

    /// <summary>Reads the first JSON object in a text; null where there is none that holds an error.</summary>
    public static ErrorBody? Read(string text)
    {
        for (var (at, tries) = (text.IndexOf('{'), 0); at >= 0 && tries < MostTries; (at, tries) = (text.IndexOf('{', at + 1), tries + 1))
        {
            try
            {
                var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text[at..]));
                if (JsonDocument.TryParseValue(ref reader, out var document))
                {
                    using (document)
                        return Of(document.RootElement);
                }
            }
            catch (JsonException)
            {
                // Braces in a sentence, or a body that was cut off.
            }
        }

        return null;
    }

    private static ErrorBody? Of(JsonElement root)
    {
        var error = root.TryGetProperty("error", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : root;
        var message = Text(error, "message") ?? (inner.ValueKind == JsonValueKind.String ? inner.GetString() : null);
        var (code, type) = (Text(error, "code"), Text(error, "type") ?? Text(error, "status"));
        if (message is null && code is null && type is null)
            return null;
        // OpenRouter passes on the error of the provider behind it as text.
        if (Object(error, "metadata") is { } metadata && Text(metadata, "raw") is { } raw)
        {
            if (Read(raw) is { } behind)
                return behind;
            message = $"{message} {raw}";
        }

        // A code in digits repeats the status.
        var innerCode = Object(error, "innererror") is { } azure ? Text(azure, "code") : null;
        int? status = int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        var body = new ErrorBody(message ?? "", status is null ? code : null, type, Text(error, "param"), innerCode, null, null, status is >= 400 and < 600 ? status : null);
        return error.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Array ? body.With(details) : body;
    }

    /// <summary>Adds what Google says in details: the reason, the quota that was exceeded and how long to wait.</summary>
    private ErrorBody With(JsonElement details)
    {
        var body = this;
        foreach (var detail in details.EnumerateArray())
        {
            if (detail.ValueKind != JsonValueKind.Object)
                continue;
            if (Text(detail, "retryDelay") is ['-' or (>= '0' and <= '9'), ..] delay && delay.EndsWith('s'))
                body = body with { RetryAfter = Routing.RetryAfter.Parse(delay[..^1]) };
            body = body with { InnerCode = body.InnerCode ?? Text(detail, "reason") };
            if (!detail.TryGetProperty("violations", out var violations) || violations.ValueKind != JsonValueKind.Array)
                continue;
            foreach (var violation in violations.EnumerateArray())
                body = body with { Quota = Text(violation, "quotaId") ?? Text(violation, "quotaMetric") ?? body.Quota };
        }

        return body;
    }

    private static JsonElement? Object(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(name, out var value) ? null
        : value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
}
