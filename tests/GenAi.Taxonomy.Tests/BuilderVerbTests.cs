namespace GenAi.Taxonomy.Tests;

/// <summary>Edges between concepts that a host does not own.</summary>
public class BuilderVerbTests
{
    private static readonly ModelFamily Family = ModelFamilies.RerankingModel;

    [Fact]
    public void Perform_ATask_StatesTheFit() =>
        Assert.Equal(Fit.Low, Extended(b => b.Perform(Family, ModelTasks.RobotControl, Fit.Low, Small.Host)).FitOf(Family, ModelTasks.RobotControl));

    [Fact]
    public void Suit_ATask_IsTheSameAsPerform() =>
        Assert.Equal(Fit.High, Extended(b => b.Suit(Family, ModelTasks.RobotControl)).FitOf(Family, ModelTasks.RobotControl));

    [Fact]
    public void Suit_AnApplication_StatesTheFit() =>
        Assert.Equal(
            Fit.Medium,
            Extended(b => b.Suit(Family, ApplicationAreas.Gaming.GameSoundtrack, Fit.Medium)).FitOf(Family, ApplicationAreas.Gaming.GameSoundtrack));

    [Fact]
    public void Expose_AFamily_StatesTheSeverity() =>
        Assert.Contains(
            Extended(b => b.Expose(Family, Risks.Deepfake, Severity.High)).RisksOf(Family),
            exposure => exposure.Risk == Risks.Deepfake && exposure.Severity == Severity.High);

    [Fact]
    public void Expose_AnApplication_StatesTheSeverity() =>
        Assert.Contains(
            Extended(b => b.Expose(ApplicationAreas.Education.LessonPlanning, Risks.Deepfake, Severity.Low)).RisksOf(ApplicationAreas.Education.LessonPlanning),
            exposure => exposure.Risk == Risks.Deepfake && exposure.Severity == Severity.Low);

    [Fact]
    public void Expose_AModality_StatesTheSeverity() =>
        Assert.Contains(
            Extended(b => b.Expose(Modalities.TabularData, Risks.Deepfake)).RisksOf(Modalities.TabularData),
            exposure => exposure.Risk == Risks.Deepfake && exposure.Severity == Severity.Medium);

    [Fact]
    public void Mitigate_ARisk_StatesTheControl() =>
        Assert.Contains(
            RiskControls.HumanReview,
            Extended(b => b.Mitigate(Risks.DataPoisoning, RiskControls.HumanReview)).ControlsOf(Risks.DataPoisoning));

    public static TheoryData<Relation> Symmetric { get; } = [Relation.ContrastsWith, Relation.ComplementTo, Relation.AlternativeTo];

    [Theory]
    [MemberData(nameof(Symmetric))]
    public void SymmetricVerb_TwoFamilies_HoldsInBothDirections(Relation relation)
    {
        var other = ModelFamilies.WorldModel;
        var taxonomy = Extended(b => relation switch
        {
            Relation.ContrastsWith => b.Contrast(Family, other, Small.Host),
            Relation.ComplementTo => b.Complement(Family, other, Small.Host),
            _ => b.Substitute(Family, other, Small.Host),
        });

        Assert.Contains(taxonomy.Edges(Family, relation), edge => edge.To == other && edge.Sources.Contains(Small.Host));
        Assert.Contains(taxonomy.Edges(other, relation), edge => edge.To == Family && edge.Sources.Contains(Small.Host));
    }

    [Fact]
    public void Connect_AnyRelation_StatesTheEdge() =>
        Assert.Contains(
            Extended(b => b.Connect(Family, Relation.Produces, Modalities.Video)).OutputsOf(Family),
            modality => modality == Modalities.Video);

    [Fact]
    public void Verb_AgainstADeclaredEdge_Overrides()
    {
        var taxonomy = Extended(b => b.Perform(ModelFamilies.LargeLanguageModel, ModelTasks.Translation, Fit.Low, Small.Host));

        var edge = taxonomy.Edges(ModelFamilies.LargeLanguageModel, Relation.Performs).Single(each => each.To == ModelTasks.Translation);
        Assert.Equal((Fit.Low, Small.Host), (edge.Fit, edge.Sources.Single()));
    }

    [Fact]
    public void Verb_TwiceForOnePair_LetsTheLastOneHold() =>
        Assert.Equal(
            Fit.Low,
            Extended(b => b.Perform(Family, ModelTasks.RobotControl).Perform(Family, ModelTasks.RobotControl, Fit.Low)).FitOf(Family, ModelTasks.RobotControl));

    [Fact]
    public void Disconnect_ADeclaredEdge_TakesItAway() =>
        Assert.Null(Extended(b => b.Disconnect(Family, Relation.Performs, ModelTasks.Reranking)).FitOf(Family, ModelTasks.Reranking));

    [Fact]
    public void Disconnect_AStatedEdge_TakesItAway() =>
        Assert.Null(Extended(b => b.Perform(Family, ModelTasks.RobotControl).Disconnect(Family, Relation.Performs, ModelTasks.RobotControl))
            .FitOf(Family, ModelTasks.RobotControl));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Disconnect_ASymmetricEdge_TakesItAwayFromBothEnds(bool asStated)
    {
        ModelFamily small = ModelFamilies.SmallLanguageModel, large = ModelFamilies.LargeLanguageModel;
        var taxonomy = Extended(b => asStated ? b.Disconnect(small, Relation.AlternativeTo, large) : b.Disconnect(large, Relation.AlternativeTo, small));

        Assert.DoesNotContain(taxonomy.Edges(small, Relation.AlternativeTo), edge => edge.To == large);
        Assert.DoesNotContain(taxonomy.Edges(large, Relation.AlternativeTo), edge => edge.To == small);
    }

    [Fact]
    public void Connect_AfterDisconnect_HoldsAgain() =>
        Assert.Equal(
            Fit.Low,
            Extended(b => b.Disconnect(Family, Relation.Performs, ModelTasks.Reranking).Perform(Family, ModelTasks.Reranking, Fit.Low))
                .FitOf(Family, ModelTasks.Reranking));

    [Fact]
    public void ToBuilder_AfterDisconnect_KeepsItAway() =>
        Assert.Null(Extended(b => b.Disconnect(Family, Relation.Performs, ModelTasks.Reranking)).ToBuilder().Build().FitOf(Family, ModelTasks.Reranking));

    private static GenAiTaxonomy Extended(Func<TaxonomyBuilder, TaxonomyBuilder> change) => change(GenAiTaxonomy.Default.ToBuilder()).Build();
}
