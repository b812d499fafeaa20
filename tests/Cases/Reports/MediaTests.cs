using System.Drawing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Tests.Cases.Reports;

/// <summary>Embeddings, images and speech.</summary>
public class MediaTests
{
    // LightRAG#3232
    [Fact]
    public Task Embed_FewerVectorsThanTexts_IsNoAnswer() => KnownFaults.CheckAsync("reports/M01", async () =>
    {
        var router = Kit.EmbeddingRouter(
            Kit.Catalogue(Kit.Embedding("x/e", "v/e", 0.1m), Kit.Embedding("y/e", "v/e", 0.2m)),
            routes => routes.Route("x/e", OneVector()).Route("y/e", new ScriptedEmbeddings()));
        var answer = await router.Send(client => client.GenerateAsync(["one", "two"]));
        Expect.That(answer.Error is not null || answer.Value!.Count == 2, $"two texts have {answer.Value?.Count} vectors");
    });

    // LightRAG#3232
    [Fact]
    public Task Embed_FewerVectorsBehindACache_StoresNoGap() => KnownFaults.CheckAsync("reports/Z04", async () =>
    {
        var router = Kit.EmbeddingRouter(
            Kit.Catalogue(Kit.Embedding("x/e", "v/e")), routes => routes.Route("x/e", OneVector()), builder => builder.UseDistributedCache(Kit.Cache()));
        var answer = await router.Send(client => client.GenerateAsync(["one", "two"]));
        Expect.That(answer.Error is not null || (answer.Value!.Count == 2 && answer.Value.All(vector => vector is not null)), "a vector is missing");
    });

    // vellum#1419
    [Fact]
    public Task Embed_ModelFails_NoOtherModelTakesOver() => KnownFaults.CheckAsync("reports/M03", async () =>
    {
        var other = new ScriptedEmbeddings();
        var router = Kit.EmbeddingRouter(
            Kit.Catalogue(Kit.Embedding("x/e", "v/e", 0.1m), Kit.Embedding("y/f", "w/f", 0.2m)),
            routes => routes.Route("x/e", new ScriptedEmbeddings(() => throw new HttpRequestException("x"))).Route("y/f", other));
        Expect.Equal(Kit.AttemptsFailed, (await router.Send(client => client.GenerateAsync(["one"]))).Refusal, "refusal");
        Expect.Equal(0, other.Calls, "calls of the other model");
    });

    // qm#586, CrackSQL#27: each text has about 1,000 tokens.
    [Fact]
    public Task Embed_Batch_CountsAllTextsAgainstTheBudget() => KnownFaults.CheckAsync("reports/M05", async () =>
    {
        var texts = Enumerable.Repeat(new string('a', 4000), 100).ToList();
        foreach (var perMillion in new[] { 1000m, 900m })
        {
            var client = new ScriptedEmbeddings();
            var router = Kit.EmbeddingRouter(
                Kit.Catalogue(Kit.Embedding("x/e", input: perMillion)), routes => routes.Route("x/e", client).BudgetPerDay(1));
            Expect.Equal(Kit.BudgetExceeded, (await router.Send(each => each.GenerateAsync(texts))).Refusal, $"{perMillion} USD per million");
            Expect.Equal(0, client.Calls, $"{perMillion} USD per million: calls");
        }

        var limited = Kit.EmbeddingRouter(
            Kit.Catalogue(Kit.Embedding("x/e", input: 1000)), routes => routes.CeilingPerRequest(2).Route("x/e", new ScriptedEmbeddings()));
        Expect.That((await limited.Send(each => each.GenerateAsync(texts))).Error is not null, "a batch of 100 USD is accepted with a limit of 2 USD a request");
    });

    // litellm#31142
    [Fact]
    public Task Generate_OutputTokens_AreChargedAsImages() => KnownFaults.CheckAsync("reports/M06", async () =>
    {
        foreach (var (id, cost) in new[] { ("openai/gpt-image-2", 0.12505m), ("openai/gpt-image-1.5", 0.13337m) })
        {
            var router = Kit.ImageRouter(null, routes => routes.Route(id, new ScriptedImages(Answers.Used(50, 4160))));
            Expect.Cost(cost, (await router.Send(client => client.GenerateAsync(new("x"), new() { ImageSize = new(1024, 1024) }))).Cost, id);
        }
    });

    // Narraitor#887, dotnet/extensions#6648, ais-chat#1290
    [Fact]
    public Task Generate_ImageSize_IsCheckedAndMappedOnlyIfAllowed() => KnownFaults.CheckAsync("reports/M07", async () =>
    {
        static Task<Outcome<ImageGenerationResponse>> Ask(Routed<IImageGenerator> router, ImageGenerationOptions? options, params AIContent[] originals) =>
            router.Send(client => client.GenerateAsync(originals.Length == 0 ? new("x") : new("x", originals), options));
        var second = new ScriptedImages();
        var catalog = Kit.Catalogue(Kit.Image("x/a", 0.01m, (512, 512)), Kit.Image("y/b", 0.04m, (1024, 1024), (1536, 1024)));
        var router = Kit.ImageRouter(catalog, routes => routes.CheapestFirst().Route("x/a", new ScriptedImages()).Route("y/b", second));
        var square = await Ask(router, new() { ImageSize = new(1024, 1024) });
        Expect.Equal("y/b", square.Offering, "1024x1024");
        Expect.Cost(0.04m, square.Cost, "1024x1024");
        Expect.Equal(Kit.NothingMatches, (await Ask(router, new() { ImageSize = new(800, 600) })).Refusal, "800x600");
        var three = await Ask(router, new() { Count = 3 });
        Expect.Equal("x/a", three.Offering, "three images");
        Expect.Cost(0.03m, three.Cost, "three images");
        Expect.Equal(Kit.NothingMatches, (await Ask(router, null, Answers.Image())).Refusal, "edit of an image");
        var mapping = Kit.ImageRouter(catalog, routes => routes.MapImageSizes().Route("y/b", second));
        Expect.Equal("y/b", (await Ask(mapping, new() { ImageSize = new(1200, 800) })).Offering, "1200x800, mapped");
        Expect.Equal(new Size(1536, 1024), second.Options[^1]?.ImageSize ?? default, "size sent");
    });

    // litellm#23842, laravel/ai#935, langwatch#7021
    [Fact]
    public Task Transcribe_SecondsOrTokens_AreChargedOnce() => KnownFaults.CheckAsync("reports/M09", async () =>
    {
        static async Task<decimal?> Cost(string id, SpeechToTextResponse response)
        {
            var router = Kit.TranscriptionRouter(null, routes => routes.Route(id, new ScriptedTranscriber(() => response)));
            return (await router.Send(client => client.GetTextAsync(new MemoryStream(new byte[10])))).Cost;
        }

        Expect.Cost(0.0003m, await Cost("openai/whisper-1", new("t") { EndTime = TimeSpan.FromSeconds(2.11) }), "whisper-1, 2.11 s");
        Expect.Equal(null, await Cost("openai/whisper-1", new("t")), "whisper-1, length not reported");
        UsageDetails usage = new() { InputTokenCount = 66, OutputTokenCount = 22, AdditionalCounts = new() { ["InputTokenDetails.AudioTokenCount"] = 66 } };
        Expect.Cost(0.000385m, await Cost("openai/gpt-4o-transcribe", new("t") { EndTime = TimeSpan.FromSeconds(7), Usage = usage }), "gpt-4o-transcribe");
    });

    [Fact]
    public Task Transcribe_FirstFails_SecondReadsTheWholeRecording() => KnownFaults.CheckAsync("reports/M10", async () =>
    {
        var (first, second) = (new ScriptedTranscriber(() => throw new HttpRequestException("x")), new ScriptedTranscriber());
        var router = Kit.TranscriptionRouter(null, routes => routes.Route("openai/whisper-1", first).Route("openai/gpt-4o-transcribe", second));
        var answer = await router.Send(client => client.GetTextAsync(new MemoryStream(new byte[10])));
        Expect.Equal("openai/gpt-4o-transcribe", answer.Offering, "offering");
        Expect.Sequence([10L], first.BytesRead, "bytes the first read");
        Expect.Sequence([10L], second.BytesRead, "bytes the second read");
    });

    private static ScriptedEmbeddings OneVector() => new(() => new([ScriptedEmbeddings.Vector]));
}
