using System.Text.Json;
using Advisor;

namespace GenAi.Taxonomy.Tests.Advisor;

public sealed class ExportTests : IDisposable
{
    private readonly CommandLine _advisor = new();

    public void Dispose() => _advisor.Dispose();

    [Theory]
    [InlineData("skos", "skos:ConceptScheme")]
    [InlineData("json", "\"large-language-model\"")]
    [InlineData("jsonld", "@context")]
    [InlineData("markdown", "# ")]
    [InlineData("mermaid", "flowchart")]
    [InlineData("html", "<!doctype html>")]
    public void Export_Format_IsWrittenToStandardOutput(string format, string holds)
    {
        var outcome = _advisor.Run("export", format);

        Assert.Equal(Program.Done, outcome.Code);
        Assert.Contains(holds, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_CycloneDx_ListsTheModelsOfASelection()
    {
        var outcome = _advisor.Run("export", "cyclonedx", "--task", "conversation");

        Assert.Equal(Program.Done, outcome.Code);
        using var bom = JsonDocument.Parse(outcome.Output);
        Assert.Equal("CycloneDX", bom.RootElement.GetProperty("bomFormat").GetString());
        Assert.All(bom.RootElement.GetProperty("components").EnumerateArray(), component => Assert.Equal("machine-learning-model", component.GetProperty("type").GetString()));
    }

    [Fact]
    public void Export_CycloneDxOfNothing_ExitsWithNothingMatches() =>
        Assert.Equal(Program.NothingMatches, _advisor.Run("export", "cyclonedx", "--task", "forecasting").Code);

    [Fact]
    public void Export_UnknownFormat_IsBadInput()
    {
        var outcome = _advisor.Run("export", "pdf");

        Assert.Equal(Program.BadInput, outcome.Code);
        Assert.Contains("skos, json", Assert.Single(outcome.Faults), StringComparison.Ordinal);
    }
}
