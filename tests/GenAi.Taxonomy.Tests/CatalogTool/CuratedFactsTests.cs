using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Import;
using GenAi.Taxonomy.CatalogTool.Sources;
using GenAi.Taxonomy.CatalogTool.Steps;

namespace GenAi.Taxonomy.Tests.CatalogTool;

public class CuratedFactsTests
{
    private const string Source = """ "source":{"name":"README","url":"https://acme.example/readme","asOf":"2026-12-01"} """;

    [Fact]
    public void ApplyToModels_TwoBlocksOfAModel_StateBothFacts()
    {
        var builder = WithModel("acme/rocket");
        Facts($$"""[{"model":"acme/rocket","licence":"MIT",{{Source}}},{"model":"acme/rocket","parameters":7000000000,{{Source}}}]""").ApplyToModels(builder);
        var model = builder.Build().FindModel("acme/rocket")!;
        Assert.Equal(("MIT", 7_000_000_000L), (model.Licence, model.Parameters));
        Assert.Equal(new DateOnly(2026, 12, 1), model.SourceOf(FactNames.Licence)!.Date);
    }

    [Fact]
    public void ApplyToModels_UnknownModel_IsOneFaultWithItsPlace()
    {
        var thrown = Assert.Throws<CatalogException>(() => Facts($$"""[{"model":"acme/other","licence":"MIT",{{Source}}}]""").ApplyToModels(WithModel("acme/rocket")));
        var fault = Assert.Single(thrown.Faults);
        Assert.EndsWith("[0]", fault.Where, StringComparison.Ordinal);
        Assert.Equal("'acme/other' is no model of the catalog", fault.Message);
    }

    [Fact]
    public void ApplyToOfferings_UnknownOffering_IsOneFault()
    {
        var assembler = new CatalogAssembler(GenAiTaxonomy.Default, applyCuratedFacts: true);
        var thrown = Assert.Throws<CatalogException>(() => Facts($$"""[{"offering":"acme/rocket","released":"2026-10-05",{{Source}}}]""").ApplyToOfferings(assembler));
        Assert.Equal("'acme/rocket' is no offering of the catalog", Assert.Single(thrown.Faults).Message);
    }

    [Theory]
    [InlineData("""{"model":"acme/rocket","source":{"name":"README"}}""", "states no fact: a property of the native format, such as \"released\", was expected")]
    [InlineData("""{"model":"acme/rocket","licence":"MIT"}""", "'source' is missing: every fact names its source")]
    public void Read_Block_NeedsAFactAndASource(string block, string message) =>
        Assert.Equal(message, Assert.Single(Assert.Throws<CatalogException>(() => Facts($"[{block}]")).Faults).Message);

    private static CuratedFacts Facts(string json)
    {
        using var file = new TemporaryFile("facts.json", json);
        return new(CuratedFactFile.Read(file.Path, GenAiTaxonomy.Default));
    }

    private static ModelCatalogBuilder WithModel(string id) => new ModelCatalogBuilder { AsOf = new(2026, 11, 30) }.Set(new ModelDescriptor(id));
}
