using GenAi.Taxonomy.Tests.Architecture;

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
        Assert.True(taxonomy.All<ModelTask>().Count >= 95);
        Assert.True(taxonomy.All<ApplicationArea>().Count >= 110);
        Assert.True(taxonomy.All<Industry>().Count >= 17);
        Assert.True(taxonomy.All<Risk>().Count >= 58);
        Assert.True(taxonomy.All<RiskControl>().Count >= 34);
        Assert.True(taxonomy.All<Capability>().Count >= 31);
        Assert.True(taxonomy.All<ModelTrait>().Count >= 25);
        Assert.True(taxonomy.All<InteractionStyle>().Count >= 10);
    }

    [Fact]
    public void Docs_Counts_AreThoseOfTheTaxonomy()
    {
        var taxonomy = GenAiTaxonomy.Default;
        var page = File.ReadAllText(Path.Combine(Repository.Folder, "docs", "taxonomy.md")).ReplaceLineEndings(" ");

        Assert.Contains(
            $"{taxonomy.All<ModelFamily>().Count} families, {taxonomy.All<ModelArchitecture>().Count} architectures, {taxonomy.All<Modality>().Count} modalities, "
            + $"{taxonomy.All<ModelTask>().Count} tasks, {taxonomy.All<ApplicationArea>().Count} applications in {taxonomy.All<Industry>().Count} industries, "
            + $"{taxonomy.All<Risk>().Count} risks, {taxonomy.All<RiskControl>().Count} controls, {taxonomy.All<Capability>().Count} capabilities, "
            + $"{taxonomy.All<ModelTrait>().Count} traits, {taxonomy.All<InteractionStyle>().Count} interaction styles and {taxonomy.All<AiSystem>().Count} systems",
            page,
            StringComparison.Ordinal);
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
