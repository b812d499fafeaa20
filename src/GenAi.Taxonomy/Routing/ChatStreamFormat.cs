#pragma warning disable MEAI001 // Continuation tokens are experimental members of stable types; nothing of ours shows them.
using GenAi.Taxonomy.Catalog.Pricing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Chat updates.</summary>
internal sealed class ChatStreamFormat(ConversationRoutes conversations, string route, bool saysItsEnd) : IStreamFormat<ChatResponseUpdate>
{
    private readonly string _fallbackId = Guid.NewGuid().ToString("N");
    private UsageDetails? _usage;
    private string? _responseId;
    private long _characters;
    private long _oneHourWrites;
    private int _images;
    private bool _hasEnded;
    private string? _conversation;
    private ResponseContinuationToken? _token;
    private ChatResponseUpdate? _last;

    public bool HasEnded => _hasEnded;

    public bool IsWhole => _hasEnded || !saysItsEnd || StreamEnds.IsSaidBy(_last);

    public ModelUsage? Usage => UsageReading.WithImages(UsageReading.WithOneHour(UsageReading.Of(_usage), _oneHourWrites), _images, _characters > 0);

    public long StreamedTokens => _characters == 0 ? 0 : (_characters / TokenCounter.CharactersOfAToken) + 1;

    public UpdateKind KindOf(ChatResponseUpdate update)
    {
        foreach (var content in update.Contents)
        {
            if (ChatOutcome.IsContent(content))
                return UpdateKind.Content;
        }

        return ChatOutcome.ErrorOf(update.Contents) is not null ? UpdateKind.Failed
            : update.ContinuationToken is not null ? UpdateKind.Content // A job that goes on at the provider: it is not asked for twice.
            : update.FinishReason is not { } reason ? UpdateKind.Held
            : ChatOutcome.IsFilter(reason) ? UpdateKind.Filtered
            : UpdateKind.Content;
    }

    public FailureKind FailureOf(ChatResponseUpdate update) => ChatOutcome.ErrorOf(update.Contents) ?? FailureKind.ServerError;

    public void Mark(ChatResponseUpdate update, string offering, bool isFirst)
    {
        // What is said of a message is kept with it only where updates name the message.
        update.MessageId ??= update.ResponseId ?? _fallbackId;
        _responseId ??= update.ResponseId;
        _hasEnded |= update.FinishReason is not null;
        _last = update;
        ServingStamp.Put(update, offering, isFirst);
        foreach (var content in update.Contents)
        {
            if (content is UsageContent { Details: { } details })
            {
                _usage = UsageReading.Sum(_usage, details);
                _oneHourWrites = long.Max(_oneHourWrites, SdkUsage.OneHourWrites(update.RawRepresentation));
            }
            else if (((content as TextContent)?.Text ?? (content as TextReasoningContent)?.Text) is { } text)
                _characters += TokenCounter.WeightedLength(text);
            else if (UsageReading.IsImage(content))
                _images++;
        }

        if (update.ConversationId is { } conversation && conversation != _conversation)
            conversations.Set(_conversation = conversation, route);
        if (update.ContinuationToken is { } token && !ReferenceEquals(token, _token))
            conversations.Set(ConversationRoutes.NameOf(_token = token), route);
    }

    public ChatResponseUpdate Trailer(RoutingDecision decision) => new()
    {
        ResponseId = _responseId,
        AdditionalProperties = DecisionProperty.Put(null, decision),
    };
}
