using System.Text.Json.Nodes;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

/// <summary>What stands at the edge of what requirements may say as JSON.</summary>
public class RequirementsJsonEdgeTests
{
    [Theory]
    [InlineData("""{"inputTokens": 0, "outputTokens": 0}""")]
    [InlineData("""{"inputTokens": 9223372036854775807}""")]
    [InlineData("""{"maxPricePerMillionTokens": 0}""")]
    [InlineData("""{"weights": {"quality": 0, "cost": 1}}""")]
    [InlineData("""{"tasks": null, "weights": null, "objective": null}""")]
    public void FromJson_AtTheEdge_IsTaken(string json) =>
        Assert.NotNull(ModelRequirements.FromJson(json, SelectionKit.Taxonomy));

    [Theory]
    [InlineData("[]", "requirements: is a list, not an object with properties such as ")]
    [InlineData("5", "requirements: is a number, not an object with properties such as ")]
    [InlineData("""{"weights": 3}""", "weights: is a number, not an object")]
    [InlineData("""{"weights": {"quality": "x"}}""", "weights.quality: is a text, not a number")]
    [InlineData("""{"weights": {"quality": -1}}""", "weights.quality: '-1' is not a whole number from 0 to 2147483647")]
    [InlineData("""{"weights": {"quality": 1, "quality": 2}}""", "weights.quality: stands twice: keep one")]
    [InlineData("""{"objective": "cost", "Objective": "quality"}""", "Objective: stands twice: keep one")]
    [InlineData("""{"openWeights": "yes"}""", "openWeights: is a text, neither true nor false")]
    [InlineData("""{"inputTokens": 99999999999999999999}""", "inputTokens: '99999999999999999999' is too large: give at most 9223372036854775807")]
    [InlineData("""{"inputTokens": -99999999999999999999}""", "inputTokens: '-99999999999999999999' is not a whole number of at least 0")]
    [InlineData("""{"riskLimits": {"hallucination": 1}}""", "riskLimits.hallucination: is a number, not a text")]
    public void FromJson_BeyondTheEdge_SaysWhereAndWhy(string json, string message)
    {
        var error = Assert.Throws<RequirementsException>(() => ModelRequirements.FromJson(json, SelectionKit.Taxonomy));
        Assert.StartsWith(message, Assert.Single(error.Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FromJson_NoJson_SaysTheLineAndThePosition()
    {
        var error = Assert.Throws<RequirementsException>(() => ModelRequirements.FromJson("{\n  \"tasks\": [\"translation\" \"x\"]\n}", SelectionKit.Taxonomy));
        Assert.Equal("line 2, position 27", Assert.Single(error.Faults).Where);
    }

    [Theory]
    [InlineData("""{"access": [""]}""", "access")]
    [InlineData("""{"denyProviders": [" "]}""", "denyProviders")]
    [InlineData("""{"tasks": [""]}""", "tasks")]
    public void FromJson_ABlankItem_IsOneFault(string json, string where)
    {
        var error = Assert.Throws<RequirementsException>(() => ModelRequirements.FromJson(json, SelectionKit.Taxonomy, SelectionKit.Catalog));
        var fault = Assert.Single(error.Faults);
        Assert.Equal(where, fault.Where);
        Assert.EndsWith("is blank: name something or leave it out", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FromJson_ATaskAsApplication_NamesApplicationsThatDoIt()
    {
        var error = Assert.Throws<RequirementsException>(() => ModelRequirements.FromJson("""{"application": "code-review"}""", SelectionKit.Taxonomy));
        Assert.Equal(
            "application: 'code-review' is a task: ask for it as one, or for an application that does it, such as 'automated-debugging', 'test-generation'",
            Assert.Single(error.Faults).ToString());
    }

    [Theory]
    [InlineData("""{"weights": {"quality": 1, "speed": 3}}""", "weights.speed: is not a part of the score: use fit, quality")]
    [InlineData("""{"weights": {}}""", "weights: weigh nothing")]
    [InlineData("""{"weights": {"fit": 0}}""", "weights: weigh nothing")]
    public void FromJson_WrongWeights_SaysWhichAndWhy(string json, string message) =>
        Assert.StartsWith(message, Assert.Single(Assert.Throws<RequirementsException>(() => ModelRequirements.FromJson(json, SelectionKit.Taxonomy)).Faults).ToString(), StringComparison.Ordinal);

    [Fact]
    public void ToJson_EachThingSet_ComesBack()
    {
        ModelRequirements requirements = new()
        {
            OpenWeights = true,
            Objective = SelectionObjective.Quality,
            Unknown = UnknownFacts.Penalise,
            RiskLimits = [new(Risks.Hallucination, Severity.High), new(Risks.Hallucination, Severity.Low)],
        };
        var back = ModelRequirements.FromJson(requirements.ToJson(), SelectionKit.Taxonomy);

        Assert.True(back.OpenWeights);
        Assert.Equal(SelectionObjective.Quality, back.Objective);
        Assert.Equal(UnknownFacts.Penalise, back.Unknown);
        Assert.Equal([new RiskLimit(Risks.Hallucination, Severity.Low)], back.RiskLimits);
        Assert.DoesNotContain("openWeights", new ModelRequirements().ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void ToJson_RejectedOnlyWhereAskedFor()
    {
        var selection = SelectionKit.Select(new() { OpenWeights = true });

        Assert.NotEmpty(selection.Rejected);
        Assert.Empty(JsonNode.Parse(selection.ToJson(top: 1))!["rejected"]!.AsArray());
        Assert.Equal(selection.Rejected.Count, JsonNode.Parse(selection.ToJson(top: 1, rejected: true))!["rejected"]!.AsArray().Count);
    }
}
