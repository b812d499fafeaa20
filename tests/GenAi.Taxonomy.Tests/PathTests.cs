namespace GenAi.Taxonomy.Tests;

public class PathTests
{
    private static readonly GenAiTaxonomy Default = GenAiTaxonomy.Default;

    [Fact]
    public void PathBetween_FamilyAndInheritedRisk_GoesThroughTheFamilyThatIsExposed()
    {
        var path = Default.PathBetween(ModelFamilies.LargeLanguageModel, Risks.CopyrightInfringement)!;

        Assert.Equal("large-language-model -> generative-ai -> copyright-infringement", path.ToString());
        Assert.Equal([Relation.Broader, Relation.ExposedTo], path.Edges.Select(edge => edge.Relation));
    }

    [Fact]
    public void PathBetween_AConceptAndItself_HasNoEdges()
    {
        var path = Default.PathBetween(Modalities.Text, Modalities.Text)!;

        Assert.Empty(path.Edges);
        Assert.Equal([Modalities.Text], path.Concepts);
    }

    [Fact]
    public void PathBetween_UnconnectedConcepts_IsNull() =>
        Assert.Null(Small.Of(Small.Family("island"), Small.Family("reef")).PathBetween(Small.Family("island"), Small.Family("reef")));

    [Fact]
    public void PathBetween_AgainstTheDirection_ReadsEdgesBackwards() =>
        Assert.Equal(
            "copyright-infringement -> generative-ai",
            Default.PathBetween(Risks.CopyrightInfringement, ModelFamilies.GenerativeAi)!.ToString());

    [Fact]
    public void PathBetween_FamilyAndRiskThatIsNotPassedOn_DoesNotGoThroughTheBroader()
    {
        Risk noise = new("noise", "Noise");
        ModelFamily top = new("top", "Top") { ExposedTo = [new(noise, Severity.High) { IsInherited = false }] }, bottom = Small.Family("bottom", top);
        var taxonomy = Small.Of(noise, top, bottom);

        Assert.NotNull(taxonomy.PathBetween(top, noise));
        Assert.Null(taxonomy.PathBetween(bottom, noise));
    }

    [Fact]
    public void PathBetween_FamilyAndTaskItIsNotSuitedFor_DoesNotClaimTheBroaderFamilysFit()
    {
        var path = Default.PathBetween(ModelFamilies.CodeModel, ModelTasks.CreativeWriting);

        Assert.NotEqual("code-model -> large-language-model -> creative-writing", path?.ToString());
    }

    [Fact]
    public void PathBetween_InputAndARiskOfOutputs_IsNoInference()
    {
        Assert.Null(Default.PathBetween(ModelFamilies.EmbeddingModel, Risks.Deepfake));
        Assert.Null(Default.PathBetween(ModelFamilies.EmbeddingModel, Risks.SexualContent));
        Assert.Equal("image-generation-model -> deepfake", Default.PathBetween(ModelFamilies.ImageGenerationModel, Risks.Deepfake)!.ToString());
    }

    [Fact]
    public void PathBetween_UseAndARiskOfABarelySuitedKind_IsNoInference()
    {
        Assert.Null(Default.PathBetween(ApplicationAreas.FinancialServices.FraudDetection, Risks.Hallucination));
        Assert.Null(Default.PathBetween(ApplicationAreas.FinancialServices.CreditScoring, Risks.Hallucination));
        Assert.Equal(
            [Relation.Suits, Relation.ExposedTo],
            Default.PathBetween(ApplicationAreas.CustomerService.SupportChatbot, Risks.Jailbreak)!.Edges.Select(edge => edge.Relation));
    }

    [Fact]
    public void PathBetween_UseAndARiskOfAKindThatDoesItsTask_IsNoInference()
    {
        Assert.Null(Default.PathBetween(ApplicationAreas.FinancialServices.FraudDetection, Risks.BiometricSurveillance));
        Assert.Null(Default.PathBetween(ApplicationAreas.Insurance.InsuranceUnderwriting, Risks.Hallucination));
        Assert.Equal(
            "anomaly-and-fraud-detection -> vision-recognition-model -> biometric-surveillance",
            Default.PathBetween(ModelTasks.AnomalyAndFraudDetection, Risks.BiometricSurveillance)!.ToString());
    }

    [Fact]
    public void PathBetween_FamilyAndRisk_EndsInAnExposureThatHolds() =>
        Assert.All(
            Default.RisksOf(ModelFamilies.CodeModel),
            exposure => Assert.Equal(Relation.ExposedTo, Default.PathBetween(ModelFamilies.CodeModel, exposure.Risk)!.Edges[^1].Relation));
}
