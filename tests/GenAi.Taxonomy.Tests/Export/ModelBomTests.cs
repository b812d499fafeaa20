using System.Text.Json;
using System.Text.Json.Nodes;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Export;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;
using Json.Schema;

namespace GenAi.Taxonomy.Tests.Export;

/// <summary>ML-BOMs, validated against the official schema of CycloneDX 1.7, which stands unchanged in <c>Schemas</c>.</summary>
public class ModelBomTests
{
    private static readonly ApplicationArea Diagnosis = GenAiTaxonomy.Default.Find<ApplicationArea>("diagnosis-assistance")!;
    private static readonly Guid Serial = new("3e671687-395b-41f5-a30f-a58921a69b79");
    private static readonly DateTimeOffset Now = new(2026, 5, 6, 9, 8, 7, TimeSpan.FromHours(2));
    private static readonly Lazy<JsonSchema> Schema = new(Load);

    // All of them are valid too, but the validator takes most of a minute for that.
    [Fact]
    public void Write_EveryTenthOfferingOfTheEmbeddedCatalog_IsValid() =>
        AssertValid(Bom(ModelCatalog.Default.Offerings.Where((_, i) => i % 10 == 0)));

    [Fact]
    public void Write_NoOfferings_IsValid() => AssertValid(Bom([]));

    [Fact]
    public void Write_HostConfiguration_HasItsModelsOnceAndItsControlsInPlace()
    {
        var host = new HostConfiguration(
            "host",
            new HostApplication("scans", new() { Application = Diagnosis }) { Models = [SelectionKit.Frontier.Id] },
            new HostApplication("letters", new() { Application = Diagnosis }) { Models = [SelectionKit.Frontier.Id, SelectionKit.Balanced.Id] })
        {
            Controls = new(ControlInPlace.Attested(RiskControls.HumanReview, "the chief physician", new DateOnly(2026, 1, 1))),
        };
        var report = RiskReport.Create(host, SelectionKit.Taxonomy, SelectionKit.Catalog);

        var json = ExportKit.Text(writer => ModelBom.Write(writer, SelectionKit.Taxonomy, report, Serial, Now));

        AssertValid(json);
        Assert.Equal(2, JsonNode.Parse(json)!["components"]!.AsArray().Count);
        Assert.Contains($"{RiskControls.HumanReview.Name} (in place)", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_HardText_IsValidAndComesBackAsItWas()
    {
        var model = new ModelDescriptor("acme/odd\"<model>")
        {
            Name = ExportKit.Nasty,
            Licence = "Acme \"terms\"",
            Source = new("acme", ExportKit.Nasty) { Uri = new("https://example.org/ü?a=<b>&c=\"d\"") },
            Benchmarks = [new("Bench", 12.50m, new("lab", "Lab") { Uri = new("relative", UriKind.Relative) }) { Metric = "percent" }],
        };
        var json = Bom([new("acme", "odd model", model), new("acme", "odd model", model)]);

        AssertValid(json);
        var component = JsonNode.Parse(json)!["components"]!.AsArray().Single()!;
        Assert.Equal(ExportKit.Nasty, (string?)component["name"]);
        Assert.Equal("12.5", (string?)component["modelCard"]!["quantitativeAnalysis"]!["performanceMetrics"]![0]!["value"]);
        Assert.Single(component["externalReferences"]!.AsArray());
    }

    [Fact]
    public void Write_Selection_GivesUseRisksAndControls()
    {
        var selection = SelectionKit.Select(new() { Application = Diagnosis, ControlsInPlace = [RiskControls.HumanReview], Unknown = UnknownFacts.Allow });
        Assert.NotNull(selection.Best);

        var json = ExportKit.Text(writer => ModelBom.Write(writer, SelectionKit.Taxonomy, selection, Serial, Now));

        AssertValid(json);
        var considerations = JsonNode.Parse(json)!["components"]![0]!["modelCard"]!["considerations"]!;
        Assert.StartsWith(Diagnosis.Name, (string?)considerations["useCases"]![0]);
        Assert.Contains(considerations["ethicalConsiderations"]!.AsArray(), risk =>
            ((string?)risk!["name"])!.StartsWith(Risks.UnqualifiedAdvice.Name, StringComparison.Ordinal)
            && ((string?)risk["mitigationStrategy"])!.Contains("Human review (in place)", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Offering_IsTheApprovedText() => Approve.Text(Bom([SelectionKit.Frontier, SelectionKit.Painter]), "ModelBom");

    [Fact]
    public void Schema_ABomThatIsWrong_IsRefused() =>
        Assert.False(Evaluate(Bom([SelectionKit.Frontier]).Replace("machine-learning-model", "model", StringComparison.Ordinal)).IsValid);

    private static string Bom(IEnumerable<ModelOffering> offerings) =>
        ExportKit.Text(writer => ModelBom.Write(writer, GenAiTaxonomy.Default, offerings, Serial, Now));

    private static void AssertValid(string json)
    {
        var result = Evaluate(json);
        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(detail => detail.HasErrors).Take(20)
            .Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")));
    }

    private static EvaluationResults Evaluate(string json)
    {
        var options = new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true };
        return Schema.Value.Evaluate(JsonNode.Parse(json), options);
    }

    private static JsonSchema Load()
    {
        foreach (var name in new[] { "spdx", "jsf-0.82", "cryptography-defs" })
        {
            var part = Read($"{name}.schema.json");
            SchemaRegistry.Global.Register(part);
        }

        return Read("bom-1.7.schema.json");
    }

    private static JsonSchema Read(string name)
    {
        using var stream = typeof(ModelBomTests).Assembly.GetManifestResourceStream($"schemas/{name}")!;
        using var reader = new StreamReader(stream);
        return JsonSerializer.Deserialize<JsonSchema>(reader.ReadToEnd())!;
    }
}
