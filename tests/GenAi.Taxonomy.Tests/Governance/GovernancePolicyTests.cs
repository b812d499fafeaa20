using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Governance;

public class GovernancePolicyTests
{
    [Fact]
    public void Combine_TwoPolicies_StrictestWins()
    {
        var combined = GovernancePolicy.Combine(
            new("b")
            {
                Criticality = Criticality.Medium,
                RiskLimits = [new(Risks.Deepfake, Severity.Medium), new(Risks.Hallucination, Severity.Low)],
                RequiredControls = [RiskControls.HumanReview],
                Access = [AccessKind.PayPerUse, AccessKind.Trial],
                AllowVendors = ["Lumen", "juris"],
                DenyProviders = ["reseller"],
                MaxCostPerRequest = 0.5m,
            },
            new("a")
            {
                Criticality = Criticality.High,
                RiskLimits = [new(Risks.Deepfake, Severity.Low)],
                RequiredControls = [RiskControls.AiDisclosure],
                Access = [AccessKind.PayPerUse],
                AllowVendors = ["lumen", "brush"],
                DenyProviders = ["planet"],
                MaxCostPerRequest = 0.2m,
            });

        Assert.Equal("a + b", combined.Name);
        Assert.Equal(Criticality.High, combined.Criticality);
        Assert.Equal([(Risks.Deepfake, Severity.Low), (Risks.Hallucination, Severity.Low)], combined.RiskLimits.Select(limit => (limit.Risk, limit.MaxSeverity)));
        Assert.Equal([RiskControls.AiDisclosure, RiskControls.HumanReview], combined.RequiredControls);
        Assert.Equal([AccessKind.PayPerUse], combined.Access);
        Assert.Equal(["Lumen"], combined.AllowVendors);
        Assert.Equal(["planet", "reseller"], combined.DenyProviders);
        Assert.Equal(0.2m, combined.MaxCostPerRequest);
    }

    [Fact]
    public void Combine_AllowListsWithNothingInCommon_AllowNothingAndApplySaysSo()
    {
        var combined = GovernancePolicy.Combine(new("a") { Regions = ["eu"] }, new GovernancePolicy("b") { Regions = ["us"] });

        Assert.Contains("\"regions\": []", combined.ToJson(), StringComparison.Ordinal);
        var fault = Assert.Single(Assert.Throws<GovernanceException>(() => combined.Apply(new())).Faults);
        Assert.Equal("regions", fault.Where);
        Assert.Contains("allows nothing in policy 'a + b'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_ListsWithNothingInCommon_TellsThemAll()
    {
        var policy = new GovernancePolicy("house") { AllowProviders = ["lumen"], Licences = ["MIT"], Access = [AccessKind.Subscription] };
        var wrong = Assert.Throws<GovernanceException>(() => policy.Apply(new() { AllowProviders = ["planet"], Licences = ["Apache-2.0"] }));

        Assert.Equal(["allowProviders", "access", "licences"], wrong.Faults.Select(fault => fault.Where));
        Assert.Contains("allows only 'lumen', the requirements only 'planet'", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_SameRequirements_GivesTheSameInstance()
    {
        var (policy, requirements) = (new GovernancePolicy("house") { DenyVendors = ["lumen"] }, new ModelRequirements());

        Assert.Same(policy.Apply(requirements), policy.Apply(requirements));
        Assert.Same(requirements, GovernancePolicy.None.Apply(requirements));
    }

    [Theory]
    [InlineData(Criticality.Medium, Criticality.High, Criticality.High)]
    [InlineData(Criticality.High, Criticality.Low, Criticality.High)]
    [InlineData(null, Criticality.High, Criticality.High)]
    [InlineData(null, Criticality.Medium, null)]
    public void Apply_MinimumCriticality_Raises(Criticality? asked, Criticality least, Criticality? expected) =>
        Assert.Equal(expected, new GovernancePolicy("house") { Criticality = least }.Apply(new() { Criticality = asked }).Criticality);

    [Fact]
    public void Apply_MinimumCriticality_LeavesAnApplicationThatIsCriticalByItself() =>
        Assert.Null(new GovernancePolicy("house") { Criticality = Criticality.Medium }
            .Apply(new() { Application = ApplicationAreas.Healthcare.DiagnosisAssistance }).Criticality);

    [Fact]
    public void Apply_LimitOnAFact_ExcludesWhatIsUnknown()
    {
        var lenient = new ModelRequirements { Unknown = UnknownFacts.Allow };

        Assert.Equal(UnknownFacts.Exclude, new GovernancePolicy("house") { Regions = ["eu"] }.Apply(lenient).Unknown);
        Assert.Equal(UnknownFacts.Allow, new GovernancePolicy("house") { DenyVendors = ["lumen"] }.Apply(lenient).Unknown);
    }

    [Fact]
    public void Apply_GroupOfRisks_HoldsForEachOfTheGroup()
    {
        var selection = SelectionKit.Select(new GovernancePolicy("house") { RiskLimits = [new(Risks.MisuseRisk, Severity.Medium)] }
            .Apply(new() { Tasks = [ModelTasks.ImageGeneration] }));

        Assert.Null(selection.Best);
        Assert.Contains(selection.Rejected.Single(entry => entry.Offering == SelectionKit.Painter).Reasons, reason => reason.Code == ReasonCode.RiskLimit);
    }

    [Fact]
    public void FromJson_FaultsOfFormAndOfIds_AreToldTogether()
    {
        var wrong = Assert.Throws<GovernanceException>(() => GovernancePolicy.FromJson(
            "house", """{ "denyVendor": ["x"], "allowProviders": [], "requiredControls": ["human-reviw"], "openWeights": 1 }""", SelectionKit.Taxonomy));

        Assert.Equal(["denyVendor", "allowProviders", "requiredControls", "openWeights"], wrong.Faults.Select(fault => fault.Where));
    }

    [Fact]
    public void FromJson_GoodText_IsThePolicy() =>
        Assert.Equal(["lumen"], GovernancePolicy.FromJson("house", """{ "DenyVendors": ["lumen", /* twice */ "lumen"], }""", SelectionKit.Taxonomy, SelectionKit.Catalog).DenyVendors);

    [Fact]
    public void Constructor_BlankName_Throws() => Assert.Throws<ArgumentException>(() => new GovernancePolicy(" "));

    [Fact]
    public void MaxCostPerRequest_Negative_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new GovernancePolicy("house") { MaxCostPerRequest = -1 });
}
