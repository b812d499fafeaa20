using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

public class OwnMachineTests
{
    private static readonly ModelOffering Small = Own("small", 7_000_000_000, runtimes: ["llama.cpp"]);
    private static readonly ModelOffering Large = Own("large", 70_000_000_000, runtimes: ["vllm"]);
    private static readonly ModelOffering Unsized = Own("unsized", null);
    private static readonly ModelOffering Cloud = SelectionKit.Balanced;

    private static readonly DeploymentKind[] OnlyOwn = [DeploymentKind.SelfHosted];

    [Fact]
    public void Select_Unasked_LeavesOwnMachinesOut()
    {
        var selection = SelectionKit.Select(new(), Small, Cloud);
        Assert.Equal(Cloud, Assert.Single(selection.Candidates).Offering);
        Assert.Equal("runs on a device, which is not allowed", Assert.Single(Assert.Single(selection.Rejected).Reasons).ToString());
    }

    [Fact]
    public void SelectBest_Unasked_LeavesOwnMachinesOut() =>
        Assert.Equal(Cloud, SelectionKit.Selector(SelectionKit.CatalogOf([Small, Large, Cloud])).SelectBest(new()));

    [Fact]
    public void Select_NothingElse_OffersOwnMachines() =>
        Assert.Contains(SelectionKit.Select(new(), Small).Relax, relaxation => relaxation is { Property: "deployment", From: "cloud", WouldAdd: 1 });

    [Theory]
    [InlineData(200, "fits with weights at 16 bits: 168 GB; the memory for its context is not known")]
    [InlineData(100, "fits with weights at 8 bits: 84 GB; the memory for its context is not known")]
    [InlineData(48, "fits with weights at 4 bits: 42 GB; the memory for its context is not known")]
    public void Select_Memory_PassesAtTheLargestThatFits(int gigabytes, string reason)
    {
        var candidate = SelectionKit.Select(new() { MaxMemoryGb = gigabytes, AllowModels = [Large.Id] }, Small, Large, Cloud).Best!;
        Assert.Equal(reason, candidate.Reasons.Single(each => each.Code == ReasonCode.FitsMemory).ToString());
    }

    [Fact]
    public void Select_TooLittleMemory_SaysWhatIsNeeded()
    {
        var rejected = SelectionKit.Select(new() { MaxMemoryGb = 8 }, Large, Unsized).Rejected;
        Assert.Equal(["needs at least 42 GB of memory, 8 GB are there", "the memory it needs is not known"], rejected.Select(entry => Assert.Single(entry.Reasons).ToString()));
    }

    [Fact]
    public void Select_MemoryWithCloudAllowed_DoesNotRestrictTheCloud()
    {
        var selection = SelectionKit.Select(new() { MaxMemoryGb = 8, Deployment = [DeploymentKind.Cloud, DeploymentKind.SelfHosted] }, Large, Small, Cloud);
        Assert.Equal([Cloud.Id, Small.Id], selection.Candidates.Select(candidate => candidate.Offering.Id).Order());
    }

    [Theory]
    [InlineData("vllm", "self/large")]
    [InlineData("VLLM", "self/large")]
    [InlineData("llama.cpp", "self/small")]
    [InlineData("ollama", "self/small")]
    [InlineData("lmstudio", "self/small")]
    public void Select_Runtime_MustRunTheModel(string runtime, string expected)
    {
        var selection = SelectionKit.Select(new() { Runtimes = [runtime] }, Small, Large, Unsized);
        Assert.Equal(expected, Assert.Single(selection.Candidates).Offering.Id);
    }

    [Fact]
    public void Select_OtherRuntime_SaysWhichRunIt()
    {
        var rejected = SelectionKit.Select(new() { Runtimes = ["sglang"] }, Small, Unsized).Rejected;
        Assert.Equal(["runs on llama.cpp, not on sglang", "the runtimes that run it are not known, sglang is wanted"], rejected.Select(entry => Assert.Single(entry.Reasons).ToString()));
    }

    [Fact]
    public void Select_Device_TakesWhatFitsOne()
    {
        Assert.Equal(Small, Assert.Single(SelectionKit.Select(new() { Deployment = [DeploymentKind.OnDevice] }, Small, Large, Unsized).Candidates).Offering);
        Assert.Equal(2, SelectionKit.Select(new() { Deployment = [DeploymentKind.OnDevice], MaxMemoryGb = 64 }, Small, Large, Unsized).Candidates.Count);
    }

    [Fact]
    public void Select_CheapestOnOwnMachine_NeedsTheLeastMemory()
    {
        var selection = SelectionKit.Select(new() { Deployment = OnlyOwn, Objective = SelectionObjective.Cost, MinimumQuality = 0 }, Unsized, Large, Small);
        Assert.Equal([Small.Id, Large.Id, Unsized.Id], selection.Candidates.Select(candidate => candidate.Offering.Id));
        Assert.All(selection.Candidates, candidate => Assert.Null(candidate.EstimatedCost));
    }

    [Fact]
    public void Select_CheapestAnywhere_PutsPricesFirst()
    {
        var selection = SelectionKit.Select(new() { Deployment = Enum.GetValues<DeploymentKind>(), Objective = SelectionObjective.Cost, MinimumQuality = 0 }, Small, Cloud);
        Assert.Equal([Cloud.Id, Small.Id], selection.Candidates.Select(candidate => candidate.Offering.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Select_CeilingOnOwnMachineAlone_IsAFault(bool forRequest)
    {
        var requirements = new ModelRequirements { Deployment = OnlyOwn, InputTokens = 10, MaxCostPerRequest = forRequest ? 1 : null, MaxPricePerMillionTokens = forRequest ? null : 1 };
        var fault = Assert.Single(Assert.Throws<RequirementsException>(() => SelectionKit.Select(requirements, Small)).Faults);
        Assert.Equal(forRequest ? "maxCostPerRequest" : "maxPricePerMillionTokens", fault.Where);
        Assert.Equal("cannot be enforced on one's own machine, where a request has no price in dollars: use maxMemoryGb, or allow cloud", fault.Message);
    }

    [Fact]
    public void Select_CeilingAnywhere_LeavesOwnMachinesOut()
    {
        var selection = SelectionKit.Select(new() { Deployment = Enum.GetValues<DeploymentKind>(), InputTokens = 10, MaxCostPerRequest = 1 }, Small, Cloud);
        Assert.Equal(Cloud, Assert.Single(selection.Candidates).Offering);
    }

    [Fact]
    public void Select_MemoryInTheCloud_IsAFault()
    {
        var requirements = new ModelRequirements { Deployment = [DeploymentKind.Cloud], MaxMemoryGb = 8, Runtimes = ["vllm"] };
        Assert.Equal(["runtimes", "maxMemoryGb"], Assert.Throws<RequirementsException>(() => SelectionKit.Select(requirements, Small)).Faults.Select(fault => fault.Where));
    }

    [Theory]
    [InlineData("eu", 1)]
    [InlineData("us", 2)]
    public void Select_RegionOnOwnMachine_IsUpToTheLicense(string region, int count)
    {
        var excluded = Own("excluded", 7_000_000_000, conditions: ["excludes-eu"]);
        var selection = SelectionKit.Select(new() { Deployment = OnlyOwn, Regions = [region] }, Small, excluded);
        Assert.Equal(count, selection.Candidates.Count);
        Assert.All(selection.Rejected, entry => Assert.Equal("its license LicenseRef-Acme is not granted in eu", Assert.Single(entry.Reasons).ToString()));
    }

    [Theory]
    [InlineData("non-commercial", "its license LicenseRef-Acme does not allow commercial use")]
    [InlineData("commercial-use-on-conditions", "its license LicenseRef-Acme allows commercial use on conditions")]
    public void Select_OwnMachine_SaysWhatTheLicenseAllows(string term, string reason) => Assert.Contains(
        SelectionKit.Select(new() { Deployment = OnlyOwn }, Own("bound", 7_000_000_000, conditions: [term])).Best!.Reasons, each => each.ToString() == reason);

    [Fact]
    public void MaxMemoryGb_NotPositive_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new ModelRequirements { MaxMemoryGb = 0 });

    [Fact]
    public void ToRequirements_NoMemory_IsAFault()
    {
        var fault = Assert.Single(Assert.Throws<RequirementsException>(() => ModelRequirements.FromJson("""{ "maxMemoryGb": 0 }""", SelectionKit.Taxonomy)).Faults);
        Assert.Equal(new("maxMemoryGb", "0 is no memory: give gigabytes above 0, such as 24"), fault);
    }

    [Fact]
    public void ToRequirements_CapabilityThatNothingStates_IsAFault()
    {
        var fault = Assert.Single(Assert.Throws<RequirementsException>(() =>
            ModelRequirements.FromJson("""{ "requires": ["style-adaptation-capability", "tool-calling"] }""", SelectionKit.Taxonomy, SelectionKit.Catalog)).Faults);
        Assert.Equal("requires", fault.Where);
        Assert.StartsWith("no source of the catalog states 'style-adaptation-capability' for any model", fault.Message, StringComparison.Ordinal);
    }

    private static ModelOffering Own(string name, long? parameters, IReadOnlyList<string>? runtimes = null, IReadOnlyList<string>? conditions = null) => new(
        "self", name, new($"acme/{name}")
        {
            Families = [ModelFamilies.LargeLanguageModel],
            Inputs = [Modalities.Text],
            Outputs = [Modalities.Text],
            Limits = new(100_000, null, 10_000),
            Parameters = parameters,
            Runtimes = runtimes ?? [],
            Licence = "LicenseRef-Acme",
            LicenseConditions = conditions ?? [],
        })
    {
        Access = AccessKind.SelfHosted,
        Hosting = HostingKind.Local,
    };
}
