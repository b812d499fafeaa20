using System.Collections;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Routing;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Routing;

public class RequestRequirementsTests
{
    private static readonly GenAiTaxonomy Taxonomy = GenAiTaxonomy.Default;

    /// <summary>Of the router, of the request, and what holds of both; what one alone states holds.</summary>
    public static TheoryData<string, object, object, object> Pairs => new()
    {
        { nameof(ModelRequirements.Industry), Industries.Healthcare, Industries.Education, Industries.Education },
        { nameof(ModelRequirements.Inputs), new[] { Modalities.Text }, new[] { Modalities.Image }, new[] { Modalities.Text, Modalities.Image } },
        { nameof(ModelRequirements.Outputs), new[] { Modalities.Text }, new[] { Modalities.Image }, new[] { Modalities.Text, Modalities.Image } },
        { nameof(ModelRequirements.Requires), new[] { Capabilities.ToolCalling }, new[] { Capabilities.Reasoning }, new[] { Capabilities.ToolCalling, Capabilities.Reasoning } },
        { nameof(ModelRequirements.Prefers), new[] { Capabilities.ToolCalling }, new[] { Capabilities.Reasoning }, new[] { Capabilities.ToolCalling, Capabilities.Reasoning } },
        {
            nameof(ModelRequirements.Families), new[] { ModelFamilies.LargeLanguageModel, ModelFamilies.MultimodalLlm },
            new[] { ModelFamilies.MultimodalLlm, ModelFamilies.SmallLanguageModel }, new[] { ModelFamilies.MultimodalLlm }
        },
        { nameof(ModelRequirements.Interactions), new[] { Taxonomy.All<InteractionStyle>()[0] }, new[] { Taxonomy.All<InteractionStyle>()[1] }, Taxonomy.All<InteractionStyle>().Take(2).OrderBy(style => style.Id, StringComparer.Ordinal).ToArray() },
        { nameof(ModelRequirements.InputTokens), 1000L, 500L, 1000L },
        { nameof(ModelRequirements.OutputTokens), 500L, 1000L, 1000L },
        { nameof(ModelRequirements.ImageSize), new ImageSize(512, 512), new ImageSize(1024, 1024), new ImageSize(1024, 1024) },
        { nameof(ModelRequirements.MaxCostPerRequest), 1m, 2m, 1m },
        { nameof(ModelRequirements.MaxPricePerMillionTokens), 2m, 1m, 1m },
        { nameof(ModelRequirements.MinimumFit), Fit.Low, Fit.High, Fit.High },
        { nameof(ModelRequirements.MinimumQuality), 300, 500, 500 },
        { nameof(ModelRequirements.MinimumTier), ModelTier.Compact, ModelTier.Frontier, ModelTier.Frontier },
        { nameof(ModelRequirements.Access), new[] { AccessKind.PayPerUse, AccessKind.Trial }, new[] { AccessKind.Trial }, new[] { AccessKind.Trial } },
        { nameof(ModelRequirements.Deployment), new[] { DeploymentKind.Cloud, DeploymentKind.SelfHosted }, new[] { DeploymentKind.Cloud }, new[] { DeploymentKind.Cloud } },
        { nameof(ModelRequirements.Licences), new[] { "MIT", "Apache-2.0" }, new[] { "mit" }, new[] { "MIT" } },
        { nameof(ModelRequirements.Regions), new[] { "EU", "us" }, new[] { "eu", "asia" }, new[] { "EU" } },
        { nameof(ModelRequirements.DataHandling), new[] { "No-Training" }, new[] { "no-training", "zero-retention" }, new[] { "No-Training", "zero-retention" } },
        { nameof(ModelRequirements.AllowVendors), new[] { "a", "b" }, new[] { "B", "c" }, new[] { "B" } },
        { nameof(ModelRequirements.DenyVendors), new[] { "a" }, new[] { "b" }, new[] { "a", "b" } },
        { nameof(ModelRequirements.AllowProviders), new[] { "a", "b" }, new[] { "B", "c" }, new[] { "B" } },
        { nameof(ModelRequirements.DenyProviders), new[] { "a" }, new[] { "b" }, new[] { "a", "b" } },
        { nameof(ModelRequirements.DenyModels), new[] { "a" }, new[] { "b" }, new[] { "a", "b" } },
        { nameof(ModelRequirements.Stages), new[] { ModelStage.Stable, ModelStage.Preview }, new[] { ModelStage.Preview }, new[] { ModelStage.Preview } },
        { nameof(ModelRequirements.KnowledgeCutoff), new DateOnly(2025, 1, 1), new DateOnly(2024, 1, 1), new DateOnly(2025, 1, 1) },
        { nameof(ModelRequirements.Criticality), Criticality.High, Criticality.Low, Criticality.High },
        {
            nameof(ModelRequirements.RiskLimits), new[] { new RiskLimit(Risks.Hallucination, Severity.Low) }, new[] { new RiskLimit(Risks.Hallucination, Severity.Medium) },
            new[] { new RiskLimit(Risks.Hallucination, Severity.Low) }
        },
        { nameof(ModelRequirements.RequiredControls), new[] { RiskControls.HumanReview }, new[] { RiskControls.OutputFilter }, new[] { RiskControls.HumanReview, RiskControls.OutputFilter } },
        { nameof(ModelRequirements.ControlsInPlace), new[] { RiskControls.HumanReview }, new[] { RiskControls.OutputFilter }, new[] { RiskControls.HumanReview, RiskControls.OutputFilter } },
        { nameof(ModelRequirements.Objective), SelectionObjective.Cost, SelectionObjective.Quality, SelectionObjective.Quality },
        { nameof(ModelRequirements.Weights), new ObjectiveWeights(1, 0, 0, 0, 0), new ObjectiveWeights(0, 1, 0, 0, 0), new ObjectiveWeights(0, 1, 0, 0, 0) },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void And_EachProperty_IsOfBoth(string property, object basis, object more, object both)
    {
        AssertSame(basis, Narrowed(With(basis), With(null)));
        AssertSame(more, Narrowed(With(null), With(more)));
        AssertSame(both, Narrowed(With(basis), With(more)));
        AssertSame(Property(With(null)), Narrowed(With(null), With(null)));

        ModelRequirements With(object? value)
        {
            var requirements = new ModelRequirements();
            if (value is not null)
                typeof(ModelRequirements).GetProperty(property)!.SetValue(requirements, value);
            return requirements;
        }

        object? Narrowed(ModelRequirements a, ModelRequirements b) => Property(a.And(b));

        object? Property(ModelRequirements requirements) => typeof(ModelRequirements).GetProperty(property)!.GetValue(requirements);
    }

    [Fact]
    public void And_GreaterAndLess_GoEitherWay()
    {
        var (a, b) = (new ModelRequirements { InputTokens = 1, MaxCostPerRequest = 1 }, new ModelRequirements { InputTokens = 2, MaxCostPerRequest = 2 });
        Assert.Equal((2, 1m), (a.And(b).InputTokens, a.And(b).MaxCostPerRequest));
        Assert.Equal((2, 1m), (b.And(a).InputTokens, b.And(a).MaxCostPerRequest));
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(true, true, true)]
    public void And_OpenWeights_HoldWhereOneAsksForThem(bool basis, bool more, bool both) =>
        Assert.Equal(both, new ModelRequirements { OpenWeights = basis }.And(new() { OpenWeights = more }).OpenWeights);

    [Fact]
    public void And_ApplicationAndTasks_AreTheRequestsOwn()
    {
        var (router, request) = (ApplicationAreas.CustomerService.SupportChatbot, ApplicationAreas.SoftwareIt.CodingAssistant);
        ModelTask[] tasks = [ModelTasks.Summarization], others = [ModelTasks.Translation];
        AssertOf(request, others, new() { Application = router, Tasks = tasks }, new() { Application = request, Tasks = others });
        AssertOf(request, [], new() { Application = router, Tasks = tasks }, new() { Application = request });
        AssertOf(router, tasks, new() { Application = router, Tasks = tasks }, new());
        AssertOf(router, others, new() { Application = router, Tasks = tasks }, new() { Tasks = others });
        AssertOf(request, tasks, new() { Tasks = tasks }, new() { Application = request });
        AssertOf(null, tasks, new() { Tasks = tasks }, new());

        static void AssertOf(ApplicationArea? application, ModelTask[] tasks, ModelRequirements basis, ModelRequirements more)
        {
            var both = basis.And(more);
            Assert.Equal(application, both.Application);
            Assert.Equal(tasks, both.Tasks);
        }
    }

    [Fact]
    public void And_AllowedModelsOfBoth_AreThoseThatBothName()
    {
        ModelRequirements basis = new() { AllowModels = ["lumen/grand", "nova/middle"] }, more = new() { AllowModels = ["nova/middle", "pico/small"] };
        Assert.Equal(basis.AllowModels, basis.And(new()).AllowModels);
        Assert.Equal(more.AllowModels, new ModelRequirements().And(more).AllowModels);
        Assert.Equal(["nova/middle"], basis.And(more).AllowModels);
    }

    [Fact]
    public void And_RuntimesWithNothingInCommon_AreAFault()
    {
        var error = Assert.Throws<RequirementsException>(() => new ModelRequirements { Runtimes = ["vllm"] }.And(new() { Runtimes = ["ollama"] }));
        Assert.Equal("runtimes: nothing is allowed both by the router (vllm) and by the request (ollama)", Assert.Single(error.Faults).ToString());
    }

    [Fact]
    public void And_PlacesAndRolesInLaw_AreThoseOfBoth()
    {
        ModelRequirements router = new() { Jurisdictions = ["eu"], Roles = [LegalRole.Provider] }, request = new() { Jurisdictions = ["us-co"], Roles = [LegalRole.Deployer] };
        var both = router.And(request);
        Assert.Equal(["eu", "us-co"], both.Jurisdictions);
        Assert.Equal([LegalRole.Provider, LegalRole.Deployer], both.Roles);
    }

    [Fact]
    public void And_NothingAllowedByBoth_SaysWhatEachAllows()
    {
        var error = Assert.Throws<RequirementsException>(() => new ModelRequirements { Regions = ["eu"] }.And(new() { Regions = ["us"] }));
        var fault = Assert.Single(error.Faults);
        Assert.Equal("regions", fault.Where);
        Assert.Contains("(eu)", fault.Message, StringComparison.Ordinal);
        Assert.Contains("(us)", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Needs.ImageInput, "image", null)]
    [InlineData(Needs.AudioInput, "audio", null)]
    [InlineData(Needs.VideoInput, "video", null)]
    [InlineData(Needs.DocumentInput, "document", null)]
    [InlineData(Needs.ToolCalling, null, "tool-calling")]
    [InlineData(Needs.StructuredOutput, null, "structured-output")]
    [InlineData(Needs.Reasoning, null, "reasoning")]
    [InlineData(Needs.WebSearch, null, "web-search")]
    [InlineData(Needs.CodeExecution, null, "code-execution")]
    internal void Of_EachNeed_IsRequired(Needs needs, string? input, string? capability)
    {
        var requirements = Of(new() { Inputs = [Modalities.Text], Requires = [Capabilities.Streaming] }, needs: needs);
        Assert.Equal(input is null ? ["text"] : ["text", input], requirements.Inputs.Select(modality => modality.Id));
        Assert.Equal(capability is null ? [Capabilities.Streaming.Id] : [Capabilities.Streaming.Id, capability], requirements.Requires.Select(each => each.Id));
    }

    [Fact]
    public void Of_AttachmentWhereNoInputsAreStated_ComesOnTopOfWhatTheTaskTakes()
    {
        Assert.Equal(["text", "image"], Of(new(), needs: Needs.ImageInput).Inputs.Select(modality => modality.Id));
        Assert.Empty(Of(new()).Inputs);
    }

    [Theory]
    [InlineData(null, null, 0L, 0L, null, null, true)]
    [InlineData(null, null, 10L, 0L, 10L, null, true)]
    [InlineData(null, null, 0L, 10L, null, 10L, true)]
    [InlineData(100L, null, 10L, 20L, 100L, 20L, false)]
    [InlineData(5L, null, 10L, 0L, 10L, 0L, false)]
    [InlineData(null, 100L, 0L, 20L, 0L, 100L, false)]
    public void Of_Tokens_AreTheMoreOfWhatIsStatedAndSeen(long? statedInput, long? statedOutput, long input, long output, long? expectedInput, long? expectedOutput, bool areEstimated)
    {
        var requirements = Of(new() { InputTokens = statedInput, OutputTokens = statedOutput }, input: input, output: output);
        Assert.Equal((expectedInput, expectedOutput, areEstimated), (requirements.InputTokens, requirements.OutputTokens, requirements.TokensAreEstimated));
    }

    [Fact]
    public void Of_ImageSize_IsTheRequestsElseTheRouters()
    {
        ImageSize small = new(512, 512), large = new(1024, 1024);
        var (own, routers) = (Of(new() { ImageSize = small }, size: large), Of(new() { ImageSize = small }));
        Assert.Equal((large, true), (own.ImageSize, own.ImageSizeIsOfRequest));
        Assert.Equal((small, false), (routers.ImageSize, routers.ImageSizeIsOfRequest));
    }

    [Fact]
    public void Of_StatedRequirementsAndControls_ComeIn()
    {
        var requirements = Of(new() { DenyVendors = ["a"], ControlsInPlace = [RiskControls.HumanReview] }, stated: new() { DenyVendors = ["b"] }, controls: $"{RiskControls.OutputFilter.Id} nothing-known");
        Assert.Equal(["a", "b"], requirements.DenyVendors);
        Assert.Equal([RiskControls.HumanReview, RiskControls.OutputFilter], requirements.ControlsInPlace);
    }

    private static ModelRequirements Of(
        ModelRequirements defaults, Needs needs = Needs.None, long input = 0, long output = 0, ImageSize? size = null, ModelRequirements? stated = null, string? controls = null) =>
        RequestRequirements.Of(new(defaults, needs, input, output, size, stated, GovernancePolicy.None, controls, null, false, 0), Taxonomy);

    private static void AssertSame(object? expected, object? actual)
    {
        if (expected is IEnumerable items and not string)
            Assert.Equal(items.Cast<object>(), ((IEnumerable)actual!).Cast<object>());
        else
            Assert.Equal(expected, actual);
    }
}
