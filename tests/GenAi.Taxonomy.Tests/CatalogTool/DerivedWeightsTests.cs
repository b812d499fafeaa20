using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool.Steps;

namespace GenAi.Taxonomy.Tests.CatalogTool;

public class DerivedWeightsTests
{
    private static readonly Source Card = new("card", "Model card") { Date = new(2026, 11, 30) };

    [Fact]
    public void Apply_SizeInTheId_IsMarkedAsReadFromIt()
    {
        var model = Apply([Model("acme/rocket-30b-a3b")]).FindModel("acme/rocket-30b-a3b")!;
        Assert.Equal((30_000_000_000L, 3_000_000_000L), (model.Parameters, model.ActiveParameters));
        Assert.Equal("model-id", model.SourceOf(FactNames.Parameters)!.Id);
        Assert.Equal(72m, model.Memory.At16Bits);
    }

    [Fact]
    public void Apply_StatedSize_StaysAsItIs() =>
        Assert.Equal(7_600_000_000L, Apply([Model("acme/rocket-7b", parameters: 7_600_000_000)]).FindModel("acme/rocket-7b")!.Parameters);

    [Fact]
    public void Apply_ClosedModel_HasNoSize()
    {
        var closed = new ModelDescriptor("acme/rocket-7b") { HasOpenWeights = false };
        Assert.Null(Apply([closed]).FindModel("acme/rocket-7b")!.Parameters);
    }

    [Fact]
    public void Apply_Variant_HasTheFactsOfItsWeights()
    {
        var weights = Model("acme/rocket", licence: "MIT", parameters: 7_600_000_000);
        var variant = Apply([weights, Model("acme/rocket-8b-fast")], ("acme/rocket-8b-fast", "acme/rocket")).FindModel("acme/rocket-8b-fast")!;
        Assert.Equal(("MIT", 7_600_000_000L, Card), (variant.Licence, variant.Parameters, variant.SourceOf(FactNames.Licence)));
    }

    [Fact]
    public void Apply_VariantWithALicense_TakesNoConditionsOfAnother()
    {
        var weights = Model("acme/rocket", licence: "MIT", conditions: ["commercial-use"]);
        var variant = Apply([weights, Model("acme/rocket-fast", licence: "Apache-2.0")], ("acme/rocket-fast", "acme/rocket")).FindModel("acme/rocket-fast")!;
        Assert.Equal("Apache-2.0", variant.Licence);
        Assert.Empty(variant.LicenseConditions);
    }

    private static ModelDescriptor Model(string id, string? licence = null, long? parameters = null, string[]? conditions = null) =>
        new(id) { HasOpenWeights = true, Licence = licence, Parameters = parameters, LicenseConditions = conditions ?? [], Source = Card };

    private static ModelCatalog Apply(ModelDescriptor[] models, params (string Variant, string Weights)[] variants)
    {
        var builder = new ModelCatalogBuilder { AsOf = new(2026, 11, 30) };
        foreach (var model in models)
            builder.Set(model);
        DerivedWeights.Apply(builder, variants.ToDictionary(pair => pair.Variant, pair => pair.Weights, StringComparer.Ordinal));
        return builder.Build();
    }
}
