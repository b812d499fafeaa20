using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using GenAi.Taxonomy.Export;
using ModelContextProtocol.Server;

namespace Advisor.Mcp;

/// <summary>The MCP server: what it says of itself, its tools and its resources.</summary>
internal static class AdvisorServer
{
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
                Tool(choice.RecommendModels, "recommend_models", "Which model fits a use: the best ones with reasons, prices and main risks", "date:string models:array risks:array"),
                Tool(choice.Explain, "explain", "Why a model is ranked where it is, or rejected, for a use", "offering:string rank:integer? of:integer reasons:array rejectedFor:array"),
                Tool(choice.AssessRisks, "assess_risks", "Main risks, controls and legal duties of a use", "risks:array duties:array"),
                Tool(facts.CompareModels, "compare_models", "Models side by side: prices, limits, ability, end of life", "models:array"),
                Tool(facts.GetModel, "get_model", "Facts of a model or offering by any of its names", "model:string ability:number? offerings:array"),
                Tool(facts.EstimateCost, "estimate_cost", "What requests to an offering cost", "offering:string requestUsd:string? dayUsd:string? unpriced:array"),
                Tool(facts.GetChanges, "catalog_changes", "New, deprecated and ended models and changed prices since a day", "count:integer changes:array"),
                Tool(facts.FindConcepts, "find_concepts", "Ids of tasks, applications, industries, kinds of model, risks ... by a description in everyday words", "concepts:array"),
            ],
            ResourceCollection =
            [
                Resource("taxonomy://handbook", "handbook", "The whole taxonomy as Markdown", "text/markdown", () => Text(writer => MarkdownHandbook.Write(writer, host.Taxonomy))),
                Resource("taxonomy://json", "taxonomy", "The whole taxonomy as JSON", "application/json", () => Text(writer => TaxonomyJson.Write(writer, host.Taxonomy))),
            ],
        };
    }

    private static McpServerTool Tool(Delegate run, string name, string description, string output) => McpServerTool.Create(run, new()
    {
        Name = name,
        Description = description,
        ReadOnly = true,
        OpenWorld = false,
        OutputSchema = Schema(output),
        UseStructuredContent = true,
    });

    /// <summary>Returns the schema of a structured answer. No property is required, because an error has <c>faults</c> alone.</summary>
    /// <param name="properties">Names with types, divided by spaces; a question mark says that the value can be null.</param>
    private static JsonElement Schema(string properties)
    {
        var types = new JsonObject();
        foreach (var property in $"{properties} faults:array".Split(' '))
        {
            var (name, type) = (property[..property.IndexOf(':', StringComparison.Ordinal)], property[(property.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            types[name] = new JsonObject { ["type"] = type.EndsWith('?') ? new JsonArray(type[..^1], "null") : JsonValue.Create(type) };
        }

        return JsonSerializer.SerializeToElement(new JsonObject { ["type"] = "object", ["properties"] = types });
    }

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
