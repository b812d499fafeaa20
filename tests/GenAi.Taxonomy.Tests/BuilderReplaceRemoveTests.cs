namespace GenAi.Taxonomy.Tests;

public class BuilderReplaceRemoveTests
{
    [Fact]
    public void Replace_AConcept_KeepsTheEdgesToIt()
    {
        Risk own = new("deepfake", "Forged likeness") { MitigatedBy = [RiskControls.HumanReview] };

        var taxonomy = GenAiTaxonomy.Default.ToBuilder().Replace(own).Build();

        Assert.Contains(taxonomy.RisksOf(ModelFamilies.GenerativeAi), exposure => ReferenceEquals(exposure.Risk, own));
        Assert.Equal("Forged likeness", taxonomy.Find<Risk>("deepfake")!.Name);
    }

    [Fact]
    public void Replace_AConcept_TakesItsOwnEdgesFromTheNewOne()
    {
        Risk own = new("deepfake", "Forged likeness") { MitigatedBy = [RiskControls.HumanReview] };

        Assert.Equal([RiskControls.HumanReview], GenAiTaxonomy.Default.ToBuilder().Replace(own).Build().ControlsOf(own));
    }

    [Fact]
    public void Replace_AConcept_IsFoundThroughTheOlderInstance()
    {
        var taxonomy = GenAiTaxonomy.Default.ToBuilder().Replace(new Risk("deepfake", "Forged likeness")).Build();

        Assert.Empty(taxonomy.ControlsOf(Risks.Deepfake));
    }

    [Fact]
    public void Remove_AConcept_DropsTheEdgesToAndFromIt()
    {
        var taxonomy = GenAiTaxonomy.Default.ToBuilder().Remove(Risks.Deepfake).Build();

        Assert.Null(taxonomy.Find("deepfake"));
        Assert.DoesNotContain(taxonomy.Concepts.SelectMany(taxonomy.StatedBy), edge => edge.From.Id == "deepfake" || edge.To.Id == "deepfake");
    }

    [Fact]
    public void Remove_AConceptBetween_HangsTheNarrowerFromTheBroader()
    {
        var taxonomy = GenAiTaxonomy.Default.ToBuilder().Remove(ModelFamilies.MultimodalLlm).Build();

        Assert.Contains(taxonomy.BroaderClosure(ModelFamilies.VisionLanguageModel), family => family == ModelFamilies.LargeLanguageModel);
        Assert.Contains(ModelFamilies.VisionLanguageModel, taxonomy.Narrower(ModelFamilies.LargeLanguageModel));
    }

    [Fact]
    public void Remove_TwoBetween_HangsTheNarrowerFromTheNextOneLeft()
    {
        ModelFamily top = Small.Family("top"), upper = Small.Family("upper", top), lower = Small.Family("lower", upper), bottom = Small.Family("bottom", lower);

        var taxonomy = new TaxonomyBuilder().Add(top, upper, lower, bottom).Remove(lower).Remove(upper).Build();

        Assert.Equal([bottom], taxonomy.Narrower(top));
    }

    [Fact]
    public void Remove_BothSidesOfADiamond_HangsTheNarrowerOnce()
    {
        ModelFamily top = Small.Family("top"), left = Small.Family("left", top), right = Small.Family("right", top), bottom = Small.Family("bottom", left, right);

        var taxonomy = new TaxonomyBuilder().Add(top, left, right, bottom).Remove(left).Remove(right).Build();

        Assert.Equal([bottom], taxonomy.Narrower(top));
    }

    [Fact]
    public void Remove_AConceptBetweenByAStatedEdge_HangsTheNarrowerFromTheBroader()
    {
        ModelFamily top = Small.Family("top"), middle = Small.Family("middle"), bottom = Small.Family("bottom", middle);

        var taxonomy = new TaxonomyBuilder().Add(top, middle, bottom).Connect(middle, Relation.Broader, top).Remove(middle).Build();

        Assert.True(taxonomy.IsA(bottom, top));
    }

    [Fact]
    public void ToBuilder_AfterRemove_BuildsTheSame()
    {
        var taxonomy = GenAiTaxonomy.Default.ToBuilder().Remove(ModelFamilies.MultimodalLlm).Build();

        Assert.Equal(TaxonomyText.Of(taxonomy), TaxonomyText.Of(taxonomy.ToBuilder().Build()));
    }

    [Fact]
    public void Add_AfterRemove_ConnectsTheEdgesAgain()
    {
        var taxonomy = GenAiTaxonomy.Default.ToBuilder().Remove(Risks.Deepfake).Build().ToBuilder().Add(Risks.Deepfake).Build();

        Assert.Contains(taxonomy.RisksOf(ModelFamilies.GenerativeAi), exposure => exposure.Risk == Risks.Deepfake);
    }
}
