using Advisor.Input;
using Advisor.Mcp;

namespace Advisor.Commands;

/// <summary>Answers an MCP client over standard input and output until it goes away.</summary>
internal sealed class McpCommand : ICommand
{
    public string Name => "mcp";

    public string Summary => "an MCP server over standard input and output, for agents and editors";

    public IReadOnlyList<string> Operands => [];

    public IReadOnlyList<Option> Options => [];

    public int Run(Arguments arguments, Host host)
    {
        arguments.ThrowIfFaulty();
        AdvisorServer.RunAsync(host).GetAwaiter().GetResult();
        return Program.Done;
    }
}
