using CsCheck;
using GenAi.Taxonomy.Selection;

namespace GenAi.Taxonomy.Tests.Selection;

public class RequirementsJsonTests
{
    [Fact, Law]
    public void From_AnyRequirements_ComeBackTheSame() => SelectionGen.Requirements.Check(requirements =>
    {
        var json = requirements.ToJson();
        var back = Read(json);
        Assert.Equal(json, back.ToJson());
        Assert.Equal(requirements.Tasks.Distinct(), back.Tasks);
        Assert.Equal(requirements.DenyProviders, back.DenyProviders);
        Assert.Equal(requirements.MaxCostPerRequest, back.MaxCostPerRequest);
        Assert.Equal(requirements.Weights, back.Weights);
        Assert.Equal(requirements.Unknown, back.Unknown);
        Assert.Equal(requirements.KnowledgeCutoff, back.KnowledgeCutoff);
        Assert.Equal(requirements.RiskLimits.GroupBy(limit => limit.Risk).Select(limits => limits.MinBy(limit => limit.MaxSeverity)), back.RiskLimits);
    });

    [Fact]
    public void ToJson_NothingSet_IsAnEmptyObject() => Assert.Equal("{}", new ModelRequirements().ToJson());

    [Fact]
    public void FromJson_CommentsTrailingCommasAndOtherCase_AreRead()
    {
        var read = Read("""
            {
              // what it is for
              "Application": "support-chatbot",
              "inputs": ["text", "image",], /* both */
              "maxCostPerRequest": 0.05,
            }
            """);
        Assert.Equal(ApplicationAreas.CustomerService.SupportChatbot, read.Application);
        Assert.Equal([Modalities.Text, Modalities.Image], read.Inputs);
        Assert.Equal(0.05m, read.MaxCostPerRequest);
    }

    [Theory]
    [InlineData("""{"denyProvider": ["a"]}""", "denyProvider: is not a property of requirements; did you mean 'denyProviders'")]
    [InlineData("""{"tasks": "translation"}""", "tasks: is a text, not a list of texts")]
    [InlineData("""{"tasks": [1]}""", "tasks[0]: is a number, not a text")]
    [InlineData("""{"tasks": [null]}""", "tasks[0]: is null, not a text")]
    [InlineData("""{"inputTokens": "5"}""", "inputTokens: is a text, not a number")]
    [InlineData("""{"inputTokens": 1.5}""", "inputTokens: '1.5' is not a whole number of at least 0")]
    [InlineData("""{"inputTokens": -1}""", "inputTokens: '-1' is not a whole number of at least 0")]
    [InlineData("""{"maxCostPerRequest": 1e400}""", "maxCostPerRequest: '1e400' is not an amount")]
    [InlineData("""{"openWeights": "yes"}""", "openWeights: is a text, neither true nor false")]
    [InlineData("""{"weights": {"fit": 3000000000}}""", "weights.fit: '3000000000' is not a whole number from 0 to 2147483647")]
    [InlineData("""{"weights": {"fit": null}}""", "weights.fit: is null, not a number")]
    [InlineData("""{"riskLimits": {"hallucination": null}}""", "riskLimits.hallucination: is null, not a text")]
    [InlineData("""{"riskLimits": {"deepfake": "low", "deepfake": "high"}}""", "riskLimits.deepfake: stands twice")]
    [InlineData("""{"tasks": [], "Tasks": []}""", "Tasks: stands twice")]
    [InlineData("""[]""", "requirements: is a list, not an object")]
    [InlineData("{ \"application\": \"\\uDE00\" }", "half of a pair")]
    [InlineData("""{"tasks": [}""", "line 1, position")]
    public void FromJson_WrongText_SaysWhereAndWhatIsRight(string json, string message) =>
        Assert.Contains(message, Assert.Throws<RequirementsException>(() => Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void FromJson_SeveralFaults_TellsThemAll()
    {
        var faults = Assert.Throws<RequirementsException>(() => Read(
            """{"aplication": "x", "tasks": "y", "weights": {"fit": "a", "cost": []}, "openWeights": 1}""")).Faults;
        Assert.Equal(["aplication", "tasks", "weights.fit", "weights.cost", "openWeights"], faults.Select(fault => fault.Where));
    }

    [Fact]
    public void FromJson_WrongIdsAndValues_TellsAllWithTheNearestRightOnes()
    {
        const string Json = """
            {
              "application": "suport-chatbot", "tasks": ["translation", "hallucination"], "inputs": ["smell", ""], "imageSize": "big", "knowledgeCutoff": "2025",
              "objective": "fast", "weights": { "speed": 1 }, "riskLimits": { "deepfake": "none" }, "denyProviders": [" "], "maxMemoryGb": 0, "minimumQuality": 1001
            }
            """;
        var faults = Assert.Throws<RequirementsException>(() => Read(Json)).Faults;
        string[] expected =
        [
            "application: 'suport-chatbot' is not a known id; did you mean 'support-chatbot'",
            "tasks: 'hallucination' is of the kind risk, which does not belong here",
            "inputs: '' is blank",
            "inputs: 'smell' is not a known id",
            "imageSize: 'big' is not a size",
            "maxMemoryGb: 0 is no memory",
            "minimumQuality: 1001 is not from 0 to 1000",
            "denyProviders: ' ' is blank",
            "knowledgeCutoff: '2025' is not a day",
            "riskLimits.deepfake: 'none' is not one of low, medium, high",
            "objective: 'fast' is not one of balanced, cost, quality, latency",
            "weights.speed: is not a part of the score: use fit, quality, cost, latency, risk",
            "weights: weigh nothing",
        ];
        Assert.Equal(expected.Length, faults.Count);
        Assert.All(expected, start => Assert.Contains(faults, fault => fault.ToString().StartsWith(start, StringComparison.Ordinal)));
    }

    [Fact]
    public void FromJson_MisspeltDenyListWithCatalog_IsAFault()
    {
        const string Json = """{ "denyProviders": ["lumem"], "denyVendors": ["JURIS"], "allowModels": ["lumen/grand", "lumen/grnd"] }""";
        var faults = Assert.Throws<RequirementsException>(() => ModelRequirements.FromJson(Json, SelectionKit.Taxonomy, SelectionKit.Catalog)).Faults;
        Assert.Equal(2, faults.Count);
        Assert.StartsWith("denyProviders: 'lumem' is not a provider of the catalog; did you mean 'lumen'", faults[0].ToString(), StringComparison.Ordinal);
        Assert.StartsWith("allowModels: 'lumen/grnd' is not a model or offering of the catalog; did you mean 'lumen/grand'", faults[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FromJson_WithoutCatalog_TakesNamesAsTheyAre() => Assert.Equal(["lumem"], Read("""{ "denyProviders": [" lumem "] }""").DenyProviders);

    private static ModelRequirements Read(string json) => ModelRequirements.FromJson(json, SelectionKit.Taxonomy);
}
