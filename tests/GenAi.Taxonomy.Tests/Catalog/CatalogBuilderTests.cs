using GenAi.Taxonomy.Catalog;

namespace GenAi.Taxonomy.Tests.Catalog;

public sealed class CatalogBuilderTests
{
    [Fact]
    public void Build_SeveralFaults_ReportsAll()
    {
        var builder = new ModelCatalogBuilder { Version = " " }.MapDeployment("x", "host/none").MapDeployment("y", "host/none");
        Assert.Equal(3, Assert.Throws<CatalogException>(builder.Build).Faults.Count);
    }

    [Fact]
    public void Set_ModelAgain_OfferingsFollow()
    {
        var builder = new ModelCatalogBuilder().Set(new ModelOffering("host", "a", new("acme/a")));
        var catalog = builder.Set(new ModelDescriptor("acme/a") { Name = "Later" }).Build();
        Assert.Equal("Later", catalog.FindOffering("host/a")!.Model.Name);
        Assert.Same(catalog.Models[0], catalog.Offerings[0].Model);
    }

    [Fact]
    public void Build_AnyOrder_ListsByOrdinalId()
    {
        var model = new ModelDescriptor("acme/a");
        var catalog = new ModelCatalogBuilder().Set(new ModelOffering("b", "a", model)).Set(new ModelOffering("a", "z", model)).Set(new ModelOffering("a", "Z", model)).Build();
        Assert.Equal(["a/Z", "a/z", "b/a"], catalog.Offerings.Select(offering => offering.Id));
    }

    [Fact]
    public void RemoveModel_WithOfferings_RemovesBoth()
    {
        var catalog = new ModelCatalogBuilder().Set(new ModelOffering("host", "a", new("acme/a"))).RemoveModel("acme/a").Build();
        Assert.Empty(catalog.Offerings);
        Assert.Empty(catalog.Models);
    }

    [Fact]
    public void Build_NoAsOf_TakesLatestSource()
    {
        var model = new ModelDescriptor("acme/a") { Source = new("s", "S") { Date = new(2026, 1, 1) } };
        Assert.Equal(new(2026, 5, 1), new ModelCatalogBuilder().Set(new ModelOffering("host", "a", model) { Source = new("t", "T") { Date = new(2026, 5, 1) } }).Build().AsOf);
    }
}
