using CsCheck;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>Random catalogs, and random requirements with every property.</summary>
internal static class SelectionGen
{
    public static readonly string[] Vendors = ["alpha", "beta", "gamma"];
    public static readonly string[] Providers = ["north", "south", "west"];
    public static readonly string[] Licences = ["MIT", "Apache-2.0", "llama"];
    public static readonly string[] Regions = ["eu", "us", "asia"];
    public static readonly string[] Runtimes = ["vllm", "sglang"];
    public static readonly string[] Terms = ["no-training", "training-opt-out", "zero-retention"];
    public static readonly ImageSize[] Sizes = [new(512, 512), new(1024, 1024)];

    private static readonly string[] Models = [.. Vendors.SelectMany(vendor => Enumerable.Range(0, 12).Select(i => $"{vendor}/m{i}"))];

    /// <summary>An offering of every name that is generated.</summary>
    public static IEnumerable<ModelOffering> Everything =>
        Models.SelectMany(model => Providers.Select(provider => new ModelOffering(provider, model[(model.IndexOf('/') + 1)..], new(model))));

    // Few of each, so that offerings and requirements often meet.
    public static readonly ModelFamily[] Families =
    [
        ModelFamilies.LargeLanguageModel, ModelFamilies.MultimodalLlm, ModelFamilies.SmallLanguageModel, ModelFamilies.OmniModel,
        ModelFamilies.ImageGenerationModel, ModelFamilies.EncoderLanguageModel, ModelFamilies.SpeechSynthesisModel, ModelFamilies.EmbeddingModel,
    ];

    private static readonly Modality[] Forms = [Modalities.Text, Modalities.Text, Modalities.Image, Modalities.Document, Modalities.Speech, Modalities.ScoreOrLabel];

    private static readonly Capability[] Abilities =
        [Capabilities.ToolCalling, Capabilities.StructuredOutput, Capabilities.Reasoning, Capabilities.LongContext, Capabilities.OpenWeights, Capabilities.VisionInput];

    private static readonly ModelTask[] Tasks =
        [ModelTasks.Summarization, ModelTasks.Conversation, ModelTasks.ImageGeneration, ModelTasks.TextClassification, ModelTasks.CodeGeneration];

    public static readonly Gen<ModelCatalog> Catalogs = Gen.Int[0, 100_000].Array[1, 12]
        .Select(seeds => SelectionKit.CatalogOf(seeds.Select(seed => OfferingOf(new(seed)))));

    public static readonly Gen<ModelRequirements> Requirements = Gen.Int[0, 1_000_000].Select(seed => RequirementsOf(new(seed)));

    public static readonly Gen<int> Seed = Gen.Int[0, 1_000_000];

    /// <summary>Every hard constraint, as what makes requirements stricter by it.</summary>
    public static readonly (string Name, Func<ModelRequirements, Dice, ModelRequirements> Add)[] Constraints =
    [
        ("application", (r, d) => HasCeiling(r) || r.Application is not null ? r : r with { Application = d.Pick(SelectionKit.Taxonomy.All<ApplicationArea>()) }),
        // Tasks stated take the place of those that an application brings: that is another question too.
        ("tasks", (r, d) => HasCeiling(r) || (r.Application is not null && r.Tasks.Count == 0) ? r : r with { Tasks = [.. r.Tasks, d.Pick(Tasks)] }),
        ("inputs", (r, d) => r with { Inputs = [.. r.Inputs, d.Pick(Forms)] }),
        ("outputs", (r, d) => HasCeiling(r) ? r : r with { Outputs = [.. r.Outputs, d.Pick(Forms)] }),
        ("requires", (r, d) => r with { Requires = [.. r.Requires, d.Pick(Abilities)] }),
        ("families", (r, d) => r with { Families = Less(r.Families, d.Some(Families, 2, 4)) }),
        ("minimumFit", (r, _) => r with { MinimumFit = r.MinimumFit == Fit.Low ? Fit.Medium : Fit.High }),
        ("minimumQuality", (r, d) => r with { MinimumQuality = int.Max(r.MinimumQuality ?? 0, 200 + d.Below(500)) }),
        ("minimumTier", (r, d) => r with { MinimumTier = r.MinimumTier is null ? d.Pick([ModelTier.Compact, ModelTier.Balanced]) : ModelTier.Frontier }),
        ("interactions", (r, d) => r with { Interactions = [.. r.Interactions, d.Pick(InteractionStyles.All)] }),
        ("inputTokens", (r, d) => r with { InputTokens = long.Max(r.InputTokens ?? 0, d.Below(300_000)) }),
        ("outputTokens", (r, d) => r with { OutputTokens = long.Max(r.OutputTokens ?? 0, d.Below(40_000)) }),
        ("imageSize", (r, d) => HasCeiling(r) ? r : r with { ImageSize = r.ImageSize ?? d.Pick(Sizes) }),
        ("maxCostPerRequest", (r, d) => r with { MaxCostPerRequest = decimal.Min(r.MaxCostPerRequest ?? 10, d.Below(200) / 100m) }),
        ("maxPricePerMillionTokens", (r, d) => r with { MaxPricePerMillionTokens = decimal.Min(r.MaxPricePerMillionTokens ?? 100, d.Below(80) / 10m) }),
        // Where nothing is said of it, one's own machine is left out: to ask for it is another question.
        ("access", (r, d) => r with { Access = Less(r.Access, d.Some([AccessKind.PayPerUse, AccessKind.Unknown], 1, 2)) }),
        ("deployment", (r, d) => r with { Deployment = Less(r.Deployment, [DeploymentKind.Cloud]) }),
        ("maxMemoryGb", (r, d) => IsForOwnMachine(r) ? r with { MaxMemoryGb = decimal.Min(r.MaxMemoryGb ?? 500, 1 + d.Below(100)) } : r),
        ("runtimes", (r, d) => IsForOwnMachine(r) ? r with { Runtimes = Less(r.Runtimes, d.Some(Runtimes, 1, 2)) } : r),
        ("openWeights", (r, _) => r with { OpenWeights = true }),
        ("licences", (r, d) => r with { Licences = Less(r.Licences, d.Some(Licences, 1, 2)) }),
        ("regions", (r, d) => r with { Regions = Less(r.Regions, d.Some(Regions, 1, 2)) }),
        ("dataHandling", (r, d) => r with { DataHandling = [.. r.DataHandling, d.Pick(Terms)] }),
        ("allowVendors", (r, d) => r with { AllowVendors = Less(r.AllowVendors, [.. d.Some(Vendors, 1, 2).Except(r.DenyVendors)]) }),
        ("denyVendors", (r, d) => r with { DenyVendors = [.. r.DenyVendors.Append(d.Pick(Vendors)).Except(r.AllowVendors)] }),
        ("allowProviders", (r, d) => r with { AllowProviders = Less(r.AllowProviders, [.. d.Some(Providers, 1, 2).Except(r.DenyProviders)]) }),
        ("denyProviders", (r, d) => r with { DenyProviders = [.. r.DenyProviders.Append(d.Pick(Providers)).Except(r.AllowProviders)] }),
        ("allowModels", (r, d) => r with { AllowModels = Less(r.AllowModels, [.. d.Some(Models, 20, 40).Except(r.DenyModels)]) }),
        ("denyModels", (r, d) => r with { DenyModels = [.. r.DenyModels.Append(d.Pick(Models)).Except(r.AllowModels)] }),
        ("stages", (r, d) => r with { Stages = Less(r.Stages, [d.Pick([ModelStage.Stable, ModelStage.Preview])]) }),
        ("knowledgeCutoff", (r, d) => r with { KnowledgeCutoff = Max(r.KnowledgeCutoff, new DateOnly(2024, 1, 1).AddDays(d.Below(700))) }),
        ("riskLimits", (r, d) => r with { RiskLimits = [.. r.RiskLimits, new(d.Pick(Risks.All), d.Enum<Severity>())] }),
        ("requiredControls", (r, d) => r with { RequiredControls = [.. r.RequiredControls, d.Pick(RiskControls.All)] }),
        ("objective", (r, _) => r with { Objective = SelectionObjective.Cost }),
        ("unknown", (r, _) => r with { Unknown = UnknownFacts.Exclude }),
        ("constraints", (r, d) => r with { Constraints = [.. r.Constraints, new NameLength(8 + d.Below(6))] }),
    ];

    public static ModelOffering OfferingOf(Dice d, string? id = null)
    {
        var model = new ModelDescriptor(id ?? d.Pick(Models))
        {
            Families = d.Some(Families, d.OneIn(8) ? 0 : 1, 2),
            Inputs = d.OneIn(6) ? [] : [.. d.Some(Forms, 0, 2), Modalities.Text],
            Outputs = d.OneIn(8) ? [] : d.Some(Forms, 1, 2),
            Capabilities = Abilities.Append(Capabilities.BatchInference).ToDictionary(ability => ability, _ => d.Enum<Support>()),
            Limits = new(d.Maybe(1000L * d.Below(400)), d.Maybe(1000L * d.Below(400)), d.Maybe(1000L * d.Below(64))),
            KnowledgeCutoff = d.Maybe(new DateOnly(2024, 1, 1).AddDays(d.Below(700))),
            ReleaseDate = d.Maybe(new DateOnly(2022, 1, 1).AddDays(d.Below(1400))),
            Lifecycle = new()
            {
                Stage = d.OneIn(4) ? d.Enum<ModelStage>() : null,
                DeprecatedOn = d.OneIn(4) ? SelectionKit.Today.AddDays(d.Below(5) - 2) : null,
                RetiredOn = d.OneIn(6) ? SelectionKit.Today.AddDays(d.Below(5) - 2) : null,
            },
            Licence = d.OneIn(2) ? null : d.Pick(Licences),
            LicenseConditions = d.OneIn(3) ? ["excludes-eu"] : [],
            Parameters = d.OneIn(2) ? null : 1_000_000_000L * (1 + d.Below(120)),
            Runtimes = d.Some(Runtimes, 0, 1),
            HasOpenWeights = d.Maybe(d.OneIn(2)),
            Tier = d.Maybe(d.Enum<ModelTier>()),
            Benchmarks = d.OneIn(3) ? [new("SWE-Bench Verified", d.Below(100), new("kit", "Kit"))] : [],
            ImageSizes = d.Some(Sizes, 0, 2),
        };
        return new(d.Pick(Providers), model.Name, model)
        {
            Access = d.OneIn(3) ? d.Enum<AccessKind>() : AccessKind.PayPerUse,
            Hosting = d.Enum<HostingKind>(),
            Regions = d.Some(Regions, 0, 1),
            SelectableRegions = d.Some(Regions, 0, 2),
            DataHandling = d.Some(Terms, 0, 2),
            Prices = PricesOf(d),
            TimeToFirstToken = d.OneIn(3) ? TimeSpan.FromMilliseconds(d.Below(5000)) : null,
        };
    }

    private static PriceList? PricesOf(Dice d)
    {
        if (d.OneIn(5))
            return null;
        var input = d.OneIn(6) ? 0 : d.Below(1000) / 100m;
        List<PriceRate> rates = [PriceRate.PerMillion(Meter.TextInput, input)];
        if (!d.OneIn(5))
            rates.Add(PriceRate.PerMillion(Meter.TextOutput, d.OneIn(6) ? 0 : d.Below(3000) / 100m));
        if (d.OneIn(4))
            rates.Add(new(Meter.TextInput, 2 * input / 1_000_000) { AboveInputTokens = 128_000 });
        if (d.OneIn(4))
            rates.Add(new(Meter.TextInput, input / 2_000_000) { DailyFrom = new(11, 0), DailyUntil = new(13, 0) });
        if (d.OneIn(6))
            rates.Add(new(Meter.Request, d.Below(10) / 1000m, PriceUnit.Request));
        if (d.OneIn(2))
            rates.Add(new(Meter.ImageOutput, d.Below(20) / 100m, PriceUnit.Image));
        return new(d.OneIn(8) ? [.. rates.Select(rate => RateTable.With(rate, null, service: ServiceTier.Batch))] : d.OneIn(4) ? [.. rates, .. rates.Select(AsBatch)] : rates);
    }

    private static PriceRate AsBatch(PriceRate rate) => new(rate.Meter, rate.Amount / 2, rate.Unit) { AboveInputTokens = rate.AboveInputTokens, ServiceTier = ServiceTier.Batch };

    private static ModelRequirements RequirementsOf(Dice d)
    {
        var requirements = new ModelRequirements
        {
            Industry = d.OneIn(5) ? d.Pick(Industries.All) : null,
            Prefers = d.Some(Abilities, 0, 2),
            Criticality = d.OneIn(3) ? d.Enum<Criticality>() : null,
            ControlsInPlace = d.Some(RiskControls.All, 0, 6),
            Objective = d.Pick([SelectionObjective.Balanced, SelectionObjective.Quality, SelectionObjective.Cost]),
            Weights = d.OneIn(5) ? new(d.Below(5), d.Below(5), 1, d.Below(5), d.Below(5)) : null,
            Unknown = d.Enum<UnknownFacts>(),
            Stages = d.OneIn(4) ? d.Some(Enum.GetValues<ModelStage>(), 1, 4) : [],
            Access = d.OneIn(4) ? d.Some(Enum.GetValues<AccessKind>(), 1, 4) : [],
            Deployment = d.OneIn(3) ? d.Some(Enum.GetValues<DeploymentKind>(), 1, 3) : [],
            Inputs = d.OneIn(2) ? [Modalities.Text] : [],
            Outputs = d.OneIn(2) ? [Modalities.Text] : [],
            MinimumFit = d.Pick<Fit?>([null, Fit.Low, Fit.Medium, Fit.High]),
            // Asking for batches admits what answers in nothing else: that is another question, and no constraint below.
            Requires = d.OneIn(6) ? [Capabilities.BatchInference] : [],
        };
        for (var i = d.Below(4); i > 0; i--)
            requirements = d.Pick(Constraints).Add(requirements, d);
        return requirements;
    }

    // What a ceiling or a quality is compared with follows from tasks and outputs, so with them it is another question.
    private static bool HasCeiling(ModelRequirements r) =>
        r.MaxCostPerRequest is not null || r.MaxPricePerMillionTokens is not null || r.MinimumQuality is not null || r.Objective == SelectionObjective.Cost;

    private static bool IsForOwnMachine(ModelRequirements r) => r.Deployment.Any(place => place != DeploymentKind.Cloud);

    private static IReadOnlyList<T> Less<T>(IReadOnlyList<T> now, IReadOnlyList<T> first) =>
        now.Count == 0 ? first : now.Count == 1 ? now : [.. now.Skip(1)];

    private static DateOnly Max(DateOnly? a, DateOnly b) => a > b ? a.Value : b;

    public sealed class NameLength(int most) : IModelConstraint
    {
        public string Id => "name-length";

        public bool Allows(ModelOffering offering) => offering.Id.Length <= most;
    }
}
