using GenAi.Taxonomy.Export;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Knowledge;

/// <summary>An id that was changed is understood wherever an id is read, and never written again.</summary>
public class FormerIdTests
{
    [Fact]
    public void Find_FormerId_ReturnsTheConceptOfToday() =>
        Assert.Same(Risks.Memorization, GenAiTaxonomy.Default.Find<Risk>("memorisation"));

    [Fact]
    public void FormerIds_OfAll_AreNoIds() =>
        Offences.None(GenAiTaxonomy.Default.Concepts.SelectMany(concept => concept.FormerIds).Where(former => GenAiTaxonomy.Default.Find(former)?.Id == former));

    [Fact]
    public void Requirements_FormerId_AreThoseOfToday()
    {
        var requirements = ModelRequirements.FromJson("""{ "application": "personalised-tutoring" }""", GenAiTaxonomy.Default);

        Assert.Same(ApplicationAreas.Education.PersonalizedTutoring, requirements.Application);
    }

    [Fact]
    public void Add_FormerIdOfAnother_IsAFault()
    {
        var builder = GenAiTaxonomy.Default.ToBuilder().Add(new Risk("memorisation", "Ours"));

        var wrong = Assert.Throws<TaxonomyException>(builder.Build);

        Assert.Equal("is the former id of 'memorization', which is never used again: choose another id", Assert.Single(wrong.Faults).Message);
    }

    [Fact]
    public void Add_FormerIdThatAnotherHas_IsAFault()
    {
        var builder = GenAiTaxonomy.Default.ToBuilder().Add(new Risk("acme-risk", "Ours") { FormerIds = ["memorisation"] });

        Assert.Contains("belongs to 'memorization'", Assert.Throws<TaxonomyException>(builder.Build).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Replace_ConceptWithFormerId_KeepsIt()
    {
        var taxonomy = GenAiTaxonomy.Default.ToBuilder().Replace(new Risk("memorization", "Ours")).Build();

        Assert.Equal("Ours", taxonomy.Find("memorisation")?.Name);
    }

    [Fact]
    public void Json_FormerIdAsTarget_IsResolved()
    {
        const string Json = """
            { "format": "genai-taxonomy/1",
              "concepts": [{ "facet": "trait", "id": "acme-trait", "name": "Ours", "kind": "limitation", "causesRisks": [{ "id": "memorisation" }] }] }
            """;

        var taxonomy = TaxonomyJson.Read(Json, GenAiTaxonomy.Default);

        Assert.Equal("memorization", Assert.Single(taxonomy.Find<ModelTrait>("acme-trait")!.CausesRisks).Target.Id);
    }

    [Fact]
    public void Json_ConceptWithFormerIds_ComesBackWithThem()
    {
        using var writer = new StringWriter();
        TaxonomyJson.Write(writer, GenAiTaxonomy.Default);

        var taxonomy = TaxonomyJson.Read(writer.ToString());

        Assert.Equal("memorization", taxonomy.Find("memorisation")?.Id);
    }
}
