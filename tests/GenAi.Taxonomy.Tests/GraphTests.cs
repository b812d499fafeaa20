namespace GenAi.Taxonomy.Tests;

public class GraphTests
{
    private static readonly GenAiTaxonomy Default = GenAiTaxonomy.Default;

    [Fact]
    public void Find_KnownId_GivesTheConceptOfWhateverKind() =>
        Assert.Same(Risks.PromptInjection, Default.Find("prompt-injection"));

    [Theory]
    [InlineData("no-such-thing")]
    [InlineData("prompt-injektion")]
    [InlineData("")]
    public void Find_UnknownId_GivesNull(string id) => Assert.Null(Default.Find(id));

    [Fact]
    public void Find_IdOfAnotherKind_GivesNull() => Assert.Null(Default.Find<ModelFamily>("prompt-injection"));

    [Fact]
    public void FindByReference_SameNumberOfTwoEditions_GivesDifferentRisks()
    {
        Assert.Contains(Risks.ExcessiveAgency, Default.FindByReference("owasp", "LLM06:2025"));
        Assert.Contains(Risks.UnboundedConsumption, Default.FindByReference("owasp", "LLM06:2026"));
        Assert.DoesNotContain(Risks.ExcessiveAgency, Default.FindByReference("owasp", "LLM06:2026"));
    }

    [Fact]
    public void FindByReference_OtherCase_GivesTheSame() =>
        Assert.Equal(Default.FindByReference("owasp", "LLM06:2025"), Default.FindByReference("owasp", "llm06:2025"));

    [Theory]
    [InlineData("owasp", "LLM06")]
    [InlineData("nobody", "LLM06:2025")]
    public void FindByReference_UnknownCodeOrScheme_GivesNothing(string scheme, string code) =>
        Assert.Empty(Default.FindByReference(scheme, code));

    [Fact]
    public void IsA_Itself_IsTrue() => Assert.True(Default.IsA(Modalities.Text, Modalities.Text));

    [Fact]
    public void IsA_OverSeveralSteps_IsTrueOneWayOnly()
    {
        Assert.True(Default.IsA(ModelFamilies.OmniModel, ModelFamilies.GenerativeAi));
        Assert.False(Default.IsA(ModelFamilies.GenerativeAi, ModelFamilies.OmniModel));
    }

    [Fact]
    public void IsA_ConceptOfNoTaxonomy_SaysWhatToDo()
    {
        var error = Assert.Throws<ArgumentException>(() => Default.IsA(Small.Family("stranger"), ModelFamilies.GenerativeAi));
        Assert.StartsWith("'stranger' is not in this taxonomy: add it to the builder first.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IsA_SameIdOfAnotherKind_IsRejected() =>
        Assert.Throws<ArgumentException>(() => Default.IsA(Small.Family("text"), ModelFamilies.GenerativeAi));

    [Fact]
    public void BroaderClosure_OverADiamond_HoldsEachOnceAndTheNearestFirst()
    {
        ModelFamily top = Small.Family("top"), left = Small.Family("left", top), right = Small.Family("right", top), bottom = Small.Family("bottom", left, right);

        Assert.Equal([left, right, top], Small.Of(top, left, right, bottom).BroaderClosure(bottom));
    }

    [Fact]
    public void NarrowerClosure_OverADiamond_HoldsEachOnceWithoutTheStart()
    {
        ModelFamily top = Small.Family("top"), left = Small.Family("left", top), right = Small.Family("right", top), bottom = Small.Family("bottom", left, right);

        Assert.Equal([left, right, bottom], Small.Of(top, left, right, bottom).NarrowerClosure(top));
    }

    [Fact]
    public void Narrower_OfAGroup_HoldsTheDirectOnesOnly()
    {
        Assert.Contains(ModelFamilies.LargeLanguageModel, Default.Narrower(ModelFamilies.GenerativeAi));
        Assert.DoesNotContain(ModelFamilies.CodeModel, Default.Narrower(ModelFamilies.GenerativeAi));
    }

    [Fact]
    public void StatedAbout_AControl_HoldsTheEdgesThatPointToIt() =>
        Assert.Contains(Default.StatedAbout(RiskControls.HumanReview), edge => edge.From == Risks.Hallucination && edge.Relation == Relation.MitigatedBy);

    [Fact]
    public void RisksOf_AFamily_AreMostSevereFirst()
    {
        var severities = Default.RisksOf(ModelFamilies.LargeLanguageModel).Select(exposure => exposure.Severity).ToList();

        Assert.Equal(severities.OrderDescending(), severities);
        Assert.True(severities.Distinct().Count() > 1);
    }

    [Fact]
    public void RisksOf_AFamily_HoldInheritedOnes() =>
        Assert.Contains(Default.RisksOf(ModelFamilies.CodeModel), exposure => exposure.Risk == Risks.CopyrightInfringement);

    [Fact]
    public void RisksOf_AnApplication_AreItsOwn() =>
        Assert.Equal(Severity.High, Default.RisksOf(ApplicationAreas.FinancialServices.FraudDetection).Single(exposure => exposure.Risk == Risks.DecisionBias).Severity);

    [Fact]
    public void RisksOf_AModality_AreStatedOfTheData() => Assert.NotEmpty(Default.RisksOf(Modalities.Speech));

    [Fact]
    public void ControlsOf_AndRisksMitigatedBy_AreInverse()
    {
        var pairs = Default.All<RiskControl>().SelectMany(control => Default.RisksMitigatedBy(control).Select(risk => (risk, control)));

        Assert.All(pairs, pair => Assert.Contains(pair.control, Default.ControlsOf(pair.risk)));
    }

    [Fact]
    public void ControlsOf_ANarrowerRisk_HoldThoseOfTheBroader()
    {
        RiskControl filter = new("filter", "Filter");
        Risk harm = new("harm", "Harm") { MitigatedBy = [filter] }, narrower = new("narrower-harm", "Narrower harm") { Broader = [harm] };

        Assert.Equal([filter], Small.Of(filter, harm, narrower).ControlsOf(narrower));
    }

    [Fact]
    public void TasksOf_AnApplication_StartWithTheCoreOne() =>
        Assert.Equal(ModelTasks.AnomalyAndFraudDetection, Default.TasksOf(ApplicationAreas.FinancialServices.FraudDetection)[0]);

    [Fact]
    public void FamiliesProducing_ABroaderModality_HoldThoseOfANarrowerOne()
    {
        var families = Default.FamiliesProducing(Modalities.Audio);

        Assert.Contains(ModelFamilies.SpeechSynthesisModel, families);
        Assert.DoesNotContain(ModelFamilies.EmbeddingModel, families);
        Assert.All(families, family => Assert.Equal(FamilyKind.Model, family.Kind));
    }

    [Fact]
    public void FamiliesConsuming_MedicalImages_HoldTheRecogniser() =>
        Assert.Contains(ModelFamilies.VisionRecognitionModel, Default.FamiliesConsuming(Modalities.MedicalImage));
}
