using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Says of every response that it comes from an AI, and once in a conversation to the people as well.</summary>
internal sealed class AiDisclosureChatClient(IChatClient inner, string? notice)
    : ControlChatClient(inner, notice is null ? null : ShippedControls.Evidence(RiskControls.AiDisclosure, typeof(AiDisclosureChatClient)))
{
    // Of conversations that the provider keeps there is no history here.
    private readonly RecentMap<bool> _told = new();

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var turns = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var response = await base.GetResponseAsync(turns, options, cancellationToken).ConfigureAwait(false);
        (response.AdditionalProperties ??= [])[RoutingKeys.AiGenerated] = true;
        var isTold = IsTold(turns, options);
        if (!isTold && Speaks(options) && response.Messages.FirstOrDefault(message => message.Role == ChatRole.Assistant && IsForPeople(message.Contents)) is { } first)
        {
            first.Contents = Told(first.Contents);
            isTold = true;
        }

        Remember(response.ConversationId, isTold);
        return response;
    }

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var turns = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var isTold = IsTold(turns, options);
        var isFirst = true;
        string? conversation = null;
        await foreach (var update in base.GetStreamingResponseAsync(turns, options, cancellationToken).ConfigureAwait(false))
        {
            if (isFirst)
                (update.AdditionalProperties ??= [])[RoutingKeys.AiGenerated] = true;
            isFirst = false;
            if (!isTold && Speaks(options) && update.Role != ChatRole.Tool && IsForPeople(update.Contents))
            {
                update.Contents = Told(update.Contents);
                isTold = true;
            }

            conversation = update.ConversationId ?? conversation;
            Remember(conversation, isTold);
            yield return update;
        }
    }

    private static bool IsForPeople(IList<AIContent> contents)
    {
        foreach (var content in contents)
        {
            if (content is TextContent { Text.Length: > 0 } or DataContent or UriContent or HostedFileContent)
                return true;
        }

        return false;
    }

    // A sentence would make JSON unreadable, and a program is no person.
    private bool Speaks(ChatOptions? options) => notice is not null && options?.ResponseFormat is not ChatResponseFormatJson;

    // What cannot be known is told again rather than never.
    private bool IsTold(IReadOnlyList<ChatMessage> turns, ChatOptions? options) =>
        notice is null
        || (options?.ConversationId is { } conversation && _told.Find(conversation))
        || turns.Any(turn => turn.Role == ChatRole.Assistant && turn.Text.Contains(notice, StringComparison.Ordinal));

    private IList<AIContent> Told(IList<AIContent> contents) => [new TextContent(notice + "\n\n"), .. contents];

    private void Remember(string? conversation, bool isTold)
    {
        if (notice is not null && isTold && conversation is not null)
            _told.Set(conversation, true);
    }
}
