#pragma warning disable MEAI001, GENAITAX001 // Image and speech clients are experimental in Microsoft.Extensions.AI, and so are ours.
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.Routing;

public class RoutedMediaTests
{
    private static readonly ModelOffering Canvas = Image("brush/canvas", [Modalities.Text], [new(1024, 1024), new(1536, 1024)]);
    private static readonly ModelOffering Editor = Image("brush/editor", [Modalities.Text, Modalities.Image], [new(512, 512)]);
    private static readonly ModelOffering Listener = Speech("ear/one", ModelFamilies.SpeechRecognitionModel, Modalities.Speech, Modalities.Text, new PriceRate(Meter.AudioInput, 0.0001m, PriceUnit.Second));
    private static readonly ModelOffering Reader = Speech("vox/reader", ModelFamilies.SpeechSynthesisModel, Modalities.Text, Modalities.Speech, new PriceRate(Meter.CharacterInput, 0.00001m, PriceUnit.Character));
    private static readonly ModelOffering SecondReader = Speech("vox/second", ModelFamilies.SpeechSynthesisModel, Modalities.Text, Modalities.Speech, new PriceRate(Meter.CharacterInput, 0.00002m, PriceUnit.Character));
    private static readonly ModelOffering SecondListener = Speech("ear/two", ModelFamilies.SpeechRecognitionModel, Modalities.Speech, Modalities.Text, new PriceRate(Meter.AudioInput, 0.0002m, PriceUnit.Second));

    private readonly FakeImages _canvas = new();
    private readonly FakeImages _editor = new();

    [Fact]
    public async Task Generate_SizeThatAModelIsKnownNotToMake_IsNotAskedOfIt()
    {
        using var services = Images();
        await services.GetRequiredService<IImageGenerator>().GenerateAsync(new("a cat"), new() { ImageSize = new(512, 512) });
        Assert.Equal((0, 1), (_canvas.Asked.Count, _editor.Asked.Count));
    }

    [Fact]
    public async Task Generate_SizeNoModelMakes_IsRefusedBeforeAnyCall()
    {
        using var services = Images();
        var error = await Assert.ThrowsAsync<RoutingException>(() => services.GetRequiredService<IImageGenerator>().GenerateAsync(new("a cat"), new() { ImageSize = new(333, 333) }));
        Assert.Equal(RoutingRefusal.NothingMatches, error.Reason);
        Assert.Contains("333x333", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _canvas.Asked.Count + _editor.Asked.Count);
    }

    [Fact]
    public async Task Generate_ModelWhoseSizesAreNotKnown_IsAskedForAnySizeAndTheDecisionSaysSo()
    {
        var unsized = Image("brush/free", [Modalities.Text], []);
        using var services = Services([unsized], all => all.AddRoutedImageGenerator(r => r.Route("brush/free", _canvas)));
        var generator = services.GetRequiredService<IImageGenerator>();
        var sized = await generator.GenerateAsync(new("a cat"), new() { ImageSize = new(333, 333) });
        Assert.Single(_canvas.Asked);
        Assert.Contains("333x333", Assert.Single(sized.GetRoutingDecision()!.Unknowns), StringComparison.Ordinal);
        Assert.Empty((await generator.GenerateAsync(new("a cat"))).GetRoutingDecision()!.Unknowns);
    }

    [Fact]
    public async Task Generate_SizeThatAModelIsKnownToMake_IsNoUnknown()
    {
        using var services = Images();
        var response = await services.GetRequiredService<IImageGenerator>().GenerateAsync(new("a cat"), new() { ImageSize = new(512, 512) });
        Assert.Empty(response.GetRoutingDecision()!.Unknowns);
    }

    [Fact]
    public async Task Generate_SizeNoModelMakesWhereSizesAreMapped_IsTheNearestInShape()
    {
        using var services = Images(r => r.MapsImageSizes = true);
        var options = new ImageGenerationOptions { ImageSize = new(3000, 2000), ModelId = "brush/canvas" };
        await services.GetRequiredService<IImageGenerator>().GenerateAsync(new("a cat"), options);
        Assert.Equal(new(1536, 1024), Assert.Single(_canvas.Asked).Options!.ImageSize);
        Assert.Equal(new(3000, 2000), options.ImageSize);
    }

    [Fact]
    public async Task Generate_EditOfAPicture_GoesToAModelThatTakesPictures()
    {
        using var services = Images();
        await services.GetRequiredService<IImageGenerator>().GenerateAsync(new("a hat on it", [new DataContent(new byte[] { 1 }, "image/png")]));
        Assert.Equal((0, 1), (_canvas.Asked.Count, _editor.Asked.Count));
    }

    [Fact]
    public async Task Generate_Decision_HasTheCostOfThePictures()
    {
        using var services = Images();
        var response = await services.GetRequiredService<IImageGenerator>().GenerateAsync(new("cats"), new() { Count = 2, ModelId = "brush/canvas" });
        var decision = response.GetRoutingDecision()!;
        Assert.Equal("brush/canvas", decision.Offering);
        Assert.Equal(0.08m, decision.Cost);
    }

    [Fact]
    public async Task Generate_Refused_StopsAndIsNotIllHealth()
    {
        _canvas.Error = new HttpRequestException("Your request was rejected by the safety system.", null, System.Net.HttpStatusCode.BadRequest);
        using var services = Images();
        var error = await Assert.ThrowsAsync<RoutingException>(() => services.GetRequiredService<IImageGenerator>().GenerateAsync(new("?"), new() { ImageSize = new(1024, 1024) }));
        Assert.Equal(FailureKind.ContentFilter, Assert.Single(error.Attempts).Failure!.Value.Kind);
        Assert.Null(services.GetRequiredService<IImageGenerator>().GetService<IOfferingHealth>()!.GetState("brush/canvas").RecoversAt);
    }

    [Fact]
    public async Task GetText_FirstFails_SecondHearsTheWholeOfAStreamThatReadsOnce()
    {
        var (first, second) = (new FakeEar { Error = new IOException() }, new FakeEar());
        using var services = Services([Listener, SecondListener], all => all.AddRoutedSpeechToTextClient(r => r.Route("ear/one", first).Route("ear/two", second)));
        var client = services.GetRequiredService<ISpeechToTextClient>();
        var response = await client.GetTextAsync(new ReadOnce([1, 2, 3, 4]));
        Assert.Equal("4 bytes", response.Text);
        Assert.Equal(2, response.GetRoutingDecision()!.Attempts.Count);
        Assert.Equal(0.0002m * 3, response.GetRoutingDecision()!.Cost);
        Assert.Equal("4 bytes", (await client.GetStreamingTextAsync(new MemoryStream([1, 2, 3, 4])).ToSpeechToTextResponseAsync()).Text);
    }

    [Fact]
    public async Task GetStreamingText_Decision_HasTheCostOfTheLengthOfTheSpeech()
    {
        List<RoutingDecision> decisions = [];
        using var services = Services([Listener], all => all.AddRoutedSpeechToTextClient(r => r.Route("ear/one", new FakeEar()).OnDecision(decisions.Add)));
        var client = services.GetRequiredService<ISpeechToTextClient>();
        await client.GetTextAsync(new MemoryStream([1, 2, 3, 4]));
        var updates = await ToListAsync(client.GetStreamingTextAsync(new MemoryStream([1, 2, 3, 4])));
        Assert.Equal([0.0003m, 0.0003m], decisions.Select(decision => decision.Cost));
        Assert.Same(decisions[1], updates[^1].GetRoutingDecision());
        Assert.All(updates[..^1], update => Assert.Null(update.GetRoutingDecision()));
    }

    [Fact]
    public async Task GetText_OfSilence_IsAnAnswerStreamedOrNot()
    {
        var silence = new FakeEar { Said = "" };
        using var services = Services([Listener], all => all.AddRoutedSpeechToTextClient(r => r.Route("ear/one", silence)));
        var client = services.GetRequiredService<ISpeechToTextClient>();
        Assert.Equal("", (await client.GetTextAsync(new MemoryStream([1]))).Text);
        Assert.Equal("", (await client.GetStreamingTextAsync(new MemoryStream([1])).ToSpeechToTextResponseAsync()).Text);
        Assert.Null(client.GetService<IOfferingHealth>()!.GetState("ear/one").RecoversAt);
    }

    [Fact]
    public async Task GetStreamingAudio_Decision_HasTheCostOfTheCharacters()
    {
        List<RoutingDecision> decisions = [];
        using var services = Services([Reader], all => all.AddRoutedTextToSpeechClient(r => r.Route("vox/reader", new FakeVoice()).OnDecision(decisions.Add)));
        var updates = await ToListAsync(services.GetRequiredService<ITextToSpeechClient>().GetStreamingAudioAsync("Hello"));
        Assert.Equal(0.00005m, Assert.Single(decisions).Cost);
        Assert.Same(decisions[0], updates[^1].GetRoutingDecision());
        Assert.All(updates[..^1], update => Assert.Null(update.GetRoutingDecision()));
    }

    [Fact]
    public async Task GetAudio_Decision_HasTheCostOfTheCharacters()
    {
        var voice = new FakeVoice();
        using var services = Services([Reader], all => all.AddRoutedTextToSpeechClient(r => r.Provider("vox", voice)));
        var response = await services.GetRequiredService<ITextToSpeechClient>().GetAudioAsync("Hello");
        Assert.Equal("reader", voice.Asked!.ModelId);
        Assert.Equal(0.00005m, response.GetRoutingDecision()!.Cost);
        var streamed = await services.GetRequiredService<ITextToSpeechClient>().GetStreamingAudioAsync("Hello").ToTextToSpeechResponseAsync();
        Assert.Single(streamed.Contents.OfType<DataContent>());
    }

    [Fact]
    public async Task Embeddings_ChosenModelFails_NoOtherModelStandsInButAnotherOfferingDoes()
    {
        var model = Vectors("lumen/vectors");
        var other = Vectors("nova/vectors");
        var (first, second, stranger) = (new FakeVectors { Fails = true }, new FakeVectors(), new FakeVectors());
        using var alone = Services([Offering("lumen", model), Offering("nova", other)], all => all.AddRoutedEmbeddingGenerator(r => r
            .Route("lumen/vectors", first).Route("nova/vectors", stranger)));
        var generator = alone.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();
        await Assert.ThrowsAsync<RoutingException>(() => generator.GenerateAsync(["a"]));
        await Assert.ThrowsAsync<RoutingException>(() => generator.GenerateAsync(["a"]));
        Assert.Equal((4, 0), (first.Calls, stranger.Calls)); // Each request tries its only route twice.

        using var twice = Services([Offering("lumen", model), Offering("cloud", model), Offering("nova", other)], all => all.AddRoutedEmbeddingGenerator(r => r
            .Route("lumen/vectors", first).Route("cloud/vectors", second).Route("nova/vectors", stranger)));
        var response = await twice.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>().GenerateAsync(["a"]);
        Assert.Single(response);
        Assert.Equal(0, stranger.Calls);
        Assert.Contains(response.GetRoutingDecision()!.Offering, new[] { "lumen/vectors", "cloud/vectors" });
    }

    [Fact]
    public async Task WithoutFailover_AnyKindOfRequest_IsTriedOnceAndNotTold()
    {
        var images = new FakeImages { Error = new IOException() };
        var (voice, ear, vectors) = (new FakeVoice { Error = new IOException() }, new FakeEar { Error = new IOException() }, new FakeVectors { Fails = true });
        var model = Vectors("lumen/vectors");
        using var services = Services([Canvas, Editor, Listener, SecondListener, Reader, SecondReader, Offering("lumen", model), Offering("cloud", model)], all =>
        {
            all.AddRoutedImageGenerator(r => r.Route("brush/canvas", images).Route("brush/editor", images));
            all.AddRoutedSpeechToTextClient(r => r.Route("ear/one", ear).Route("ear/two", ear));
            all.AddRoutedTextToSpeechClient(r => r.Route("vox/reader", voice).Route("vox/second", voice));
            all.AddRoutedEmbeddingGenerator(r => r.Route("lumen/vectors", vectors).Route("cloud/vectors", vectors));
        });
        await TriedOnce(() => services.GetRequiredService<IImageGenerator>().GenerateAsync(new("a cat"), new ImageGenerationOptions().WithoutFailover()));
        await TriedOnce(() => services.GetRequiredService<ISpeechToTextClient>().GetTextAsync(new MemoryStream([1]), new SpeechToTextOptions().WithoutFailover()));
        await TriedOnce(() => services.GetRequiredService<ITextToSpeechClient>().GetAudioAsync("Hello", new TextToSpeechOptions().WithoutFailover()));
        await TriedOnce(() => services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>().GenerateAsync(["a"], new EmbeddingGenerationOptions().WithoutFailover()));
        Assert.Null(Assert.Single(images.Asked).Options!.AdditionalProperties);
        Assert.Null(voice.Asked!.AdditionalProperties);
        Assert.Equal(1, vectors.Calls);

        static async Task TriedOnce(Func<Task> request) => Assert.Single((await Assert.ThrowsAsync<RoutingException>(request)).Attempts);
    }

    private static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> updates)
    {
        List<T> all = [];
        await foreach (var update in updates)
            all.Add(update);
        return all;
    }

    private static ModelDescriptor Vectors(string id) =>
        new(id) { Families = [ModelFamilies.EmbeddingModel], Inputs = [Modalities.Text], Outputs = [Modalities.EmbeddingVector], Limits = new(8192) };

    private static ModelOffering Offering(string provider, ModelDescriptor model) => new(provider, model.Name, model)
    {
        Access = AccessKind.PayPerUse,
        Hosting = provider == "cloud" ? HostingKind.Cloud : HostingKind.FirstParty,
        Prices = new PriceList(PriceRate.PerMillion(Meter.TextInput, 0.02m)),
    };

    private static ModelOffering Image(string id, IReadOnlyList<Modality> inputs, IReadOnlyList<ImageSize> sizes)
    {
        var model = new ModelDescriptor(id) { Families = [ModelFamilies.ImageGenerationModel], Inputs = inputs, Outputs = [Modalities.Image], ImageSizes = sizes };
        return new(model.Vendor, model.Name, model) { Access = AccessKind.PayPerUse, Prices = new PriceList(new PriceRate(Meter.ImageOutput, 0.04m, PriceUnit.Image)) };
    }

    private static ModelOffering Speech(string id, ModelFamily family, Modality input, Modality output, PriceRate rate)
    {
        var model = new ModelDescriptor(id) { Families = [family], Inputs = [input], Outputs = [output] };
        return new(model.Vendor, model.Name, model) { Access = AccessKind.PayPerUse, Prices = new PriceList(rate) };
    }

    private static ServiceProvider Services(IEnumerable<ModelOffering> offerings, Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddGenAiTaxonomy(t => t.UseCatalog(SelectionKit.CatalogOf(offerings)));
        add(services);
        return services.BuildServiceProvider();
    }

    private ServiceProvider Images(Action<RouterBuilder<IImageGenerator>>? configure = null) => Services([Canvas, Editor], services => services.AddRoutedImageGenerator(r =>
    {
        r.Route("brush/canvas", _canvas).Route("brush/editor", _editor);
        configure?.Invoke(r);
    }));

    private sealed class FakeImages : IImageGenerator
    {
        public List<(ImageGenerationRequest Request, ImageGenerationOptions? Options)> Asked { get; } = [];

        public Exception? Error { get; set; }

        public Task<ImageGenerationResponse> GenerateAsync(ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            Asked.Add((request, options));
            return Error is not null ? throw Error : Task.FromResult(new ImageGenerationResponse(
                [.. Enumerable.Range(0, options?.Count ?? 1).Select(_ => new DataContent(new byte[] { 1 }, "image/png"))]));
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }

    private sealed class FakeEar : ISpeechToTextClient
    {
        public Exception? Error { get; init; }

        public string? Said { get; init; }

        public async Task<SpeechToTextResponse> GetTextAsync(Stream audioSpeechStream, SpeechToTextOptions? options = null, CancellationToken cancellationToken = default)
        {
            await using var _ = audioSpeechStream;
            using var copy = new MemoryStream();
            await audioSpeechStream.CopyToAsync(copy, cancellationToken);
            return Error is not null ? throw Error : new(Said ?? $"{copy.Length} bytes") { EndTime = TimeSpan.FromSeconds(2.5) };
        }

        public async IAsyncEnumerable<SpeechToTextResponseUpdate> GetStreamingTextAsync(
            Stream audioSpeechStream, SpeechToTextOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            var whole = await GetTextAsync(audioSpeechStream, options, cancellationToken);
            yield return new("") { Kind = SpeechToTextResponseUpdateKind.SessionOpen };
            yield return new(whole.Text) { Kind = SpeechToTextResponseUpdateKind.TextUpdated, EndTime = whole.EndTime };
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }

    private sealed class FakeVoice : ITextToSpeechClient
    {
        public Exception? Error { get; init; }

        public TextToSpeechOptions? Asked { get; private set; }

        public Task<TextToSpeechResponse> GetAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default)
        {
            Asked = options;
            return Error is not null ? throw Error : Task.FromResult(new TextToSpeechResponse([new DataContent(new byte[] { 1 }, "audio/mp3")]));
        }

        public async IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
            string text, TextToSpeechOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            yield return new((await GetAudioAsync(text, options, cancellationToken)).Contents);
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }

    private sealed class FakeVectors : IEmbeddingGenerator<string, Embedding<float>>
    {
        public bool Fails { get; init; }

        public int Calls { get; private set; }

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            Calls++;
            return Fails ? throw new IOException() : Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(_ => new Embedding<float>(new float[] { 1 }))));
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }

    private sealed class ReadOnce(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
    }
}
