using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>Requirements share what the taxonomy says to their use only where they are alike in everything that it rests on.</summary>
public class UseKeyTests
{
    private const int Day = 739_000;

    public static TheoryData<ModelRequirements> Others =>
    [
        Base() with { Application = ApplicationAreas.MarketingAdvertising.BannerAds },
        Base() with { Application = null },
        Base() with { Industry = Industries.Education },
        Base() with { Criticality = Criticality.High },
        Base() with { Objective = SelectionObjective.Quality },
        Base() with { Weights = new(1, 1, 1, 1, 2) },
        Base() with { Weights = null },
        Base() with { Tasks = [ModelTasks.Translation] },
        Base() with { Tasks = [ModelTasks.Summarization, ModelTasks.Translation] },
        Base() with { Inputs = [Modalities.Image] },
        Base() with { Inputs = [] },
        Base() with { Outputs = [Modalities.Image] },
        Base() with { Outputs = [Modalities.Text, Modalities.Image] },
        Base() with { Requires = [Capabilities.StructuredOutput] },
        Base() with { Requires = [] },
        Base() with { Families = [ModelFamilies.SmallLanguageModel] },
        Base() with { Interactions = [InteractionStyles.All[1]] },
        Base() with { RiskLimits = [new(Risks.Hallucination, Severity.High)] },
        Base() with { RiskLimits = [new(Risks.Deepfake, Severity.Medium)] },
        Base() with { RequiredControls = [RiskControls.RetrievalGrounding] },
        Base() with { ControlsInPlace = [RiskControls.RetrievalGrounding] },
        Base() with { ControlsInPlace = [RiskControls.HumanReview, RiskControls.RetrievalGrounding] },
    ];

    [Theory]
    [MemberData(nameof(Others))]
    public void Equals_OneThingElse_IsAnotherUse(ModelRequirements other)
    {
        Assert.False(new UseKey(Base(), Day).Equals(new UseKey(other, Day)));
        Assert.False(new UseKey(other, Day).Equals(new UseKey(Base(), Day)));
    }

    [Fact]
    public void Equals_AlikeInTheUse_IsTheSameWhateverElseIsAsked()
    {
        var like = Base() with { InputTokens = 5000, MaxCostPerRequest = 1, DenyProviders = ["x"], Prefers = [Capabilities.Reasoning], Unknown = UnknownFacts.Allow };

        Assert.True(new UseKey(Base(), Day).Equals((object)new UseKey(like, Day)));
        Assert.Equal(new UseKey(Base(), Day).GetHashCode(), new UseKey(like, Day).GetHashCode());
        Assert.False(new UseKey(Base(), Day).Equals("another thing"));
    }

    [Fact]
    public void Equals_AnotherDay_IsAnotherUse()
    {
        var one = Base();

        Assert.True(new UseKey(one, Day).Equals(new UseKey(one, Day)));
        Assert.False(new UseKey(one, Day).Equals(new UseKey(one, Day + 1)));
        Assert.False(new UseKey(Base(), Day).Equals(new UseKey(Base(), Day + 1)));
    }

    // A table that every use hashes to the same place of is a list.
    [Fact]
    public void GetHashCode_OtherTasksAndForms_Differ() => Assert.Equal(
        6,
        new[]
        {
            Base(),
            Base() with { Tasks = [ModelTasks.Translation] },
            Base() with { Inputs = [Modalities.Image] },
            Base() with { Outputs = [Modalities.Image] },
            Base() with { Application = null },
            Base() with { Objective = SelectionObjective.Cost },
        }.Select(requirements => new UseKey(requirements, Day).GetHashCode()).Distinct().Count());

    [Fact]
    public void TablesFor_TheSameUse_AreMadeOnceUntilThereAreTooMany()
    {
        SelectionIndex index = new(SelectionKit.Taxonomy, SelectionKit.Catalog);
        var first = index.TablesFor(Base(), Day);
        for (var other = 1; other < 256; other++)
            index.TablesFor(Base(), Day + other);

        Assert.Same(first, index.TablesFor(Base(), Day));
        index.TablesFor(Base(), Day + 256);
        Assert.NotSame(first, index.TablesFor(Base(), Day));
    }

    private static ModelRequirements Base() => new()
    {
        Application = ApplicationAreas.CustomerService.SupportChatbot,
        Industry = Industries.CustomerService,
        Criticality = Criticality.Medium,
        Objective = SelectionObjective.Balanced,
        Weights = new(1, 1, 1, 1, 1),
        Tasks = [ModelTasks.Summarization],
        Inputs = [Modalities.Text],
        Outputs = [Modalities.Text],
        Requires = [Capabilities.ToolCalling],
        Families = [ModelFamilies.LargeLanguageModel],
        Interactions = [InteractionStyles.All[0]],
        RiskLimits = [new(Risks.Hallucination, Severity.Medium)],
        RequiredControls = [RiskControls.HumanReview],
        ControlsInPlace = [RiskControls.HumanReview],
    };
}
