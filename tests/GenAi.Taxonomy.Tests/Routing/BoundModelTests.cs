#pragma warning disable MEAI001, GENAITAX001 // The interface of images is experimental.
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Routing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GenAi.Taxonomy.Tests.Routing;

/// <summary>A route is served by a client of its model: what the metadata of the client says otherwise is a fault.</summary>
public class BoundModelTests
{
    private static readonly ModelCatalog Catalog = SelectionKit.CatalogOf([SelectionKit.Painter, SelectionKit.Sketcher, RoutingKit.Strong, RoutingKit.Small])
        .ToBuilder().MapDeployment("prod-paint", SelectionKit.Painter.Id).Build();

    private static readonly IServiceProvider Services = new ServiceCollection().AddGenAiTaxonomy(t => t.UseCatalog(Catalog)).BuildServiceProvider();

    [Theory]
    [InlineData("small", "which is pico/small")]
    [InlineData("pico/small", "which is pico/small")]
    public void Route_ClientOfAnotherModel_IsAFault(string model, string fault)
    {
        var client = new Named(model);
        var wrong = Assert.Throws<OptionsValidationException>(() => new RouterBuilder<IChatClient>().Route(RoutingKit.StrongId, client).Build(Services));
        Assert.Contains($"is set to '{model}', {fault}", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grand")]
    [InlineData("GRAND")]
    [InlineData("my-deployment")]
    public void Route_ClientOfItsModelOrOfAnUnknownName_IsServed(string model)
    {
        using var client = new RouterBuilder<IChatClient>().Route(RoutingKit.StrongId, new Named(model)).Build(Services);
        Assert.Equal(RoutingKit.StrongId, Assert.Single(client.GetService<IRouterStatus>()!.GetRoutes()).Offering);
    }

    [Fact]
    public void Provider_ChatClientWithADefaultModel_ServesTheOthersToo()
    {
        using var client = new RouterBuilder<IChatClient>().Provider("lumen", new Named("small")).Build(Services);
        Assert.Contains(client.GetService<IRouterStatus>()!.GetRoutes(), route => route.Offering == RoutingKit.StrongId);
    }

    [Theory]
    [InlineData("prod-paint", "prod-paint")]
    [InlineData(null, "prod-paint")]
    public async Task Provider_ImagesOfOneModel_ServesThatAlone(string? model, string sent)
    {
        var images = new ScriptedImages(metadata: new(null, null, model));
        using var client = new RouterBuilder<IImageGenerator>().Provider(SelectionKit.Painter.Provider, images).Build(Services);
        await client.GenerateAsync(new("a cat"), new() { ModelId = SelectionKit.Painter.Id });
        Assert.Equal(sent, images.Options[0]!.ModelId);
        if (model is not null)
            Assert.Single(client.GetService<IRouterStatus>()!.GetRoutes());
    }

    [Fact]
    public void Provider_ImagesOfAnUnknownModel_IsAFault()
    {
        var images = new ScriptedImages(metadata: new(null, null, "oils"));
        var wrong = Assert.Throws<OptionsValidationException>(() => new RouterBuilder<IImageGenerator>().Provider(SelectionKit.Painter.Provider, images).Build(Services));
        Assert.Contains("calls 'oils' alone, which is no offering of that provider", wrong.Message, StringComparison.Ordinal);
    }

    private sealed class Named(string model) : DelegatingChatClient(new ScriptedChatClient("a"))
    {
        public override object? GetService(Type serviceType, object? serviceKey = null) =>
            serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("kit", null, model) : base.GetService(serviceType, serviceKey);
    }
}
