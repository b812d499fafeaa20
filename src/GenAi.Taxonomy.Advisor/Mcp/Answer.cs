using System.Text.Json;
using System.Text.Json.Nodes;
using Advisor.Input;
using GenAi.Taxonomy.Governance;
using GenAi.Taxonomy.Selection;
using ModelContextProtocol.Protocol;

namespace Advisor.Mcp;

/// <summary>The answer of a tool: Markdown for the reader, the same as JSON for programs. Bad input is an error of the tool, one fault a line.</summary>
internal static class Answer
{
    public static CallToolResult Of(Func<(IEnumerable<string> Lines, JsonObject Document)> answer)
    {
        try
        {
            var (lines, document) = answer();
            return new()
            {
                Content = [new TextContentBlock { Text = string.Join('\n', lines) }],
                StructuredContent = JsonSerializer.SerializeToElement(document),
            };
        }
        catch (BadInputException wrong)
        {
            return Fault(wrong.Faults);
        }
        catch (RequirementsException wrong)
        {
            return Fault(wrong.Faults.Select(fault => fault.ToString()));
        }
        catch (GovernanceException wrong)
        {
            return Fault(wrong.Faults.Select(fault => fault.ToString()));
        }
    }

    /// <summary>Returns a table in Markdown.</summary>
    public static IEnumerable<string> Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        yield return Row(columns);
        yield return Row([.. columns.Select(_ => "-")]);
        foreach (var row in rows)
            yield return Row(row);

        static string Row(IReadOnlyList<string> cells) => $"|{string.Join('|', cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))}|";
    }

    private static CallToolResult Fault(IEnumerable<string> faults) => new()
    {
        IsError = true,
        Content = [new TextContentBlock { Text = string.Join('\n', faults.Distinct()) }],
        // The schema of every tool is that of an object.
        StructuredContent = JsonSerializer.SerializeToElement(new JsonObject { ["faults"] = new JsonArray([.. faults.Distinct().Select(fault => JsonValue.Create(fault))]) }),
    };
}
