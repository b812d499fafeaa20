using GenAi.Taxonomy.Export;

namespace GenAi.Taxonomy.Tests.Knowledge;

public class LabelTests
{
    [Theory]
    [InlineData("de", "Großes Sprachmodell")]
    [InlineData("DE", "Großes Sprachmodell")]
    [InlineData("de-AT", "Großes Sprachmodell")]
    [InlineData("en", "Large language model")]
    [InlineData("fr", "Large language model")]
    public void NameIn_Language_IsTheLabelOrTheEnglishName(string language, string name) =>
        Assert.Equal(name, ModelFamilies.LargeLanguageModel.NameIn(language));

    [Theory]
    [InlineData(Facet.Family)]
    [InlineData(Facet.Task)]
    [InlineData(Facet.Application)]
    [InlineData(Facet.Risk)]
    public void Labels_OfAFacet_AreGermanForEveryConceptAndUnique(Facet facet)
    {
        Concept[] concepts = [.. GenAiTaxonomy.Default.Concepts.Where(concept => concept.Facet == facet)];

        Offences.None(concepts.Where(concept => !concept.Labels.ContainsKey("de")).Select(concept => concept.Id));
        Offences.None(concepts.GroupBy(concept => concept.NameIn("de"), StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Json_Labels_ComeBack()
    {
        using var writer = new StringWriter();
        TaxonomyJson.Write(writer, GenAiTaxonomy.Default);

        Assert.Equal("Halluzination", TaxonomyJson.Read(writer.ToString()).Find("hallucination")?.NameIn("de"));
    }

    [Fact]
    public void Turtle_Labels_AreInTheirLanguage()
    {
        using var writer = new StringWriter();
        SkosTurtle.Write(writer, GenAiTaxonomy.Default);

        Assert.Contains("skos:prefLabel \"Halluzination\"@de", writer.ToString(), StringComparison.Ordinal);
    }
}
