using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Tests.Advisor;

/// <summary>A catalog of a dozen invented offerings, so that no test of the program waits for the real one.</summary>
internal static class SmallCatalog
{
    private static readonly Source Listing = new("listing", "A listing") { Date = new(2026, 6, 30) };

    public static ModelCatalog Instance { get; } = Make();

    private static ModelCatalog Make()
    {
        var chat = new ModelDescriptor("alpha/chat-large")
        {
            Name = "Alpha Chat Large",
            Families = [ModelFamilies.LargeLanguageModel, ModelFamilies.VisionLanguageModel],
            Inputs = [Modalities.Text, Modalities.Image],
            Outputs = [Modalities.Text],
            Capabilities = new Dictionary<Capability, Support>
            {
                [Capabilities.ToolCalling] = Support.Supported,
                [Capabilities.StructuredOutput] = Support.Supported,
            },
            Limits = new(400_000, null, 64_000),
            KnowledgeCutoff = new(2026, 1, 31),
            ReleaseDate = new(2026, 4, 2),
            Tier = ModelTier.Frontier,
            Aliases = ["alpha-latest"],
            Source = Listing,
        };
        var small = new ModelDescriptor("alpha/chat-small")
        {
            Name = "Alpha Chat Small",
            Families = [ModelFamilies.LargeLanguageModel],
            Inputs = [Modalities.Text],
            Outputs = [Modalities.Text],
            Capabilities = new Dictionary<Capability, Support> { [Capabilities.ToolCalling] = Support.Supported },
            Limits = new(128_000, null, 16_000),
            ReleaseDate = new(2026, 2, 10),
            Tier = ModelTier.Compact,
            Aliases = ["alpha-latest"],
            Source = Listing,
        };
        var open = new ModelDescriptor("gamma/open-chat")
        {
            Name = "Gamma [Open] Chat",
            Families = [ModelFamilies.LargeLanguageModel],
            Inputs = [Modalities.Text],
            Outputs = [Modalities.Text],
            Limits = new(64_000, null, 8_000),
            Licence = "Apache-2.0",
            HasOpenWeights = true,
            Tier = ModelTier.Balanced,
            Source = Listing,
        };
        var image = new ModelDescriptor("beta/picture-one")
        {
            Name = "Beta Picture One",
            Families = [ModelFamilies.ImageGenerationModel],
            Inputs = [Modalities.Text],
            Outputs = [Modalities.Image],
            ImageSizes = [new(1024, 1024), new(1536, 1024)],
            ReleaseDate = new(2026, 3, 1),
            Tier = ModelTier.Frontier,
            Source = Listing,
        };
        return new ModelCatalogBuilder { Version = "small-1", AsOf = new(2026, 6, 30) }
            .Set(Offering("alpha", "chat-large", chat, 3m, 15m, HostingKind.FirstParty))
            .Set(Offering("gateway", "alpha-chat-large", chat, 3.15m, 15.75m, HostingKind.Intermediary))
            .Set(Offering("alpha", "chat-small", small, 0.25m, 1.25m, HostingKind.FirstParty))
            .Set(new ModelOffering("alpha-plan", "chat-large", chat)
            {
                Access = AccessKind.Subscription,
                Prices = new(PriceRate.PerMillion(Meter.TextInput, 0), PriceRate.PerMillion(Meter.TextOutput, 0)),
                Source = Listing,
            })
            .Set(Offering("cloud", "open-chat", open, 0.2m, 0.6m, HostingKind.Cloud))
            .Set(new ModelOffering("beta", "picture-one", image)
            {
                Access = AccessKind.PayPerUse,
                Hosting = HostingKind.FirstParty,
                Prices = new(
                    new PriceRate(Meter.ImageOutput, 0.04m, PriceUnit.Image) { Variant = "1024x1024" },
                    new PriceRate(Meter.ImageOutput, 0.06m, PriceUnit.Image)),
                Source = Listing,
            })
            .MapDeployment("our-chat", "alpha/chat-large")
            .Build();
    }

    private static ModelOffering Offering(string provider, string id, ModelDescriptor model, decimal input, decimal output, HostingKind hosting) => new(provider, id, model)
    {
        Access = AccessKind.PayPerUse,
        Hosting = hosting,
        Prices = new(
            PriceRate.PerMillion(Meter.TextInput, input),
            PriceRate.PerMillion(Meter.CacheRead, input / 10),
            PriceRate.PerMillion(Meter.TextOutput, output)),
        Source = Listing,
    };
}
