#:package ModelContextProtocol@2.4.0
#:property PublishAot=false
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

// Connects to the installed tool as an MCP server, lists its tools and asks one of them.
await using var client = await McpClient.CreateAsync(new StdioClientTransport(new() { Command = args[0], Arguments = ["mcp"] }));
Console.WriteLine($"{client.ServerInfo?.Title}: {string.Join(", ", (await client.ListToolsAsync()).Select(tool => tool.Name).Order())}");
var answer = await client.CallToolAsync("recommend_models", new Dictionary<string, object?> { ["tasks"] = new[] { "translation" } });
Console.WriteLine(((TextContentBlock)answer.Content[0]).Text);
return answer.IsError is true ? 1 : 0;
