#pragma warning disable MEAI001, GENAITAX001 // Image and speech clients are experimental in Microsoft.Extensions.AI, and so are ours.
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>What every kind of routed client tells about itself, passes on and reads of a request.</summary>
public class RoutedServiceTests
{
    private static readonly ModelOffering[] All =
    [
        Of("brush/canvas", ModelFamilies.ImageGenerationModel, Modalities.Text, Modalities.Image, new PriceRate(Meter.ImageOutput, 0.04m, PriceUnit.Image), [new(512, 512), new(1024, 1024), new(2048, 2048)]),
        Of("brush/free", ModelFamilies.ImageGenerationModel, Modalities.Text, Modalities.Image, new PriceRate(Meter.ImageOutput, 0.05m, PriceUnit.Image), []),
        Of("ear/one", ModelFamilies.SpeechRecognitionModel, Modalities.Speech, Modalities.Text, new PriceRate(Meter.AudioInput, 0.0001m, PriceUnit.Second)),
        Of("ear/two", ModelFamilies.SpeechRecognitionModel, Modalities.Speech, Modalities.Text, new PriceRate(Meter.AudioInput, 0.0002m, PriceUnit.Second)),
        Of("vox/one", ModelFamilies.SpeechSynthesisModel, Modalities.Text, Modalities.Speech, new PriceRate(Meter.CharacterInput, 0.00001m, PriceUnit.Character)),
        Of("vox/two", ModelFamilies.SpeechSynthesisModel, Modalities.Text, Modalities.Speech, new PriceRate(Meter.CharacterInput, 0.00002m, PriceUnit.Character)),
        Of("vec/one", ModelFamilies.EmbeddingModel, Modalities.Text, Modalities.EmbeddingVector, PriceRate.PerMillion(Meter.TextInput, 0.02m)),
        Of("vec/two", ModelFamilies.EmbeddingModel, Modalities.Text, Modalities.EmbeddingVector, PriceRate.PerMillion(Meter.TextInput, 0.03m)),
        RoutingKit.Strong,
        RoutingKit.Middle,
    ];

    private readonly EveryClient _first = new();
    private readonly EveryClient _second = new();

    [Fact]
    public void GetService_OfEachKind_KnowsItsMetadataItselfAndItsHealth()
    {
        using var services = Routes();
        Check<IChatClient>(services.GetRequiredService<IChatClient>().GetService, typeof(ChatClientMetadata), metadata => ((ChatClientMetadata)metadata).ProviderName);
        Check<IImageGenerator>(services.GetRequiredService<IImageGenerator>().GetService, typeof(ImageGeneratorMetadata), metadata => ((ImageGeneratorMetadata)metadata).ProviderName);
        Check<ISpeechToTextClient>(services.GetRequiredService<ISpeechToTextClient>().GetService, typeof(SpeechToTextClientMetadata), metadata => ((SpeechToTextClientMetadata)metadata).ProviderName);
        Check<ITextToSpeechClient>(services.GetRequiredService<ITextToSpeechClient>().GetService, typeof(TextToSpeechClientMetadata), metadata => ((TextToSpeechClientMetadata)metadata).ProviderName);
        Check<IEmbeddingGenerator<string, Embedding<float>>>(
            services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>().GetService, typeof(EmbeddingGeneratorMetadata), metadata => ((EmbeddingGeneratorMetadata)metadata).ProviderName);

        static void Check<T>(Func<Type, object?, object?> getService, Type metadata, Func<object, string?> provider)
        {
            Assert.Equal("genai.taxonomy", provider(getService(metadata, null)!));
            Assert.IsType<T>(getService(typeof(T), null), exactMatch: false);
            Assert.IsType<IOfferingHealth>(getService(typeof(IOfferingHealth), null), exactMatch: false);
            Assert.Null(getService(metadata, "key"));
            Assert.Null(getService(typeof(T), "key"));
            Assert.Null(getService(typeof(string), null));
        }
    }

    [Fact]
    public async Task Call_WithoutOptions_PassesNoneToARouteAndTheModelToAProvider()
    {
        using (var routes = Routes())
            await AskAll(routes);
        Assert.Equal(5, _first.Asked.Count);
        Assert.All(_first.Asked, Assert.Null);
        _first.Asked.Clear();
        using (var providers = Providers())
            await AskAll(providers);
        Assert.Equal(["grand", "canvas", "one", "one", "one"], _first.Asked.Select(ModelOf));

        static async Task AskAll(IServiceProvider services)
        {
            await services.GetRequiredService<IChatClient>().GetResponseAsync("Hi");
            await services.GetRequiredService<IImageGenerator>().GenerateAsync(new("a cat"));
            await services.GetRequiredService<ISpeechToTextClient>().GetTextAsync(new MemoryStream([1]));
            await services.GetRequiredService<ITextToSpeechClient>().GetAudioAsync("Hi");
            await services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>().GenerateAsync(["Hi"]);
        }
    }

    [Fact]
    public async Task Call_OptionsThatNeedNoChange_ArePassedAsTheyAre()
    {
        using var services = Routes();
        object[] options = [new ChatOptions(), new ImageGenerationOptions(), new SpeechToTextOptions(), new TextToSpeechOptions(), new EmbeddingGenerationOptions()];
        await AskAll(services, options);
        Assert.Equal(options, _first.Asked);
        Assert.All(options.Zip(_first.Asked), pair => Assert.Same(pair.First, pair.Second));
    }

    [Fact]
    public async Task Call_OptionsOfOurs_ArePassedAsACopyWithoutThem()
    {
        using var services = Routes();
        object[] options =
        [
            new ChatOptions { Temperature = 1 }.WithoutFailover(), new ImageGenerationOptions { Count = 1 }.WithoutFailover(), new SpeechToTextOptions { SpeechLanguage = "en" }.WithoutFailover(),
            new TextToSpeechOptions { VoiceId = "a" }.WithoutFailover(), new EmbeddingGenerationOptions { Dimensions = 8 }.WithoutFailover(),
        ];
        await AskAll(services, options);
        Assert.Equal(1, ((ChatOptions)_first.Asked[0]!).Temperature);
        Assert.Equal(1, ((ImageGenerationOptions)_first.Asked[1]!).Count);
        Assert.Equal("en", ((SpeechToTextOptions)_first.Asked[2]!).SpeechLanguage);
        Assert.Equal("a", ((TextToSpeechOptions)_first.Asked[3]!).VoiceId);
        Assert.Equal(8, ((EmbeddingGenerationOptions)_first.Asked[4]!).Dimensions);
        Assert.All(_first.Asked, asked => Assert.Null(asked!.GetType().GetProperty("AdditionalProperties")!.GetValue(asked)));
        Assert.All(options, asked => Assert.NotNull(asked.GetType().GetProperty("AdditionalProperties")!.GetValue(asked)));
    }

    [Fact]
    public async Task Call_ModelThatOptionsName_IsTheOneAndIsNotPassedToARoute()
    {
        using var services = Routes();
        object[] options =
        [
            new ChatOptions { ModelId = RoutingKit.MiddleId }, new ImageGenerationOptions { ModelId = "brush/free" }, new SpeechToTextOptions { ModelId = "ear/two" },
            new TextToSpeechOptions { ModelId = "vox/two" }, new EmbeddingGenerationOptions { ModelId = "vec/two" },
        ];
        await AskAll(services, options);
        Assert.Empty(_first.Asked);
        Assert.Equal(5, _second.Asked.Count);
        Assert.All(_second.Asked, asked => Assert.Null(ModelOf(asked)));
        Assert.Equal(RoutingKit.MiddleId, ((ChatOptions)options[0]).ModelId);
    }

    [Fact]
    public async Task Call_RequirementsOfOptions_Hold()
    {
        using var services = Routes();
        await services.GetRequiredService<IImageGenerator>().GenerateAsync(new("a cat"), new ImageGenerationOptions().Require(new() { DenyModels = ["brush/canvas"] }));
        await services.GetRequiredService<ISpeechToTextClient>().GetTextAsync(new MemoryStream([1]), new SpeechToTextOptions().Require(new() { DenyModels = ["ear/one"] }));
        await services.GetRequiredService<ITextToSpeechClient>().GetAudioAsync("Hi", new TextToSpeechOptions().Require(new() { DenyModels = ["vox/one"] }));
        Assert.Equal((0, 3), (_first.Asked.Count, _second.Asked.Count));
    }

    [Fact]
    public async Task Call_WithoutFailoverAtClientsOfTheirOwn_IsTriedOnce()
    {
        _first.Fails = true;
        using var services = Routes();
        foreach (var options in (object[])
            [new ChatOptions().WithoutFailover(), new ImageGenerationOptions().WithoutFailover(), new SpeechToTextOptions().WithoutFailover(), new TextToSpeechOptions().WithoutFailover()])
        {
            Assert.Single((await Assert.ThrowsAsync<RoutingException>(() => AskAll(services, options))).Attempts);
        }

        Assert.Equal((4, 0), (_first.Asked.Count, _second.Asked.Count));
    }

    [Fact]
    public async Task Embeddings_LongestText_HasToFit()
    {
        using var services = Routes(embeddings: router => router.EstimateTokens(text => text.Length));
        var embeddings = services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();
        Assert.Equal(3, (await embeddings.GenerateAsync([new('a', 8000), new('b', 8192), new('c', 10)])).Count);
        await Assert.ThrowsAsync<RoutingException>(() => embeddings.GenerateAsync(["a", new('b', 8193), "c"]));
        Assert.Equal(2, (await embeddings.GenerateAsync(Enumerable.Repeat("a", 2).Where(_ => true))).Count);
    }

    [Theory]
    [InlineData(1024, 1024, 1024)]
    [InlineData(600, 600, 512)]
    [InlineData(900, 900, 1024)]
    [InlineData(4000, 4000, 2048)]
    [InlineData(2048, 2048, 2048)]
    public async Task Images_SizeThatIsMapped_IsTheNearestOfTheShape(int width, int height, int expected)
    {
        using var services = Routes(images: router => router.MapsImageSizes = true);
        await services.GetRequiredService<IImageGenerator>().GenerateAsync(new("a cat"), new() { ImageSize = new(width, height), ModelId = "brush/canvas" });
        Assert.Equal(new(expected, expected), ((ImageGenerationOptions)Assert.Single(_first.Asked)!).ImageSize);
        await services.GetRequiredService<IImageGenerator>().GenerateAsync(new("a cat"), new() { ImageSize = new(width, height), ModelId = "brush/free" });
        Assert.Equal(new(width, height), ((ImageGenerationOptions)Assert.Single(_second.Asked)!).ImageSize);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public async Task Images_Number_IsPaidFor(int? count, bool hasRoom)
    {
        using var services = Routes(images: router => router.Budget(0.1m, TimeSpan.FromDays(1)));
        var asked = services.GetRequiredService<IImageGenerator>().GenerateAsync(new("a cat"), count is null ? null : new() { Count = count });
        if (hasRoom)
            Assert.Equal(0.04m * (count ?? 1), (await asked).GetRoutingDecision()!.Cost);
        else
            Assert.Equal(RoutingRefusal.BudgetExceeded, (await Assert.ThrowsAsync<RoutingException>(() => asked)).Reason);
    }

    [Fact]
    public async Task Images_Prompt_IsCountedByTheEstimator()
    {
        List<string> counted = [];
        using var services = Routes(images: router => router.EstimateTokens(text =>
        {
            counted.Add(text);
            throw new InvalidOperationException();
        }));
        var response = await services.GetRequiredService<IImageGenerator>().GenerateAsync(new("a cat"));
        Assert.Equal(["a cat"], counted);
        Assert.Contains("InvalidOperationException", Assert.Single(response.GetRoutingDecision()!.Unknowns), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chat_Answer_BearsWhoWroteIt()
    {
        using var kit = new RoutingKit(new("strong"), new("middle"), new("small"));
        var response = await kit.Ask();
        Assert.Equal(RoutingKit.StrongId, ServingStamp.Of(Assert.Single(response.Messages)));
    }

    private static async Task AskAll(IServiceProvider services, params object[] options)
    {
        foreach (var each in options)
        {
            await (each switch
            {
                ChatOptions chat => services.GetRequiredService<IChatClient>().GetResponseAsync("Hi", chat),
                ImageGenerationOptions image => services.GetRequiredService<IImageGenerator>().GenerateAsync(new("a cat"), image),
                SpeechToTextOptions listen => services.GetRequiredService<ISpeechToTextClient>().GetTextAsync(new MemoryStream([1]), listen),
                TextToSpeechOptions speak => services.GetRequiredService<ITextToSpeechClient>().GetAudioAsync("Hi", speak),
                EmbeddingGenerationOptions embed => (Task)services.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>().GenerateAsync(["Hi"], embed),
                _ => throw new ArgumentException(each.ToString()),
            });
        }
    }

    private static string? ModelOf(object? options) => (string?)options!.GetType().GetProperty("ModelId")!.GetValue(options);

    private static ModelOffering Of(string id, ModelFamily family, Modality input, Modality output, PriceRate rate, IReadOnlyList<ImageSize>? sizes = null)
    {
        ModelDescriptor model = new(id) { Families = [family], Inputs = [input], Outputs = [output], ImageSizes = sizes ?? [], Limits = family == ModelFamilies.EmbeddingModel ? new(8192) : default };
        return new(model.Vendor, model.Name, model) { Access = AccessKind.PayPerUse, Hosting = HostingKind.FirstParty, Prices = new(rate) };
    }

    private static ServiceProvider Services(IEnumerable<ModelOffering> offerings, Action<IServiceCollection> add)
    {
        var services = new ServiceCollection();
        services.AddGenAiTaxonomy(taxonomy => taxonomy.UseCatalog(SelectionKit.CatalogOf(offerings)));
        add(services);
        return services.BuildServiceProvider();
    }

    private ServiceProvider Routes(Action<RouterBuilder<IImageGenerator>>? images = null, Action<RouterBuilder<IEmbeddingGenerator<string, Embedding<float>>>>? embeddings = null) => Services(All, services =>
    {
        services.AddRoutedChatClient(router => router.Require(new ModelRequirements { Objective = SelectionObjective.Quality }).Route(RoutingKit.StrongId, _first).Route(RoutingKit.MiddleId, _second));
        services.AddRoutedImageGenerator(router =>
        {
            router.Require(new ModelRequirements { Objective = SelectionObjective.Cost }).Route("brush/canvas", _first).Route("brush/free", _second);
            images?.Invoke(router);
        });
        services.AddRoutedSpeechToTextClient(router => router.Require(new ModelRequirements { Objective = SelectionObjective.Cost }).Route("ear/one", _first).Route("ear/two", _second));
        services.AddRoutedTextToSpeechClient(router => router.Require(new ModelRequirements { Objective = SelectionObjective.Cost }).Route("vox/one", _first).Route("vox/two", _second));
        services.AddRoutedEmbeddingGenerator(router =>
        {
            router.Require(new ModelRequirements { Objective = SelectionObjective.Cost }).Route("vec/one", _first).Route("vec/two", _second);
            embeddings?.Invoke(router);
        });
    });

    private ServiceProvider Providers() => Services(All, services =>
    {
        services.AddRoutedChatClient(router => router.Require(new ModelRequirements { Objective = SelectionObjective.Quality }).Provider("lumen", _first));
        services.AddRoutedImageGenerator(router => router.Require(new ModelRequirements { Objective = SelectionObjective.Cost }).Provider("brush", _first));
        services.AddRoutedSpeechToTextClient(router => router.Require(new ModelRequirements { Objective = SelectionObjective.Cost }).Provider("ear", _first));
        services.AddRoutedTextToSpeechClient(router => router.Require(new ModelRequirements { Objective = SelectionObjective.Cost }).Provider("vox", _first));
        services.AddRoutedEmbeddingGenerator(router => router.Require(new ModelRequirements { Objective = SelectionObjective.Cost }).Provider("vec", _first));
    });
}
