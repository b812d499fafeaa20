using GenAi.Taxonomy.Tests.Architecture;
using Microsoft.ML.Tokenizers;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace GenAi.Taxonomy.Tests.Advisor;

/// <summary>The program as an MCP server, started once for all tests, and the protocol's own client over its standard input and output.</summary>
public sealed class McpKit : IAsyncLifetime
{
    private static readonly TiktokenTokenizer Tokenizer = TiktokenTokenizer.CreateForModel("gpt-4o");

    // Where it is built: beside the tests it has other libraries.
    private static readonly string Program = Path.Combine(
        Repository.Folder, "src", "GenAi.Taxonomy.Advisor", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Advisor.dll");

    public McpClient Client { get; private set; } = null!;

    public async Task InitializeAsync() => Client = await McpClient.CreateAsync(new StdioClientTransport(new()
    {
        Command = "dotnet",
        Arguments = [Program, "mcp"],
    }));

    public async Task DisposeAsync() => await Client.DisposeAsync();

    public async Task<CallToolResult> CallAsync(string tool, params (string Name, object? Value)[] arguments) =>
        await Client.CallToolAsync(tool, arguments.ToDictionary(argument => argument.Name, argument => argument.Value));

    public async Task<string> AnswerAsync(string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await CallAsync(tool, arguments);
        var text = TextOf(result);
        Assert.False(result.IsError ?? false, text);
        Assert.NotNull(result.StructuredContent);
        return text;
    }

    public static string TextOf(CallToolResult result) => Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;

    public static int TokensOf(string text) => Tokenizer.CountTokens(text);
}
