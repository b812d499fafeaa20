#pragma warning disable MEAI001 // ISpeechToTextClient is experimental; what registers it says so as GENAITAX001.
using GenAi.Taxonomy.Catalog.Pricing;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Updates of a transcription.</summary>
internal sealed class SpeechToTextStreamFormat : IStreamFormat<SpeechToTextResponseUpdate>
{
    private UsageDetails? _usage;
    private TimeSpan? _end;

    public bool IsWhole => true;

    public ModelUsage? Usage => UsageReading.OfTranscription(_usage, _end);

    // An empty text is what silence comes to, and so an answer; where a session opens it says nothing yet.
    public UpdateKind KindOf(SpeechToTextResponseUpdate update) =>
        update.Contents.Any(ChatOutcome.IsContent) || (update.Kind != SpeechToTextResponseUpdateKind.SessionOpen && update.Contents.Any(content => content is TextContent))
            ? UpdateKind.Content
            : UpdateKind.Held;

    public void Mark(SpeechToTextResponseUpdate update, string offering, bool isFirst)
    {
        foreach (var usage in update.Contents.OfType<UsageContent>())
            _usage = UsageReading.Sum(_usage, usage.Details);
        if (_end is null || update.EndTime > _end)
            _end = update.EndTime;
    }

    public SpeechToTextResponseUpdate Trailer(RoutingDecision decision) => new()
    {
        Kind = SpeechToTextResponseUpdateKind.SessionClose,
        AdditionalProperties = DecisionProperty.Put(null, decision),
    };
}
