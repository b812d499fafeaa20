using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Catalog.Pricing;

namespace GenAi.Taxonomy.Tests.Catalog.Import;

public class ImplausibleRateTests
{
    [Theory]
    [InlineData("0.00002", "0.1", null, 0.1)]
    [InlineData("6000", "0.1", null, 0.1)]
    [InlineData("0.02", "2000", 0.02, null)]
    [InlineData("150", "600", 150.0, 600.0)]
    [InlineData("0.005", "0.0009", 0.005, null)]
    public void Read_RateInAnotherUnit_IsReportedAndLeftOut(string input, string output, double? inputRate, double? outputRate)
    {
        var import = ImportTestExtensions.ModelsDev("acme", $$"""
            "m": { "id": "m", "cost": { "input": {{input}}, "output": {{output}} }, "limit": { "context": 1000, "output": 100 }, "modalities": { "input": ["text"], "output": ["text"] } }
            """);

        var offering = import.One();
        Assert.Equal(((decimal?)inputRate, (decimal?)outputRate), (offering.Rate(Meter.TextInput) * 1_000_000, offering.Rate(Meter.TextOutput) * 1_000_000));
        Assert.Equal(inputRate is null || outputRate is null, import.Report.Corrections.Any(fault => fault.Message.Contains("which is another unit", StringComparison.Ordinal)));
    }

    [Fact]
    public void Default_TextEmbeddingAtItsVendor_CostsTwoCentsAMillion()
    {
        var offering = ModelCatalog.Default.Resolve("openai/text-embedding-3-small").Offering!;
        Assert.Equal(0.02m, offering.Rate(Meter.TextInput) * 1_000_000);
    }
}
