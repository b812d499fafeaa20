namespace GenAi.Taxonomy.Tests;

public class DefaultTaxonomyTests
{
    [Fact]
    public void Default_Build_HoldsAtLeastWhatWasAgreed()
    {
        var taxonomy = GenAiTaxonomy.Default;

        Assert.True(taxonomy.All<ModelFamily>().Count >= 45);
        Assert.True(taxonomy.All<ModelArchitecture>().Count >= 50);
        Assert.True(taxonomy.All<Modality>().Count >= 20);
        Assert.True(taxonomy.All<ModelTask>().Count >= 78);
        Assert.True(taxonomy.All<ApplicationArea>().Count >= 78);
        Assert.True(taxonomy.All<Industry>().Count >= 17);
        Assert.True(taxonomy.All<Risk>().Count >= 58);
        Assert.True(taxonomy.All<RiskControl>().Count >= 34);
        Assert.True(taxonomy.All<Capability>().Count >= 31);
        Assert.True(taxonomy.All<ModelTrait>().Count >= 25);
        Assert.True(taxonomy.All<InteractionStyle>().Count >= 10);
    }

    [Fact]
    public void Default_MadeWithoutItsChecks_IsWhatTheChecksAgreeTo()
    {
        var fast = GenAiTaxonomy.Default;
        var rebuilt = fast.ToBuilder().Build();

        Assert.Equal(rebuilt.Concepts, fast.Concepts);
        Assert.Equal(rebuilt.Claims, fast.Claims);
        Assert.Equal(rebuilt.Obligations, fast.Obligations);
        foreach (var concept in rebuilt.Concepts)
        {
            Assert.Equal(rebuilt.StatedBy(concept).Select(Whole), fast.StatedBy(concept).Select(Whole));
            Assert.Equal(rebuilt.StatedAbout(concept).Select(Whole), fast.StatedAbout(concept).Select(Whole));
        }

        static string Whole(ConceptEdge edge) =>
            $"{edge} {string.Join(',', edge.Sources.Select(source => source.Id))} {edge.IsDisputed} {edge.IsInherited}";
    }
}
