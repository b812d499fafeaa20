using System.Text.Json;
using System.Text.RegularExpressions;

namespace GenAi.Taxonomy.Tests.Routing.Sdk;

/// <summary>What providers reject in a history of tool calls.</summary>
internal static partial class ToolHistory
{
    /// <summary>Anthropic's rules: ids of its alphabet, each call answered in the next turn, reasoning only with its own signature.</summary>
    public static string? FaultAtAnthropic(JsonElement body, string signature)
    {
        HashSet<string> open = [];
        foreach (var message in body.GetProperty("messages").EnumerateArray())
        {
            if (message.GetProperty("content") is not { ValueKind: JsonValueKind.Array } content)
                continue;
            var isAssistant = message.GetProperty("role").GetString() == "assistant";
            if (isAssistant && open.Count > 0)
                return $"tool_use without tool_result: {string.Join(", ", open)}";
            foreach (var block in content.EnumerateArray())
            {
                switch (block.GetProperty("type").GetString())
                {
                    case "thinking" when block.GetProperty("signature").GetString() != signature:
                        return "invalid signature in thinking block";
                    case "tool_use" when !AnthropicId().IsMatch(block.GetProperty("id").GetString()!):
                        return "tool_use.id has characters that are not allowed";
                    case "tool_use":
                        open.Add(block.GetProperty("id").GetString()!);
                        break;
                    case "tool_result" when !open.Remove(block.GetProperty("tool_use_id").GetString()!):
                        return "unexpected tool_use_id in tool_result";
                }
            }
        }

        return open.Count == 0 ? null : "tool_use without tool_result at the end";
    }

    /// <summary>Mistral's rules, in OpenAI's format: ids of nine letters and digits, each call answered, none unknown.</summary>
    public static string? FaultAtMistral(JsonElement body)
    {
        HashSet<string> open = [];
        foreach (var message in body.GetProperty("messages").EnumerateArray())
        {
            if (message.TryGetProperty("reasoning_content", out _))
                return "reasoning_content is not permitted";
            if (message.TryGetProperty("tool_calls", out var calls))
            {
                foreach (var id in calls.EnumerateArray().Select(call => call.GetProperty("id").GetString()!))
                {
                    if (!MistralId().IsMatch(id))
                        return "Tool call id must be a-z, A-Z, 0-9, with a length of 9.";
                    open.Add(id);
                }
            }

            if (message.GetProperty("role").GetString() == "tool" && !open.Remove(message.GetProperty("tool_call_id").GetString()!))
                return "Unexpected tool call id in tool results";
        }

        return open.Count == 0 ? null : "Not the same number of function calls and responses";
    }

    [GeneratedRegex("^[a-zA-Z0-9_-]+$")]
    private static partial Regex AnthropicId();

    [GeneratedRegex("^[a-zA-Z0-9]{9}$")]
    private static partial Regex MistralId();
}
