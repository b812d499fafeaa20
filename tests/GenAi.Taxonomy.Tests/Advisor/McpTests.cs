using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using ModelContextProtocol;

namespace GenAi.Taxonomy.Tests.Advisor;

/// <summary>The Advisor as an MCP server: one conversation for each tool.</summary>
public class McpTests(McpKit kit) : IClassFixture<McpKit>
{
    private const int MostTokensOfAnAnswer = 400;
    private const int MostTokensOfAllTools = 1500;

    [Fact]
    public async Task Tools_Definitions_AreEightInFewTokens()
    {
        var tools = await kit.Client.ListToolsAsync();
        var definitions = JsonSerializer.Serialize(tools.Select(tool => tool.ProtocolTool), McpJsonUtilities.DefaultOptions);

        Assert.Equal(
            ["assess_risks", "catalog_changes", "compare_models", "estimate_cost", "explain", "find_concepts", "get_model", "recommend_models"],
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.InRange(McpKit.TokensOf(definitions), 1, MostTokensOfAllTools);
    }

    [Theory]
    [InlineData("recommend_models", """{"tasks":["translation"]}""")]
    [InlineData("explain", """{"model":"openai/gpt-6-luna","tasks":["translation"]}""")]
    [InlineData("explain", """{"model":"gpt-4-32k","tasks":["translation"]}""")]
    [InlineData("assess_risks", """{"application":"cv-screening"}""")]
    [InlineData("compare_models", """{"names":["gpt-5-mini","claude-sonnet-5"]}""")]
    [InlineData("get_model", """{"name":"claude-sonnet-5"}""")]
    [InlineData("estimate_cost", """{"offering":"anthropic/claude-sonnet-5","inputTokens":12000,"outputTokens":800}""")]
    [InlineData("catalog_changes", """{"since":"2026-09-01"}""")]
    [InlineData("find_concepts", """{"text":"chatbots"}""")]
    public async Task Call_TypicalQuestion_StructuredContentMeetsItsSchema(string tool, string arguments)
    {
        var schema = (await kit.Client.ListToolsAsync()).Single(each => each.Name == tool).ProtocolTool.OutputSchema!.Value;
        var content = (await kit.CallAsync(tool, [.. JsonNode.Parse(arguments)!.AsObject().Select(pair => (pair.Key, (object?)pair.Value))])).StructuredContent!.Value;

        Assert.True(JsonSchema.FromText(schema.GetRawText()).Evaluate(JsonNode.Parse(content.GetRawText())).IsValid, content.GetRawText());
        Assert.Empty(content.EnumerateObject().Select(property => property.Name).Except(schema.GetProperty("properties").EnumerateObject().Select(property => property.Name)));
    }

    [Theory]
    [InlineData("recommend_models", """{"tasks":["translation"]}""", "Take ")]
    [InlineData("recommend_models", """{"application":"support-chatbot","requirements":{"objective":"cost","regions":["eu"],"inputTokens":6000,"outputTokens":800}}""", "Main risks: ")]
    [InlineData("recommend_models", """{"tasks":["object-detection"]}""", "Nothing in the catalog matches")]
    [InlineData("explain", """{"model":"openai/gpt-6-luna","tasks":["translation"]}""", "openai/gpt-6-luna is number ")]
    [InlineData("explain", """{"model":"gpt-4-32k","tasks":["translation"]}""", "is rejected:")]
    [InlineData("assess_risks", """{"application":"cv-screening","requirements":{"jurisdictions":["eu"],"roles":["deployer"]}}""", "Duties (")]
    [InlineData("compare_models", """{"names":["gpt-5-mini","claude-sonnet-5"]}""", "|ability|")]
    [InlineData("get_model", """{"name":"claude-sonnet-5"}""", "|anthropic/claude-sonnet-5|$")]
    [InlineData("estimate_cost", """{"offering":"anthropic/claude-sonnet-5","inputTokens":12000,"outputTokens":800,"cachedTokens":10000,"requestsPerDay":5000}""", " a day, ")]
    [InlineData("catalog_changes", """{"since":"2026-09-01","provider":"openai"}""", "changes since 2026-09-01")]
    [InlineData("find_concepts", """{"text":"chatbots"}""", "(")]
    [InlineData("find_concepts", """{"text":"sort incoming support mails by topic","facet":"task"}""", "- `text-classification` (task): ")]
    public async Task Call_TypicalQuestion_IsAnsweredInFewTokens(string tool, string arguments, string expected)
    {
        var answer = await kit.AnswerAsync(tool, [.. JsonNode.Parse(arguments)!.AsObject().Select(pair => (pair.Key, (object?)pair.Value))]);

        Assert.Contains(expected, answer, StringComparison.Ordinal);
        Assert.InRange(McpKit.TokensOf(answer), 5, MostTokensOfAnAnswer);
    }

    [Theory]
    [InlineData("recommend_models", """{"tasks":["trnslation"],"requirements":{"region":["eu"]}}""", "translation", "region")]
    [InlineData("explain", """{"model":"no-such-model"}""", "'no-such-model' is not known")]
    [InlineData("compare_models", """{"names":["gpt-5-mini"]}""", "names: 1 are given; compare 2 to 5")]
    [InlineData("get_model", """{"name":"claude-sonet-5"}""", "did you mean")]
    [InlineData("estimate_cost", """{"offering":"anthropic/claude-sonnet-5","inputTokens":10,"outputTokens":-1,"cachedTokens":20,"requestsPerDay":0}""", "below 0", "cachedTokens: 20", "requestsPerDay")]
    [InlineData("catalog_changes", """{"since":"yesterday"}""", "since: 'yesterday' is not a day")]
    [InlineData("find_concepts", """{"text":"zzzz"}""", "'zzzz' describes no concept")]
    [InlineData("find_concepts", """{"text":"chat","facet":"tasks"}""", "'tasks' is not a facet; it is one of family, architecture")]
    public async Task Call_BadInput_IsAnErrorThatNamesEveryFault(string tool, string arguments, params string[] expected)
    {
        var result = await kit.CallAsync(tool, [.. JsonNode.Parse(arguments)!.AsObject().Select(pair => (pair.Key, (object?)pair.Value))]);

        Assert.True(result.IsError);
        Assert.All(expected, text => Assert.Contains(text, McpKit.TextOf(result), StringComparison.Ordinal));
    }

    [Fact]
    public async Task RecommendAndExplain_SameQuestion_AgreeOnTheBest()
    {
        var recommended = (await kit.CallAsync("recommend_models", ("tasks", new[] { "code-generation" }))).StructuredContent!.Value;
        var best = recommended.GetProperty("models")[0].GetProperty("offering").GetString()!;

        Assert.Contains($"{best} is number 1 of ", await kit.AnswerAsync("explain", ("model", best), ("tasks", new[] { "code-generation" })), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resources_Taxonomy_IsReadAsJsonAndMarkdown()
    {
        var resources = await kit.Client.ListResourcesAsync();
        Assert.Equal(["taxonomy://handbook", "taxonomy://json"], resources.Select(resource => resource.Uri).Order(StringComparer.Ordinal));

        var json = await kit.Client.ReadResourceAsync("taxonomy://json");
        Assert.NotNull(JsonNode.Parse(Assert.IsType<ModelContextProtocol.Protocol.TextResourceContents>(Assert.Single(json.Contents)).Text));
    }
}
