using System.Globalization;
using System.Text.RegularExpressions;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Tests.Cases.Reports;

/// <summary>Prices of the catalog and of price lists are right or unknown.</summary>
public class PriceTests
{
    // litellm#35787, OpenAnt#216, models.dev#108
    [Fact]
    public Task Select_UnknownPrice_IsNeitherZeroNorInvented() => KnownFaults.CheckAsync("reports/A08", () =>
    {
        var catalog = Kit.Catalogue(Kit.Chat("x/unpriced", input: null, maxOutput: 8000), Kit.Chat("y/b", input: 1, output: 1, maxOutput: 8000));
        var choice = Kit.Select(catalog, cheapest: true, input: 1000, output: 100);
        Expect.Sequence([("y/b", (decimal?)0.0011m)], choice.Candidates, "unknown facts exclude");
        Expect.Contains("price-unknown", choice.Rejected.GetValueOrDefault("x/unpriced"), "reason of the rejection");
        foreach (var unknown in new[] { "Allow", "Penalise" })
            Expect.Sequence([("y/b", 0.0011m), ("x/unpriced", (decimal?)null)], Kit.Select(catalog, cheapest: true, unknown, 1000, 100).Candidates, unknown);
    });

    // litellm PR#36303
    [Fact]
    public Task Select_PriceOfZero_IsThePrice() => KnownFaults.CheckAsync("reports/A09", () =>
    {
        var catalog = Kit.Catalogue(
            Kit.Chat("ollama/local", input: 0, output: 0, maxOutput: 8000), Kit.Chat("y/b", input: 0.15m, output: 0.6m, maxOutput: 8000));
        Expect.Sequence([("ollama/local", (decimal?)0m), ("y/b", 0.00021m)], Kit.Select(catalog, cheapest: true, input: 1000, output: 100).Candidates, "candidates");
    });

    // litellm PR#33979, mecatl#611
    [Fact]
    public Task Select_Costs_AreComparedAsNumbers() => KnownFaults.CheckAsync("reports/A15", () =>
    {
        var catalog = Kit.Catalogue(Kit.Chat("x/a", input: 2, output: 2, maxOutput: 8000), Kit.Chat("y/b", input: 10, output: 10, maxOutput: 8000));
        Expect.Sequence([("x/a", (decimal?)0.002002m), ("y/b", 0.01001m)], Kit.Select(catalog, cheapest: true, input: 1000, output: 1).Candidates, "candidates");
    });

    // hermes-agent#93469
    [Fact]
    public Task Estimate_PromptTier_StartsAboveItsBoundary() => KnownFaults.CheckAsync("reports/A13", () =>
    {
        foreach (var (tokens, cost) in new[] { (200_000, 0.412m), (200_001, 0.818004m), (250_000, 1.018m) })
            Expect.Cost(cost, Kit.Price([.. Kit.Rates(2, 12), .. Kit.Above(200_000, 4, 18)], Kit.Usage(tokens, 1000)).Known, $"{tokens} tokens");
        Expect.Cost(1.018m, PriceOf("google/gemini-3.1-pro-preview", Kit.Usage(250_000, 1000)), "gemini-3.1-pro");
    });

    // genai-prices#711: the report is of July. Since 2026-08-21 the rates are 4 and 20 USD instead of 5 and 30, with the same boundary.
    [Fact]
    public Task Estimate_PromptTierOfGpt56_StartsAboveItsBoundary() => KnownFaults.CheckAsync("reports/N02", () =>
    {
        var offering = Kit.Find("openai/gpt-5.6-sol")!;
        foreach (var (day, tokens, cost) in new[]
        {
            (new DateOnly(2026, 8, 20), 272_000, 1.39m), (new(2026, 8, 20), 272_001, 2.76501m),
            (new(2026, 8, 21), 272_000, 1.108m), (new(2026, 8, 21), 272_001, 2.206008m),
        })
            Expect.Cost(cost, Kit.Price(offering, Kit.Usage(tokens, 1000), new(day, new(12, 0), TimeSpan.Zero)).Known, $"{tokens} tokens on {day}");
    });

    // pier#9, llmgateway#1188
    [Fact]
    public Task Estimate_CachedWithoutARate_IsIncomplete() => KnownFaults.CheckAsync("reports/A14", () =>
    {
        var usage = Kit.Usage(100_000, 0, cached: 80_000);
        Expect.Cost(0.084m, Kit.Price(Kit.Rates(3, cacheRead: 0.3m), usage).Known, "with a cache rate");
        var without = Kit.Price(Kit.Rates(3), usage);
        Expect.Equal(false, without.Complete, "complete without a cache rate");
        Expect.Sequence(["cache-read"], without.Unpriced, "unpriced");
        Expect.Equal(null, Kit.Bill(Kit.Rates(3), usage), "bill without a cache rate");

        // litellm#28844: whether the base cache rate applies to a tier without one is open. The estimate must not throw.
        Kit.Price([.. Kit.Rates(2, cacheRead: 0.2m), .. Kit.Above(200_000, 4)], Kit.Usage(250_000, 0, cached: 200_000));
    });

    // laravel/ai#1021, litellm#19771
    [Fact]
    public Task Estimate_OverlappingParts_ChargesNoTokenTwice() => KnownFaults.CheckAsync("reports/P01", () =>
    {
        var rates = Kit.Rates(4, 16, cacheRead: 0.4m, reasoning: 16, audioInput: 32, audioOutput: 64, imageInput: 5);
        foreach (var (what, usage, most) in new[]
        {
            ("all cached, all audio", Kit.Usage(1000, 0, cached: 1000, audioInput: 1000), 1000L),
            ("900 cached, 500 of images", Kit.Usage(1000, 0, cached: 900, imageInput: 500), 1000L),
            ("2,000 cached of 1,000", Kit.Usage(1000, 0, cached: 2000), 1000L),
            ("500 of reasoning in an output of 10", Kit.Usage(0, 10, reasoning: 500), 10L),
        })
        {
            var price = Kit.Price(rates, usage);
            Expect.That(!price.Complete || price.Lines.Sum(line => line.Quantity) <= most, $"{what}: more than {most} tokens are charged: {price}");
        }
    });

    // The price list of OpenAI, litellm#28844: both factors apply. gpt-5.6 has cost 8 and 30 USD above the boundary since 2026-08-21.
    [Fact]
    public Task Estimate_ServiceTierAndLongPrompt_IsRightOrUnknown() => KnownFaults.CheckAsync("reports/P02", () =>
    {
        foreach (var (id, standard) in new[] { ("openai/gpt-5.5", 3.045m), ("openai/gpt-5.6", 2.43m), ("openai/gpt-5.4", 1.5225m) })
        {
            Expect.Cost(standard, PriceOf(id, Kit.Usage(300_000, 1000)), id);
            foreach (var (tier, factor) in new[] { ("Flex", 0.5m), ("Batch", 0.5m), ("Priority", 2m) })
                Expect.CostOrUnknown(PriceOf(id, Kit.Usage(300_000, 1000, tier: tier)), $"{id} {tier}", standard * factor);
        }
    });

    // litellm#28844
    [Fact]
    public Task Estimate_ServiceTierWithoutALongPromptRate_IsNotCheaper() => KnownFaults.CheckAsync("reports/C09", () =>
    {
        List<string> wrong = [];
        foreach (var (offering, tier, above) in Kit.ServiceTiersWithoutContextTier())
        {
            decimal? Cost(long tokens, string at) => Kit.Price(offering, Kit.Usage(tokens, 0, tier: at)).Known;
            if (Cost(above + 1, tier.ToString()) is { } longAtTier && Cost(above + 1, "Standard") is { } longAtStandard
                && Cost(1000, "Standard") is > 0 and { } shortAtStandard && Cost(1000, tier.ToString()) is { } shortAtTier
                && longAtTier < longAtStandard * (shortAtTier / shortAtStandard) * 0.99m)
                wrong.Add($"{offering.Id} {tier}");
        }

        Expect.That(wrong.Count == 0, $"{wrong.Count} long prompts are priced as short ones: {string.Join(", ", wrong.Take(5))}");
    });

    // litellm#19771, langwatch#7036
    [Fact]
    public Task Estimate_AudioTokens_HaveTheAudioRate() => KnownFaults.CheckAsync("reports/C06", () =>
    {
        foreach (var (id, cost) in new[]
        {
            ("openai/gpt-audio-mini", 0.018964m), ("openai/gpt-audio", 0.060998m),
            ("azure/gpt-audio-2025-08-28", 0.07591m), ("azure/gpt-4o-audio-preview-2024-12-17", 0.07591m),
            ("google/gemini-2.5-pro", 0.00717m), ("google/gemini-3-flash-preview", 0.002726m), ("google-vertex/gemini-3-flash-preview", 0.002726m),
        })
            Expect.Cost(cost, PriceOf(id, Kit.Usage(1000, 592, audioInput: 900, audioOutput: 482)), id);
    });

    // OpenRouter states -1 for its automatic router.
    [Fact]
    public Task Import_PriceThatIsNoPrice_IsUnknown() => KnownFaults.CheckAsync("reports/C08", () =>
    {
        static string Model(string id, string pricing) => $$$"""
            {"id":"{{{id}}}","name":"m","created":1,"context_length":1000,"architecture":{"input_modalities":["text"],"output_modalities":["text"]},
            "pricing":{{{pricing}}},"top_provider":{},"supported_parameters":["tools"]}
            """;
        var catalog = Kit.Import("OpenRouter", $$"""
            {"data":[
            {{Model("openrouter/auto", """{"prompt":"-1","completion":"-1"}""")}},
            {{Model("acme/half", """{"prompt":"0.000001","completion":"0.000002","input_cache_read":"-1"}""")}},
            {{Model("acme/nan", """{"prompt":"NaN","completion":"1e400"}""")}}]}
            """);
        var offerings = Kit.OfferingsOf(catalog).ToDictionary(Kit.NameAtProvider);
        Expect.Equal(3, offerings.Count, "offerings");
        Expect.Cost(0.003m, Kit.Price(offerings["acme/half"], Kit.Usage(1000, 1000)).Known, "acme/half");
        Expect.That(!Kit.HasPrice(offerings["openrouter/auto"]) && !Kit.HasPrice(offerings["acme/nan"]), "a price that is no number is taken for one");
    });

    // vercel/ai#13705: nobody can avoid the fee, so it is part of the price. What deep research costs is open, because the number of searches is unknown.
    [Fact]
    public Task Estimate_RequestFee_IsPartOfThePrice() => KnownFaults.CheckAsync("reports/C10", () =>
    {
        foreach (var (id, least, most) in new[]
        {
            ("perplexity/sonar", 0.007m, 0.014m), ("perplexity/sonar-pro", 0.024m, 0.032m), ("perplexity/sonar-reasoning-pro", 0.016m, 0.024m),
        })
        {
            var cost = PriceOf(id, Kit.Usage(1000, 1000));
            Expect.That(cost is null || (cost >= least && cost <= most), $"{id}: expected {least} to {most} or nothing, was {cost}");
        }

        PriceOf("perplexity/sonar-deep-research", Kit.Usage(1000, 1000, reasoning: 500));
    });

    // vercel/ai#13705
    [Fact]
    public Task Select_CeilingBelowTheRequestFee_RejectsTheOffering() => KnownFaults.CheckAsync("reports/F04", () =>
    {
        var candidates = Kit.Select(input: 1000, output: 1000, ceiling: 0.004m, providers: ["perplexity"]).Candidates;
        Expect.That(candidates.All(each => each.Offering != "perplexity/sonar"), "perplexity/sonar is selected, though its fee alone is 0.005");
    });

    // open-webui-cost-tracker#6
    [Fact]
    public Task Estimate_DeepResearch_MatchesTheInvoice() => KnownFaults.CheckAsync("reports/N04", () =>
    {
        const string id = "perplexity/sonar-deep-research";
        Expect.CostOrUnknown(PriceOf(id, Kit.Usage(108, 3256, reasoning: 73_248, searches: 74)), "reasoning outside the output", 0.616008m);
        Expect.Cost(0.616008m, PriceOf(id, Kit.Usage(108, 3256 + 73_248, reasoning: 73_248, searches: 74)), "reasoning inside the output");
    });

    [Fact]
    public Task Estimate_MovingAlias_HasThePriceOfItsTarget() => KnownFaults.CheckAsync("reports/C12", () =>
    {
        foreach (var (alias, target) in new[]
        {
            ("gemini-flash-latest", "^gemini-[0-9.]+-flash$"),
            ("gemini-flash-lite-latest", "^gemini-[0-9.]+-flash-lite$"),
            ("gemini-pro-latest", "^gemini-[0-9.]+-pro(-preview)?$"),
        })
        {
            if (Kit.Find("google/" + alias) is not { } offering || !Kit.HasPrice(offering))
                continue;
            var newest = Kit.All
                .Where(each => Kit.ProviderOf(each) == "google" && Kit.HasPrice(each) && Regex.IsMatch(Kit.NameAtProvider(each), target))
                .MaxBy(each => decimal.Parse(Kit.NameAtProvider(each).Split('-')[1], CultureInfo.InvariantCulture))!;
            var usage = Kit.Usage(100_000, 100_000);
            Expect.CostOrUnknown(Kit.Price(offering, usage).Known, $"{alias}, which is {newest.Id} today", Kit.Price(newest, usage).Known!.Value);
        }
    });

    // Whether a cache rate of 0, as of gpt-3.5-turbo, is free or unknown is open.
    [Fact]
    public Task Estimate_PriceOfSeveralSources_DoesNotMixThem() => KnownFaults.CheckAsync("reports/F01", () =>
    {
        var usage = Kit.Usage(1000, 0, cached: 1000);
        Expect.Equal(false, Kit.Price(Kit.Find("openai/gpt-4o-2024-05-13")!, usage).Complete, "gpt-4o-2024-05-13, which has no cache rate: complete");
        foreach (var id in new[] { "openai/gpt-3.5-turbo", "openai/gpt-4o-mini-tts", "openai/gpt-5.5", "perplexity/sonar" })
            PriceOf(id, usage);
    });

    private static decimal? PriceOf(string id, ModelUsage usage) => Kit.Find(id) is { } offering ? Kit.Price(offering, usage).Known : null;
}
