using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Reads from the whole of a chat request what it needs: every turn, the options, the tools.</summary>
internal static class ChatNeeds
{
    // A rule of thumb for a picture of about a megapixel; providers differ between some hundred and two thousand.
    private const long TokensOfAnImage = 1000;

    // Role, separators and the like, by the providers' own cookbooks three or four a message.
    private const long TokensOfAMessage = 4;

    private static readonly ConditionalWeakTable<AITool, StrongBox<long>> ToolSizes = [];

    public static RequestNeeds Of(IReadOnlyList<ChatMessage> messages, ChatOptions? options, Func<string, long>? estimator)
    {
        var needs = new RequestNeeds();
        var counter = new TokenCounter(estimator);
        for (var m = 0; m < messages.Count; m++)
        {
            needs.InputTokens += TokensOfAMessage;
            var contents = messages[m].Contents;
            for (var i = 0; i < contents.Count; i++)
                Add(contents[i], ref needs, ref counter);
        }

        if (options is not null)
            Add(options, ref needs, ref counter);
        needs.InputTokens += counter.Tokens;
        if (counter.Error is { } error)
            needs.Unknown($"tokens: the estimator failed ({error.GetType().Name}), so that no limit was checked on them");
        if (counter.Error is not null)
            needs.InputTokens = 0;
        // A conversation stays with its model where that still meets the requirements: another knows neither its cache nor its reasoning.
        needs.Preferred = ServingStamp.OfLastTurn(messages);
        return needs;
    }

    private static void Add(ChatOptions options, ref RequestNeeds needs, ref TokenCounter counter)
    {
        needs.Take(options.AdditionalProperties);
        needs.Pin = options.ModelId;
        needs.OutputTokens = options.MaxOutputTokens is > 0 and var most ? most : 0;
        if (options.Instructions is { } instructions)
            counter.Add(instructions);
        if (options.ResponseFormat is ChatResponseFormatJson { Schema: not null })
            needs.Needs |= Needs.StructuredOutput;
        if (options.Reasoning?.Effort is not (null or ReasoningEffort.None))
            needs.Needs |= Needs.Reasoning;
        if (options.Tools is not { Count: > 0 } tools || options.ToolMode is NoneChatToolMode)
            return;
        for (var i = 0; i < tools.Count; i++)
        {
            needs.Needs |= tools[i] switch
            {
                HostedWebSearchTool => Needs.WebSearch,
                HostedCodeInterpreterTool => Needs.CodeExecution,
                _ => Needs.ToolCalling,
            };
            needs.InputTokens += SizeOf(tools[i]);
        }
    }

    private static void Add(AIContent content, ref RequestNeeds needs, ref TokenCounter counter)
    {
        switch (content)
        {
            case TextContent text:
                counter.Add(text.Text);
                break;
            case TextReasoningContent reasoning:
                counter.Add(reasoning.Text);
                break;
            case DataContent data when IsText(data.MediaType):
                needs.InputTokens += TokenCounter.OfBytes(data.Data.Length);
                break;
            case DataContent data:
                Add(data.MediaType, ref needs);
                break;
            case UriContent uri:
                Add(uri.MediaType, ref needs);
                break;
            case HostedFileContent file:
                Add(file.MediaType ?? "an unknown type", ref needs);
                needs.Unknown("a hosted file is known to the provider that holds it alone");
                break;
            case FunctionCallContent call:
                needs.Needs |= Needs.ToolCalling;
                counter.Add(call.Name);
                if (call.Arguments is { } arguments)
                {
                    foreach (var (name, value) in arguments)
                    {
                        counter.Add(name);
                        Add(value, "an argument of a tool", ref needs, ref counter);
                    }
                }

                break;
            case FunctionResultContent result:
                needs.Needs |= Needs.ToolCalling;
                Add(result.Result, "a tool result", ref needs, ref counter);
                break;
        }
    }

    private static void Add(object? value, string what, ref RequestNeeds needs, ref TokenCounter counter)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                counter.Add(text);
                break;
            case JsonElement json:
                counter.Add(json);
                break;
            case AIContent content:
                Add(content, ref needs, ref counter);
                break;
            case IEnumerable<AIContent> contents:
                foreach (var each in contents)
                    Add(each, ref needs, ref counter);
                break;
            case bool or (ValueType and ISpanFormattable): // Numbers, dates and the like.
                needs.InputTokens++;
                break;
            default:
                needs.Unknown($"tokens: {what} of type {value.GetType().Name} is not in the estimate");
                break;
        }
    }

    private static void Add(string mediaType, ref RequestNeeds needs)
    {
        if (mediaType.StartsWith("image/", StringComparison.OrdinalIgnoreCase))
        {
            needs.Needs |= Needs.ImageInput;
            needs.InputTokens += TokensOfAnImage;
            return;
        }

        if (mediaType.StartsWith("audio/", StringComparison.OrdinalIgnoreCase))
            needs.Needs |= Needs.AudioInput;
        else if (mediaType.StartsWith("video/", StringComparison.OrdinalIgnoreCase))
            needs.Needs |= Needs.VideoInput;
        else if (mediaType.StartsWith("application/pdf", StringComparison.OrdinalIgnoreCase))
            needs.Needs |= Needs.DocumentInput;
        needs.Unknown($"tokens: an attachment of {mediaType} is not in the estimate");
    }

    private static bool IsText(string mediaType) => mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase);

    private static long SizeOf(AITool tool)
    {
        if (ToolSizes.TryGetValue(tool, out var known))
            return known.Value;
        long characters = tool.Name.Length + tool.Description.Length;
        if (tool is AIFunctionDeclaration function)
            characters += function.JsonSchema.GetRawText().Length;
        var size = (characters / TokenCounter.CharactersOfAToken) + TokensOfAMessage;
        ToolSizes.AddOrUpdate(tool, new(size));
        return size;
    }
}
