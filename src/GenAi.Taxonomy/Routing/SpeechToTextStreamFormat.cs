#pragma warning disable MEAI001 // ISpeechToTextClient is experimental; what registers it says so as GENAITAX001.
using GenAi.Taxonomy.Catalog;
using Microsoft.Extensions.AI;

namespace GenAi.Taxonomy.Routing;

/// <summary>Updates of a transcription.</summary>
internal sealed class SpeechToTextStreamFormat : IStreamFormat<SpeechToTextResponseUpdate>
{
    private UsageDetails? _usage;

    public bool IsWhole => true;

    public ModelUsage? Usage => UsageReading.Of(_usage);

    public UpdateKind KindOf(SpeechToTextResponseUpdate update) => update.Contents.Any(ChatOutcome.IsContent) ? UpdateKind.Content : UpdateKind.Held;

    public void Mark(SpeechToTextResponseUpdate update, string offering, bool isFirst)
    {
        foreach (var usage in update.Contents.OfType<UsageContent>())
            (_usage ??= new()).Add(usage.Details);
    }

    public SpeechToTextResponseUpdate Trailer(RoutingDecision decision) => new()
    {
        Kind = SpeechToTextResponseUpdateKind.SessionClose,
        AdditionalProperties = DecisionProperty.Put(null, decision),
    };
}
