using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Cases.Reports;

/// <summary>The cost of a request follows the usage that its answer reports.</summary>
public class BillingTests
{
    // litellm#35787, #28228 and PR#31573
    [Fact]
    public Task Cost_Failover_IsOfTheOfferingThatAnswered() => KnownFaults.CheckAsync("reports/A10", async () =>
    {
        var router = Kit.ChatRouter(
            Kit.Catalogue(Kit.Chat("x/m", input: 1, output: 1), Kit.Chat("y/m", input: 2, output: 4)),
            routes => routes.CheapestFirst()
                .Route("x/m", new Scripted("a", Answers.Fails(503))).Route("y/m", new Scripted("b", (_, _) => Answers.Text("ok", 1000, 1000))));
        var answer = await router.Ask();
        Expect.Equal("y/m", answer.Offering, "offering");
        Expect.Cost(0.006m, answer.Cost);
        Expect.Sequence(["x/m", "y/m"], answer.Attempts.Select(each => each.Offering), "attempts");
    });

    // laravel/ai#1021, genai-prices#334
    [Fact]
    public Task Cost_CachedOutsideTheInput_IsRightOrUnknown() => KnownFaults.CheckAsync("reports/U01", async () =>
        Expect.CostOrUnknown(await Bill.Of(new() { InputTokenCount = 100, CachedInputTokenCount = 80_000, OutputTokenCount = 1000 }), "cost", 0.0393m));

    // copilot-sdk#1160
    [Fact]
    public Task Cost_CachedTokens_ArePartOfTheInput() => KnownFaults.CheckAsync("reports/U03", async () =>
        Expect.Cost(0.084m, await Bill.Of(new() { InputTokenCount = 100_000, CachedInputTokenCount = 80_000, OutputTokenCount = 0 })));

    // opencode#17566
    [Fact]
    public Task Cost_ReasoningTokens_ArePartOfTheOutput() => KnownFaults.CheckAsync("reports/U04", async () =>
        Expect.Cost(0.7923m, await Bill.Of(new() { InputTokenCount = 14_746, OutputTokenCount = 1944, ReasoningTokenCount = 1360 }, Kit.Rates(30, 180))));

    // opik#7777
    [Fact]
    public Task Cost_ReasoningRate_IsUsedForReasoning() => KnownFaults.CheckAsync("reports/U05", async () => Expect.Cost(
        0.042m, await Bill.Of(new() { InputTokenCount = 1000, OutputTokenCount = 10_000, ReasoningTokenCount = 8000 }, Kit.Rates(2, 8, reasoning: 3))));

    // litellm#19771, langwatch#7036
    [Fact]
    public Task Cost_AudioOutput_HasItsOwnRate() => KnownFaults.CheckAsync("reports/U07", async () => Expect.Cost(0.0397025m, await Bill.Of(
        new() { InputTokenCount = 17, OutputTokenCount = 592, OutputAudioTokenCount = 482 }, Kit.Rates(2.5m, 10, audioInput: 40, audioOutput: 80))));

    // litellm#37661
    [Fact]
    public Task Cost_AudioWithoutARate_IsChargedAsText() => KnownFaults.CheckAsync("reports/U08", async () =>
        Expect.Cost(0.003m, await Bill.Of(new() { InputTokenCount = 1000, InputAudioTokenCount = 900, OutputTokenCount = 0 })));

    // The Bedrock adapter reports cached tokens under its own keys and outside the input.
    [Fact]
    public Task Cost_BedrockAdapter_CountsItsCacheKeys() => KnownFaults.CheckAsync("reports/U15", async () => Expect.Cost(0.05705625m, await Bill.Of(new()
    {
        InputTokenCount = 100,
        OutputTokenCount = 1000,
        TotalTokenCount = 85_835,
        AdditionalCounts = new() { ["CacheReadInputTokens"] = 80_000, ["CacheWriteInputTokens"] = 4735 },
    })));

    // tensorzero#5481: the first report counts 1 output token, the last one 15. One token more is accepted.
    [Fact]
    public Task Cost_StreamReportsStartAndEnd_CountsTheEnd() => KnownFaults.CheckAsync("reports/S01", async () =>
        Expect.OneOf(await Bill.OfStream(null, Answers.Usage(25, 1), Answers.Piece("Hello"), Answers.Usage(null, 15, last: true)), "cost", 0.0003m, 0.000315m));

    // rust-genai#272
    [Fact]
    public Task Cost_StreamReportsBothTwice_CountsTheLast() => KnownFaults.CheckAsync("reports/S02", async () =>
        Expect.Cost(0.029418m, await Bill.OfStream(null, Answers.Usage(26, 3), Answers.Piece("Hello"), Answers.Usage(26, 1956, last: true))));

    // griptape#2275, langchainjs#8694
    [Fact]
    public Task Cost_StreamReportsRunningTotals_CountsTheLast() => KnownFaults.CheckAsync("reports/S03", async () => Expect.Cost(0.00075m, await Bill.OfStream(
        null, Answers.Usage(100, null, total: 100), Answers.Piece("He"), Answers.Usage(100, 10), Answers.Piece("llo"), Answers.Usage(100, 30, last: true))));

    [Fact]
    public Task Cost_TwoCallsInsideOneStream_AddsThem() => KnownFaults.CheckAsync("reports/S05", async () => Expect.Cost(0.00138m, await Bill.OfStream(
        null, Answers.Piece("a"), Answers.Usage(100, 20), Answers.Piece("b"), Answers.Usage(160, 20, last: true))));

    // pollinations#5594, litellm#30630, synaplan#1146: 10 pieces of 4,000 characters are about 10,000 tokens or 10 USD.
    [Fact]
    public Task Budget_StreamLeftEarly_IsChargedForWhatWasRead() => KnownFaults.CheckAsync("reports/R02", async () =>
    {
        var client = new Scripted("a", stream: (_, _) => Enumerable.Range(0, 1000).Select(_ => Answers.Piece(new string('x', 4000))));
        var router = Kit.ChatRouter(Kit.Catalogue(Kit.Chat("x/a", input: 1, output: 1000)), routes => routes.Route("x/a", client).BudgetPerDay(0.5m));
        Expect.Equal(40_000, (await router.Stream(leaveAfter: 10)).Text.Length, "characters read");
        Expect.Equal(Kit.BudgetExceeded, (await router.Stream(leaveAfter: 10)).Refusal, "next stream");
    });

    // facility#248
    [Fact]
    public Task Budget_StreamBreaks_IsChargedForTheOutputAllowed() => KnownFaults.CheckAsync("reports/R03", async () =>
    {
        static IEnumerable<ChatResponseUpdate> Breaks()
        {
            yield return Answers.Usage(1000, 1);
            yield return Answers.Piece("text");
            throw Answers.Http(503);
        }

        var router = Kit.ChatRouter(
            Kit.Catalogue(Kit.Chat("x/a", input: 100, output: 1000)),
            routes => routes.Route("x/a", new Scripted("a", stream: (_, _) => Breaks())).BudgetPerDay(5));
        Expect.That((await router.Stream(options: new() { MaxOutputTokens = 1000 })).Error is not null, "the stream ends without an exception");
        Expect.Equal(Kit.BudgetExceeded, (await router.Stream(new string('a', 160_000), new() { MaxOutputTokens = 1 })).Refusal, "next stream, of 4 USD");
    });

    // mindroom#2134: the adapter drops the number of cache writes, so the right cost is open.
    [Fact]
    public Task Cost_CacheWritesNotReported_AnswersNevertheless() => KnownFaults.CheckAsync("reports/R08", async () =>
    {
        const string usage = """
            {"prompt_tokens":2600,"completion_tokens":100,"total_tokens":2700,"prompt_tokens_details":{"cached_tokens":2000,"cache_write_tokens":400}}
            """;
        var http = new HttpScript(_ => HttpScript.Completion("ok", "gpt-5.6", usage));
        Expect.Equal("ok", (await Kit.ChatRouter(null, routes => routes.Route("openai/gpt-5.6", http.OpenAi("gpt-5.6"))).Ask()).Summary, "answer");
    });

    // The price list of Anthropic: tokens cached for an hour cost twice the input rate, not 1.25 times.
    [Fact]
    public Task Cost_CacheWritesForAnHour_IsRightOrUnknown() => KnownFaults.CheckAsync("reports/R09", async () =>
    {
        var http = new HttpScript(_ => HttpScript.Json(200, """
            {"id":"msg_1","type":"message","role":"assistant","model":"claude-sonnet-4-5-20250929","content":[{"type":"text","text":"ok"}],
            "stop_reason":"end_turn","stop_sequence":null,"usage":{"input_tokens":10,"cache_creation_input_tokens":10000,"cache_read_input_tokens":0,
            "cache_creation":{"ephemeral_5m_input_tokens":0,"ephemeral_1h_input_tokens":10000},"output_tokens":100,"service_tier":"standard"}}
            """));
        var answer = await Kit.ChatRouter(null, routes => routes.Route("anthropic/claude-sonnet-4-5", http.Anthropic("claude-sonnet-4-5"))).Ask();
        Expect.Equal("ok", answer.Summary, "answer");
        Expect.CostOrUnknown(answer.Cost, "cost", 0.06153m);
    });

    // vercel/ai#13705: the fee depends on the search context, which a request does not report. The model was retired on 2026-09-27.
    [Fact]
    public Task Cost_SonarRequest_IncludesTheRequestFee() => KnownFaults.CheckAsync("reports/N05", async () =>
    {
        var client = new Scripted("s", (_, _) => Answers.Text("ok", 50, 100));
        var clock = new Clock();
        clock.AdjustTime(new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero));
        var cost = (await Kit.ChatRouter(null, routes => routes.Route("perplexity/sonar", client), clock).Ask()).Cost;
        Expect.That(cost is >= 0.00515m and <= 0.01215m, $"expected 0.00515 to 0.01215, was {cost}");
    });
}
