using System.Text.Json;
using Advisor;
using GenAi.Taxonomy.Catalog;
using GenAi.Taxonomy.Tests.Architecture;

namespace GenAi.Taxonomy.Tests.Advisor;

public sealed class ReportTests : IDisposable
{
    private static readonly string Samples = Path.Combine(Repository.Folder, "src", "GenAi.Taxonomy.Advisor");
    private static readonly string Example = File.ReadAllText(Path.Combine(Samples, "marketing-host.json"));
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
        var registered = Example.Replace(First, """{ "control": "provenance-and-watermarking", "implementation": "Studio.Stamp" }, { "control": "provenance-verification", "implementation": "Studio.Check" }, """ + First, StringComparison.Ordinal);
        var outcome = _advisor.Run("report", _advisor.File("host.json", registered), "--json");

        Assert.True(Marking(outcome.Json).GetProperty("met").GetBoolean());
        Assert.Empty(outcome.Json.GetProperty("applications")[0].GetProperty("missingControls").EnumerateArray());
    }

    [Fact]
    public void Report_Text_IsMarkdownWithTheSummaryFirst()
    {
        var lines = _advisor.Run("report", _advisor.File("host.json", Example)).Output.Split(Environment.NewLine);

        Assert.Equal("# Risk report: Campaign studio", lines[0]);
        Assert.Equal("## Main risks", lines.First(line => line.StartsWith("## ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Report_HostInTheEuAndColorado_AssertsTheActAndLeavesColoradoToCheck()
    {
        var json = _advisor.Run("report", Path.Combine(Samples, "eu-and-colorado-host.json"), "--json").Json;
        var applications = json.GetProperty("applications").EnumerateArray().ToDictionary(reported => reported.GetProperty("name").GetString()!);

        Assert.Equal(
            ["applies 2027-12-02", "conditional 2027-12-02"],
            new[] { "CV screening", "Tutoring bot" }.Select(name => Duty(applications[name], "eu-human-oversight-annex-iii")));
        Assert.DoesNotContain(applications["Marketing studio"].GetProperty("obligations").EnumerateArray(), due => due.GetProperty("id").GetString()!.Contains("annex", StringComparison.Ordinal));
        Assert.Equal("applies 2026-08-02", Duty(applications["Tutoring bot"], "eu-disclose-interaction"));
        Assert.Equal("applies 2026-08-02", Duty(applications["Marketing studio"], "eu-mark-synthetic-content"));
        Assert.Equal("to-check 2026-12-02", Duty(applications["Marketing studio"], "eu-ban-intimate-deepfakes"));
        Assert.Equal("to-check 2027-01-01", Duty(applications["CV screening"], "us-co-use-notice"));
        Assert.DoesNotContain(json.GetProperty("mustDo").EnumerateArray(), task => task.GetString()!.Contains("Colorado", StringComparison.Ordinal));
        Assert.Contains(json.GetProperty("toCheck").EnumerateArray(), task =>
            task.GetString()!.StartsWith("SB 26-189 (ADMT Act) in Colorado, from 2027-01-01, for CV screening", StringComparison.Ordinal));
    }

    [Fact]
    public void Report_HostInTheEuAndColorado_ShowsFiveRisksOfEachUse()
    {
        var lines = _advisor.Run("report", Path.Combine(Samples, "eu-and-colorado-host.json")).Output.Split(Environment.NewLine);
        var risks = lines.SkipWhile(line => line != "## Main risks").Skip(2).Take(3).ToList();

        Assert.StartsWith("- CV screening: biased decision (high), opacity (high), privacy violation (high)", risks[0], StringComparison.Ordinal);
        Assert.StartsWith("- Tutoring bot: hallucination (high), overreliance (high)", risks[1], StringComparison.Ordinal);
        Assert.StartsWith("- Marketing studio: copyright infringement (high), undisclosed AI content (medium), deepfake (high)", risks[2], StringComparison.Ordinal);
        Assert.All(risks, line => Assert.Equal(5, line.Split('(').Length - 1));
    }

    [Fact]
    public void Report_UnknownJurisdictionAndRole_AreFaults()
    {
        var outcome = _advisor.Run("report", _advisor.File("host.json", Example.Replace("\"name\": \"Campaign studio\"", "\"name\": \"x\", \"jurisdictions\": [\"atlantis\"], \"roles\": [\"king\"]", StringComparison.Ordinal)));

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Contains("jurisdictions: no law of 'atlantis' is known here", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("roles: 'king' is not one of provider, deployer, distributor, model-provider", outcome.Error, StringComparison.Ordinal);
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

    private static string Duty(JsonElement reported, string id)
    {
        var due = reported.GetProperty("obligations").EnumerateArray().Single(due => due.GetProperty("id").GetString() == id);
        return $"{due.GetProperty("status").GetString()} {due.GetProperty("from").GetString()}";
    }

    private static JsonElement Marking(JsonElement json) => json.GetProperty("applications")[0].GetProperty("obligations").EnumerateArray()
        .Single(due => due.GetProperty("id").GetString() == "eu-mark-synthetic-content");
}
