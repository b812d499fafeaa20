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
}
