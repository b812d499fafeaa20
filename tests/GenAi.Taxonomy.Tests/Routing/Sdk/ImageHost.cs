#pragma warning disable MEAI001, GENAITAX001 // Image generation is experimental.
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>Two image servers and a host's router over them: the first is the cheaper, makes two large sizes and takes no images; the second makes a small one and edits.</summary>
internal sealed class ImageHost(ProviderServer first, ProviderServer second, RoutedHost host) : IAsyncDisposable
{
    public const string First = "first/painter";

    private static readonly ModelCatalog Catalog = SelectionKit.CatalogOf(
    [
        Painter("first", 0.01m, [Modalities.Text], new(1024, 1024), new(1792, 1024)),
        Painter("second", 0.02m, [Modalities.Text, Modalities.Image], new(512, 512), new(1024, 1024)),
    ]);

    public ProviderServer FirstServer => first;

    public ProviderServer SecondServer => second;

    public RoutedHost Host => host;

    public IImageGenerator Images => host.Services.GetRequiredService<IImageGenerator>();

    public static async Task<ImageHost> StartAsync(Func<WireReply> atFirst, Action<RouterBuilder<IImageGenerator>>? configure = null, bool isFirstThere = true)
    {
        var first = await ProviderServer.StartAsync((_, _) => atFirst());
        var second = await ProviderServer.StartAsync((_, _) => OpenAiImageWire.Images(1));
        var host = await RoutedHost.StartAsync(
            services => services.AddRoutedImageGenerator(router =>
            {
                router.Route(First, OpenAiImageWire.Generator(isFirstThere ? first.Address : ProviderServer.Nowhere()));
                router.Route("second/painter", OpenAiImageWire.Generator(second.Address));
                router.Require(new ModelRequirements { Objective = SelectionObjective.Cost });
                router.Health.ConsecutiveFailures = 1; // One failing call is enough for a test of what follows.
                configure?.Invoke(router);
            }),
            Catalog);
        return new(first, second, host);
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        first.Dispose();
        second.Dispose();
    }

    private static ModelOffering Painter(string provider, decimal price, IReadOnlyList<Modality> inputs, params ImageSize[] sizes) => SelectionKit.Offering(
        provider,
        new($"{provider}/painter") { Families = [ModelFamilies.ImageGenerationModel], Inputs = inputs, Outputs = [Modalities.Image], ImageSizes = sizes },
        AccessKind.PayPerUse,
        HostingKind.FirstParty,
        new PriceList(new PriceRate(Meter.ImageOutput, price, PriceUnit.Image)));
}
