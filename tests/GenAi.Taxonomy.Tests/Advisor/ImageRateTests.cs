using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Tests.Advisor;

/// <summary>Rates for images that go by size and quality are told with what they are for.</summary>
public sealed class ImageRateTests : IDisposable
{
    private readonly CommandLine _advisor = new() { Catalog = Make() };

    public void Dispose() => _advisor.Dispose();

    [Theory]
    [InlineData("cost studio/painter --images 3", "Its images are priced by size: give --size, one of 1024x1024, 1536x1024.")]
    [InlineData("cost studio/painter --images 3 --size 256x256", "256x256 is none of those listed: give --size, one of 1024x1024, 1536x1024.")]
    [InlineData("cost studio/painter --images 3 --size 1024x1024", "The price is $0.009 for an image at low quality; medium quality costs $0.034, high quality costs $0.133.")]
    [InlineData("cost pixels/by-pixel --images 3", "The price is $0.04 for an image; other sizes and qualities cost $0.08 to $0.12.")]
    [InlineData("select --task image-generation --image-size 1024x1024 --allow-provider studio", "It costs $0.009 for an image at low quality; medium quality costs $0.034, high quality costs $0.133.")]
    [InlineData("select --task image-generation --image-size 1024x1024 --allow-provider studio", "from $0.009")]
    [InlineData("select --task image-generation --allow-provider studio", "What it costs goes by the size of the images: 1024x1024, 1536x1024.")]
    [InlineData("select --task image-generation --allow-provider pixels", "It costs $0.04 for an image; other sizes and qualities cost $0.08 to $0.12.")]
    public void Run_PriceOfAnImage_SaysForWhichVariant(string line, string text) =>
        Assert.Contains(text, _advisor.Run(line.Split(' ')).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);

    private static ModelCatalog Make() => new ModelCatalogBuilder { Version = "images-1", AsOf = new(2026, 6, 30) }
        .Set(Offering("studio", "painter",
            Image("1024x1024", 0.009m), Image("1536x1024", 0.013m),
            Image("low/1024x1024", 0.009m), Image("medium/1024x1024", 0.034m), Image("high/1024x1024", 0.133m)))
        .Set(Offering("pixels", "by-pixel",
            Image(null, 0.04m),
            new PriceRate(Meter.ImageOutput, 0.000000038147m, PriceUnit.Pixel) { Variant = "1024x1024" },
            new PriceRate(Meter.ImageOutput, 0.00000007629m, PriceUnit.Pixel) { Variant = "hd/1024x1024" },
            new PriceRate(Meter.ImageOutput, 0.00000006539m, PriceUnit.Pixel) { Variant = "hd/1024x1792" }))
        .Build();

    private static PriceRate Image(string? variant, decimal amount) => new(Meter.ImageOutput, amount, PriceUnit.Image) { Variant = variant };

    private static ModelOffering Offering(string provider, string id, params PriceRate[] rates) => new(provider, id, new($"{provider}/{id}")
    {
        Name = id,
        Families = [ModelFamilies.ImageGenerationModel],
        Inputs = [Modalities.Text],
        Outputs = [Modalities.Image],
        ImageSizes = [new(1024, 1024), new(1536, 1024)],
        Tier = ModelTier.Frontier,
    })
    {
        Access = AccessKind.PayPerUse,
        Hosting = HostingKind.FirstParty,
        Prices = new(rates),
    };
}
