using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Cases.Reports;

/// <summary>A request goes only to models that can serve it.</summary>
public class RequestNeedTests
{
    // litellm PR#39032, semantic-kernel#4359, vllm semantic-router#55
    [Fact]
    public Task Ask_Image_NeverGoesToATextModel() => KnownFaults.CheckAsync("reports/A01", async () =>
    {
        var answer = await TextAndVision().AskAbout(new TextContent("what"), Answers.Image());
        Expect.Equal("y/vision", answer.Offering, "offering");

        var text = new Scripted("text");
        var refused = await Kit.ChatRouter(Kit.Catalogue(Kit.Chat("x/text")), routes => routes.Route("x/text", text)).AskAbout(Answers.Image());
        Expect.Equal(Kit.NothingMatches, refused.Refusal, "text model alone");
        Expect.Contains("image", refused.Error?.Message, "message of the refusal");
        Expect.Equal(0, text.Calls, "calls of the text model");
    });

    // litellm PR#39032, jcode#861
    [Fact]
    public Task Ask_ImageElsewhereInTheRequest_GoesToAVisionModel() => KnownFaults.CheckAsync("reports/A02", async () =>
    {
        var router = TextAndVision();
        var earlier = await router.Ask([new(ChatRole.User, [Answers.Image()]), new(ChatRole.Assistant, "a cat"), new(ChatRole.User, "sure?")]);
        Expect.Equal("y/vision", earlier.Offering, "image in an earlier turn");

        ChatMessage[] toolResult =
        [
            new(ChatRole.User, "shot"),
            new(ChatRole.Assistant, [new FunctionCallContent("1", "f")]),
            new(ChatRole.Tool, [new FunctionResultContent("1", Answers.Image())]),
        ];
        Expect.Equal("y/vision", (await router.Ask(toolResult, Answers.WithTool())).Offering, "image in the result of a tool");
        Expect.Equal("y/vision", (await router.AskAbout(new UriContent("https://x/y.png", "image/png"))).Offering, "image by address");
    });

    // litellm#872, 9router#1089, llmgateway#660
    [Fact]
    public Task Ask_InputPlusReservedOutput_FitsTheWindow() => KnownFaults.CheckAsync("reports/A03", async () =>
    {
        var router = Kit.ChatRouter(
            Kit.Catalogue(Kit.Chat("x/200k", 200_000, 1, 1), Kit.Chat("y/1m", 1_000_000)),
            routes => routes.CheapestFirst().Route("x/200k", new Scripted("200k")).Route("y/1m", new Scripted("1m")));
        Expect.Equal("y/1m", (await router.Ask(new string('a', 760_000), new() { MaxOutputTokens = 32_000 })).Offering, "190,000 + 32,000 tokens");
        Expect.Equal("x/200k", (await router.Ask(new string('a', 600_000), new() { MaxOutputTokens = 32_000 })).Offering, "150,000 + 32,000 tokens");
    });

    // maka#2329
    [Fact]
    public Task Ask_InputAboveTheInputLimit_GoesToALargerModel() => KnownFaults.CheckAsync("reports/A04", async () =>
    {
        var router = Kit.ChatRouter(
            Kit.Catalogue(Kit.Chat("x/400k", 400_000, 1, 1, maxInput: 272_000, maxOutput: 128_000), Kit.Chat("y/1m", 1_000_000)),
            routes => routes.CheapestFirst().Route("x/400k", new Scripted("400k")).Route("y/1m", new Scripted("1m")));
        Expect.Equal("y/1m", (await router.Ask(new string('a', 1_200_000))).Offering, "300,000 tokens");
    });

    // litellm#35626, litellm#33686
    [Fact]
    public Task Ask_TokenCounterThrows_OtherChecksStillRun() => KnownFaults.CheckAsync("reports/A05", async () =>
    {
        var router = TextAndVision(routes => routes.CountTokens(_ => throw new InvalidOperationException()));
        var answer = await router.AskAbout(new TextContent("what"), Answers.Image());
        Expect.Equal("y/vision", answer.Offering, "offering");
        Expect.Contains("tokens", string.Join("; ", answer.Decision?.Unknowns ?? []), "unknowns of the decision");
    });

    // dsh-llm-fallbacks#106, 9router#1089
    [Fact]
    public Task Ask_Failover_MeetsTheSameNeeds() => KnownFaults.CheckAsync("reports/A07", async () =>
    {
        var withoutTools = new Scripted("b");
        var router = Kit.ChatRouter(
            Kit.Catalogue(Kit.Chat("x/a", input: 1, output: 1), Kit.Chat("y/b", input: 2, output: 2, tools: false), Kit.Chat("z/c", input: 3, output: 3)),
            routes => routes.CheapestFirst().Route("x/a", new Scripted("a", Answers.Fails(503))).Route("y/b", withoutTools).Route("z/c", new Scripted("c")));
        Expect.Equal("z/c", (await router.Ask("hi", Answers.WithTool())).Offering, "offering");
        Expect.Equal(0, withoutTools.Calls, "calls of the model without tools");
        Expect.Sequence(["y/b"], router.Last!.Rejected, "rejected");
    });

    // bifrost#4243, litellm PR#39032
    [Fact]
    public Task Ask_DeniedProvider_IsUsedByNeitherFailoverNorPin() => KnownFaults.CheckAsync("reports/A23", async () =>
    {
        var denied = new Scripted("b");
        var router = Kit.ChatRouter(
            Kit.Catalogue(Kit.Chat("x/a", input: 1, output: 1), Kit.Chat("y/b")),
            routes => routes.CheapestFirst().Deny("y").Route("x/a", new Scripted("a", Answers.Fails(503))).Route("y/b", denied));
        Expect.Equal(Kit.AttemptsFailed, (await router.Ask()).Refusal, "allowed routes fail");
        Expect.Equal(Kit.NothingMatches, (await router.Ask(options: new() { ModelId = "y/b" })).Refusal, "denied model is pinned");
        Expect.Equal(0, denied.Calls, "calls of the denied provider");
    });

    // semantic-kernel#6695, #4359 and #4476, flink-agents#964
    [Fact]
    public Task Ask_ModelId_PinsTheModelOrIsRefused() => KnownFaults.CheckAsync("reports/A25", async () =>
    {
        var router = Kit.ChatRouter(
            Kit.Catalogue(Kit.Chat("x/gpt-4o-2024-08-06", input: 1, output: 1), Kit.Chat("y/b")),
            routes => routes.CheapestFirst().Route("x/gpt-4o-2024-08-06", new Scripted("a")).Route("y/b", new Scripted("b")));
        foreach (var (pin, offering) in new[] { ("y/b", "y/b"), ("b", "y/b"), ("gpt-4o-2024-08-06", "x/gpt-4o-2024-08-06") })
            Expect.Equal(offering, (await router.Ask(options: new() { ModelId = pin })).Offering, pin);
        foreach (var pin in new[] { "unknown-model", "gpt-4o", "gpt-4o-2024-05-13" })
            Expect.Equal(Kit.UnknownModel, (await router.Ask(options: new() { ModelId = pin })).Refusal, pin);
    });

    private static Routed<IChatClient> TextAndVision(Action<Routes<IChatClient>>? configure = null) => Kit.ChatRouter(
        Kit.Catalogue(Kit.Chat("x/text", input: 1, output: 1), Kit.Chat("y/vision", inputs: Kit.TextAndPictures)),
        routes =>
        {
            routes.CheapestFirst().Route("x/text", new Scripted("text")).Route("y/vision", new Scripted("vision"));
            configure?.Invoke(routes);
        });
}
