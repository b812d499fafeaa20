using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Selection;
using static GenAi.Taxonomy.Tests.Selection.SelectionKit;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>Each reason for a rejection: when it comes, what it is about, and its sentence.</summary>
public class ReasonTests
{
    private static readonly ModelOffering Missing = SelectionKit.Offering("host", new ModelDescriptor("a/missing")
    {
        Families = [ModelFamilies.LargeLanguageModel],
        Inputs = [Modalities.Text],
        Outputs = [Modalities.Text],
        Lifecycle = new() { NotListedSince = new(2026, 1, 2) },
    });

    private static readonly ModelOffering InBatches = SelectionKit.Offering(
        "lumen", Balanced.Model, AccessKind.PayPerUse, HostingKind.FirstParty, new PriceList(new PriceRate(Meter.TextInput, 0.000001m) { ServiceTier = ServiceTier.Batch }));

    // It follows from the fit of the data, which changes with them.
    private static readonly int QualityOfBalanced = new CompiledRequirements(new(), new(SelectionKit.Taxonomy, SelectionKit.CatalogOf([Balanced])), SelectionKit.Now).QualityOf(0).Value;

    public static TheoryData<ModelRequirements, ModelOffering, ReasonCode, string?, string> Rejections => new()
    {
        { new() { Inputs = [Modalities.Video] }, Balanced, ReasonCode.MissingInputModality, "video", "does not accept video (only text)" },
        { new(), Offering("x", new("x/y") { Outputs = [Modalities.Text] }), ReasonCode.MissingInputModality, "text", "its inputs are not known, text is needed" },
        { new(), Painter, ReasonCode.MissingOutputModality, "text", "does not produce text (only image)" },
        { new(), Offering("x", new("x/y") { Inputs = [Modalities.Text] }), ReasonCode.MissingOutputModality, "text", "its outputs are not known, text is needed" },
        { new() { Requires = [Capabilities.StructuredOutput] }, Compact, ReasonCode.MissingCapability, "structured-output", "has no structured-output" },
        { new() { Requires = [Capabilities.ToolCalling] }, Bare, ReasonCode.CapabilityUnknown, "tool-calling", "no source says whether it has tool-calling" },
        { new() { InputTokens = 180_000, OutputTokens = 30_000 }, Balanced, ReasonCode.ContextWindowExceeded, "context-window", "its context window of 200,000 tokens is below the 210,000 of input and reserved output" },
        { new() { InputTokens = 600 }, Limited, ReasonCode.InputLimitExceeded, "max-input", "takes at most 500 tokens of input, 600 are needed" },
        { new() { OutputTokens = 40_000 }, Balanced, ReasonCode.OutputLimitExceeded, "max-output", "gives at most 32,000 tokens of output, 40,000 are reserved" },
        { new() { InputTokens = 100 }, Bare, ReasonCode.LimitUnknown, "context-window", "its context-window is not known" },
        { new() { InputTokens = 1_000_000, MaxCostPerRequest = 1 }, Wide, ReasonCode.PriceExceeded, "maxCostPerRequest", "costs $3, the ceiling is $1" },
        { new() { MaxPricePerMillionTokens = 1.99m }, Balanced, ReasonCode.PriceExceeded, "maxPricePerMillionTokens", "costs $2, the ceiling is $1.99" },
        { new() { Objective = SelectionObjective.Cost }, Bare, ReasonCode.PriceUnknown, "a million tokens, three of input to one of output", "its price for a million tokens, three of input to one of output is not known" },
        { new(), Plan, ReasonCode.Access, "subscription", "its terms of access are subscription" },
        { new() { Access = [AccessKind.PayPerUse] }, Bare, ReasonCode.Access, "unknown", "its terms of access are not known" },
        { new() { DenyProviders = ["LUMEN"] }, Balanced, ReasonCode.ProviderDenied, "lumen", "provider lumen is denied" },
        { new() { DenyVendors = ["lumen"] }, Resold, ReasonCode.VendorDenied, "lumen", "vendor lumen is denied" },
        { new() { DenyModels = ["lumen/grand"] }, Resold, ReasonCode.ModelDenied, "lumen/grand", "lumen/grand is denied" },
        { new() { AllowProviders = ["vox"] }, Balanced, ReasonCode.NotInAllowList, "providers", "lumen is not among the providers allowed" },
        { new() { AllowVendors = ["vox"] }, Balanced, ReasonCode.NotInAllowList, "vendors", "lumen is not among the vendors allowed" },
        { new() { AllowModels = ["vox/reader"] }, Balanced, ReasonCode.NotInAllowList, "models", "lumen/middle is not among the models allowed" },
        { new() { Families = [ModelFamilies.ReasoningModel] }, Balanced, ReasonCode.NotInAllowList, "families", "large-language-model is not among the families allowed" },
        { new() { Regions = ["us"] }, Balanced, ReasonCode.RegionNotOffered, "us", "is served from eu, not from us" },
        { new() { Regions = ["us"] }, Bare, ReasonCode.RegionNotOffered, "us", "its regions are not known, us is wanted" },
        { new() { DataHandling = ["zero-retention"] }, Balanced, ReasonCode.DataHandling, "zero-retention", "whether zero-retention holds is not known" },
        { new() { DataHandling = ["training"] }, Balanced, ReasonCode.DataHandling, "training", "whether training holds is not known" },
        { new(), Local, ReasonCode.Deployment, "on-device", "runs on a device, which is not allowed" },
        { new() { Licences = ["MIT"] }, Bare, ReasonCode.Licence, "unknown", "its licence is not known" },
        { new() { OpenWeights = true }, Balanced, ReasonCode.WeightsNotOpen, "open-weights", "its weights are not open" },
        { new() { Deployment = [DeploymentKind.SelfHosted] }, Balanced, ReasonCode.Deployment, "cloud", "runs in the cloud, which is not allowed" },
        { new() { Deployment = [DeploymentKind.Cloud] }, Local, ReasonCode.Deployment, "on-device", "runs on a device, which is not allowed" },
        { new() { Deployment = [DeploymentKind.Cloud] }, Bare, ReasonCode.Deployment, "unknown", "where it runs is not known" },
        { new() { Runtimes = ["vllm"] }, OnOwnMachine, ReasonCode.RuntimeNotSupported, "vllm", "runs on llama.cpp, not on vllm" },
        { new() { MaxMemoryGb = 24 }, OnOwnMachine, ReasonCode.MemoryExceeded, "memory", "needs at least 42 GB of memory, 24 GB are there" },
        { new() { Deployment = [DeploymentKind.SelfHosted], Regions = ["eu"] }, OnOwnMachine, ReasonCode.LicenseRegion, "MIT", "its license MIT is not granted in eu" },
        { new(), Old, ReasonCode.Lifecycle, "deprecated", "is deprecated" },
        { new(), InBatches, ReasonCode.BatchOnly, null, "answers in batches alone, within hours; require batch-inference to include it" },
        { new() { KnowledgeCutoff = new(2025, 4, 1) }, Balanced, ReasonCode.KnowledgeCutoff, "2025-03-31", "its knowledge reaches to 2025-03-31, 2025-04-01 is needed" },
        { new() { RiskLimits = [new(Risks.Hallucination, Severity.Low)] }, Balanced, ReasonCode.RiskLimit, "hallucination", "risk hallucination remains above the limit" },
        { new() { RequiredControls = [RiskControls.HumanReview] }, Balanced, ReasonCode.ControlMissing, "human-review", "control human-review is required and not in place" },
        { new() { Tasks = [ModelTasks.ImageGeneration], Outputs = [Modalities.Image] }, Balanced, ReasonCode.TaskNotSuited, "image-generation", "as a large-language-model it is not suited for image-generation" },
        { new() { Tasks = [ModelTasks.MusicGeneration] }, Painter, ReasonCode.TaskNotSuited, "music-generation", "as an image-generation-model it is not known to suit music-generation" },
        { new() { Tasks = [ModelTasks.Reranking] }, Balanced, ReasonCode.BelowMinimumFit, "reranking", "as a large-language-model it is barely suited for reranking" },
        { new() { Tasks = [ModelTasks.Planning], MinimumFit = Fit.High }, Balanced, ReasonCode.BelowMinimumFit, "planning", "as a large-language-model it is only workable for planning" },
        { new(), Local, ReasonCode.Deployment, "on-device", "runs on a device, which is not allowed" },
        { new() { Outputs = [Modalities.Image], ImageSize = new(2048, 2048) }, Painter, ReasonCode.ImageSizeNotSupported, "2048x2048", "does not produce 2048x2048 (only 1024x1024)" },
        { new(), Missing, ReasonCode.NotListed, "2026-01-02", "is missing in its provider's list since 2026-01-02, and may have ended" },
        { new() { MinimumQuality = 900 }, Balanced, ReasonCode.QualityTooLow, "minimumQuality", $"its quality of {QualityOfBalanced} of 1000 is below 900" },
        { new() { MinimumQuality = 900 }, Bare, ReasonCode.QualityTooLow, "minimumQuality", "its quality was not measured, at least 900 of 1000 is needed" },
        { new() { MinimumTier = ModelTier.Frontier }, Balanced, ReasonCode.TierTooLow, "minimumTier", "its tier is balanced, at least frontier is needed" },
        { new() { Constraints = [new Nothing()] }, Balanced, ReasonCode.Constraint, "nothing", "the host's constraint nothing does not allow it" },
    };

    private static ModelOffering OnOwnMachine => Offering(
        "x",
        new("x/y")
        {
            Families = [ModelFamilies.LargeLanguageModel],
            Inputs = [Modalities.Text],
            Outputs = [Modalities.Text],
            Parameters = 70_000_000_000,
            Runtimes = ["llama.cpp"],
            Licence = "MIT",
            LicenseConditions = ["excludes-eu"],
        },
        AccessKind.SelfHosted, HostingKind.Local);

    private static ModelOffering Limited => Offering("x", new("x/y") { Families = [ModelFamilies.LargeLanguageModel], Inputs = [Modalities.Text], Outputs = [Modalities.Text], Limits = new(1000, 500, 500) });

    private static ModelOffering Wide => Offering(
        "x", new("x/y") { Inputs = [Modalities.Text], Outputs = [Modalities.Text], Limits = new(2_000_000) }, AccessKind.PayPerUse, prices: Tokens(3, 1));

    [Theory]
    [MemberData(nameof(Rejections))]
    public void Rejected_ForOneConstraint_NamesTheFactThatDecided(ModelRequirements requirements, ModelOffering offering, ReasonCode code, string? subject, string text)
    {
        var reason = Assert.Single(SelectionKit.Select(requirements, offering).Rejected).Reasons.First(reason => reason.Code == code);
        Assert.Equal(subject, reason.Subject);
        Assert.Equal(text, reason.ToString());
    }

    [Fact]
    public void Rejected_LatencyNotDeclared_SaysSo()
    {
        var measured = new ModelOffering("fast", "x", Balanced.Model) { Access = AccessKind.PayPerUse, TimeToFirstToken = TimeSpan.FromMilliseconds(200) };
        var selection = SelectionKit.Select(new() { Objective = SelectionObjective.Latency }, measured, Balanced);
        Assert.Equal(measured, selection.Best!.Offering);
        Assert.Equal("its latency is not known", Assert.Single(Assert.Single(selection.Rejected).Reasons).ToString());
    }

    [Fact]
    public void Rejections_AllRows_CoverEveryCodeOfARejection()
    {
        ReasonCode[] others =
        [
            ReasonCode.LatencyUnknown, ReasonCode.FamilyNotInCatalog, ReasonCode.QualityUnknown, ReasonCode.CatalogStale, ReasonCode.SuitsApplication,
            ReasonCode.SuitsTask, ReasonCode.SuitsOutput, ReasonCode.QualityBenchmark, ReasonCode.QualityTier, ReasonCode.EstimatedCost,
            ReasonCode.QualityRank, ReasonCode.QualityOutcomes, ReasonCode.QualityPredecessor, ReasonCode.QualityTie, ReasonCode.QualityNotEvaluated,
            ReasonCode.PreferredCapability, ReasonCode.Preview, ReasonCode.Intermediary, ReasonCode.Component, ReasonCode.ControlsRequired,
            ReasonCode.FitsMemory, ReasonCode.RegionSetting, ReasonCode.LicenseCondition, ReasonCode.EndsSoon, ReasonCode.None,
        ];
        var all = typeof(ReasonCode).GetProperties().Where(property => property.PropertyType == typeof(ReasonCode)).Select(property => (ReasonCode)property.GetValue(null)!);
        Assert.Equal(all.Except(others).Select(code => code.Id).Order(), Rejections.Select(row => ((ReasonCode)row[2]).Id).Distinct().Order());
    }

    [Fact]
    public void Rejected_SeveralConstraintsFailed_NamesEachOfThem() => Assert.Equal(
        ["provider-denied", "missing-output-modality", "image-size-not-supported"],
        Assert.Single(SelectionKit.Select(new() { DenyProviders = ["brush"], Outputs = [Modalities.Video], ImageSize = new(1, 1) }, Painter).Rejected).Reasons.Select(reason => reason.Code.Id));

    [Fact]
    public void Reasons_UnknownAllowed_StandAmongThoseOfTheCandidate() => Assert.Contains(
        "no source says whether it has tool-calling",
        SelectionKit.Select(new() { Requires = [Capabilities.ToolCalling], Unknown = UnknownFacts.Allow }, Bare).Best!.Reasons.Select(reason => reason.ToString()));

    [Fact]
    public void Unknowns_FactsThatKeptOfferingsOut_AreCounted()
    {
        var unknowns = SelectionKit.Select(new() { Requires = [Capabilities.ToolCalling], Licences = ["MIT"], Outputs = [Modalities.Text] }, Bare, Balanced).Unknowns;
        Assert.Contains("1 more might fit: no source says whether tool-calling is there", unknowns.Select(reason => reason.ToString()));
        Assert.Contains("2 more might fit: the licence is not known", unknowns.Select(reason => reason.ToString()));
    }

    private sealed class Nothing : IModelConstraint
    {
        public string Id => "nothing";

        public bool Allows(ModelOffering offering) => false;
    }
}
