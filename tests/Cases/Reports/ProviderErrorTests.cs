namespace GenAi.Taxonomy.Tests.Cases.Reports;

/// <summary>Errors of providers, read through the OpenAI client, have the right kind and the right consequences.</summary>
public class ProviderErrorTests
{
    // vis#152
    [Fact]
    public Task Read_CallIdTooLong_IsNotContextTooLong() => KnownFaults.CheckAsync("reports/E01", async () =>
    {
        const string message = "Invalid 'input[39].call_id': string too long. Expected a string with maximum length 64, but got a string with length 94 instead.";
        var failed = await FailedRoute.AskAsync(400, HttpScript.OpenAiError(message, "string_above_max_length", param: "input[39].call_id"));
        Expect.That(failed.Kind != Kit.ContextTooLong, "the failure is read as a context that is too long");
        Expect.That(await failed.IsCalledAgainAfter(0), "the route cools down");
    });

    // dsh-llm-fallbacks#106
    [Fact]
    public Task Read_ContextTooLong_GoesToTheLargerWindow() => KnownFaults.CheckAsync("reports/E05", async () =>
    {
        const string message = "This model's maximum context length is 8192 tokens. However, you requested 8246 tokens (54 in the messages, 8192 in the completion).";
        var failed = await FailedRoute.AskAsync(400, HttpScript.OpenAiError(message, "context_length_exceeded"));
        Expect.Equal(Kit.ContextTooLong, failed.Kind, "kind");
        Expect.Equal("from larger", failed.Answer, "answer");
        Expect.That(await failed.IsCalledAgainAfter(0), "the route cools down");
    });

    // 9router#2879
    [Fact]
    public Task Read_GoogleLimitByTheMinute_IsARateLimit() => KnownFaults.CheckAsync("reports/E06", async () =>
    {
        var failed = await FailedRoute.AskAsync(429, GoogleLimit("gemini-2.5-flash", "34.074824224s"));
        Expect.Equal(Kit.RateLimited, failed.Kind, "kind");
        Expect.Equal("from next", failed.Answer, "answer");
        await failed.CoolsDown(restsAt: 30, calledAt: 40);
    });

    [Fact]
    public Task Read_AccountWithoutMoney_CoolsDownLonger() => KnownFaults.CheckAsync("reports/E07", async () =>
    {
        const string message = "You exceeded your current quota, please check your plan and billing details.";
        var failed = await FailedRoute.AskAsync(429, HttpScript.OpenAiError(message, "insufficient_quota", "insufficient_quota"));
        Expect.Equal(Kit.QuotaExceeded, failed.Kind, "kind");
        Expect.Equal("from next", failed.Answer, "answer");
        await failed.CoolsDown(restsAt: 60, calledAt: 3600);
    });

    // litellm#7669
    [Fact]
    public Task Read_RetryAfterInSeconds_IsTheCooldown() => KnownFaults.CheckAsync("reports/E08", async () =>
    {
        var failed = await FailedRoute.AskAsync(429, HttpScript.OpenAiError("Rate limit reached", "rate_limit_exceeded", "requests"), ("Retry-After", "60"));
        Expect.Equal(Kit.RateLimited, failed.Kind, "kind");
        await failed.CoolsDown(restsAt: 55, calledAt: 65);
    });

    // litellm#7669
    [Fact]
    public Task Read_RetryAfterAsDate_IsTheCooldown() => KnownFaults.CheckAsync("reports/E09", async () =>
    {
        var failed = await FailedRoute.AskAsync(
            429, HttpScript.OpenAiError("Rate limit reached", "rate_limit_exceeded"),
            ("Retry-After", "Mon, 30 Nov 2026 12:10:00 GMT"), ("Date", "Mon, 30 Nov 2026 12:00:00 GMT"));
        Expect.Equal(Kit.RateLimited, failed.Kind, "kind");
        await failed.CoolsDown(restsAt: 590, calledAt: 610);
    });

    // Narraitor#887
    [Fact]
    public Task Read_AzureContentFilter_Stops() => KnownFaults.CheckAsync("reports/E13", async () =>
    {
        var failed = await FailedRoute.AskAsync(400, """
            {"error":{"message":"The response was filtered due to the prompt triggering Azure OpenAI's content management policy. Please modify your prompt and retry.",
            "type":null,"param":"prompt","code":"content_filter","status":400,
            "innererror":{"code":"ResponsibleAIPolicyViolation","content_filter_result":{"jailbreak":{"filtered":true,"detected":true}}}}}
            """);
        Expect.Equal(Kit.ContentFilter, failed.Kind, "kind");
        Expect.Equal($"refused: {Kit.AttemptsFailed}", failed.Answer, "answer");
        Expect.That(await failed.IsCalledAgainAfter(0), "the route cools down");
    });

    [Fact]
    public Task Read_UnsupportedParameter_TriesTheNextModel() => KnownFaults.CheckAsync("reports/E14", async () =>
    {
        const string message = "Unsupported parameter: 'temperature' is not supported with this model.";
        var failed = await FailedRoute.AskAsync(400, HttpScript.OpenAiError(message, "unsupported_parameter", param: "temperature"));
        Expect.Equal("from next", failed.Answer, "answer");
        Expect.That(await failed.IsCalledAgainAfter(0), "the route cools down");
    });

    [Fact]
    public Task Read_GroqTokensPerMinute_IsARateLimit() => KnownFaults.CheckAsync("reports/E19", async () =>
    {
        const string message = "Request too large for model `llama-3.1-8b-instant` in organization `org_x` service tier `on_demand` "
            + "on tokens per minute (TPM): Limit 6000, Requested 10000";
        var failed = await FailedRoute.AskAsync(413, HttpScript.OpenAiError(message, "rate_limit_exceeded", "tokens"));
        Expect.Equal(Kit.RateLimited, failed.Kind, "kind");
        Expect.Equal("from next", failed.Answer, "answer");
    });

    /// <summary>Returns the error by which Google limits the requests of a minute, which it calls a quota.</summary>
    internal static string GoogleLimit(string model, string delay) => $$$"""
        [{"error":{"code":429,"message":"You exceeded your current quota, please check your plan and billing details. For more information on this error, head to: https://ai.google.dev/gemini-api/docs/rate-limits.\n* Quota exceeded for metric: generativelanguage.googleapis.com/generate_content_free_tier_requests, limit: 10, model: {{{model}}}\nPlease retry in {{{delay}}}.","status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"34s"}]}}]
        """;
}
