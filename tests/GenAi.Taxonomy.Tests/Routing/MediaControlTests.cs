#pragma warning disable MEAI001, GENAITAX001 // Image and speech clients are experimental in Microsoft.Extensions.AI, and so are ours.
using System.Runtime.CompilerServices;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>A marketing host that generates pictures and speech: its duty to mark them, and the marks.</summary>
public class MediaControlTests
{
    private static readonly ModelRequirements Banners = new()
    {
        Application = ApplicationAreas.MarketingAdvertising.BannerAds,
        Tasks = [ModelTasks.ImageGeneration],
        RequiredControls = [RiskControls.ProvenanceAndWatermarking],
    };

    private readonly FixedPicture _painter = new("image/png");

    [Fact]
    public async Task Generate_MarkingIsRequiredAndNotInPlace_RefusesBeforeAnyCall()
    {
        await using var services = Host(writes: false);
        var error = await Assert.ThrowsAsync<RoutingException>(() => Generate(services));
        Assert.Equal(RoutingRefusal.ControlMissing, error.Reason);
        Assert.Contains("IProvenanceWriter", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, _painter.Calls);
    }

    [Fact]
    public async Task Generate_PictureThroughTheRouter_BearsTheMarkInMetadataAndBytes()
    {
        await using var services = Host();
        var response = await Generate(services);
        var picture = Assert.IsType<DataContent>(Assert.Single(response.Contents));
        Assert.Equal("http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia", picture.GetDigitalSourceType()!.OriginalString);
        Assert.Equal([1, TrailingMark.Made], picture.Data.ToArray());
        Assert.Equal("brush/canvas", response.GetRoutingDecision()!.Offering);
        Assert.Null(_painter.Asked?.AdditionalProperties);
    }

    [Fact]
    public async Task Generate_PictureOutOfAnother_IsAComposite()
    {
        using var generator = _painter.AsBuilder().UseProvenance().Build();
        var response = await generator.GenerateAsync(new("a hat on it", [new DataContent(new byte[] { 9 }, "image/png")]));
        Assert.Equal(DigitalSourceTypes.CompositeWithTrainedAlgorithmicMedia, Assert.Single(response.Contents).GetDigitalSourceType());
    }

    [Fact]
    public async Task Generate_FormThatTheWriterCannotMark_DoesNotLeave()
    {
        await using var services = new ServiceCollection().AddSingleton<IProvenanceWriter>(new TrailingMark()).BuildServiceProvider();
        using var generator = new FixedPicture("image/webp").AsBuilder().UseProvenance().Build(services);
        await Assert.ThrowsAsync<NotSupportedException>(() => generator.GenerateAsync(new("a cat")));
    }

    [Fact]
    public async Task RiskReport_MarketingHost_MarkingIsOpenAndThenMetByWhatIsAttached()
    {
        await using var without = Host(writes: false);
        await using var with = Host();
        Assert.Contains(MustDo(without), task => task.StartsWith("Put provenance and watermarking in place", StringComparison.Ordinal));
        Assert.DoesNotContain(MustDo(with), task => task.StartsWith("Put provenance and watermarking in place", StringComparison.Ordinal));
        Assert.Contains(Controls(with).Evidence, entry => entry.ToString() == $"provenance-and-watermarking, implemented by {typeof(TrailingMark).FullName}");
    }

    [Fact]
    public async Task GetAudio_Speech_BearsTheMark()
    {
        var voice = new FixedVoice();
        using var plain = voice.AsBuilder().UseProvenance().Build();
        Assert.Equal(DigitalSourceTypes.TrainedAlgorithmicMedia, Assert.Single((await plain.GetAudioAsync("Hi")).Contents).GetDigitalSourceType());
        var streamed = await plain.GetStreamingAudioAsync("Hi").ToListAsync();
        Assert.Equal(2, streamed.Count);
        Assert.All(streamed, update => Assert.Equal(DigitalSourceTypes.TrainedAlgorithmicMedia, Assert.Single(update.Contents).GetDigitalSourceType()));
    }

    [Fact]
    public async Task GetStreamingAudio_WriterIsRegistered_GivesTheMarkedSpeechWhole()
    {
        await using var services = new ServiceCollection().AddSingleton<IProvenanceWriter>(new TrailingMark()).BuildServiceProvider();
        using var client = new FixedVoice().AsBuilder().UseProvenance().Build(services);
        var streamed = await client.GetStreamingAudioAsync("Hi").ToListAsync();
        var audio = Assert.Single(streamed.SelectMany(update => update.Contents).OfType<DataContent>());
        Assert.Equal([1, 2, TrailingMark.Made], audio.Data.ToArray());
    }

    private static ControlsInPlace Controls(IServiceProvider services) => services.GetRequiredService<IImageGenerator>().GetService<ControlsInPlace>()!;

    private static Task<ImageGenerationResponse> Generate(IServiceProvider services) => services.GetRequiredService<IImageGenerator>().GenerateAsync(new("a cat"));

    private static IReadOnlyList<string> MustDo(IServiceProvider services) => RiskReport.Create(
        new("Studio", new HostApplication("Banners", Banners)) { Controls = Controls(services) },
        services.GetRequiredService<GenAiTaxonomy>(),
        SelectionKit.Catalog,
        new FakeTimeProvider(new(2026, 9, 1, 0, 0, 0, TimeSpan.Zero))).MustDo;

    private ServiceProvider Host(bool writes = true)
    {
        var services = new ServiceCollection();
        services.AddGenAiTaxonomy(t => t.UseCatalog(SelectionKit.Catalog));
        services.AddRoutedImageGenerator(r => r.Route("brush/canvas", _painter).Require(Banners)).UseProvenance();
        if (writes)
            services.AddSingleton<IProvenanceWriter, TrailingMark>();
        return services.BuildServiceProvider();
    }

    private sealed class FixedPicture(string mediaType) : IImageGenerator
    {
        public int Calls { get; private set; }

        public ImageGenerationOptions? Asked { get; private set; }

        public Task<ImageGenerationResponse> GenerateAsync(ImageGenerationRequest request, ImageGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            Calls++;
            Asked = options;
            return Task.FromResult(new ImageGenerationResponse([new DataContent(new byte[] { 1 }, mediaType)]));
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }

    private sealed class FixedVoice : ITextToSpeechClient
    {
        public Task<TextToSpeechResponse> GetAudioAsync(string text, TextToSpeechOptions? options = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new TextToSpeechResponse([new DataContent(new byte[] { 1, 2 }, "audio/mpeg")]));

        public async IAsyncEnumerable<TextToSpeechResponseUpdate> GetStreamingAudioAsync(
            string text, TextToSpeechOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            yield return new([new DataContent(new byte[] { 1 }, "audio/mpeg")]);
            yield return new([new DataContent(new byte[] { 2 }, "audio/mpeg")]);
        }

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
