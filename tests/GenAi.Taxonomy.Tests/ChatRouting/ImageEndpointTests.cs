using System.Net;
using ChatRouting.Endpoints;
using GenAi.Taxonomy.Routing;

namespace GenAi.Taxonomy.Tests.ChatRouting;

public class ImageEndpointTests
{
    [Fact]
    public async Task Post_Prompt_PictureCarriesTheMarkInItsBytes()
    {
        await using var service = await RunningService.StartAsync();
        using var response = await service.Paint("A lighthouse", "1024x1536");
        Assert.Equal("image/png", response.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType);
        var picture = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal([DigitalSourceTypes.TrainedAlgorithmicMedia.AbsoluteUri], PictureReader.SourceTypesOf(picture));
        Assert.Equal((1024, 1536), PictureReader.SizeOfPng(picture));
    }

    [Fact]
    public async Task Post_FirstRouteFails_PictureIsTheNextOnes()
    {
        await using var service = await RunningService.StartAsync();
        List<string> offerings = [];
        for (var i = 0; i < 3; i++)
        {
            using var response = await service.Paint("A lighthouse");
            offerings.AddRange(response.EnsureSuccessStatusCode().Headers.GetValues(ImageEndpoint.OfferingHeader));
        }

        Assert.Equal(["openai/gpt-image-2.5-flare", "openai/gpt-image-2.5-flare", "openai/gpt-image-2.6-sunburst"], offerings);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("A lighthouse", "large")]
    [InlineData("A lighthouse", "1024")]
    [InlineData("A lighthouse", "-1x5")]
    [InlineData("A lighthouse", "0x5")]
    public async Task Post_BadInput_IsABadRequest(string? prompt, string? size)
    {
        await using var service = await RunningService.StartAsync();
        using var response = await service.Paint(prompt, size);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Post_NoProviderOfPictures_IsNotImplemented()
    {
        await using var service = await RunningService.StartAsync("--OPENAI_API_KEY=", "--ANTHROPIC_API_KEY=", $"--OLLAMA_HOST={ChatEndpointTests.Nowhere()}");
        using var response = await service.Paint("A lighthouse");
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }
}
