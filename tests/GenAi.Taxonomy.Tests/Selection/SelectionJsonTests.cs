using System.Text.Json;
using CsCheck;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

public class SelectionJsonTests
{
    [Fact, Law]
    public void ToJson_AnySelection_SaysWhatTheSelectionSays() => Gen.Select(SelectionGen.Catalogs, SelectionGen.Requirements).Check((catalog, requirements) =>
    {
        try
        {
            var selection = SelectionKit.Selector(catalog).Select(requirements);
            using var json = JsonDocument.Parse(selection.ToJson(100, rejected: true, allOfferings: true));
            Assert.Equal(selection.Candidates.Select(candidate => candidate.Offering.Id), Offerings(json.RootElement.GetProperty("candidates")));
            Assert.Equal(selection.Rejected.Select(entry => entry.Offering.Id), Offerings(json.RootElement.GetProperty("rejected")));
            Assert.Equal(selection.Best?.Offering.Id, json.RootElement.GetProperty("best") is { ValueKind: JsonValueKind.Object } best ? best.GetProperty("offering").GetString() : null);
        }
        catch (RequirementsException)
        {
            // Requirements that contradict themselves have no selection.
        }
    }, full: 50);

    [Fact]
    public void ToJson_Selection_HasThePropertiesOfTheContract()
    {
        var selection = SelectionKit.Select(new()
        {
            Application = ApplicationAreas.MarketingAdvertising.BannerAds,
            Outputs = [Modalities.Text, Modalities.Image],
            InputTokens = 1000,
            Unknown = UnknownFacts.Allow,
        });
        using var json = JsonDocument.Parse(selection.ToJson(rejected: true));
        Assert.Equal(
            ["asOf", "catalogueVersion", "best", "candidates", "rejected", "families", "composition", "risks", "controls", "obligations", "unknowns", "relax"],
            Names(json.RootElement));
        Assert.Equal(["offering", "reasons"], Names(json.RootElement.GetProperty("rejected")[0]));
        Assert.Equal(["code", "subject", "actual", "required"], Names(json.RootElement.GetProperty("rejected")[0].GetProperty("reasons")[0]));
        Assert.Equal(["id", "fit", "reasons"], Names(json.RootElement.GetProperty("families")[0]));
        Assert.Equal(["role", "offering"], Names(json.RootElement.GetProperty("composition")[0]));
        Assert.Equal(["id", "severity", "rank", "path"], Names(json.RootElement.GetProperty("risks")[0]));
        Assert.Equal(["id", "inPlace"], Names(json.RootElement.GetProperty("controls")[0]));
        Assert.Equal(["id", "reference", "jurisdiction", "from", "status", "reason"], Names(json.RootElement.GetProperty("obligations")[0]));
    }

    [Fact]
    public void ToJson_Candidate_HasThePropertiesOfTheContract()
    {
        var selection = SelectionKit.Select(new() { Tasks = [ModelTasks.Summarization], InputTokens = 1000, OutputTokens = 500, DenyProviders = ["lumen"] });
        using var json = JsonDocument.Parse(selection.ToJson());
        Assert.Equal(["offering", "model", "score", "estimatedCostUsd"], Names(json.RootElement.GetProperty("best")));
        var candidate = json.RootElement.GetProperty("candidates")[0];
        Assert.Equal(["offering", "model", "alsoAt", "score", "parts", "quality", "reasons", "estimatedCostUsd", "stage", "retiredOn", "risks", "controls"], Names(candidate));
        Assert.Equal(["ability", "low", "high", "measuredBy", "basis"], Names(candidate.GetProperty("quality")));
        Assert.Equal(["fit", "quality", "cost", "latency", "risk"], Names(candidate.GetProperty("parts")));
        Assert.Equal(JsonValueKind.String, candidate.GetProperty("estimatedCostUsd").ValueKind);
        Assert.Equal(["property", "from", "to", "wouldAdd"], Names(json.RootElement.GetProperty("relax")[0]));
    }

    [Fact]
    public void ToJson_NegativeTop_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => SelectionKit.Select(new()).ToJson(-1));

    private static IEnumerable<string?> Offerings(JsonElement entries) => entries.EnumerateArray().Select(entry => entry.GetProperty("offering").GetString());

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(property => property.Name);
}
