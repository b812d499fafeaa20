#pragma warning disable MEAI001, GENAITAX001 // Image generation is experimental.
using System.Drawing;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>Sizes, edits, refusals and cost of images, over OpenAI's client.</summary>
public class ImagePathTests
{
    private static readonly DataContent Picture = new(new byte[] { 1, 2, 3 }, "image/png");

    [Fact]
    public async Task Generate_SizeThatNoneMakes_IsRejectedBeforeAnyCall()
    {
        await using var images = await ImageHost.StartAsync(() => OpenAiImageWire.Images(1));

        var error = await Assert.ThrowsAsync<RoutingException>(() => GenerateAsync(images, 300, 300));

        Assert.Equal(RoutingRefusal.NothingMatches, error.Reason);
        Assert.All(error.Selection!.Rejected, rejected => Assert.Equal(ReasonCode.ImageSizeNotSupported, Assert.Single(rejected.Reasons).Code));
        Assert.Equal((0, 0), (images.FirstServer.Calls, images.SecondServer.Calls));
    }

    [Fact]
    public async Task Generate_SizeThatOneMakes_GoesThere()
    {
        await using var images = await ImageHost.StartAsync(() => OpenAiImageWire.Images(1));

        await GenerateAsync(images, 512, 512);

        Assert.Equal((0, 1), (images.FirstServer.Calls, images.SecondServer.Calls));
        Assert.Equal("512x512", SizeAskedFor(images.SecondServer));
    }

    [Theory]
    [InlineData(1900, 1000, "1792x1024")]
    [InlineData(300, 300, "1024x1024")]
    [InlineData(1024, 1024, "1024x1024")]
    public async Task Generate_SizesAreMapped_AsksForTheNearest(int width, int height, string asked)
    {
        await using var images = await ImageHost.StartAsync(() => OpenAiImageWire.Images(1), router => router.MapsImageSizes = true);

        await GenerateAsync(images, width, height);

        Assert.Equal(asked, SizeAskedFor(images.FirstServer));
    }

    [Fact]
    public async Task Generate_Edit_GoesToTheModelThatTakesImages()
    {
        await using var images = await ImageHost.StartAsync(() => OpenAiImageWire.Images(1));

        await images.Images.GenerateAsync(new ImageGenerationRequest("Make it blue", [Picture]));

        Assert.Equal((0, 1), (images.FirstServer.Calls, images.SecondServer.Calls));
        Assert.Equal("/v1/images/edits", images.SecondServer.Requests.Single().Path);
    }

    [Fact]
    public async Task Generate_EditInASizeThatOnlyTheOtherMakes_IsRejectedBeforeAnyCall()
    {
        await using var images = await ImageHost.StartAsync(() => OpenAiImageWire.Images(1));

        var error = await Assert.ThrowsAsync<RoutingException>(() =>
            images.Images.GenerateAsync(new ImageGenerationRequest("Make it blue", [Picture]), new() { ImageSize = new Size(1792, 1024) }));

        Assert.Equal(RoutingRefusal.NothingMatches, error.Reason);
        Assert.Equal((0, 0), (images.FirstServer.Calls, images.SecondServer.Calls));
    }

    [Theory]
    [InlineData("moderation_blocked")]
    [InlineData("content_policy_violation")]
    public async Task Generate_RefusedForSafety_StopsAndIsNotIllHealth(string code)
    {
        await using var images = await ImageHost.StartAsync(() => new OpenAiImageWire().Refusal(code));

        var error = await Assert.ThrowsAsync<RoutingException>(() => GenerateAsync(images, 1024, 1024));

        Assert.Equal((FailureKind.ContentFilter, 400), (error.Attempts.Single().Failure!.Value.Kind, error.Attempts.Single().Failure!.Value.Status));
        Assert.Equal(default, images.Host.StateOf(ImageHost.First));
        Assert.Equal((1, 0), (images.FirstServer.Calls, images.SecondServer.Calls));
    }

    [Fact]
    public async Task Generate_RefusedForSafetyWhereTheHostGoesOn_AsksTheNext()
    {
        await using var images = await ImageHost.StartAsync(
            () => new OpenAiImageWire().FilterError, router => router.FailurePolicy = new FailurePolicy { OnContentFilter = FailureAction.Next });

        var response = await GenerateAsync(images, 1024, 1024);

        Assert.Equal("second/painter", response.GetRoutingDecision()!.Offering);
        Assert.Equal(default, images.Host.StateOf(ImageHost.First));
    }

    [Fact]
    public async Task Cost_ByThePiece_IsThatOfTheImages()
    {
        await using var images = await ImageHost.StartAsync(() => OpenAiImageWire.Images(3));

        Assert.Equal(0.03m, (await GenerateAsync(images, 1024, 1024)).GetRoutingDecision()!.Cost);
    }

    [Fact]
    public async Task Cost_ByTokens_IsThatOfTextAndImagesInAndImagesOut()
    {
        const string usage = """{"total_tokens":4423,"input_tokens":263,"output_tokens":4160,"input_tokens_details":{"text_tokens":13,"image_tokens":250}}""";
        using var server = await ProviderServer.StartAsync((_, _) => OpenAiImageWire.Images(1, usage));
        await using var host = await RoutedHost.StartAsync(
            services => services.AddRoutedImageGenerator(router => router.Route("openai/gpt-image-1", OpenAiImageWire.Generator(server.Address))), ModelCatalog.Default);

        var response = await host.Services.GetRequiredService<IImageGenerator>().GenerateAsync(new ImageGenerationRequest("Make it blue", [Picture]));

        Assert.Equal(((13 * 5m) + (250 * 10m) + (4160 * 40m)) / 1_000_000, response.GetRoutingDecision()!.Cost);
    }

    private static Task<ImageGenerationResponse> GenerateAsync(ImageHost images, int width, int height) =>
        images.Images.GenerateAsync(new ImageGenerationRequest("A cat"), new() { ImageSize = new Size(width, height) });

    private static string? SizeAskedFor(ProviderServer server) => server.Requests.Single().Body.GetProperty("size").GetString();
}
