using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Selection;
using Microsoft.Extensions.Time.Testing;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>A made-up catalog in which every offering is there for one reason, and short ways to select from it.</summary>
internal static class SelectionKit
{
    public static readonly DateOnly Today = new(2026, 1, 15);
    public static readonly DateTimeOffset Now = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    public static readonly GenAiTaxonomy Taxonomy = GenAiTaxonomy.Default;

    public static readonly ModelOffering Frontier = Chat("lumen/grand", ModelTier.Frontier, 3, 15, ModelFamilies.MultimodalLlm, [Modalities.Text, Modalities.Image]);
    public static readonly ModelOffering Balanced = Chat("lumen/middle", ModelTier.Balanced, 1, 5, ModelFamilies.LargeLanguageModel, [Modalities.Text]);
    public static readonly ModelOffering Compact = Chat("lumen/small", ModelTier.Compact, 0.1m, 0.4m, ModelFamilies.SmallLanguageModel, [Modalities.Text]);
    public static readonly ModelOffering Legal = Chat("juris/counsel", ModelTier.Frontier, 5, 20, ModelFamilies.DomainTunedLlm, [Modalities.Text, Modalities.Document]);
    public static readonly ModelOffering Bare = Offering("atlas", new("atlas/bare") { Families = [ModelFamilies.LargeLanguageModel], Inputs = [Modalities.Text], Outputs = [Modalities.Text] });
    public static readonly ModelOffering Plan = Offering("planet", Frontier.Model, AccessKind.Subscription, HostingKind.Intermediary, Tokens(0, 0));
    public static readonly ModelOffering Local = Offering("ollama", Compact.Model, AccessKind.SelfHosted, HostingKind.Local, Tokens(0, 0));
    public static readonly ModelOffering Resold = Offering("reseller", Frontier.Model, AccessKind.PayPerUse, HostingKind.Intermediary, Tokens(2.9m, 14));
    public static readonly ModelOffering Painter = Image("brush/canvas", 0.04m, new ImageSize(1024, 1024));
    public static readonly ModelOffering Sketcher = Image("brush/sketch", 0.01m, new ImageSize(512, 512));
    public static readonly ModelOffering Embedder = Offering(
        "lumen",
        new("lumen/vectors") { Families = [ModelFamilies.EmbeddingModel], Inputs = [Modalities.Text], Outputs = [Modalities.EmbeddingVector], Limits = new(8192) },
        AccessKind.PayPerUse, HostingKind.FirstParty, new PriceList(PriceRate.PerMillion(Meter.TextInput, 0.02m)));
    public static readonly ModelOffering Speaker = Offering(
        "vox",
        new("vox/reader") { Families = [ModelFamilies.SpeechSynthesisModel], Inputs = [Modalities.Text], Outputs = [Modalities.Speech] },
        AccessKind.PayPerUse, HostingKind.FirstParty, new PriceList(new PriceRate(Meter.CharacterInput, 0.000015m, PriceUnit.Character)));
    public static readonly ModelOffering Composer = Offering(
        "vox",
        new("vox/score") { Families = [ModelFamilies.MusicGenerationModel], Inputs = [Modalities.Text], Outputs = [Modalities.Music] },
        AccessKind.PayPerUse, HostingKind.FirstParty, new PriceList(new PriceRate(Meter.AudioOutput, 0.001m, PriceUnit.Second)));
    public static readonly ModelOffering Preview = Offering(
        "lumen", With(Frontier.Model, "lumen/grand-next", ModelStage.Preview), AccessKind.PayPerUse, HostingKind.FirstParty, Tokens(3, 15));
    public static readonly ModelOffering Old = Offering(
        "lumen", With(Balanced.Model, "lumen/middle-old", ModelStage.Deprecated), AccessKind.PayPerUse, HostingKind.FirstParty, Tokens(1, 5));

    public static readonly ModelCatalog Catalog = CatalogOf(
        [Frontier, Balanced, Compact, Legal, Bare, Plan, Local, Resold, Painter, Sketcher, Embedder, Speaker, Composer, Preview, Old]);

    public static ModelCatalog CatalogOf(IEnumerable<ModelOffering> offerings, DateOnly? asOf = null)
    {
        var builder = new ModelCatalogBuilder { Version = "kit", AsOf = asOf ?? Today };
        foreach (var offering in offerings)
            builder.Set(offering);
        return builder.Build();
    }

    // Requirements can name what a small catalog lacks.
    private static readonly Lazy<KnownNames> Names = new(() => new(CatalogOf([.. Catalog.Offerings, .. SelectionGen.Everything])));

    public static ModelSelector Selector(ModelCatalog? catalog = null, DateTimeOffset? now = null) =>
        new(Taxonomy, catalog ?? Catalog, new FakeTimeProvider(now ?? Now), Names.Value);

    public static ModelSelection Select(ModelRequirements requirements, params IReadOnlyList<ModelOffering> offerings) =>
        Selector(offerings.Count == 0 ? null : CatalogOf(offerings)).Select(requirements);

    public static PriceList Tokens(decimal input, decimal output) =>
        new(PriceRate.PerMillion(Meter.TextInput, input), PriceRate.PerMillion(Meter.TextOutput, output));

    public static ModelOffering Offering(
        string provider, ModelDescriptor model, AccessKind access = default, HostingKind hosting = default, PriceList? prices = null) =>
        new(provider, model.Name, model) { Access = access, Hosting = hosting, Prices = prices };

    public static ModelOffering Chat(string id, ModelTier tier, decimal input, decimal output, ModelFamily family, IReadOnlyList<Modality> inputs)
    {
        var model = new ModelDescriptor(id)
        {
            Families = [family],
            Inputs = inputs,
            Outputs = [Modalities.Text],
            Tier = tier,
            Limits = new(200_000, null, 32_000),
            KnowledgeCutoff = new(2025, 3, 31),
            ReleaseDate = new(2025, 9, 1),
            HasOpenWeights = false,
            Capabilities = new Dictionary<Capability, Support>
            {
                [Capabilities.ToolCalling] = Support.Supported,
                [Capabilities.StructuredOutput] = tier == ModelTier.Compact ? Support.Unsupported : Support.Supported,
            },
        };
        return new(model.Vendor, model.Name, model)
        {
            Access = AccessKind.PayPerUse,
            Hosting = HostingKind.FirstParty,
            Prices = Tokens(input, output),
            Regions = ["eu"],
            DataHandling = ["no-training"],
        };
    }

    private static ModelOffering Image(string id, decimal price, ImageSize size) => Offering(
        "brush",
        new(id) { Families = [ModelFamilies.ImageGenerationModel], Inputs = [Modalities.Text], Outputs = [Modalities.Image], ImageSizes = [size] },
        AccessKind.PayPerUse, HostingKind.FirstParty, new PriceList(new PriceRate(Meter.ImageOutput, price, PriceUnit.Image)));

    private static ModelDescriptor With(ModelDescriptor model, string id, ModelStage stage) => new(id)
    {
        Families = model.Families,
        Inputs = model.Inputs,
        Outputs = model.Outputs,
        Tier = model.Tier,
        Limits = model.Limits,
        ReleaseDate = model.ReleaseDate,
        Lifecycle = new() { Stage = stage },
    };
}
