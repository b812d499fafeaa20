using System.Reflection;
using System.Text.Json;
using GenAi.Taxonomy.Export;
using ModelContextProtocol.Server;

namespace Advisor.Mcp;

/// <summary>The MCP server: what it says of itself, its tools and its resources.</summary>
internal static class AdvisorServer
{
    // What the Markdown says, for programs; a client that reads the Markdown loses nothing.
    private static readonly JsonElement Structured = JsonSerializer.SerializeToElement(new { type = "object" });

    public static async Task RunAsync(Host host)
    {
        var options = Options(host);
        await using var transport = new StdioServerTransport(options);
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync();
    }

    public static McpServerOptions Options(Host host)
    {
        var choice = new ChoiceTools(host);
        var facts = new FactTools(host);
        return new()
        {
            ServerInfo = new() { Name = "genai-advisor", Title = "GenAi.Taxonomy Advisor", Version = typeof(AdvisorServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion },
            ServerInstructions = "Advises which generative AI model to use, from a catalog with dated sources. Works offline. Unknown is said, never guessed.",
            ToolCollection =
            [
                Tool(choice.RecommendModels, "recommend_models", "Which model fits a use: the best ones with reasons, prices and main risks"),
                Tool(choice.Explain, "explain", "Why a model is ranked where it is, or rejected, for a use"),
                Tool(choice.AssessRisks, "assess_risks", "Main risks, controls and legal duties of a use"),
                Tool(facts.CompareModels, "compare_models", "Models side by side: prices, limits, ability, end of life"),
                Tool(facts.GetModel, "get_model", "Facts of a model or offering by any of its names"),
                Tool(facts.EstimateCost, "estimate_cost", "What requests to an offering cost"),
                Tool(facts.GetChanges, "catalog_changes", "New, deprecated and ended models and changed prices since a day"),
                Tool(facts.FindConcepts, "find_concepts", "Ids of tasks, applications, industries, kinds of model, risks ... by everyday words"),
            ],
            ResourceCollection =
            [
                Resource("taxonomy://handbook", "handbook", "The whole taxonomy as Markdown", "text/markdown", () => Text(writer => MarkdownHandbook.Write(writer, host.Taxonomy))),
                Resource("taxonomy://json", "taxonomy", "The whole taxonomy as JSON", "application/json", () => Text(writer => TaxonomyJson.Write(writer, host.Taxonomy))),
            ],
        };
    }

    private static McpServerTool Tool(Delegate run, string name, string description) => McpServerTool.Create(run, new()
    {
        Name = name,
        Description = description,
        ReadOnly = true,
        OpenWorld = false,
        OutputSchema = Structured,
        UseStructuredContent = true,
    });

    private static string Text(Action<TextWriter> write)
    {
        var text = new StringWriter();
        write(text);
        return text.ToString();
    }

    private static McpServerResource Resource(string uri, string name, string description, string mimeType, Func<string> read) => McpServerResource.Create(read, new()
    {
        UriTemplate = uri,
        Name = name,
        Description = description,
        MimeType = mimeType,
    });
}
