using System.Text.Json;
using Advisor;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Tests.Architecture;

namespace GenAi.Taxonomy.Tests.Advisor;

public sealed class ReportTests : IDisposable
{
    private static readonly string Example = File.ReadAllText(Path.Combine(Repository.Folder, "samples", "Advisor", "marketing-host.json"));
    private readonly CommandLine _advisor = new() { Catalog = ModelCatalog.Default };

    public void Dispose() => _advisor.Dispose();

    [Fact]
    public void Report_Example_NamesRisksAndTheOpenMarkingDuty()
    {
        var outcome = _advisor.Run("report", _advisor.File("host.json", Example), "--json");
        var pictures = outcome.Json.GetProperty("applications")[0];

        Assert.Equal(Program.Done, outcome.Code);
        Assert.Empty(new[] { "deepfake", "copyright-infringement", "undisclosed-ai" }.Except(pictures.GetProperty("risks").EnumerateArray().Select(risk => risk.GetProperty("id").GetString()!)));
        Assert.False(Marking(outcome.Json).GetProperty("met").GetBoolean());
        Assert.Equal("provenance-and-watermarking", pictures.GetProperty("missingControls")[0].GetProperty("id").GetString());
    }

    [Fact]
    public void Report_ExampleWithProvenanceRegistered_MeetsTheMarkingDuty()
    {
        const string First = """{ "control": "human-review",""";
        var registered = Example.Replace(First, """{ "control": "provenance-and-watermarking", "implementation": "Studio.Stamp" }, """ + First, StringComparison.Ordinal);
        var outcome = _advisor.Run("report", _advisor.File("host.json", registered), "--json");

        Assert.True(Marking(outcome.Json).GetProperty("met").GetBoolean());
        Assert.Empty(outcome.Json.GetProperty("applications")[0].GetProperty("missingControls").EnumerateArray());
    }

    [Fact]
    public void Report_Text_IsMarkdownWithTheSummaryFirst()
    {
        var lines = _advisor.Run("report", _advisor.File("host.json", Example)).Output.Split(Environment.NewLine);

        Assert.Equal("# Risk report: Campaign studio", lines[0]);
        Assert.Equal("## Before going live", lines.First(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Report_FaultyFile_IsBadInputWithALineForEachFault()
    {
        var outcome = _advisor.Run("report", _advisor.File("host.json", """{ "name": "x", "policies": { "p": { "denyVendor": ["a"] } }, "applications": [{ "name": "A", "requirements": { "application": "baner-ads" } }] }"""));

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Equal(2, outcome.Faults.Length);
        Assert.Contains("policies.p.denyVendor: is not a property of a policy; did you mean 'denyVendors'", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("applications[0].requirements.application: 'baner-ads' is not a known id; did you mean 'banner-ads'", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_NoObject_IsOneFault() =>
        Assert.Contains("is a list, not an object", Assert.Single(_advisor.Run("report", _advisor.File("host.json", "[1]")).Faults), StringComparison.Ordinal);

    [Fact]
    public void Report_NoSuchFile_IsBadInput() => Assert.Equal(Program.BadInput, _advisor.Run("report", "no-such-file.json").Code);

    private static JsonElement Marking(JsonElement json) => json.GetProperty("applications")[0].GetProperty("obligations").EnumerateArray()
        .Single(due => due.GetProperty("id").GetString() == "mark-synthetic-media");
}
