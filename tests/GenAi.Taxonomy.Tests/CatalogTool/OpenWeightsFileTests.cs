using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.CatalogTool.Hosting;

namespace GenAi.Taxonomy.Tests.CatalogTool;

public class OpenWeightsFileTests
{
    private const string Basis = """ "model":"acme/rocket-7b","name":"Rocket 7B","kind":"chat","source":{"name":"README","url":"https://acme.example/readme","asOf":"2026-05"} """;

    [Fact]
    public void Read_Model_KeepsItsFacts()
    {
        var model = Read("""
            "new":true,"inputs":["text"],"outputs":["text"],"totalParameters":7000000000,"activeParameters":2000000000,"licence":"Apache-2.0","commercialUse":"yes",
            "contextWindow":32768,"languages":["en","fr"],"releaseDate":"2026-04","runtimes":["vllm","llama.cpp"]
            """);
        Assert.Equal(("acme/rocket-7b", true, 7_000_000_000L, 2_000_000_000L), (model.Id, model.IsNew, model.Parameters, model.ActiveParameters));
        Assert.Equal(("Apache-2.0", 32_768L, 2L, new DateOnly(2026, 4, 30)), (model.License, model.ContextWindow, model.Languages, model.ReleaseDate));
        Assert.Equal(["commercial-use"], model.LicenseConditions);
        Assert.True(model.Memory.IsUnknown);
    }

    [Fact]
    public void Read_RegionRestriction_NamesTheRegions() => Assert.Equal(
        ["commercial-use-on-conditions", "excludes-eu", "excludes-uk", "excludes-kr"],
        Read(""" "commercialUse":"conditions","regionRestriction":"does not apply in the EU, UK and South Korea" """).LicenseConditions);

    [Fact]
    public void Read_TableOfTheMaker_IncludesContext() => Assert.Equal(
        new ModelMemory(20, 10, null, IncludesContext: true),
        Read(""" "minMemoryGb":10,"note":"GPU memory by Acme: bf16 20, fp8 10, fp4 null GB (at full context); minMemoryGb is the fp8 figure" """).Memory);

    [Fact]
    public void Read_LeastMemory_RaisesWhatIsDerived() =>
        Assert.Equal(new ModelMemory(16.8m, 8.4m, 5), Read(""" "totalParameters":7000000000,"minMemoryGb":5 """).Memory);

    [Fact]
    public void Read_MemoryAt16Bits_HoldsForThoseAlone() =>
        Assert.Equal(new ModelMemory(14, 8.4m, 4.2m), Read(""" "totalParameters":7000000000,"minMemoryGb":14,"note":"VRAM for F16" """).Memory);

    [Fact]
    public void Read_MemoryWithoutParameters_IsTheLeast() => Assert.Equal(new ModelMemory(null, null, 5), Read(""" "minMemoryGb":5 """).Memory);

    [Theory]
    [InlineData(""" "totalParameters":0 """, "'totalParameters' is 0: leave out what is not known")]
    [InlineData(""" "totalParameters":1.5 """, "'totalParameters' is 1.5, not a count")]
    [InlineData(""" "totalParameters":7,"activeParameters":8 """, "'activeParameters' 8 is above 'totalParameters' 7")]
    [InlineData(""" "commercialUse":"perhaps" """, "'commercialUse' is 'perhaps': one of yes, conditions, no was expected")]
    [InlineData(""" "regionRestriction":"not on the moon" """, "'regionRestriction' names none of EU, UK, South Korea")]
    [InlineData(""" "minMemoryGb":0 """, "'minMemoryGb' is 0: gigabytes above 0 were expected")]
    [InlineData(""" "servingVariantOf":"acme/rocket-7b" """, "'servingVariantOf' names the model itself")]
    [InlineData(""" "releaseDate":"soon" """, "'releaseDate' is 'soon', not a day such as 2026-07-31")]
    public void Read_Fault_IsOneMessage(string facts, string message) => Assert.Equal(message, FaultOf($"{{{Basis},{facts}}}").Message);

    [Theory]
    [InlineData("""{"model":"Rocket","name":"R","kind":"chat","source":{"name":"x"}}""", "'model' is 'Rocket': vendor/model in lower case was expected")]
    [InlineData("""{"model":"acme/r","name":"R","source":{"name":"x"}}""", "'kind' is missing")]
    [InlineData("""{"model":"acme/r","name":"R","kind":"chat"}""", "'source' is missing: every fact names its source")]
    [InlineData("""{"model":"acme/r","name":"R","kind":"chat","source":{"name":"x","url":"readme"}}""", "'url' is 'readme': an address such as https://example.com/page was expected")]
    public void Read_Record_NeedsIdKindAndSource(string record, string message) => Assert.Equal(message, FaultOf(record).Message);

    [Fact]
    public void Read_ModelTwice_NamesTheSecond() =>
        Assert.Equal(new("open-weights.json[1]", "the model 'acme/rocket-7b' is there already"), FaultOf($"{{{Basis}}},{{{Basis}}}"));

    [Theory]
    [InlineData("MIT", "MIT")]
    [InlineData("Llama 3.1 Community License", "LicenseRef-Llama-Community")]
    [InlineData("Gemma Terms of Use", "LicenseRef-Gemma")]
    [InlineData("TabPFN-3 licence (non-commercial)", "LicenseRef-TabPFN-3-License")]
    [InlineData("FLUX.1 [dev] Non-Commercial License", "LicenseRef-FLUX.1-dev-Non-Commercial-License")]
    [InlineData("LICENSE file of the repository", null)]
    [InlineData(null, null)]
    public void IdOf_License_IsSpdxOrItsOwn(string? name, string? id) => Assert.Equal(id, LicenseNames.IdOf(name));

    private static OpenWeightModel Read(string facts)
    {
        using var file = new TemporaryFile("open-weights.json", $"[{{{Basis},{facts}}}]");
        return Assert.Single(OpenWeightsFile.Read(file.Path));
    }

    private static Fault FaultOf(string records)
    {
        using var file = new TemporaryFile("open-weights.json", $"[{records}]");
        return Assert.Single(Assert.Throws<CatalogException>(() => OpenWeightsFile.Read(file.Path)).Faults);
    }
}
